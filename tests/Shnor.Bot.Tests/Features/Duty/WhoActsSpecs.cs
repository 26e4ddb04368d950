using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>The one rule of who acts, held against a plain reading of DESIGN: over random bodies, absences and deputies.</summary>
public sealed class WhoActsSpecs
{
    private const int People = 24, Activities = 20, Days = 12;

    private static readonly DateOnly First = new(2022, 4, 1);

    [Fact]
    public async Task Whoever_stands_in_for_whom_it_is_as_read_from_the_tables_by_hand()
    {
        await using var town = await TestTown.Found(new(2022, 3, 1, 8, 0, 0));
        for (var seed = 1; seed <= 4; seed++)
        {
            var (programme, activities) = await Settle(town, new Random(seed));
            var all = await town.Look(db => db.People.Include(p => p.Addresses).Include(p => p.Memberships).AsSplitQuery().ToListAsync());
            var assignees = await town.Look(db => db.Assignees.Where(a => activities.Contains(a.ActivityId)).ToListAsync());
            var bodies = await town.Look(db => db.BodyMembers.ToListAsync());
            for (var day = 0; day < Days; day++)
            {
                var today = First.AddDays(day);
                var utc = town.Zone.ToUtc(today.ToDateTime(new(12, 0)));
                var acting = await town.Look(db => Acting.For(db, activities, utc, CancellationToken.None));
                foreach (var activity in activities)
                {
                    var named = all.Where(p => assignees.Any(a => a.ActivityId == activity && (a.PersonId == p.Id || bodies.Any(m => m.BodyId == a.BodyId && m.PersonId == p.Id)))).ToList();
                    var hearing = named.Select(p => Naive(p, all, programme, today)).OfType<Person>().Select(p => p.Id).Distinct().OrderBy(id => id.Value).ToList();
                    Assert.Equal(hearing, acting.Hearing(activity));
                    foreach (var person in all)
                    {
                        var may = named.Contains(person) || named.Any(p => IsAway(p, programme, today) && Naive(p, all, programme, today)?.Id == person.Id);
                        Assert.True(may == acting.MayAct(activity, person.Id), $"seed {seed}, {today}, activity {activity.Value}, person {person.Id.Value}");
                    }
                }

                foreach (var person in all.Take(6))
                {
                    var whose = await town.Look(db => DutyRows.WhoseWork(db, programme, person.Id, utc, CancellationToken.None));
                    var expected = IsMember(person, programme) && !IsAway(person, programme, today) ? all.Where(p => p == person || (IsAway(p, programme, today) && Naive(p, all, programme, today) == person)) : [];
                    Assert.Equal(expected.Select(p => p.Id.Value).Order(), whose.Select(id => id.Value).Order());
                }
            }
        }
    }

    /// <summary>Themselves, their deputy, or nobody.</summary>
    private static Person? Naive(Person person, List<Person> all, ProgrammeId programme, DateOnly today)
    {
        if (!IsMember(person, programme)) return null;
        if (!IsAway(person, programme, today)) return IsConnected(person) ? person : null;
        var deputy = all.Find(p => p.Id == person.Memberships.Single(m => m.ProgrammeId == programme).DeputyId);
        return deputy is not null && deputy != person && IsMember(deputy, programme) && IsConnected(deputy) && !IsAway(deputy, programme, today) ? deputy : null;
    }

    private static bool IsMember(Person person, ProgrammeId programme) => person.Memberships.Exists(m => m.ProgrammeId == programme);

    private static bool IsConnected(Person person) => person.ConsentVersion is not null && person.Addresses.Exists(a => a.IsReachable);

    private static bool IsAway(Person person, ProgrammeId programme, DateOnly today) =>
        person.Memberships.Find(m => m.ProgrammeId == programme)?.Away is { } away && away.From <= today && today <= away.To;

    private static Task<(ProgrammeId, List<ActivityId>)> Settle(TestTown town, Random random) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var utc = town.Zone.ToUtc(town.Now);
            var programmes = Enumerable.Range(0, 2).Select(_ => new Programme { Title = "Программа", Years = "2022", ZoneId = town.Zone.Id, LaunchedAt = utc }).ToList();
            db.AddRange(programmes);
            var people = Enumerable.Range(0, People).Select(n => new Person { Name = $"Человек {n}", NameKey = $"человек {n}" }).ToList();
            db.AddRange(people);
            await db.SaveChangesAsync(ct);
            foreach (var person in people)
            {
                if (random.Next(6) > 0) person.Agree("1", utc);
                if (random.Next(6) > 0) db.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = 10_000 + person.Id.Value, PersonId = person.Id, ConnectedAt = utc, IsReachable = random.Next(8) > 0 });
                foreach (var programme in programmes.Where(_ => random.Next(8) > 0))
                {
                    var from = First.AddDays(random.Next(Days));
                    db.Add(new Membership
                    {
                        PersonId = person.Id,
                        ProgrammeId = programme.Id,
                        Role = (Role)random.Next(1, 5),
                        Away = random.Next(2) == 0 ? new DaySpan(from, from.AddDays(random.Next(Days))) : null,
                        DeputyId = random.Next(3) > 0 ? people[random.Next(People)].Id : null,
                    });
                }
            }

            var bodies = Enumerable.Range(0, 4).Select(n => new Body { ProgrammeId = programmes[0].Id, Name = $"Группа {n}" }).ToList();
            db.AddRange(bodies);
            await db.SaveChangesAsync(ct);
            foreach (var body in bodies) db.AddRange(people.Where(_ => random.Next(6) == 0).Select(p => new BodyMember { BodyId = body.Id, PersonId = p.Id }));
            var activities = Enumerable.Range(1, Activities).Select(n => new Activity
            {
                ProgrammeId = programmes[0].Id,
                Ordinal = n,
                Title = "Справка",
                DeadlineText = "апрель",
                Timing = DeadlinePhrase.Parse("апрель", new(PlanYears.Calendar(2022))),
            }).ToList();
            foreach (var activity in activities)
            {
                activity.Assignees.AddRange(Enumerable.Range(1, random.Next(1, 4)).Select(ordinal => random.Next(3) == 0
                    ? new Assignee { Ordinal = ordinal, BodyId = bodies[random.Next(4)].Id }
                    : new Assignee { Ordinal = ordinal, PersonId = people[random.Next(People)].Id }));
            }

            db.AddRange(activities);
            await db.SaveChangesAsync(ct);
            return (programmes[0].Id, activities.Select(a => a.Id).ToList());
        },
        CancellationToken.None);
}
