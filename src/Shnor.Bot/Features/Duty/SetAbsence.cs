using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Duty;

/// <summary>
/// «В отпуске до…, замещает…». One's own days hold in all one's programmes; who stands in is chosen for each, out of those who see its plan. Surveys
/// and consent are never deputised: nothing here touches them.
/// </summary>
public sealed class SetAbsence
{
    /// <summary>The last day is chosen: the days are written down at once, who stands in is asked next.</summary>
    public async Task<Reply> Until(Turn turn, (ProgrammeId Programme, PersonId Person, DateOnly From, DateOnly To) asked, CancellationToken ct)
    {
        if (await AbsenceView.Load(turn, (asked.Programme, asked.Person), ct) is not { } view) return Reply.Whisper(Wordings.NotYours);
        if (AbsenceDays.Span(asked.From, asked.To, view.Today, view.Away) is not { } span) return Reply.Show(AbsenceScreens.FirstDay(view), "Эти дни уже нельзя выбрать");
        if (view.Away == span) return Reply.Show(AbsenceScreens.Now(view), "Уже записано");
        foreach (var member in await MembersToChange(turn, view, ct)) await AbsenceRows.Put(turn, member, span, ct);
        await turn.Db.SaveChangesAsync(ct);
        return await Deputies(turn, (asked.Programme, asked.Person, 0), ct) with { Toast = $"Записано: по {RussianDate.Day(span.To, view.Today)}" };
    }

    public async Task<Reply> Deputies(Turn turn, (ProgrammeId Programme, PersonId Person, int Page) asked, CancellationToken ct)
    {
        if (await AbsenceView.Load(turn, (asked.Programme, asked.Person), ct) is not { } view) return Reply.Whisper(Wordings.NotYours);
        return view.Away is { } away
            ? Reply.Show(AbsenceScreens.WhoStandsIn(view, await Candidates(turn, view, away, ct), asked.Page))
            : Reply.Show(AbsenceScreens.FirstDay(view), "Отпуска сейчас нет");
    }

    public async Task<Reply> Deputy(Turn turn, (ProgrammeId Programme, PersonId Person, PersonId Deputy) asked, CancellationToken ct)
    {
        if (await AbsenceView.Load(turn, (asked.Programme, asked.Person), ct) is not { } view) return Reply.Whisper(Wordings.NotYours);
        if (view.Away is not { } away) return Reply.Show(AbsenceScreens.FirstDay(view), "Отпуска сейчас нет");
        var candidates = await Candidates(turn, view, away, ct);
        PersonId? chosen = asked.Deputy == default ? null : asked.Deputy;
        if (chosen is not null && candidates.All(c => c.Id != chosen)) return Reply.Show(AbsenceScreens.WhoStandsIn(view, candidates, page: 0), "Этого человека сейчас выбрать нельзя");
        var member = (await turn.Db.Memberships.FindAsync([asked.Person, asked.Programme], ct))!;
        if (member.DeputyId == chosen) return Reply.Show(AbsenceScreens.Now(view), chosen is null ? "Не замещает никто" : "Уже записано");
        await AbsenceRows.Choose(turn, member, chosen, ct);
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(AbsenceScreens.Now((await AbsenceView.Load(turn, (asked.Programme, asked.Person), ct))!), chosen is null ? "Не замещает никто" : "Записано");
    }

    /// <summary>«Вернуться раньше»; one that has not begun is simply called off.</summary>
    public async Task<Reply> Back(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await AbsenceView.Load(turn, asked, ct) is not { } view) return Reply.Whisper(Wordings.NotYours);
        if (view.Away is null) return Reply.Show(AbsenceScreens.FirstDay(view), "Отпуска и так нет");
        foreach (var member in await MembersToChange(turn, view, ct)) await AbsenceRows.End(turn, member, ct);
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(AbsenceScreens.FirstDay((await AbsenceView.Load(turn, asked, ct))!), view.HasBegun ? "С возвращением!" : "Отпуск отменён");
    }

    /// <summary>A coordinator knows of one programme only.</summary>
    private static Task<List<Membership>> MembersToChange(Turn turn, AbsenceView view, CancellationToken ct) => turn.Db.Memberships
        .Where(m => m.PersonId == view.Person && (view.IsMe || m.ProgrammeId == view.Programme)).OrderBy(m => m.ProgrammeId).ToListAsync(ct);

    private static async Task<IReadOnlyList<Colleague>> Candidates(Turn turn, AbsenceView view, DaySpan away, CancellationToken ct) =>
        [.. (await Colleagues.Of(turn.Db, view.Programme, view.Person, ct)).Where(person => AbsenceView.CanStandIn(person, away))];
}
