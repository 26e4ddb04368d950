using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>/plan: a programme month by month, and one occurrence with its history.</summary>
public sealed class ShowPlan
{
    private const int HistoryShown = 5;

    public Task<Reply> Command(Turn turn, string rest, CancellationToken ct) => Choose(turn, Reply.Say, ct);

    public Task<Reply> FromMenu(Turn turn, Nothing nothing, CancellationToken ct) => Choose(turn, screen => Reply.Show(screen), ct);

    public Task<Reply> Month(Turn turn, (ProgrammeId Programme, DateOnly Month) asked, CancellationToken ct) =>
        MonthPage(turn, (asked.Programme, asked.Month, 0), ct);

    public async Task<Reply> MonthPage(Turn turn, (ProgrammeId Programme, DateOnly Month, int Page) asked, CancellationToken ct) =>
        Reply.Show(PlanScreens.Month(await Load(turn, asked.Programme, asked.Month, ct), asked.Page));

    public async Task<Reply> Card(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var mayAct = turn.Who.Coordinates(view.Occurrence.ProgrammeId) || view.Activity.Assignees.Exists(a => a.PersonId == turn.Me);
        var history = await turn.Db.History.Where(h => h.OccurrenceId == id).OrderByDescending(h => h.Id).Take(HistoryShown).ToListAsync(ct);
        var authors = history.Select(h => h.By).OfType<PersonId>().ToList();
        var names = await turn.Db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        turn.Dialogs.Close(); // «Назад» out of a question about this occurrence
        return Reply.Show(PlanScreens.Card(view, mayAct, [.. history.Select(h => new HistoryLine(h, h.By is { } by ? names.GetValueOrDefault(by) : null))]));
    }

    private static async Task<Reply> Choose(Turn turn, Func<Screen, Reply> answer, CancellationToken ct)
    {
        var mine = turn.Who.Memberships.Where(m => m.Role >= Role.Responsible).Select(m => m.ProgrammeId).ToList();
        var programmes = await turn.Db.Programmes.Where(p => turn.Who.IsOwner || mine.Contains(p.Id)).OrderByDescending(p => p.LaunchedAt).ToListAsync(ct);
        if (programmes is not [var only])
            return answer(PlanScreens.Programmes([.. programmes.Select(p => (p.Id, p.Title, new LocalClock(p.Zone, turn.UtcNow).Today))]));
        return answer(PlanScreens.Month(await Load(turn, only.Id, new LocalClock(only.Zone, turn.UtcNow).Today, ct), page: 0));
    }

    private static async Task<MonthView> Load(Turn turn, ProgrammeId id, DateOnly month, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == id, ct);
        var span = programme.PlanYears;
        var day = month < span.From ? span.From : month > span.To ? span.To : month;
        var first = new DateOnly(day.Year, day.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var ofMonth = await OccurrenceView.Load(
            turn.Db,
            turn.Db.Occurrences.Where(o => o.ProgrammeId == id && o.WindowFrom <= last && o.WindowTo >= first),
            turn.UtcNow,
            ct);
        var onDemand = await turn.Db.Activities.CountAsync(a => a.ProgrammeId == id && a.Occurrences.Count == 0, ct);
        return MonthView.Of(programme, first, ofMonth, onDemand);
    }
}
