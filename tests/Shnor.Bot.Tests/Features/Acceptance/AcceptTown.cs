using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Tests.Features.Duty;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Acceptance;

/// <summary>What is marked, and who looks at it.</summary>
internal static class AcceptTown
{
    public static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0); // a Tuesday

    /// <summary>Due on Friday 29 April; rungs on 15, 22, 26 and 28 April.</summary>
    public static readonly (string, string, string) Note = ("Подготовка справки", "Апрель 2022 года", "Анина А.А.");

    public static readonly (string, string, string) OfBorin = ("Разработка положения", "Декабрь 2022 года", "Борин Б.Б.");

    public static DateTime April(int day, int hour = 10, int minute = 0) => new(2022, 4, day, hour, minute, 0);

    public static Task<OccurrenceId> IdOf(this ReminderTown town, string title) =>
        town.Town.Look(db => db.Occurrences.Where(o => o.Activity!.Title == title).OrderBy(o => o.Id).Select(o => o.Id).FirstAsync());

    public static Task<Occurrence> Of(this ReminderTown town, string title) =>
        town.Town.Look(db => db.Occurrences.Where(o => o.Activity!.Title == title).OrderBy(o => o.Id).FirstAsync());

    public static async Task Opens(this Phone phone, ReminderTown town, string title) => await phone.Forges($"v1:open:{(await town.IdOf(title)).Value}");

    /// <summary>Gives the role straight in the table: the way there is not what is tested.</summary>
    public static async Task Promote(this ReminderTown town, string name)
    {
        var (programme, person) = (await DutyTown.Programme(town), await DutyTown.IdOf(town, name));
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Memberships.FindAsync([person, programme], ct))!.Role = Role.Coordinator, CancellationToken.None);
    }

    public static Task Change(this ReminderTown town, Func<Shnor.Storage.ShnorDb, Task> change) => town.Town.Store.InOneCommit((db, _) => change(db), CancellationToken.None);

    /// <summary>What a feature does in a turn of its own that has no screen here.</summary>
    public static Task<T> InTurnOf<T>(this ReminderTown town, Phone phone, Func<Turn, CancellationToken, Task<T>> act) => town.Town.Store.InOneCommit(
        async (db, ct) =>
        {
            var now = town.Town.Zone.ToUtc(town.Town.Now);
            var incoming = new Incoming.Press(1, new(Messenger.Telegram, phone.Id), "Имя", "press", "1", "v1:menu");
            return await act(new Turn(db, incoming, await new Visitor().WhoIs(db, incoming, ct), new Dialogs(db, incoming.Chat, null, now), new OutboxWriter(db, now), now), ct);
        },
        CancellationToken.None);
}
