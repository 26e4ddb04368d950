using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Duty;

/// <summary>What is set, and the way to the days. Nothing is changed here.</summary>
public sealed class ShowAbsence
{
    /// <summary>Days are the same in all the programmes of a person; who stands in may differ.</summary>
    public async Task<Reply> Mine(Turn turn, Nothing nothing, CancellationToken ct) => turn.Who.Memberships.OrderBy(m => m.ProgrammeId.Value).FirstOrDefault() is { } first
        ? await Show(turn, (first.ProgrammeId, turn.Me), ct)
        : Reply.Whisper("Вы пока не участвуете ни в одной программе: напоминать не о чем.");

    public Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        IfTheirs(turn, asked, view => Reply.Show(view.Away is null ? AbsenceScreens.FirstDay(view) : AbsenceScreens.Now(view)), ct);

    public Task<Reply> ChooseFrom(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        IfTheirs(turn, asked, view => Reply.Show(view is { HasBegun: true, Away: { } away } ? AbsenceScreens.LastDay(view, away.From) : AbsenceScreens.FirstDay(view)), ct);

    public Task<Reply> FromDays(Turn turn, (ProgrammeId Programme, PersonId Person, DateOnly Month) asked, CancellationToken ct) =>
        IfTheirs(turn, (asked.Programme, asked.Person), view => Reply.Show(AbsenceScreens.DaysFrom(view, asked.Month)), ct);

    public Task<Reply> From(Turn turn, (ProgrammeId Programme, PersonId Person, DateOnly From) asked, CancellationToken ct) =>
        IfCanBegin(turn, (asked.Programme, asked.Person), asked.From, view => AbsenceScreens.LastDay(view, asked.From), ct);

    public Task<Reply> ToDays(Turn turn, (ProgrammeId Programme, PersonId Person, DateOnly From, DateOnly Month) asked, CancellationToken ct) =>
        IfCanBegin(turn, (asked.Programme, asked.Person), asked.From, view => AbsenceScreens.DaysTo(view, asked.From, asked.Month), ct);

    private static Task<Reply> IfCanBegin(Turn turn, (ProgrammeId Programme, PersonId Person) asked, DateOnly from, Func<AbsenceView, Screen> draw, CancellationToken ct) => IfTheirs(
        turn,
        asked,
        view => AbsenceDays.CanBegin(from, view.Today, view.Away) ? Reply.Show(draw(view)) : Reply.Show(AbsenceScreens.FirstDay(view), "Этот день уже нельзя выбрать"),
        ct);

    private static async Task<Reply> IfTheirs(Turn turn, (ProgrammeId Programme, PersonId Person) asked, Func<AbsenceView, Reply> show, CancellationToken ct) =>
        await AbsenceView.Load(turn, asked, ct) is { } view ? show(view) : Reply.Whisper(Wordings.NotYours);
}
