using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Plan.Views;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>/plan: a programme month by month, and one occurrence with its history.</summary>
public sealed class ShowPlan(QuietHours usual, CardOrigins origins)
{
    private const int HistoryShown = 5;

    /// <summary>«/plan» opens it, «/plan слова» searches it.</summary>
    public async Task<Reply> Command(Turn turn, string rest, CancellationToken ct)
    {
        if (rest.Length == 0 || (await MyProgrammes.Of(turn, Need.Responsible, ct)).Open is not { } open) return await Choose(turn, Reply.Say, ct);
        return Reply.Say(await FindRows.Typed(turn, open.Id, rest, ct));
    }

    public Task<Reply> FromMenu(Turn turn, Nothing nothing, CancellationToken ct) => Choose(turn, screen => Reply.Show(screen), ct);

    public Task<Reply> Month(Turn turn, (ProgrammeId Programme, DateOnly Month) asked, CancellationToken ct) =>
        MonthPage(turn, (asked.Programme, asked.Month, 0), ct);

    public async Task<Reply> MonthPage(Turn turn, (ProgrammeId Programme, DateOnly Month, int Page) asked, CancellationToken ct) =>
        Reply.Show(PlanScreens.Month(await Load(turn, asked.Programme, asked.Month, ct), asked.Page));

    /// <summary>Out of a list, to which «Назад» leads.</summary>
    public Task<Reply> CardFrom(Turn turn, (OccurrenceId Occurrence, string Way) asked, CancellationToken ct)
    {
        origins.Remember(turn.Chat, asked.Occurrence, asked.Way);
        return Card(turn, asked.Occurrence, ct);
    }

    public async Task<Reply> Card(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!.SeenBy(turn.Me);
        var coordinates = turn.Who.Coordinates(view.Occurrence.ProgrammeId);
        var mayAct = coordinates || view.IsTheirs(turn.Me);
        if (mayAct && view.IsAhead && await Invitees.To(turn.Db, view, ct) is { All.Count: > 0 } invitees && (!view.Occurrence.IsSeries || invitees.HasAnswers)) view = view with { Guests = invitees.InWords };
        var snooze = await SnoozeStanding.Load(turn.Db, view, turn.Me, usual, ct);
        var history = await turn.Db.History.Where(h => h.OccurrenceId == id).OrderByDescending(h => h.Id).Take(HistoryShown).ToListAsync(ct);
        var authors = history.Select(h => h.By).OfType<PersonId>().ToList();
        var names = authors.Count == 0 ? [] : await turn.Db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        if (turn.Dialogs.Read(ReviewPlan.Reviewing) is null && turn.Dialogs.Read(TakePlan.Gathered) is null)
            turn.Dialogs.Close(); // «Назад» out of a question about this occurrence; a plan under review waits
        return Reply.Show(PlanScreens.Card(view, mayAct, [.. history.Select(h => new HistoryLine(h, h.By is { } by ? names.GetValueOrDefault(by) : null))], snooze, coordinates, WayBack.Button(origins.Of(turn.Chat, id))));
    }

    private static async Task<Reply> Choose(Turn turn, Func<Screen, Reply> answer, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Responsible, ct);
        if (mine.All.Count == 0) return answer(PlanScreens.NoneYet(turn.Who.CoordinatesAnything));
        if (mine.Open is not { } open) return answer(ProgrammeScreens.Which(mine, page: 0, PlanScreens.FromMenu.Name));
        var zone = (await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == open.Id, ct)).Zone;
        return answer(PlanScreens.Month(await Load(turn, open.Id, new LocalClock(zone, turn.UtcNow).Today, ct), page: 0));
    }

    private static async Task<MonthView> Load(Turn turn, ProgrammeId id, DateOnly month, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == id, ct);
        var months = PlanMonths.Of(programme.PlanYears, await DaysOutside(turn, programme, ct));
        var first = months.Nearest(month);
        var (last, next) = (first.AddMonths(1).AddDays(-1), first.AddMonths(1).ToDateTime(default));
        // By the window, and by the day itself: a deadline moves before its window for a day off, a late event is held after it.
        // What a newer plan no longer has is seen only where it was done.
        var inPlan = turn.Db.Occurrences.Where(o => o.Activity!.RemovedAt == null || o.State == OccurrenceState.Reported || o.State == OccurrenceState.Accepted);
        var near = inPlan.Where(o => o.ProgrammeId == id && (
            (o.WindowFrom <= last && o.WindowTo >= first)
            || (o.DueOn >= first && o.DueOn <= last)
            || (o.StartsAt >= first.ToDateTime(default) && o.StartsAt < next)));
        var withoutDates = await turn.Db.Activities.CountAsync(a => a.ProgrammeId == id && a.RemovedAt == null && a.Occurrences.Count == 0, ct);
        return MonthView.Of(programme, months, first, await OccurrenceView.LoadForList(turn.Db, near, turn.UtcNow, ct), withoutDates);
    }

    /// <summary>Days of what lies, wholly or in part, outside the plan's years.</summary>
    private static async Task<IEnumerable<DateOnly>> DaysOutside(Turn turn, Programme programme, CancellationToken ct)
    {
        var (from, to) = (programme.PlanYears.From, programme.PlanYears.To);
        var (start, end) = (from.ToDateTime(default), to.AddDays(1).ToDateTime(default));
        var outside = await turn.Db.Occurrences
            .Where(o => o.ProgrammeId == programme.Id && o.Shape != OccurrenceShape.Ongoing
                && (o.WindowFrom < from || o.WindowTo > to || o.DueOn < from || o.StartsAt < start || o.StartsAt >= end))
            .Select(o => new { o.Shape, o.WindowFrom, o.WindowTo, o.DueOn, o.StartsAt }).ToListAsync(ct);
        return outside.SelectMany(o => o switch
        {
            { StartsAt: { } at } => [DateOnly.FromDateTime(at)],
            { DueOn: { } due } => [due],
            _ => (IEnumerable<DateOnly>)[o.WindowFrom, o.WindowTo],
        });
    }
}
