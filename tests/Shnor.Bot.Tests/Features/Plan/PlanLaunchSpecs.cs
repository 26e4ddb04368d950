using Microsoft.EntityFrameworkCore;
using Shnor.Documents.Plans;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>What lies in the tables after «Запустить».</summary>
public sealed class PlanLaunchSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;

    public async Task InitializeAsync() => _town = await TestTown.Found(Now);

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_occurrences_are_those_the_planner_gives()
    {
        await Reviewing.Launched(_town, PlanTexts.Twin);
        var draft = ((PlanReading.Plan)PlanReader.ReadText(PlanTexts.Twin)).Draft;
        var stored = await _town.Look(db => db.Activities.Include(a => a.Occurrences).OrderBy(a => a.Ordinal).ToListAsync());

        Assert.Equal(draft.Rows.Select(row => (row.No, row.Title, row.DeadlineText)), stored.Select(a => (a.No, a.Title, a.DeadlineText)));
        foreach (var (row, activity) in draft.Rows.Zip(stored))
        {
            var timing = DeadlinePhrase.Parse(row.DeadlineText, new(draft.Years));
            var plan = OccurrencePlanner.Plan(timing, ActivityKindTeller.Tell(row.Title), draft.Years!, PlanSettings.Default);
            Assert.Equal(timing, activity.Timing);
            Assert.Equal(
                plan.Occurrences.Select(o => (o.Key, o.Shape, o.WindowFrom, o.WindowTo, o.DueOn, o.StartsAt, o.IsSeries)),
                activity.Occurrences.OrderBy(o => o.WindowFrom).ThenBy(o => o.StartsAt).Select(o => (o.Key, o.Shape, o.WindowFrom, o.WindowTo, o.DueOn, o.StartsAt, o.IsSeries)));
        }
    }

    [Fact]
    public async Task What_was_due_before_launch_day_is_past_and_no_rung_lies_before_the_launch()
    {
        await Reviewing.Launched(_town, PlanTexts.Twin);
        var launch = _town.Zone.ToUtc(Now);
        var occurrences = await _town.Look(db => db.Occurrences.ToListAsync());

        Assert.All(occurrences, o =>
        {
            Assert.True(o.RungsPlannedUntil >= launch);
            Assert.True(o.NextRungAt is null || o.NextRungAt > launch);
            Assert.Equal(o.Facts.LastDay < DateOnly.FromDateTime(Now), o.State == OccurrenceState.Past);
            if (o.State == OccurrenceState.Past) Assert.Null(o.NextRungAt);
        });
        Assert.Contains(occurrences, o => o.State == OccurrenceState.Past);
        Assert.Contains(occurrences, o => o.NextRungAt is not null);
        Assert.Equal(0, await _town.Look(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task People_and_bodies_are_there_once_each_with_an_invitation()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Twin);
        var people = await _town.Look(db => db.People.Where(p => p.Addresses.Count == 0).Select(p => p.Name).ToListAsync());
        Assert.Equal(["Журавина В.М.", "Пчёлкина О.В.", "Ромашова С.А.", "Светлова Е.А."], people.Order(StringComparer.Ordinal));

        var invitations = await _town.Look(db => db.Invitations.Include(i => i.Person).ToListAsync());
        Assert.Equal(5, invitations.Count);
        Assert.Single(invitations, i => i.PersonId is null);
        Assert.Equal(5, invitations.Select(i => i.Code).Distinct().Count());
        Assert.Equal(2, await _town.Look(db => db.Bodies.CountAsync()));

        var bee = await _town.Look(db => db.Assignees.Where(a => a.Person!.Name == "Пчёлкина О.В.").Select(a => a.ActivityId).ToListAsync());
        Assert.Equal(5, bee.Count);
        await owner.Presses("Люди и ссылки");
        Assert.Contains("Пчёлкина О.В. — https://t.me/", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Ссылка для педагогов", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_spellings_and_a_body_in_several_rows_stay_one()
    {
        await Reviewing.Launched(_town, PlanTexts.Of(
            "2022 год",
            ("Совещание", "Март 2022 года", "Пчелкина О.В., Пчёлкина О.В., Комитет"),
            ("Семинар", "Март 2022 года", "О.В. Пчёлкина; комитет"),
            ("Вебинар", "Март 2022 года", "ПЧЕЛКИНА О.В. Рабочая группа")));
        Assert.Equal(["Пчёлкина О.В."], await _town.Look(db => db.People.Where(p => !p.IsOwner).Select(p => p.Name).ToListAsync()));
        Assert.Equal(["Комитет", "Рабочая группа"], await _town.Look(db => db.Bodies.Select(b => b.Name).OrderBy(n => n).ToListAsync()));
        Assert.Equal(3, await _town.Look(db => db.Assignees.CountAsync(a => a.PersonId != null)));
    }

    [Fact]
    public async Task A_coordinator_who_is_named_in_the_plan_is_the_same_person()
    {
        var owner = await Programmes.Owner(_town, "Пчелкина", "О.В.");
        await owner.SendsFile("план.txt", PlanTexts.Twin);
        await owner.GoesOnTo("Всё готово");
        await owner.Presses("Запустить");

        var me = await _town.Look(db => db.People.Include(p => p.Memberships).SingleAsync(p => p.NameKey == "пчелкина о.в."));
        Assert.Equal(Role.Coordinator, Assert.Single(me.Memberships).Role);
        Assert.Equal(5, await _town.Look(db => db.Assignees.CountAsync(a => a.PersonId == me.Id)));
        Assert.Equal(4, await _town.Look(db => db.Invitations.CountAsync()));
    }

    [Fact]
    public async Task A_coordinator_of_one_programme_launches_another_and_coordinates_both()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Twin);
        var bee = await Programmes.Join(_town, owner, "Пчёлкина О.В.", "Ольга");
        await _town.Store.InOneCommit(
            (db, ct) => db.Memberships.Where(m => m.Person!.NameKey == "пчелкина о.в.").ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Coordinator), ct),
            CancellationToken.None);
        await bee.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Совещание", "Март 2022 года", "Пчёлкина О.В.")));
        await bee.GoesOnTo("Всё готово");
        await bee.Presses("Запустить");
        Assert.Contains("Программа запущена", bee.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, await _town.Look(db => db.Memberships.CountAsync(m => m.Person!.NameKey == "пчелкина о.в." && m.Role == Role.Coordinator)));
        Assert.Equal(1, await _town.Look(db => db.People.CountAsync(p => p.NameKey == "пчелкина о.в.")));
    }

    [Fact]
    public async Task A_launch_that_breaks_off_leaves_nothing()
    {
        var owner = await Programmes.Owner(_town);
        await owner.SendsFile("план.txt", PlanTexts.Twin);
        await owner.GoesOnTo("Всё готово");
        _town.Messenger.Press(owner.Id, owner.Last.Id, "Запустить"); // the process dies before the press is fetched
        await _town.RiseAfterCrash();
        await _town.Settle();
        Assert.Equal((1, 13), await _town.Look(async db => (await db.Programmes.CountAsync(), await db.Activities.CountAsync())));
        Assert.Contains("Программа запущена", owner.Last.Text, StringComparison.Ordinal);
    }
}
