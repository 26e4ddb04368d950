using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>«Принять». Of two coordinators the second is shown what the first has done.</summary>
public sealed class AcceptMark(ShowWaiting waiting)
{
    public async Task<Reply> One(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var outcome = view.Occurrence.Accept(turn.Me, turn.UtcNow);
        if (outcome != AcceptOutcome.Accepted) return Reply.Show(AcceptScreens.Now(view), Refusal(outcome));
        await WriteDown(turn, view.Occurrence, ct);
        var more = await turn.Db.Occurrences.CountAsync(o => o.ProgrammeId == view.Occurrence.ProgrammeId && o.State == OccurrenceState.Reported && o.Id != id, ct);
        return Reply.Show(AcceptScreens.Accepted(view with { AcceptedBy = turn.Who.Name, AcceptedAt = view.Clock.Now }, more), "Принято");
    }

    /// <summary>From the list, and back to it.</summary>
    public async Task<Reply> Row(Turn turn, (OccurrenceId Id, int Page) asked, CancellationToken ct)
    {
        var occurrence = await turn.Db.Occurrences.SingleAsync(o => o.Id == asked.Id, ct);
        var outcome = occurrence.Accept(turn.Me, turn.UtcNow);
        if (outcome == AcceptOutcome.Accepted)
        {
            await WriteDown(turn, occurrence, ct);
            await turn.Db.SaveChangesAsync(ct); // the list below is asked of the table; the commit is still one
        }

        return Reply.Show(await waiting.List(turn, occurrence.ProgrammeId, asked.Page, ct), outcome == AcceptOutcome.Accepted ? "Принято" : Refusal(outcome));
    }

    public async Task<Reply> AskAll(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var all = await WaitingMarks.Of(turn.Db, programme, ct);
        return all.Count == 0 ? Reply.Show(await waiting.List(turn, programme, page: 0, ct)) : Reply.Show(WaitingScreens.AreYouSure(programme, all.Count, WaitingMarks.Sum(all)));
    }

    /// <summary>Exactly what the question was about: a mark that came or went since is asked about anew.</summary>
    public async Task<Reply> All(Turn turn, (ProgrammeId Programme, int Sum) asked, CancellationToken ct)
    {
        var all = await WaitingMarks.Of(turn.Db, asked.Programme, ct);
        if (all.Count == 0) return Reply.Show(await waiting.List(turn, asked.Programme, page: 0, ct), "Всё уже принято");
        if (WaitingMarks.Sum(all) != asked.Sum) return Reply.Show(WaitingScreens.AreYouSure(asked.Programme, all.Count, WaitingMarks.Sum(all)), "Список изменился. Посмотрите ещё раз");

        foreach (var occurrence in await turn.Db.Occurrences.Where(o => o.ProgrammeId == asked.Programme && o.State == OccurrenceState.Reported).ToListAsync(ct))
        {
            occurrence.Accept(turn.Me, turn.UtcNow);
            await WriteDown(turn, occurrence, ct);
        }

        return Reply.Show(WaitingScreens.AllAccepted(asked.Programme, all.Count), "Принято");
    }

    private static string Refusal(AcceptOutcome outcome) => outcome == AcceptOutcome.AlreadyAccepted ? "Уже принято" : "Отметки уже нет: принимать нечего";

    /// <summary>A word to whoever has sent a report. One who has only pressed a button is not told that it was seen.</summary>
    private static async Task WriteDown(Turn turn, Occurrence occurrence, CancellationToken ct)
    {
        MarkDone.WriteHistory(turn, occurrence, HistoryEvent.Accepted);
        var report = await turn.Db.EventReports.Where(r => r.OccurrenceId == occurrence.Id && r.SentAt != null).Select(r => new { r.By }).FirstOrDefaultAsync(ct);
        if (report is null || (report.By ?? occurrence.ReportedBy) is not { } author || author == turn.Me) return;
        var key = $"accepted:{occurrence.Id.Value}:{turn.UtcNow:yyyyMMddHHmmssfff}:{author.Value}";
        await turn.Outbox.Add(key, new(LetterKinds.Accepted, author, occurrence.ProgrammeId, occurrence.Id, Bundle: LetterKinds.Accepted), ct);
    }
}
