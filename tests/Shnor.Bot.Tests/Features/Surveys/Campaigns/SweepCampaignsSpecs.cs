using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Surveys.Campaigns;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using static Shnor.Bot.Tests.Features.Surveys.Campaigns.CampaignTown;

namespace Shnor.Bot.Tests.Features.Surveys.Campaigns;

/// <summary>The tick alone: what it writes down survives what becomes of the process, and what cannot be read holds up nothing else.</summary>
public sealed class SweepCampaignsSpecs
{
    [Fact]
    public async Task What_was_written_down_before_a_crash_goes_out_once_after_it()
    {
        await using var town = await Found(teachers: 2);
        var campaign = await town.Launches("Когда откроется", "вт 17 ноября, 09:00");
        town.Town.JumpTo(November(17));
        await Sweep(town);
        await town.Town.RiseAfterCrash(); // between the commit and the call
        await Sweep(town);
        Assert.Equal([OutboxState.Pending, OutboxState.Pending], (await town.Letters(campaign.Id)).Select(row => row.State));
        await town.Town.Tick();
        await town.Town.RiseAfterCrash();
        await town.Town.Tick();

        Assert.All(town.Surveys.Teachers, teacher => Assert.Single(Lines(teacher)));
        Assert.True((await town.Latest()).NextAt > town.Surveys.Utc);
    }

    [Fact]
    public async Task Many_are_invited_commit_by_commit_and_each_once()
    {
        await using var town = await Found(teachers: 1);
        var campaign = await town.Launches("Когда откроется", "вт 17 ноября, 09:00");
        await town.Surveys.Store.InOneCommit(
            (db, _) =>
            {
                for (var n = 0; n < 1100; n++)
                {
                    var person = new Domain.People.Person { Name = $"Педагог {n}", NameKey = $"ПЕДАГОГ {n}" };
                    person.Agree(Shnor.Bot.Features.ConsentText.Version, town.Surveys.Utc);
                    person.Addresses.Add(new() { Messenger = Domain.People.Messenger.Telegram, ChatId = 10_000 + n, ConnectedAt = town.Surveys.Utc });
                    person.Memberships.Add(new() { Person = person, ProgrammeId = town.Surveys.Programme, Role = Domain.People.Role.Teacher, SchoolId = town.Surveys.First });
                    db.People.Add(person);
                }

                return Task.CompletedTask;
            },
            CancellationToken.None);
        town.Town.JumpTo(November(17));
        await Sweep(town);

        var letters = await town.Letters(campaign.Id);
        Assert.Equal(1101, letters.Count);
        Assert.Equal(1101, letters.Select(row => row.PersonId).Distinct().Count());
        Assert.Equal(0, await town.Town.Look(db => db.Respondents.CountAsync(r => r.ToldAt == null)));
        Assert.Equal(November(18), town.Town.Zone.ToLocal((await town.Latest()).NextAt!.Value));
    }

    [Fact]
    public async Task One_that_cannot_be_read_waits_an_hour_and_holds_up_no_other()
    {
        await using var town = await Found(teachers: 1);
        var broken = await town.Launches("Когда откроется", "вт 17 ноября, 09:00");
        await town.Launches("Когда откроется", "вт 17 ноября, 09:00");
        await town.Surveys.Store.InOneCommit(
            async (db, ct) =>
            {
                var elsewhere = db.Programmes.Add(new Programme { Title = "Другая программа", Years = "2026/2027", ZoneId = "Nowhere/Land", LaunchedAt = town.Surveys.Utc }).Entity;
                await db.SaveChangesAsync(ct);
                await db.Campaigns.Where(c => c.Id == broken.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.ProgrammeId, elsewhere.Id), ct);
            },
            CancellationToken.None);
        town.Town.JumpTo(November(17));
        await town.Town.Tick();

        Assert.Single(Lines(town.Surveys.Vera));
        Assert.Equal(November(17, 10), town.Town.Zone.ToLocal((await town.Town.Look(db => db.Campaigns.SingleAsync(c => c.Id == broken.Id))).NextAt!.Value));
        Assert.Contains(town.Town.LogLines, line => line.Contains($"Campaign {broken.Id.Value} could not be looked after", StringComparison.Ordinal));
    }

    private static Task Sweep(CampaignTown town) => town.Town.Services.GetRequiredService<SweepCampaigns>().Run(CancellationToken.None);
}
