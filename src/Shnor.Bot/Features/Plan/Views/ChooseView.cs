using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>«Показать иначе», and what there is to choose in each view, with counts.</summary>
public static class ChooseView
{
    private const int PageSize = 10;

    public static async Task<Reply> Views(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var plan = await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == programme, ct);
        var hasSections = await ShowRows.InPlan(turn, programme).AnyAsync(a => a.Section != null, ct);
        var schools = turn.Who.Coordinates(programme) ? "По школам" : turn.Who.HeadsSomeSchoolOf(programme) ? "Моя школа" : null;
        return Reply.Show(ViewScreens.Choose(programme, plan.Title, hasSections, schools, new LocalClock(plan.Zone, turn.UtcNow).Today));
    }

    public static async Task<Reply> Choices(Turn turn, (ProgrammeId Programme, string By, int Page) asked, CancellationToken ct) =>
        await Load(turn, asked.Programme, asked.By, ct) is { } choices
            ? Reply.Show(ViewScreens.Choices(new(asked.Programme, TitleOf(asked.By), asked.By, PageOf.Cut(choices, asked.Page, PageSize))))
            : Reply.Whisper(Wordings.ButtonIsOutOfDate);

    /// <summary>«Назад» to the page of the choice that this button is of.</summary>
    internal static async Task<Button> PageWith(Turn turn, ProgrammeId programme, string by, Button chosen, CancellationToken ct)
    {
        var choices = await Load(turn, programme, by, ct) ?? [];
        var at = choices.FindIndex(choice => choice.Label("").Data == chosen.Data);
        return ViewScreens.View.Labelled("Назад", (programme, by, Math.Max(0, at) / PageSize));
    }

    private static string TitleOf(string by) => by switch
    {
        PlanViews.Section => "План по разделам",
        PlanViews.Who => "План по ответственным",
        PlanViews.School => "План по школам",
        _ => "План по состоянию",
    };

    private static Task<List<ViewChoice>?> Load(Turn turn, ProgrammeId programme, string by, CancellationToken ct) => by switch
    {
        PlanViews.Section => Sections(turn, programme, ct),
        PlanViews.Who => Responsible(turn, programme, ct),
        PlanViews.School => Schools(turn, programme, ct),
        PlanViews.State => States(turn, programme, ct),
        _ => Task.FromResult<List<ViewChoice>?>(null),
    };

    /// <summary>In the plan's order.</summary>
    private static async Task<List<ViewChoice>?> Sections(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var rows = await ShowRows.InPlan(turn, programme).OrderBy(a => a.Ordinal).ThenBy(a => a.Id).Select(a => new { a.Id, a.Section }).ToListAsync(ct);
        return rows.GroupBy(row => row.Section).Select(same => Choice(same.Key ?? PlanViews.NoSection, same.Count(), label => ViewScreens.OfSection.Labelled(label, (same.First().Id, 0)))).ToList();
    }

    /// <summary>People, each with what they answer for by name or through a body, and the bodies; by name.</summary>
    private static async Task<List<ViewChoice>?> Responsible(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var assignees = await turn.Db.Assignees
            .Join(ShowRows.InPlan(turn, programme), x => x.ActivityId, a => a.Id, (x, a) => new { a.Id, x.PersonId, x.BodyId }).ToListAsync(ct);
        var bodies = await turn.Db.Bodies.Where(b => b.ProgrammeId == programme).Select(b => new { b.Id, b.Name, Members = b.Members.Select(m => m.PersonId).ToList() }).ToListAsync(ct);
        var members = bodies.ToDictionary(body => body.Id, body => body.Members);
        var people = assignees.SelectMany(x => (x.PersonId is { } one ? [one] : members[x.BodyId!.Value]).Select(person => (Person: person, x.Id))).Distinct().CountBy(pair => pair.Person).ToDictionary();
        var ids = people.Keys.ToList();
        var names = await turn.Db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        var rowsOfBody = assignees.Where(x => x.BodyId is not null).CountBy(x => x.BodyId!.Value).ToDictionary();
        return
        [
            .. names.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => Choice(p.Name, people[p.Id], label => ViewScreens.OfPerson.Labelled(label, (programme, p.Id, 0)))),
            .. bodies.Where(b => rowsOfBody.ContainsKey(b.Id)).OrderBy(b => b.Name, StringComparer.Ordinal).Select(b => Choice(b.Name, rowsOfBody[b.Id], label => ViewScreens.OfBody.Labelled(label, (b.Id, 0)))),
        ];
    }

    /// <summary>All of them for the coordinator, their own for a head, none for others: totals of a school are its own matter.</summary>
    private static async Task<List<ViewChoice>?> Schools(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var (all, own) = (turn.Who.Coordinates(programme), turn.Who.SchoolsHeadedIn(programme));
        var schools = await turn.Db.Schools.Where(s => s.ProgrammeId == programme && (all || own.Contains(s.Id))).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var rows = await RowsOfSchools.Load(turn.Db, programme, ct);
        return schools.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => Choice(s.Name, rows[s.Id].Count(), label => ViewScreens.OfSchool.Labelled(label, (s.Id, 0)))).ToList();
    }

    private static async Task<List<ViewChoice>?> States(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var plan = await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == programme, ct);
        var now = new LocalClock(plan.Zone, turn.UtcNow).Now;
        var all = await OccurrenceBrief.Load(OccurrenceBrief.InPlan(turn.Db.Occurrences).Where(o => o.ProgrammeId == programme && o.Shape != OccurrenceShape.Ongoing), ct);
        var counts = all.Select(each => each.UrgencyAt(now)).OfType<Urgency>().CountBy(urgency => urgency).ToDictionary();
        return
        [
            State("Готово", PlanLists.Done, all.Count(each => each.IsDone)),
            .. plan.HasAcceptance ? [State("Ждёт приёмки", PlanLists.ToAccept, all.Count(each => each.State == OccurrenceState.Reported))] : Array.Empty<ViewChoice>(),
            State("Просрочено и без отметки", PlanLists.LateOfAll, Count(Urgency.Overdue) + Count(Urgency.Unmarked)),
            State("Пора назначить дату", PlanLists.Undated, Count(Urgency.Undated)),
            State("Впереди", PlanLists.Ahead, Count(Urgency.Today) + Count(Urgency.Week) + Count(Urgency.Later)),
        ];

        int Count(Urgency urgency) => counts.GetValueOrDefault(urgency);

        ViewChoice State(string name, string what, int count) => Choice(name, count, label => Buttons.List.Labelled(label, (programme, what, 0)));
    }

    private static ViewChoice Choice(string name, int count, Func<string, Button> label) => new(name, count, label);
}
