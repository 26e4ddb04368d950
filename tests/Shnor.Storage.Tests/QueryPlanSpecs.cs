using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage.Tables;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

/// <summary>
/// What is asked every few seconds, and at every press, must not grow with the store: each question goes through an index.
/// The questions are those of the service, word for word (SweepDueRungs, Courier, TownRound, Inbox, ReminderLetters, Ticks).
/// </summary>
public sealed class QueryPlanSpecs(OneStore store) : IClassFixture<OneStore>
{
    private static readonly DateTime Now = Rows.Noon;

    [Fact]
    public async Task Is_any_rung_due()
    {
        var steps = await PlanOf(db => db.Occurrences.AnyAsync(o => o.NextRungAt != null && o.NextRungAt <= Now));

        Assert.Contains(steps, step => step.StartsWith("SEARCH o USING COVERING INDEX IX_Occurrences_NextRungAt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Which_rungs_are_due()
    {
        var steps = await PlanOf(db => db.Occurrences
            .Where(o => o.NextRungAt != null && o.NextRungAt <= Now)
            .OrderBy(o => o.NextRungAt).ThenBy(o => o.Id).Take(200)
            .Include(o => o.Activity!.Programme)
            .Include(o => o.Activity!.Assignees)
            .AsSplitQuery().ToListAsync());

        Assert.Contains(steps, step => step.StartsWith("SEARCH o USING INDEX IX_Occurrences_NextRungAt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whose_letters_are_due()
    {
        var steps = await PlanOf(db => db.Outbox.Where(row => row.State == OutboxState.Pending && row.NotBefore <= Now)
            .OrderBy(row => row.NotBefore).ThenBy(row => row.Id).Select(row => row.PersonId).Take(100).Distinct().ToListAsync());

        Assert.Contains(steps, step => step.Contains("USING INDEX IX_Outbox_NotBefore_Id (NotBefore<?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Which_letters_are_theirs()
    {
        List<PersonId> people = [new(1), new(2), new(3)];

        var steps = await PlanOf(db => db.Outbox.Where(row => row.State == OutboxState.Pending && row.NotBefore <= Now)
            .Where(row => people.Contains(row.PersonId)).OrderBy(row => row.Id).ToListAsync());

        Assert.Contains(steps, step => step.StartsWith("SEARCH o USING INDEX IX_Outbox_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Which_letters_did_a_crash_leave_behind()
    {
        var steps = await PlanOf(db => db.Outbox.Where(row => row.State == OutboxState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Pending)));

        Assert.Contains(steps, step => step.Contains("USING INDEX IX_Outbox_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_digest_leaves_to_another_letter()
    {
        List<OutboxId> own = [new(1)];

        var steps = await PlanOf(db => db.Outbox
            .Where(r => r.PersonId == new PersonId(1) && r.Kind == "rung" && r.State == OutboxState.Sending && !own.Contains(r.Id))
            .Select(r => r.OccurrenceId!.Value).ToListAsync());

        Assert.Contains(steps, step => step.StartsWith("SEARCH o USING INDEX IX_Outbox_PersonId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Which_message_of_this_event_the_person_has()
    {
        var steps = await PlanOf(db => db.Outbox
            .Where(r => r.OccurrenceId == new OccurrenceId(1) && r.PersonId == new PersonId(1) && r.Kind == "rung" && r.State == OutboxState.Sent && r.MessageId != null)
            .OrderByDescending(r => r.DueAt).ToListAsync());

        Assert.Contains(steps, step => step.StartsWith("SEARCH o USING INDEX IX_Outbox_OccurrenceId_PersonId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Was_this_already_said()
    {
        var steps = await PlanOf(db => db.Outbox.AnyAsync(row => row.Key == "rung:1"));

        Assert.Contains(steps, step => step.StartsWith("SEARCH o USING COVERING INDEX IX_Outbox_Key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_letters_are_settled()
    {
        List<OutboxId> ids = [new(1), new(2)];

        var steps = await PlanOf(db => db.Outbox.Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sent).SetProperty(row => row.SettledAt, Now)));

        Assert.Contains(steps, step => step.StartsWith("SEARCH o USING INTEGER PRIMARY KEY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whose_night_it_is_and_of_which_event()
    {
        List<PersonId> people = [new(1), new(2)];
        List<ProgrammeId> programmes = [new(1)];
        List<OccurrenceId> events = [new(1), new(2)];

        var own = await PlanOf(db => db.People.Where(p => people.Contains(p.Id) && p.Quiet != null).ToListAsync());
        var zones = await PlanOf(db => db.Programmes.AsNoTracking().Where(p => programmes.Contains(p.Id)).ToListAsync());
        var starts = await PlanOf(db => db.Occurrences.Where(o => events.Contains(o.Id) && o.StartsAt != null).Select(o => new { o.Id, o.StartsAt, o.DurationMinutes }).ToListAsync());

        Assert.All([own, zones, starts], steps => Assert.Contains(steps, step => step.Contains("USING INTEGER PRIMARY KEY", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task How_letters_are_held_and_released()
    {
        List<PersonId> people = [new(1), new(2)];

        var rest = await PlanOf(db => db.Outbox.Where(row => row.State == OutboxState.Pending && row.NotBefore <= Now && people.Contains(row.PersonId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sending)));
        var released = await PlanOf(db => db.Outbox
            .Where(row => row.PersonId == new PersonId(1) && row.State == OutboxState.Pending && row.HeldUntil != null && row.HeldUntil == row.NotBefore)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NotBefore, Now)));

        Assert.Contains(rest, step => step.Contains("USING INDEX IX_Outbox_", StringComparison.Ordinal));
        Assert.Contains(released, step => step.StartsWith("SEARCH o USING INDEX IX_Outbox_PersonId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_of_this_the_person_has_put_off()
    {
        List<OccurrenceId> ids = [new(1), new(2), new(3)];

        var many = await PlanOf(db => db.Snoozes.Where(s => ids.Contains(s.OccurrenceId) && s.PersonId == new PersonId(1)).ToListAsync());
        var one = await PlanOf(db => db.Snoozes.AsNoTracking().FirstOrDefaultAsync(s => s.OccurrenceId == new OccurrenceId(1) && s.PersonId == new PersonId(1)));
        var letter = await PlanOf(db => db.Outbox
            .Where(r => r.OccurrenceId == new OccurrenceId(1) && r.PersonId == new PersonId(1) && r.Detail == "snooze" && r.State == OutboxState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped)));

        Assert.Contains(many, step => step.StartsWith("SEARCH s USING INDEX", StringComparison.Ordinal));
        Assert.Contains(one, step => step.Contains("(OccurrenceId=? AND PersonId=?)", StringComparison.Ordinal));
        Assert.Contains(letter, step => step.StartsWith("SEARCH o USING INDEX IX_Outbox_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_next()
    {
        var rungs = await PlanOf(db => db.Occurrences.Where(o => o.NextRungAt != null).MinAsync(o => o.NextRungAt));
        var letters = await PlanOf(db => db.Outbox.Where(row => row.State == OutboxState.Pending).MinAsync(row => (DateTime?)row.NotBefore));

        Assert.StartsWith("SEARCH o USING COVERING INDEX IX_Occurrences_NextRungAt", Assert.Single(rungs), StringComparison.Ordinal);
        Assert.StartsWith("SEARCH o USING INDEX IX_Outbox_NotBefore_Id", Assert.Single(letters), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Was_this_update_seen()
    {
        var steps = await PlanOf(db => db.SeenUpdates.AnyAsync(u => u.Messenger == Messenger.Telegram && u.UpdateId == 5));

        Assert.Contains(steps, step => step.Contains("(Messenger=? AND UpdateId=?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Which_updates_may_be_forgotten()
    {
        var steps = await PlanOf(db => db.SeenUpdates.Where(u => u.At < Now).ExecuteDeleteAsync());

        Assert.Contains(steps, step => step.Contains("INDEX IX_SeenUpdates_At (At<?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_writes_and_what_was_said_before()
    {
        var dialog = await PlanOf(async db => await db.Dialogs.FindAsync(Messenger.Telegram, 700L));
        var address = await PlanOf(async db => await db.Addresses.FindAsync(Messenger.Telegram, 700L));
        var person = await PlanOf(db => db.People.Include(p => p.Memberships).FirstOrDefaultAsync(p => p.Id == new PersonId(1)));

        Assert.Contains(dialog, step => step.Contains("(Messenger=? AND ChatId=?)", StringComparison.Ordinal));
        Assert.Contains(address, step => step.Contains("(Messenger=? AND ChatId=?)", StringComparison.Ordinal));
        Assert.Contains(person, step => step.Contains("USING INTEGER PRIMARY KEY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_person_is_written_to()
    {
        var steps = await PlanOf(db => db.Addresses.Where(a => a.PersonId == new PersonId(1) && a.IsReachable).OrderByDescending(a => a.ConnectedAt).FirstOrDefaultAsync());

        Assert.Contains(steps, step => step.Contains("IX_Addresses_PersonId (PersonId=?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_comes_to_an_event_and_whose_calendar_this_is()
    {
        List<OccurrenceId> some = [new(1), new(2)];
        List<ProgrammeId> programmes = [new(1)];

        var answers = await PlanOf(db => db.Rsvps.AsNoTracking().Where(r => r.OccurrenceId == new OccurrenceId(1)).ToListAsync());
        var own = await PlanOf(db => db.Rsvps.AsNoTracking().Where(r => r.PersonId == new PersonId(1) && some.Contains(r.OccurrenceId)).ToListAsync());
        var feed = await PlanOf(db => db.CalendarFeeds.AsNoTracking().Where(f => f.Secret == "0123").Select(f => (PersonId?)f.PersonId).FirstOrDefaultAsync());
        var events = await PlanOf(db => db.Occurrences.Where(o => programmes.Contains(o.ProgrammeId)).Where(o => o.StartsAt >= new DateTime(2026, 11, 1)).ToListAsync());

        Assert.All([answers, own], steps => Assert.Contains(steps, step => step.Contains("(OccurrenceId=?", StringComparison.Ordinal)));
        Assert.Contains(feed, step => step.Contains("IX_CalendarFeeds_Secret (Secret=?)", StringComparison.Ordinal));
        Assert.Contains(events, step => step.Contains("(ProgrammeId=?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_away_and_who_stands_in()
    {
        List<PersonId> people = [new(1), new(2)];
        List<ProgrammeId> programmes = [new(1)];

        var rows = await PlanOf(db => db.Memberships.Where(m => programmes.Contains(m.ProgrammeId) && people.Contains(m.PersonId)).Select(m => new { m.Away, m.DeputyId, m.Person!.Name }).ToListAsync());
        var absent = await PlanOf(db => db.Memberships.Where(m => m.ProgrammeId == new ProgrammeId(1) && m.DeputyId == new PersonId(1) && m.Away != null).Select(m => m.PersonId).ToListAsync());
        var reader = await PlanOf(db => db.Memberships.Where(m => m.PersonId == new PersonId(1)).Select(m => new { m.ProgrammeId, m.Role, m.Person!.IsOwner }).ToListAsync());

        Assert.All([rows, absent, reader], steps => Assert.Contains(steps, step => step.StartsWith("SEARCH m USING", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_answers_for_these_rows_of_the_plan()
    {
        List<ActivityId> activities = [new(1), new(2)];
        List<BodyId> bodies = [new(1)];

        var assignees = await PlanOf(db => db.Assignees.Where(a => activities.Contains(a.ActivityId))
            .Join(db.Activities, a => a.ActivityId, x => x.Id, (a, x) => new { a.ActivityId, x.ProgrammeId, a.PersonId, a.BodyId }).ToListAsync());
        var members = await PlanOf(db => db.BodyMembers.Where(m => bodies.Contains(m.BodyId)).Select(m => new { m.BodyId, m.PersonId }).ToListAsync());

        Assert.Contains(assignees, step => step.Contains("(ActivityId=?", StringComparison.Ordinal));
        Assert.Contains(members, step => step.Contains("(BodyId=?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_person_was_refused_and_asks_now()
    {
        var refused = await PlanOf(db => db.Outbox.AnyAsync(row => row.PersonId == new PersonId(1) && row.OccurrenceId == null && row.Kind == "refused"));
        var waits = await PlanOf(db => db.JoinRequests.AnyAsync(r => r.PersonId == new PersonId(1)));
        var atSchool = await PlanOf(db => db.JoinRequests.CountAsync(r => r.SchoolId == new SchoolId(1)));

        Assert.Contains(refused, step => step.Contains("IX_Outbox_OccurrenceId_PersonId (OccurrenceId=? AND PersonId=?)", StringComparison.Ordinal));
        Assert.Contains(waits, step => step.Contains("(PersonId=?", StringComparison.Ordinal));
        Assert.Contains(atSchool, step => step.Contains("(SchoolId=?", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> PlanOf<T>(Func<ShnorDb, Task<T>> question)
    {
        var plans = new QueryPlans();
        await using var db = store.File.Context(plans);
        await question(db);

        Assert.NotEmpty(plans.Steps);
        // «CO-ROUTINE x» is an inner query: to walk what it found is no harm.
        var inner = plans.Steps.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal)).Select(step => "SCAN " + step["CO-ROUTINE ".Length..]).ToList();
        Assert.DoesNotContain(plans.Steps.Except(inner), step => step.StartsWith("SCAN", StringComparison.Ordinal) && !HoldsOpenRowsOnly(step) && step != "SCAN CONSTANT ROW");
        return plans.Steps;
    }

    // Walked whole these indexes are still short: sent letters are not in them.
    private static bool HoldsOpenRowsOnly(string step) => step is "SCAN o USING INDEX IX_Outbox_PersonId" or "SCAN o USING INDEX IX_Outbox_NotBefore_Id";
}
