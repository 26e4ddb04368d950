using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using static Shnor.Bot.Tests.Features.Duty.DutyTown;
using static Shnor.Bot.Tests.Features.ReminderTown;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>What a coordinator has begun to write to many does not stay with nobody when they coordinate no more.</summary>
public sealed class PassedOnAnnouncementSpecs
{
    private static readonly AnnouncementState[] States = [AnnouncementState.Draft, AnnouncementState.Scheduled, AnnouncementState.Sending, AnnouncementState.Paused, AnnouncementState.Sent, AnnouncementState.Stopped];

    [Fact]
    public async Task What_is_not_out_yet_goes_along_with_the_role_and_what_is_out_stays_its_authors()
    {
        await using var town = await Found(Launch, [Note, OfBorin]);
        var (anina, _) = (await town.Joins(Anina), await town.Joins(Borin));
        await town.Coordinator.Opens(town, "role-sure", Anina);
        var (a, b, owner) = (await IdOf(town, Anina), await IdOf(town, Borin), await IdOf(town, "Ольга Комарова"));
        await Writes(town, a);

        await anina.Opens(town, "hand-over", Anina);
        await anina.Presses("Борин Б.Б.");
        await anina.Presses("Передать вместе с ролью координатора");
        Assert.Equal([b, b, b, b, a, a], await Authors(town));

        await town.Coordinator.Opens(town, "role", Borin); // lowered by another coordinator, who sees to it now
        await town.Coordinator.Presses("Ответственный");
        Assert.Equal([owner, owner, owner, owner, a, a], await Authors(town));

        await town.Coordinator.Opens(town, "role-sure", Anina);
        await town.Town.Store.InOneCommit((db, ct) => db.Announcements.ExecuteUpdateAsync(set => set.SetProperty(x => x.CreatedBy, a), ct), CancellationToken.None);
        var programme = await Programme(town);
        await anina.Forges($"v1:role-set:{programme.Value}.{a.Value}.2"); // gives it up herself: whoever coordinates
        Assert.Equal([null, null, null, null, a, a], await Authors(town));
    }

    private static Task<List<PersonId?>> Authors(ReminderTown town) => town.Town.Look(db => db.Announcements.OrderBy(x => x.Id).Select(x => x.CreatedBy).ToListAsync());

    private static async Task Writes(ReminderTown town, PersonId author)
    {
        var (programme, at) = (await Programme(town), town.Town.Zone.ToUtc(town.Town.Now));
        await town.Town.Store.InOneCommit(
            (db, _) =>
            {
                foreach (var state in States) db.Add(new Announcement { Id = new AnnouncementId((int)state + 1), ProgrammeId = programme, CreatedBy = author, CreatedAt = at, State = state, Content = new() { Html = "Текст" } });
                return Task.CompletedTask;
            },
            CancellationToken.None);
    }
}
