using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.Announcements.ToWhom;

/// <summary>Random programmes, and every kind of audience against loops that anybody can check by hand.</summary>
public sealed class AudiencePropertySpecs
{
    [Theory]
    [InlineData(20261123)]
    [InlineData(7)]
    public async Task Whom_an_audience_means_is_what_a_plain_loop_over_the_people_says(int seed)
    {
        var random = new Random(seed);
        await using var town = await AnnouncementTown.Found(teachers: 1);
        var world = await Populate(town, random);

        foreach (var (audience, expected) in Audiences(world, random))
        {
            var people = await town.Town.Look(db => AudiencePeople.Load(db, town.Programme, audience, world.Author, town.Utc, CancellationToken.None));

            var meant = world.Members.Where(m => m.Id != world.Author && expected(m)).ToDictionary(m => m.Id, m => m.Reach);
            Assert.Equal(meant.Keys.OrderBy(id => id.Value), people.All.Select(p => p.Id).OrderBy(id => id.Value));
            Assert.All(people.All, person => Assert.Equal(meant[person.Id], person.Reach));
            Assert.Equal(people.All.Count, people.Reached.Count + people.NotConnected.Count + people.Away.Count);
            Assert.Equal(audience.Kind == AudienceKind.NotAnswered && audience.Campaign == world.Anonymous, people.HidesNames);
        }
    }

    private static IEnumerable<(AnnouncementAudience Audience, Func<Member, bool> Expected)> Audiences(World world, Random random)
    {
        yield return (AnnouncementAudience.Everybody, _ => true);
        for (var i = 0; i < 30; i++)
        {
            var roles = Some([Role.Teacher, Role.Responsible, Role.SchoolHead, Role.Coordinator], random);
            var schools = Some([.. world.Schools, new SchoolId(987_654)], random); // one that was removed
            yield return (new(AudienceKind.Members) { Roles = roles, Schools = schools }, m => (roles.Count == 0 || roles.Contains(m.Role)) && (schools.Count == 0 || (m.School is { } its && schools.Contains(its))));
            var bodies = Some(world.Bodies.Keys.ToList(), random);
            yield return (new(AudienceKind.Bodies) { Bodies = bodies }, m => bodies.Any(body => world.Bodies[body].Contains(m.Id)));
        }

        foreach (var row in world.Rows)
        {
            yield return (new(AudienceKind.ActivityPeople) { Activity = row.Id }, m => Named(row, world).Contains(m.Id) || row.Invites(m.Role, m.School));
            yield return (new(AudienceKind.NotDone) { Activity = row.Id }, m => row.IsWaiting && (row.Marked.Count == 0 ? Named(row, world) : row.People.Except(row.Marked)).Contains(m.Id));
        }

        foreach (var (campaign, silent) in world.Silent) yield return (new(AudienceKind.NotAnswered) { Campaign = campaign }, m => silent.Contains(m.Id));
        yield return (new(AudienceKind.NotAcknowledged) { Announcement = world.Other }, m => world.Unread.Contains(m.Id));
        yield return (new(AudienceKind.ActivityPeople) { Activity = new(987_654) }, _ => false);
        yield return (new(AudienceKind.NotAnswered) { Campaign = new(987_654) }, _ => false);
        yield return (new(AudienceKind.NotAcknowledged) { Announcement = new(987_654) }, _ => false);
    }

    private static IEnumerable<PersonId> Named(Row row, World world) => row.People.Concat(row.Body is { } body ? world.Bodies[body] : []);

    private static List<T> Some<T>(IReadOnlyList<T> all, Random random) => [.. all.Where(_ => random.Next(3) == 0)];

    private static Task<World> Populate(AnnouncementTown town, Random random) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var today = DateOnly.FromDateTime(town.Town.Now);
            var schools = new List<SchoolId> { town.First, town.Second };
            var people = Enumerable.Range(0, 60).Select(i => Somebody(db, town, i, schools, random)).ToList();
            await db.SaveChangesAsync(ct);
            var everybody = await db.Memberships.Include(m => m.Person!.Addresses).Where(m => m.ProgrammeId == town.Programme).ToListAsync(ct);
            var members = everybody.ConvertAll(m => new Member(m.PersonId, m.Role, m.SchoolId, ReachOf(m, today)));

            var bodies = Enumerable.Range(1, 3).Select(i => new Body { ProgrammeId = town.Programme, Name = $"Группа {i}" }).ToList();
            db.Bodies.AddRange(bodies);
            await db.SaveChangesAsync(ct);
            var inBodies = bodies.ToDictionary(body => body.Id, _ => Some(people, random).ConvertAll(p => p.Id));
            db.BodyMembers.AddRange(inBodies.SelectMany(body => body.Value.Select(id => new BodyMember { BodyId = body.Key, PersonId = id })));

            var rows = new List<Row>();
            for (var i = 0; i < 8; i++) rows.Add(await RowOf(db, town, i, people, bodies, today, random, ct));

            var campaigns = new Dictionary<CampaignId, IReadOnlyCollection<PersonId>>();
            CampaignId anonymous = default;
            foreach (var isAnonymous in new[] { false, true })
            {
                var survey = new Survey { ProgrammeId = town.Programme, Title = "Опрос", Form = Surveys.SurveyTown.Statements24(), CreatedAt = town.Utc };
                db.Surveys.Add(survey);
                await db.SaveChangesAsync(ct);
                var campaign = new Campaign
                {
                    ProgrammeId = town.Programme,
                    SurveyId = survey.Id,
                    Title = "Опрос",
                    Form = survey.Form,
                    IsAnonymous = isAnonymous,
                    Audience = Domain.Roadmap.Audience.Teachers,
                    OpensAt = town.Utc,
                    OpenedAt = town.Utc,
                    ClosesAt = town.Utc.AddDays(9),
                    CreatedAt = town.Utc,
                };
                db.Campaigns.Add(campaign);
                await db.SaveChangesAsync(ct);
                var asked = Some(people, random).ConvertAll(p => new Respondent { CampaignId = campaign.Id, PersonId = p.Id, HasAnswered = random.Next(2) == 0 });
                db.Respondents.AddRange(asked);
                campaigns[campaign.Id] = [.. asked.Where(r => !r.HasAnswered).Select(r => r.PersonId)];
                if (isAnonymous) anonymous = campaign.Id;
            }

            var other = new Announcement { ProgrammeId = town.Programme, CreatedAt = town.Utc, Content = new() { Html = "Прочтите", AsksAcknowledgement = true }, State = AnnouncementState.Sent, StartedAt = town.Utc };
            db.Announcements.Add(other);
            await db.SaveChangesAsync(ct);
            var ledger = Some(people, random).ConvertAll(p => new AnnouncementRecipient
            {
                AnnouncementId = other.Id,
                PersonId = p.Id,
                NotBefore = town.Utc,
                State = (RecipientState)random.Next(6),
                AcknowledgedAt = random.Next(2) == 0 ? town.Utc : null,
            });
            db.AnnouncementRecipients.AddRange(ledger);
            var unread = ledger.Where(r => r.AcknowledgedAt is null && r.State is RecipientState.Delivered or RecipientState.Unclear).Select(r => r.PersonId).ToList();
            return new World(members, members[random.Next(members.Count)].Id, schools, inBodies.ToDictionary(b => b.Key, b => (IReadOnlyCollection<PersonId>)b.Value), rows, campaigns, anonymous, other.Id, unread);
        },
        CancellationToken.None);

    private static Person Somebody(Storage.ShnorDb db, AnnouncementTown town, int number, List<SchoolId> schools, Random random)
    {
        var person = new Person { Name = $"Педагог {number}", NameKey = $"педагог {number}" };
        if (random.Next(5) > 0) person.Addresses.Add(new() { Messenger = Messenger.Telegram, ChatId = 9_000 + number, ConnectedAt = town.Utc, IsReachable = random.Next(5) > 0 });
        if (random.Next(6) > 0) person.Agree(ConsentText.Version, town.Utc);
        var today = DateOnly.FromDateTime(town.Town.Now);
        person.Memberships.Add(new()
        {
            Person = person,
            ProgrammeId = town.Programme,
            Role = (Role)random.Next(1, 5),
            SchoolId = random.Next(3) is > 0 and var one ? schools[one - 1] : null,
            Away = random.Next(6) switch { 0 => new DaySpan(today, today.AddDays(3)), 1 => new DaySpan(today.AddDays(1), today.AddDays(3)), _ => null },
        });
        db.People.Add(person);
        return person;
    }

    private static Reach ReachOf(Membership m, DateOnly today) =>
        m.Person!.Addresses.Count == 0 ? Reach.NeverCame
        : m.Person.ConsentVersion is null ? Reach.NotAgreed
        : !m.Person.Addresses.Exists(a => a.IsReachable) ? Reach.Blocked
        : m.Away is { } away && away.From <= today && today <= away.To ? Reach.Away : Reach.Reached;

    private static async Task<Row> RowOf(Storage.ShnorDb db, AnnouncementTown town, int number, List<Person> people, List<Body> bodies, DateOnly today, Random random, CancellationToken ct)
    {
        var mode = (AssigneeMode)random.Next(2);
        var invites = random.Next(2) == 0 ? Domain.Roadmap.Audience.Nobody : Domain.Roadmap.Audience.Heads;
        var named = people.OrderBy(_ => random.Next()).Take(random.Next(2, 5)).Select(p => p.Id).ToList();
        var body = random.Next(3) == 0 && mode == AssigneeMode.Any ? bodies[random.Next(bodies.Count)].Id : (BodyId?)null;
        var activity = new Activity
        {
            ProgrammeId = town.Programme,
            Ordinal = number + 1,
            Title = $"Дело {number}",
            DeadlineText = "Декабрь",
            Timing = new Timing.OnDemand(),
            Kind = ActivityKind.Document,
            Mode = mode,
            Audience = invites,
        };
        activity.Assignees.AddRange(named.Select((id, i) => new Assignee { Ordinal = i, PersonId = id }));
        if (body is { } its) activity.Assignees.Add(new() { Ordinal = 9, BodyId = its });
        db.Activities.Add(activity);
        await db.SaveChangesAsync(ct);
        var isOpenNow = random.Next(3) > 0;
        var from = isOpenNow ? today.AddDays(-10) : today.AddDays(2);
        var occurrence = Occurrence.From(new($"w{number}", OccurrenceShape.Deadline, from, today.AddDays(20)) { DueOn = today.AddDays(20) }, activity, nextWindowOpens: null);
        occurrence.RungsPlannedUntil = town.Utc;
        db.Occurrences.Add(occurrence);
        await db.SaveChangesAsync(ct);
        var isDone = random.Next(4) == 0;
        if (isDone) occurrence.Confirm(named[0], town.Town.Now, town.Utc);
        var marked = mode == AssigneeMode.Each && !isDone ? named.Take(1).ToList() : [];
        db.AssigneeMarks.AddRange(marked.Select(id => new AssigneeMark { OccurrenceId = occurrence.Id, PersonId = id, By = id, At = town.Utc }));
        return new(activity.Id, named, body, marked, isOpenNow && !isDone, (role, _) => invites == Domain.Roadmap.Audience.Heads && role == Role.SchoolHead);
    }

    private sealed record Member(PersonId Id, Role Role, SchoolId? School, Reach Reach);

    private sealed record Row(ActivityId Id, IReadOnlyCollection<PersonId> People, BodyId? Body, IReadOnlyCollection<PersonId> Marked, bool IsWaiting, Func<Role, SchoolId?, bool> Invites);

    private sealed record World(
        IReadOnlyList<Member> Members, PersonId Author, IReadOnlyList<SchoolId> Schools, IReadOnlyDictionary<BodyId, IReadOnlyCollection<PersonId>> Bodies, IReadOnlyList<Row> Rows,
        IReadOnlyDictionary<CampaignId, IReadOnlyCollection<PersonId>> Silent, CampaignId Anonymous, AnnouncementId Other, IReadOnlyCollection<PersonId> Unread);
}
