using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>Who is away, who stands in: by presses, or written straight where the way there is not what is tested.</summary>
internal static class DutyTown
{
    public static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0);

    /// <summary>Due on Friday 29 April; rungs on 15, 22, 26 and 28 April.</summary>
    public static readonly (string, string, string) Note = ("Подготовка справки", "Апрель 2022 года", "Анина А.А.");

    /// <summary>Far away: makes Borin somebody who sees the plan.</summary>
    public static readonly (string, string, string) OfBorin = ("Разработка положения", "Декабрь 2022 года", "Борин Б.Б.");

    public static DateTime April(int day, int hour = 12, int minute = 0) => new(2022, 4, day, hour, minute, 0);

    public static DateOnly Day(int day) => new(2022, 4, day);

    public static Task<PersonId> IdOf(ReminderTown town, string name) => town.Town.Look(db => db.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync());

    public static Task<ProgrammeId> Programme(ReminderTown town) => town.Town.Look(db => db.Programmes.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());

    /// <summary>Presses the button of a card, about this person.</summary>
    public static async Task Opens(this Phone phone, ReminderTown town, string button, string name) =>
        await phone.Forges($"v1:{button}:{(await Programme(town)).Value}.{(await IdOf(town, name)).Value}");

    public static async Task IsAway(ReminderTown town, string name, DateOnly from, DateOnly to, string? deputy)
    {
        var (programme, person) = (await Programme(town), await IdOf(town, name));
        PersonId? instead = deputy is null ? null : await IdOf(town, deputy);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var member = (await db.Memberships.FindAsync([person, programme], ct))!;
                (member.Away, member.DeputyId) = (new DaySpan(from, to), instead);
            },
            CancellationToken.None);
    }

    public static Task<Membership> MemberOf(ReminderTown town, string name) => town.Town.Look(db => db.Memberships.SingleAsync(m => m.Person!.Name == name));
}
