using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class KeySpecs
{
    [Fact]
    public async Task Typed_ids_and_timings_survive()
    {
        await using var file = await StoreFile.Create();
        var timing = DeadlinePhrase.Parse("еженедельно по четвергам в 12.00", new DeadlineContext(PlanYears.TryParse("2022")));
        Assert.IsType<Timing.Recurring>(timing);
        var activity = Rows.Activity(Rows.Programme(), timing: timing);
        activity.Assignees.Add(new Assignee { Ordinal = 1, Person = Rows.Person() });

        await file.Write(db => db.Add(activity));

        var read = await file.Read(db => db.Activities.Include(a => a.Programme).Include(a => a.Assignees).ThenInclude(a => a.Person).SingleAsync());
        Assert.Equal((activity.Id, activity.ProgrammeId), (read.Id, read.ProgrammeId));
        Assert.Equal(read.ProgrammeId, read.Programme!.Id);
        Assert.NotEqual(default, read.Id);
        Assert.Equal(timing, read.Timing);
        var assignee = Assert.Single(read.Assignees);
        Assert.Equal((read.Id, (PersonId?)assignee.Person!.Id), (assignee.ActivityId, assignee.PersonId));
    }

    [Fact]
    public async Task Numbers_are_never_given_again()
    {
        await using var file = await StoreFile.Create();
        var tables = await file.RawColumn("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name");
        Assert.Equal(["Activities", "AnnouncementReplies", "AnnouncementTemplates", "Announcements", "AssigneeMarks", "Bodies", "Campaigns", "GroupChats", "HelpRequests", "History", "Invitations", "JoinRequests", "Materials", "Occurrences", "Outbox", "People", "Programmes", "QuestionMessages", "Questions", "Remarks", "ReportFiles", "Schools", "SurveySchedules", "Surveys"], tables);

        var person = Rows.Person();
        await file.Write(db => db.Add(person));
        await file.Raw("DELETE FROM People");
        var next = Rows.Person();
        await file.Write(db => db.Add(next));

        Assert.True(next.Id.Value > person.Id.Value, $"{next.Id} after {person.Id}");
    }

    [Fact]
    public Task The_same_thing_is_said_once() => SecondIsRefused(_ => Rows.Letter("rung:1:day:7"));

    [Fact]
    public Task A_code_opens_one_door() => SecondIsRefused(programme => new Invitation { ProgrammeId = programme.Id, Code = "ABCD-EFGH", CreatedAt = Rows.Noon });

    [Fact]
    public async Task Planning_again_never_doubles_an_occurrence()
    {
        await using var file = await StoreFile.Create();
        var activity = Rows.Activity(Rows.Programme());
        await file.Write(db => db.Add(activity));
        await file.Write(db => Attached(db, activity).Occurrences.Add(Rows.Occurrence(activity, "2022-02")));

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Write(db => Attached(db, activity).Occurrences.Add(Rows.Occurrence(activity, "2022-02"))));

        await file.Write(db => Attached(db, activity).Occurrences.Add(Rows.Occurrence(activity, "2022-03")));
        Assert.Equal(["2022-02", "2022-03"], await file.Read(db => db.Occurrences.OrderBy(o => o.Id).Select(o => o.Key).ToListAsync()));
    }

    [Fact]
    public async Task An_account_belongs_to_one_person()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(At(Rows.Person(), 700)));

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Write(db => db.Add(At(Rows.Person("Лаптева В.Г."), 700))));

        Assert.Equal(1, await file.Read(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task An_update_is_seen_once()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(new Tables.SeenUpdate { UpdateId = 5, At = Rows.Noon }));

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Write(db => db.Add(new Tables.SeenUpdate { UpdateId = 5, At = Rows.Noon })));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1L, 1L)]
    public async Task An_assignee_is_a_person_or_a_body(long? person, long? body)
    {
        await using var file = await StoreFile.Create();
        var activity = Rows.Activity(Rows.Programme());
        activity.Assignees.Add(new Assignee { Ordinal = 1, PersonId = person is { } p ? new(p) : null, BodyId = body is { } b ? new(b) : null });

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Write(db => db.Add(activity)));
    }

    private static async Task SecondIsRefused(Func<Programme, object> row)
    {
        await using var file = await StoreFile.Create();
        var programme = Rows.Programme();
        await file.Write(db => db.Add(programme));
        await file.Write(db => db.Add(row(programme)));

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Write(db => db.Add(row(programme))));
    }

    private static Activity Attached(ShnorDb db, Activity activity)
    {
        activity.Occurrences.Clear();
        return db.Attach(activity).Entity;
    }

    private static Person At(Person person, long chat)
    {
        person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = chat, ConnectedAt = Rows.Noon });
        return person;
    }
}
