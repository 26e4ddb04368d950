using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Schools;

/// <summary>The risk profile: each press is kept at once. A button says the weight itself, so that a second press changes nothing.</summary>
internal static class WeighRisks
{
    public static async Task<Reply> Profile(Turn turn, SchoolId id, CancellationToken ct) => Reply.Show(RiskScreens.Of(await LookUpSchools.One(turn.Db, id, ct)));

    public static async Task<Reply> Factor(Turn turn, (SchoolId School, int Factor) asked, CancellationToken ct)
    {
        var view = await LookUpSchools.One(turn.Db, asked.School, ct);
        return RiskFactors.Find(asked.Factor) is { } factor ? Reply.Show(RiskScreens.One(view, factor)) : OutOfDate(view);
    }

    public static async Task<Reply> Weigh(Turn turn, (SchoolId School, int Factor, int Weight) pressed, CancellationToken ct)
    {
        var view = await LookUpSchools.One(turn.Db, pressed.School, ct);
        if (RiskFactors.Find(pressed.Factor) is not { } factor || (pressed.Weight != 0 && !Enum.IsDefined((RiskWeight)pressed.Weight))) return OutOfDate(view);

        var risk = view.School.Risks.Find(each => each.Factor == factor.Number);
        if (pressed.Weight == 0)
        {
            if (risk is null) return Reply.Show(RiskScreens.Of(view), "Его и не было");
            view.School.Risks.Remove(risk);
            return Reply.Show(RiskScreens.Of(view), "Убрано");
        }

        var weight = (RiskWeight)pressed.Weight;
        var said = risk?.Weight == weight ? "Так и было: " : "Сохранено: ";
        if (risk is null) view.School.Risks.Add(new SchoolRisk { Factor = factor.Number, Weight = weight });
        else risk.Weight = weight;
        return Reply.Show(RiskScreens.Of(view), said + SchoolInWords.Of(weight));
    }

    private static Reply OutOfDate(SchoolView view) => Reply.Show(RiskScreens.Of(view), Wordings.ButtonIsOutOfDate);
}
