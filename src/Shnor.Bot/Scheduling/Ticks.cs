using Microsoft.EntityFrameworkCore;
using Quartz;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Features.Digest;
using Shnor.Bot.Features.People.Requests;
using Shnor.Bot.Features.Privacy;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Features.Reports;
using Shnor.Bot.Features.Surveys.Campaigns;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Watching;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Scheduling;

/// <summary>
/// The list of ticks. Quartz is only the alarm clock and counts the machine's seconds; what is due is told by our tables and the town's clock,
/// so a missed tick, a restart or a jump of the clock costs delay, never a reminder.
/// </summary>
public static class Ticks
{
    /// <param name="services">Where the ticks go.</param>
    /// <param name="machine">Null: the system's.</param>
    public static IServiceCollection AddTicks(this IServiceCollection services, TimeProvider? machine = null)
    {
        var steady = new SteadyTime(machine ?? TimeProvider.System);
        services.AddQuartz(quartz => quartz
            .UseTimeProvider(steady)
            .Every<SweepTick>(steady, TimeSpan.FromSeconds(5))
            .Every<WakeCourierTick>(steady, TimeSpan.FromSeconds(2))
            .Every<ForgetSeenUpdatesTick>(steady, TimeSpan.FromHours(6))
            .Every<ForgetRefusedTick>(steady, TimeSpan.FromMinutes(10))
            .Every<ReachTick>(steady, TimeSpan.FromSeconds(30))
            .Every<FoldTick>(steady, TimeSpan.FromSeconds(5))
            .Every<KeepNoLongerTick>(steady, TimeSpan.FromMinutes(1))
            .Every<KeepReportFilesTick>(steady, TimeSpan.FromSeconds(20))
            .Every<TidyReportFilesTick>(steady, TimeSpan.FromHours(6))
            .Every<BackupTick>(steady, TimeSpan.FromMinutes(10), after: TimeSpan.FromMinutes(5)));
        return services.AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
    }

    private static IQuartzBuilder Every<TJob>(this IQuartzBuilder quartz, TimeProvider time, TimeSpan interval, TimeSpan after = default)
        where TJob : class, IJob
    {
        quartz.ScheduleJob<TJob>(trigger => trigger.StartAt(time.GetUtcNow() + after).WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
        return quartz;
    }
}

[DisallowConcurrentExecution]
internal sealed class SweepTick(SweepDigests digests, SweepDueRungs sweep, SweepCampaigns surveys, SweepAnnouncements announcements, Heartbeats hearts, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        hearts.Beat(Part.Sweep);
        await guard.Run("digests", digests.Run, cancellationToken); // first: what nobody could be reminded of joins the same morning's digest
        await guard.Run("sweep", sweep.Run, cancellationToken);
        await guard.Run("surveys", surveys.Run, cancellationToken);
        await guard.Run("announcements", announcements.Run, cancellationToken);
    }
}

/// <summary>Letters that wait for their time, or for a 429 to pass, ring no bell of their own.</summary>
internal sealed class WakeCourierTick(OutboxSignal signal, SendingSignal announcements) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Wake();
        announcements.Wake();
        return ValueTask.CompletedTask;
    }
}

[DisallowConcurrentExecution]
internal sealed class ForgetSeenUpdatesTick(Store store, TownClock clock, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var horizon = clock.UtcNow - SeenUpdate.Kept;
        await guard.Run("forget", ct => store.InOneCommit((db, token) => db.SeenUpdates.Where(u => u.At < horizon).ExecuteDeleteAsync(token), ct), cancellationToken);
    }
}

[DisallowConcurrentExecution]
internal sealed class ForgetRefusedTick(ForgetRefused forget, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await guard.Run("refused", forget.Run, cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class ReachTick(TelegramProbe probe, WatchReach watch, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await guard.Run(
        "reach",
        async ct =>
        {
            await probe.AskIfQuiet(ct);
            await watch.Look(ct);
        },
        cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class BackupTick(DailyBackup backup, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await guard.Run("backup", backup.Look, cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class FoldTick(FoldAfterForgetting fold, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await guard.Run("fold", fold.Run, cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class KeepNoLongerTick(KeepNoLonger tidy, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await guard.Run("retention", tidy.Look, cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class KeepReportFilesTick(KeepReportFiles keep, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await guard.Run("report-files", keep.Run, cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class TidyReportFilesTick(KeepReportFiles keep, TickGuard guard) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await guard.Run("report-files-tidy", keep.Tidy, cancellationToken);
}
