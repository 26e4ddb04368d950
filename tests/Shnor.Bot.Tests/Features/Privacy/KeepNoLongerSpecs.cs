using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Privacy;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>What nobody needs any more goes by itself; what somebody still uses stays.</summary>
public sealed class KeepNoLongerSpecs
{
    [Fact]
    public async Task What_is_over_goes_and_what_is_used_stays()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Елена"); // her code is used
        await owner.SendsFile("план.txt", PeopleTown.OtherPlan); // a review is open
        await Fill(town);
        var tidy = town.Services.GetRequiredService<KeepNoLonger>();

        Assert.Equal(0, await tidy.Once(DateOnly.FromDateTime(town.Now), CancellationToken.None)); // nothing is over yet
        town.JumpTo(town.Now.AddDays(31));
        await svetlova.Writes("/menu");
        await tidy.Once(DateOnly.FromDateTime(town.Now), CancellationToken.None);
        Assert.Empty(await town.Look(db => db.Dialogs.ToListAsync()));
        Assert.Empty(await town.Look(db => db.Invitations.Where(i => i.UsedAt != null).ToListAsync()));
        Assert.NotEmpty(await town.Look(db => db.Invitations.Where(i => i.PersonId != null).ToListAsync())); // ran out today: kept for a while
        Assert.Empty(await town.Look(db => db.JoinRequests.ToListAsync()));
        Assert.Equal("участник удалён", await town.Look(db => db.People.Where(p => p.NameKey.StartsWith('#')).Select(p => p.Name).SingleAsync())); // who only asked to join
        Assert.False(ForgetTown.LedgerOf(town).Knows(PersonName.TryParse("Просителев А.Б.")!)); // nobody's wish
        Assert.NotEmpty(await town.Look(db => db.Outbox.ToListAsync()));

        town.JumpTo(town.Now.AddDays(30));
        await tidy.Once(DateOnly.FromDateTime(town.Now), CancellationToken.None);
        Assert.Empty(await town.Look(db => db.Invitations.Where(i => i.PersonId != null).ToListAsync()));
        Assert.NotEmpty(await town.Look(db => db.Invitations.Where(i => i.PersonId == null).ToListAsync())); // the teachers' link hangs on a wall

        town.JumpTo(new DateTime(2023, 12, 30, 12, 0, 0)); // the plan is of 2022
        await tidy.Once(DateOnly.FromDateTime(town.Now), CancellationToken.None);
        Assert.Contains("Лобанов И.П.", await town.Look(db => db.People.Select(p => p.Name).ToListAsync()));
        Assert.Empty(await town.Look(db => db.Outbox.Where(r => r.State != OutboxState.Pending).ToListAsync()));

        town.JumpTo(new DateTime(2024, 1, 2, 12, 0, 0));
        while (await tidy.Once(DateOnly.FromDateTime(town.Now), CancellationToken.None) > 0)
        {
        }

        var names = await town.Look(db => db.People.Where(p => p.ForgottenAt == null).OrderBy(p => p.Id).Select(p => p.Name).ToListAsync());
        Assert.Equal(["Ольга Комарова", "Светлова Е.А."], names); // who came stays
    }

    [Fact]
    public async Task It_is_done_in_parts_and_at_night_only()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        var owner = await Programmes.Owner(town);
        var me = (await PeopleTown.PersonOf(town, owner)).Id;
        await town.Store.InOneCommit(
            (db, _) =>
            {
                for (var i = 0; i < KeepNoLonger.AtOnce + 1; i++)
                    db.Add(new OutboxRow { Key = $"old:{i}", Kind = LetterKinds.Joined, PersonId = me, Detail = "1", State = OutboxState.Sent, SettledAt = town.Zone.ToUtc(town.Now), DueAt = town.Zone.ToUtc(town.Now), NotBefore = town.Zone.ToUtc(town.Now) });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        var tidy = town.Services.GetRequiredService<KeepNoLonger>();
        town.JumpTo(town.Now.Date.AddDays(500).AddHours(12));
        await tidy.Look(CancellationToken.None);
        Assert.Equal(KeepNoLonger.AtOnce + 1, await town.Look(db => db.Outbox.CountAsync()));

        town.JumpTo(town.Now.Date.AddDays(1).AddHours(3).AddMinutes(1));
        await tidy.Look(CancellationToken.None);
        Assert.Equal(1, await town.Look(db => db.Outbox.CountAsync()));
        await tidy.Look(CancellationToken.None);
        Assert.Equal(0, await town.Look(db => db.Outbox.CountAsync()));
    }

    private static Task Fill(TestTown town) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var programme = await db.Programmes.Select(p => p.Id).SingleAsync(ct);
            var school = db.Add(new School { ProgrammeId = programme, Name = "Лесная школа", NameKey = "лесная школа" }).Entity;
            var asker = db.Add(new Person { Name = "Просителев А.Б.", NameKey = "просителев а.б." }).Entity;
            await db.SaveChangesAsync(ct);
            db.Add(new JoinRequest { ProgrammeId = programme, SchoolId = school.Id, PersonId = asker.Id, AskedAt = town.Zone.ToUtc(town.Now) });
        },
        CancellationToken.None);
}
