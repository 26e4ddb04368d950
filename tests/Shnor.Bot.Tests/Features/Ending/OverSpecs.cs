using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Domain.Events;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.Ending;

/// <summary>The day after the last day.</summary>
public sealed class OverSpecs
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0);

    [Fact]
    public async Task The_coordinator_gets_one_summary_and_the_way_to_the_next_year()
    {
        await using var town = await ReminderTown.Found(Launch, [("Подготовка приказа", "до 28 февраля 2022 года", ReminderTown.Anina), ("Семинар для учителей", "15 марта 2022 года в 14:00", ReminderTown.Anina)]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Coordinator.Writes("/plan");
        await town.Coordinator.Presses(town.Coordinator.Buttons.First(label => label.Contains("Подготовка", StringComparison.Ordinal)));
        await town.Coordinator.Presses("Выполнено");
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var seminar = await db.Occurrences.SingleAsync(o => o.StartsAt != null, ct);
                foreach (var person in await db.People.ToListAsync(ct)) db.Attendances.Add(new Attendance { OccurrenceId = seminar.Id, PersonId = person.Id, MarkedBy = person.Id, WasThere = true, At = DateTime.UnixEpoch });
                db.EventReports.Add(new EventReport { OccurrenceId = seminar.Id, StartedAt = DateTime.UnixEpoch, SentAt = DateTime.UnixEpoch });
            },
            CancellationToken.None);

        await town.Town.PassTo(new(2022, 12, 31, 12, 0, 0));
        await Note(town);
        Assert.DoesNotContain(town.Coordinator.Inbox, message => message.Text.Contains("Срок программы закончился", StringComparison.Ordinal));

        await town.Town.PassTo(new(2023, 1, 1, 12, 0, 0));
        await Note(town);
        await Note(town);
        var over = Assert.Single(town.Coordinator.Inbox, message => message.Text.Contains("Срок программы закончился", StringComparison.Ordinal));
        Assert.Contains("Выполнено 1 из 2.", over.Text, StringComparison.Ordinal);
        Assert.Contains("Отчётов: 1.", over.Text, StringComparison.Ordinal);
        Assert.Contains("(2 посещения)", over.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(anina.Inbox, message => message.Text.Contains("Срок программы", StringComparison.Ordinal));

        await town.Coordinator.Presses("Загрузить план на следующий год");
        Assert.Contains("Пришлите сюда файл", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    private static async Task Note(ReminderTown town)
    {
        var now = town.Town.Zone.ToUtc(town.Town.Now);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var programme = await db.Programmes.SingleAsync(ct);
                await ProgrammeEnd.Note(programme, await new Recipients(db, now).Coordinators(programme.Id, ct), new OutboxWriter(db, now), now, ct);
            },
            CancellationToken.None);
        await town.Town.Settle();
    }
}
