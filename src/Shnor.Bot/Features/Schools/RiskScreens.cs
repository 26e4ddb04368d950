using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Schools;

/// <summary>The risk profile of a school: all factors at a glance, and one of them to weigh.</summary>
internal static class RiskScreens
{
    private const int Columns = 4;

    public static readonly ButtonKind<SchoolId> Profile = new("risks");
    public static readonly ButtonKind<(SchoolId School, int Factor)> Factor = new("risk");

    /// <summary>0 takes the factor off.</summary>
    public static readonly ButtonKind<(SchoolId School, int Factor, int Weight)> Weigh = new("risk-set");

    public static Screen Of(SchoolView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Факторы риска</b>\n{PoliteCut.To(view.School.Name, 120)}"),
            Markup.Lines(RiskFactors.All.Select(factor => Markup.Of($"{factor.Number}. {factor.Name}{(view.WeightOf(factor) is { } weight ? $" — {Sign(weight)} {SchoolInWords.Of(weight)}" : "")}"))),
            Markup.Plain("Нажмите номер фактора и выберите его значимость.")),
        [
            .. RiskFactors.All.Chunk(Columns).Select(some => (IReadOnlyList<Button>)[.. some.Select(factor =>
                Factor.Labelled(view.WeightOf(factor) is { } weight ? $"{factor.Number} {Sign(weight)}" : $"{factor.Number}", (view.Id, factor.Number)))]),
            [Buttons.School.Labelled("Назад", view.Id)],
        ]);

    public static Screen One(SchoolView view, RiskFactor factor)
    {
        var now = view.WeightOf(factor);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{factor.Number}. {factor.Name}</b>\n{PoliteCut.To(view.School.Name, 120)}"),
                Markup.Plain("Насколько это значимо для школы? Нажатие сразу сохраняется.")),
            [
                .. Enum.GetValues<RiskWeight>().Reverse().Select(weight => (IReadOnlyList<Button>)[
                    Weigh.Labelled($"{(now == weight ? "✅ " : "")}{Sign(weight)} {Capital(SchoolInWords.Of(weight))}", (view.Id, factor.Number, (int)weight))]),
                [Weigh.Labelled((now is null ? "✅ " : "") + "Нет такого риска", (view.Id, factor.Number, 0))],
                [Profile.Labelled("Назад", view.Id)],
            ]);
    }

    /// <summary>The factors that were found, the heaviest first.</summary>
    public static Markup InShort(SchoolView view)
    {
        var found = RiskFactors.All.Where(factor => view.WeightOf(factor) is not null).OrderByDescending(factor => view.WeightOf(factor)).ToList();
        return found.Count == 0
            ? Markup.Plain("Факторы риска не отмечены.")
            : Markup.Lines([Markup.Plain("Факторы риска и их значимость:"), .. found.Select(factor => Markup.Of($"{Sign(view.WeightOf(factor)!.Value)} {factor.Name} — {SchoolInWords.Of(view.WeightOf(factor)!.Value)}"))]);
    }

    private static string Sign(RiskWeight weight) => weight switch
    {
        RiskWeight.High => "🔴",
        RiskWeight.Medium => "🟠",
        _ => "🟡",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
