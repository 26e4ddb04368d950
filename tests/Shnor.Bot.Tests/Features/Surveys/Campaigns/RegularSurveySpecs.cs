using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using static Shnor.Bot.Tests.Features.Surveys.Campaigns.CampaignTown;

namespace Shnor.Bot.Tests.Features.Surveys.Campaigns;

/// <summary>Surveys that open by themselves: with each date of a row of the plan, each half-year.</summary>
public sealed class RegularSurveySpecs
{
    [Fact]
    public async Task With_each_date_of_a_course_it_opens_once_where_the_date_has_moved_to_and_never_for_a_cancelled_one()
    {
        await using var town = await Found(teachers: 1);
        var row = await Course(town, November(24, 14), November(26, 14), new DateTime(2026, 12, 1, 14, 0, 0), November(10, 14));
        await town.BeginLaunch();
        await town.Coordinator.Presses("Когда откроется");
        await town.Coordinator.Presses("С началом мероприятия из плана");
        await town.Coordinator.Presses("1. Курсы повышения квалификации");
        var summary = town.Coordinator.Last;
        await town.Coordinator.Presses("Запустить");
        Assert.Equal("Опрос будет открываться сам", town.Coordinator.Toast);
        Assert.Contains("Откроется вт 24 ноября, 09:00", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.PressesFormer(summary, "Запустить");
        Assert.Equal(1, await town.Town.Look(db => db.SurveySchedules.CountAsync()));
        Assert.Empty(await town.Town.Look(db => db.Campaigns.ToListAsync()));

        await town.Surveys.Store.InOneCommit(
            async (db, ct) =>
            {
                var dates = await db.Occurrences.Where(o => o.ActivityId == row).OrderBy(o => o.Id).ToListAsync(ct);
                Assert.Equal(MoveOutcome.Moved, dates[0].Move(November(25, 14), town.Town.Now));
                dates[1].Cancel();
            },
            CancellationToken.None);
        await town.Town.PassTo(November(24, 20));
        Assert.Empty(town.Surveys.Vera.Inbox);
        await town.Town.PassTo(November(25, 8));
        town.Town.JumpTo(November(25, 12)); // the service stood still on that morning
        await town.Town.RiseAfterCrash();
        await town.Town.PassTo(new DateTime(2026, 12, 20, 12, 0, 0));

        var opened = (await town.Town.Look(db => db.Campaigns.OrderBy(c => c.Id).ToListAsync())).Select(c => (town.Town.Zone.ToLocal(c.OpensAt), town.Town.Zone.ToLocal(c.OpenedAt!.Value))).ToList();
        Assert.Equal([(November(25), November(25, 12)), (new(2026, 12, 1, 9, 0, 0), new(2026, 12, 1, 9, 0, 0))], opened);

        await town.Coordinator.Forges($"v1:surveys-regular:{town.Surveys.Programme.Value}");
        Assert.Contains("Откроется, когда в плане появится дата", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("1. Больше не открывать");
        Assert.Equal("Больше сам не откроется", town.Coordinator.Toast);
        await town.Coordinator.Forges($"v1:surveys-stop:{town.Surveys.Programme.Value}.1");
        Assert.Equal("Уже не открывается", town.Coordinator.Toast);
    }

    [Fact]
    public async Task Each_half_year_on_the_first_working_morning_and_not_in_a_pause()
    {
        await using var town = await Found(teachers: 1);
        await town.BeginLaunch();
        await town.Coordinator.Presses("Когда откроется");
        await town.Coordinator.Presses("Каждое полугодие");
        await town.Coordinator.Presses("Запустить");
        Assert.Contains("Откроется пн 11 января 2027, 09:00", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new DateTime(2027, 1, 12, 12, 0, 0));

        var campaign = Assert.Single(await town.Town.Look(db => db.Campaigns.ToListAsync()));
        Assert.Equal((new DateTime(2027, 1, 11, 9, 0, 0), new DateTime(2027, 1, 25, 18, 0, 0)), (town.Town.Zone.ToLocal(campaign.OpenedAt!.Value), town.Town.Zone.ToLocal(campaign.ClosesAt)));
        Assert.Single(Lines(town.Surveys.Vera));
        Assert.Null(await town.Town.Look(db => db.SurveySchedules.Select(s => s.NextAt).SingleAsync())); // in September the plan is over
    }

    private static Task<ActivityId> Course(CampaignTown town, params DateTime[] dates) => town.Surveys.Store.InOneCommit(
        async (db, ct) =>
        {
            var activity = new Activity
            {
                ProgrammeId = town.Surveys.Programme,
                Title = "Курсы повышения квалификации",
                Ordinal = 1,
                DeadlineText = "по датам",
                Timing = new Timing.OnDemand(),
                Kind = ActivityKind.Training,
            };
            db.Activities.Add(activity);
            await db.SaveChangesAsync(ct);
            foreach (var date in dates)
            {
                var occurrence = Occurrence.From(PlannedOccurrence.Dated(date, isSeries: false), activity, nextWindowOpens: null);
                occurrence.RungsPlannedUntil = town.Surveys.Utc;
                db.Occurrences.Add(occurrence);
            }

            await db.SaveChangesAsync(ct);
            return activity.Id;
        },
        CancellationToken.None);
}
