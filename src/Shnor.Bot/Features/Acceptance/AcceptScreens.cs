using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>What was marked, and what a coordinator has made of it.</summary>
internal static class AcceptScreens
{
    private const int MostRows = 10;

    /// <param name="view">Accepted just now.</param>
    /// <param name="more">How many others wait.</param>
    public static Screen Accepted(OccurrenceView view, int more) => new(
        About(view),
        [
            .. more > 0 ? [[Buttons.ToAccept.Labelled($"Ждут приёмки: ещё {more}", view.Occurrence.ProgrammeId)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <summary>As it stands, for a press that came too late, and after «Отмена».</summary>
    public static Screen Now(OccurrenceView view) => new(
        About(view),
        [
            .. view.Occurrence.State == OccurrenceState.Reported
                ? [[Buttons.Accept.Labelled("Принять", view.Id), Buttons.Return.Labelled("Вернуть", view.Id)]]
                : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <summary>To whoever has sent the report.</summary>
    public static Screen Told(IReadOnlyList<OccurrenceView> views)
    {
        if (views is [var only]) return new(Markup.Of($"✅ <b>Отчёт принят</b>\n{OccurrenceLines.Title(only)}"), [Buttons.Open.Labelled("Открыть", only.Id)]);
        var shown = views.Take(MostRows).ToList();
        return new(
            Markup.Paragraphs([
                Markup.Of($"✅ <b>Принято: {Plural.Of(views.Count, "отчёт", "отчёта", "отчётов")}</b>"),
                .. shown.Select((view, i) => Markup.Of($"{i + 1}. {OccurrenceLines.Title(view, 90)}")),
                views.Count > shown.Count ? Markup.Of($"И ещё {views.Count - shown.Count}.") : Markup.Empty,
            ]),
            [Buttons.Menu.Labelled("Меню", default)]);
    }

    internal static Markup About(OccurrenceView view) => Markup.Lines(new[]
    {
        Markup.Of($"{OccurrenceLines.Mark(view)} <b>{OccurrenceLines.Title(view)}</b>"),
        Markup.Plain(OccurrenceLines.When(view)),
        Markup.Plain(OccurrenceLines.State(view)),
    }.Where(line => !line.IsEmpty));
}
