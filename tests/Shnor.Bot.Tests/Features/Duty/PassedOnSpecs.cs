using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using static Shnor.Bot.Tests.Features.Duty.DutyTown;
using static Shnor.Bot.Tests.Features.ReminderTown;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>People go and come back while a reminder of theirs waits for somebody's hour.</summary>
public sealed class PassedOnSpecs
{
    private const string Vilina = "Вилина В.В.";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whoever_goes_and_comes_back_a_reminder_is_said_once_to_whoever_acts_then(int seed)
    {
        var random = new Random(seed);
        await using var town = await Found(Launch, [Note, OfBorin, ("Анализ результатов", "Декабрь 2022 года", Vilina)]);
        string[] names = [Anina, Borin, Vilina];
        foreach (var name in names) await town.Joins(name);
        var people = new List<PersonId>();
        foreach (var name in names) people.Add(await IdOf(town, name));
        foreach (var (day, rung) in ((int, string)[])[(15, "14d"), (22, "7d"), (26, "3w"), (28, "1w")])
        {
            await town.Town.PassTo(April(day, 8, 30));
            foreach (var person in people) await SetHour(town, person, random.Next(9, 19));
            var told = new HashSet<long>();
            for (var minutes = 0; minutes <= 11 * 60; minutes += 30)
            {
                await Shuffle(town, people, random, Day(day));
                await town.Town.PassTo(April(day, 9).AddMinutes(minutes));
                var sent = await town.Town.Look(db => db.Outbox.Where(r => r.Detail == rung && r.State == OutboxState.Sent).Select(r => new { r.Id, r.PersonId }).ToListAsync());
                // What has just been said was said to whoever acts at this moment: nothing has changed since the shuffle.
                foreach (var row in sent.Where(row => told.Add(row.Id.Value))) Assert.Equal(await Acts(town, Day(day)), row.PersonId);
            }

            await town.Town.PassTo(April(day, 23));
            var nobody = await town.Town.Look(db => db.Outbox.CountAsync(r => r.Detail == "nobody"));
            Assert.True(told.Count == 1 || (told.Count == 0 && nobody > 0), $"{rung}: said {told.Count} times, {nobody} lines to the coordinator");
            Assert.False(await town.Town.Look(db => db.Outbox.AnyAsync(r => r.Detail == rung && (r.State == OutboxState.Pending || r.State == OutboxState.Sending))));
        }
    }

    /// <summary>Anina, or whoever she has chosen, if they are there; by hand.</summary>
    private static async Task<PersonId?> Acts(ReminderTown town, DateOnly today)
    {
        var members = await town.Town.Look(db => db.Memberships.Include(m => m.Person).ToListAsync());
        var anina = members.Single(m => m.Person!.Name == Anina);
        if (anina.Away is not { } away || !away.Contains(today)) return anina.PersonId;
        return members.Find(m => m.PersonId == anina.DeputyId) is { } deputy && !(deputy.Away is { } theirs && theirs.Contains(today)) ? deputy.PersonId : null;
    }

    private static Task Shuffle(ReminderTown town, List<PersonId> people, Random random, DateOnly today) => town.Town.Store.InOneCommit(
        async (db, ct) =>
        {
            foreach (var member in await db.Memberships.Where(m => people.Contains(m.PersonId)).OrderBy(m => m.PersonId).ToListAsync(ct))
            {
                if (random.Next(3) > 0) continue;
                member.Away = random.Next(2) == 0 ? new DaySpan(today, today.AddDays(random.Next(3))) : null;
                member.DeputyId = random.Next(4) == 0 ? null : people.Where(p => p != member.PersonId).ElementAt(random.Next(2));
            }
        },
        CancellationToken.None);

    private static Task SetHour(ReminderTown town, PersonId person, int hour) =>
        town.Town.Store.InOneCommit(async (db, ct) => (await db.People.FindAsync([person], ct))!.ReminderHour = new(hour, 0), CancellationToken.None);
}
