using Microsoft.EntityFrameworkCore;
using Quartz;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Reminders;
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
        services.AddQuartz(quartz => quartz
            .UseTimeProvider(new SteadyTime(machine ?? TimeProvider.System))
            .Every<SweepTick>(TimeSpan.FromSeconds(5))
            .Every<WakeCourierTick>(TimeSpan.FromSeconds(2))
            .Every<ForgetSeenUpdatesTick>(TimeSpan.FromHours(6)));
        return services.AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
    }

    private static IQuartzBuilder Every<TJob>(this IQuartzBuilder quartz, TimeSpan interval)
        where TJob : class, IJob
    {
        quartz.ScheduleJob<TJob>(trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
        return quartz;
    }
}

[DisallowConcurrentExecution]
internal sealed class SweepTick(SweepDueRungs sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweep.Run(cancellationToken);
}

/// <summary>Letters that wait for their time, or for a 429 to pass, ring no bell of their own.</summary>
internal sealed class WakeCourierTick(OutboxSignal signal) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Wake();
        return ValueTask.CompletedTask;
    }
}

[DisallowConcurrentExecution]
internal sealed class ForgetSeenUpdatesTick(Store store, TownClock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var horizon = clock.UtcNow - SeenUpdate.Kept;
        await store.InOneCommit((db, token) => db.SeenUpdates.Where(u => u.At < horizon).ExecuteDeleteAsync(token), cancellationToken);
    }
}
