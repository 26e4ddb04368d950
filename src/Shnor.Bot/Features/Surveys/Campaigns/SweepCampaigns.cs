using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Watching;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>
/// Looks at the campaigns and the regular surveys whose next moment has come, one a commit, and at nothing else: an idle tick costs two looks into an
/// index, however many surveys there were.
/// </summary>
public sealed partial class SweepCampaigns(Store store, CampaignRound round, TownClock clock, OutboxSignal signal, Heartbeats hearts, ILogger<SweepCampaigns> log)
{
    private static readonly TimeSpan RestOfUnreadable = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        var found = false;
        while (await NextSchedule(ct) is { } schedule)
        {
            if (await Try(db => OpenRegular.Run(db, schedule, clock.UtcNow, ct), ct) is { } error) await PutOff(schedule, error, ct);
            found = true;
        }

        while (await NextCampaign(ct) is { } campaign)
        {
            if (await Try(db => Look(db, campaign, ct), ct) is { } error) await PutOff(campaign, error, ct);
            hearts.Beat(Part.Sweep);
            found = true;
        }

        if (found) signal.Wake();
    }

    /// <summary>What a tick asks for every few seconds.</summary>
    internal static IQueryable<Campaign> Due(ShnorDb db, DateTime now) => db.Campaigns.Where(c => c.NextAt != null && c.NextAt <= now).OrderBy(c => c.NextAt);

    internal static IQueryable<SurveySchedule> DueSchedules(ShnorDb db, DateTime now) => db.SurveySchedules.Where(s => s.NextAt != null && s.NextAt <= now).OrderBy(s => s.NextAt);

    private Task<CampaignId?> NextCampaign(CancellationToken ct) => store.Read((db, token) => Due(db, clock.UtcNow).Select(c => (CampaignId?)c.Id).FirstOrDefaultAsync(token), ct);

    private Task<SurveyScheduleId?> NextSchedule(CancellationToken ct) => store.Read((db, token) => DueSchedules(db, clock.UtcNow).Select(s => (SurveyScheduleId?)s.Id).FirstOrDefaultAsync(token), ct);

    private async Task Look(ShnorDb db, CampaignId id, CancellationToken ct)
    {
        var now = clock.UtcNow;
        if (await db.Campaigns.FirstOrDefaultAsync(c => c.Id == id && c.NextAt <= now, ct) is not { } campaign) return; // closed by a press meanwhile
        var programme = await db.Programmes.SingleAsync(p => p.Id == campaign.ProgrammeId, ct);
        await round.Look(db, campaign, programme, new OutboxWriter(db, now), now, ct);
    }

    /// <summary>One that cannot be read, say for a zone this machine does not know, must not silence all the others.</summary>
    private async Task<Exception?> Try(Func<ShnorDb, Task> work, CancellationToken ct)
    {
        try
        {
            await store.InOneCommit((db, _) => work(db), ct);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            return error;
        }
    }

    private Task PutOff(CampaignId id, Exception error, CancellationToken ct)
    {
        LogUnreadable(id.Value, error);
        var later = clock.UtcNow + RestOfUnreadable;
        return store.InOneCommit((db, token) => db.Campaigns.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.NextAt, later), token), ct);
    }

    private Task PutOff(SurveyScheduleId id, Exception error, CancellationToken ct)
    {
        LogUnreadableSchedule(id.Value, error);
        var later = clock.UtcNow + RestOfUnreadable;
        return store.InOneCommit((db, token) => db.SurveySchedules.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.NextAt, later), token), ct);
    }

    [LoggerMessage(EventId = 520, Level = LogLevel.Error, Message = "Campaign {Campaign} could not be looked after; tried again in an hour")]
    private partial void LogUnreadable(long campaign, Exception error);

    [LoggerMessage(EventId = 521, Level = LogLevel.Error, Message = "The regular survey {Schedule} could not be opened; tried again in an hour")]
    private partial void LogUnreadableSchedule(long schedule, Exception error);
}
