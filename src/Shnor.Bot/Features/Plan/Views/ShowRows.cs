using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>The rows of the plan that belong to a section, a person, a body, a school: a page of them, and how far all of them are.</summary>
public static class ShowRows
{
    private const int PageSize = 8;

    public static async Task<Reply> OfSection(Turn turn, (ActivityId First, int Page) asked, CancellationToken ct)
    {
        var first = await turn.Db.Activities.AsNoTracking().SingleAsync(a => a.Id == asked.First, ct);
        var rows = InPlan(turn, first.ProgrammeId).Where(a => a.Section == first.Section);
        return await Show(turn, first.ProgrammeId, PlanViews.Section, "Раздел", first.Section ?? PlanViews.NoSection, rows, (label, page) => ViewScreens.OfSection.Labelled(label, (asked.First, page)), asked.Page, ct);
    }

    public static async Task<Reply> OfPerson(Turn turn, (ProgrammeId Programme, PersonId Person, int Page) asked, CancellationToken ct)
    {
        var name = await turn.Db.People.Where(p => p.Id == asked.Person).Select(p => p.Name).SingleAsync(ct);
        var rows = InPlan(turn, asked.Programme).Where(a => a.Assignees.AsQueryable().Any(Acting.Names(new[] { asked.Person })));
        return await Show(turn, asked.Programme, PlanViews.Who, "Отвечает", name, rows, (label, page) => ViewScreens.OfPerson.Labelled(label, (asked.Programme, asked.Person, page)), asked.Page, ct);
    }

    public static async Task<Reply> OfBody(Turn turn, (BodyId Body, int Page) asked, CancellationToken ct)
    {
        var body = await turn.Db.Bodies.AsNoTracking().SingleAsync(b => b.Id == asked.Body, ct);
        var rows = InPlan(turn, body.ProgrammeId).Where(a => a.Assignees.Any(x => x.BodyId == asked.Body));
        return await Show(turn, body.ProgrammeId, PlanViews.Who, "Отвечает", body.Name, rows, (label, page) => ViewScreens.OfBody.Labelled(label, (asked.Body, page)), asked.Page, ct);
    }

    public static async Task<Reply> OfSchool(Turn turn, (SchoolId School, int Page) asked, CancellationToken ct)
    {
        var school = await turn.Db.Schools.AsNoTracking().SingleAsync(s => s.Id == asked.School, ct);
        var ids = (await RowsOfSchools.Load(turn.Db, school.ProgrammeId, ct))[school.Id].ToList();
        var rows = InPlan(turn, school.ProgrammeId).Where(a => ids.Contains(a.Id));
        return await Show(turn, school.ProgrammeId, PlanViews.School, "Школа", school.Name, rows, (label, page) => ViewScreens.OfSchool.Labelled(label, (asked.School, page)), asked.Page, ct);
    }

    /// <summary>All dates of one row; page 0 is the one that holds today.</summary>
    public static async Task<Reply> Dates(Turn turn, (ActivityId Activity, int Page, string Way) asked, CancellationToken ct)
    {
        var activity = await turn.Db.Activities.AsNoTracking().Include(a => a.Programme).SingleAsync(a => a.Id == asked.Activity, ct);
        var clock = new LocalClock(activity.Programme!.Zone, turn.UtcNow);
        var briefs = (await OccurrenceBrief.Load(turn.Db.Occurrences.Where(o => o.ActivityId == asked.Activity), ct)).OrderBy(each => each.Facts.StartsAt ?? each.Day.ToDateTime(default)).ToList();
        var ahead = briefs.FindIndex(each => each.Day >= clock.Today);
        var today = (ahead < 0 ? Math.Max(0, briefs.Count - 1) : ahead) / PageSize;
        var page = await ShowLists.Page(turn, PageOf.Cut([.. briefs.Select(each => new ListedBrief("", each))], asked.Page == 0 ? today : asked.Page - 1, PageSize), ct);
        return Reply.Show(RowListScreens.DatesOf(activity.Id, activity.Title, PlanProgress.Of(briefs, clock.Today), page, asked.Way, activity.ProgrammeId, clock.Today));
    }

    internal static IQueryable<Activity> InPlan(Turn turn, ProgrammeId programme) => turn.Db.Activities.AsNoTracking().Where(a => a.ProgrammeId == programme && a.RemovedAt == null);

    /// <summary>One page of rows with what their lines say: the dates of its rows are counted, and only those shown are loaded.</summary>
    internal static async Task<PageOf<ListedRow>> Page(Turn turn, IReadOnlyList<Activity> rows, int first, int number, int last, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var dates = (await OccurrenceBrief.Load(turn.Db.Occurrences.Where(o => ids.Contains(o.ActivityId)), ct)).ToLookup(each => each.Activity);
        var clock = rows.Count == 0 ? null : new LocalClock((await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == rows[0].ProgrammeId, ct)).Zone, turn.UtcNow);
        var next = ids.ToDictionary(id => id, id => NextOf([.. dates[id]], clock!));
        var wanted = next.Values.OfType<OccurrenceId>().ToList();
        var views = (await OccurrenceView.LoadForList(turn.Db, turn.Db.Occurrences.Where(o => wanted.Contains(o.Id)), turn.UtcNow, ct)).ToDictionary(view => view.Id);
        return new([.. rows.Select(row => Listed(row, [.. dates[row.Id]], next[row.Id] is { } id ? views[id] : null, clock!))], first, number, last);
    }

    private static ListedRow Listed(Activity row, IReadOnlyList<OccurrenceBrief> dates, OccurrenceView? next, LocalClock clock) => new(
        row.Id, row.Title, row.DeadlineText, dates.Count == 1 ? next : null, Counted(dates), dates.Count(each => each.IsDone), dates.Count(each => each.UrgencyAt(clock.Now) == Urgency.Overdue), dates.Count > 1 ? next : null);

    /// <summary>As everywhere else: what was before the programme began, or was cancelled, is not asked for. A row of nothing else says how many those are.</summary>
    private static int Counted(IReadOnlyList<OccurrenceBrief> dates) =>
        dates.Count(each => each.IsDone || each.State == OccurrenceState.Open) is var asked and > 0 ? asked : dates.Count;

    /// <summary>The only one, or the nearest that somebody has something to do about.</summary>
    private static OccurrenceId? NextOf(IReadOnlyList<OccurrenceBrief> dates, LocalClock clock) => dates is [var only]
        ? only.Id
        : dates.Where(each => each.UrgencyAt(clock.Now) is not (null or Urgency.Unmarked)).OrderBy(each => each.Facts.StartsAt ?? each.Day.ToDateTime(default)).Select(each => (OccurrenceId?)each.Id).FirstOrDefault();

    private static async Task<Reply> Show(
        Turn turn, ProgrammeId programme, string by, string title, string name, IQueryable<Activity> rows, Func<string, int, Button> at, int page, CancellationToken ct)
    {
        var count = await rows.CountAsync(ct);
        var last = Math.Max(0, (count - 1) / PageSize);
        var number = Math.Clamp(page, 0, last);
        var shown = await rows.OrderBy(a => a.Ordinal).ThenBy(a => a.Id).Skip(number * PageSize).Take(PageSize).ToListAsync(ct);
        var all = await OccurrenceBrief.Load(rows.SelectMany(a => a.Occurrences), ct);
        var today = DutyRows.TodayIn(await turn.Db.Programmes.Where(p => p.Id == programme).Select(p => p.ZoneId).SingleAsync(ct), turn.UtcNow);
        var back = await ChooseView.PageWith(turn, programme, by, at("", 0), ct);
        return Reply.Show(RowListScreens.Of(new(
            title,
            Markup.Paragraphs(Markup.Of($"{name}"), PlanProgress.Of(all, today).InWords),
            "В плане здесь ничего нет.",
            count,
            await Page(turn, shown, number * PageSize, number, last, ct),
            at,
            [back, Buttons.Menu.Labelled("Меню", default)])));
    }
}
