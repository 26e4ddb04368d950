using Shnor.Bot.Delivery;
using Shnor.Bot.Web;

namespace Shnor.Bot.Watching;

/// <summary>The room that looks after the service itself.</summary>
internal static class WatchingSetup
{
    public static IServiceCollection AddWatching(this IServiceCollection services) => services
        .AddSingleton<Heartbeats>().AddSingleton<TickGuard>()
        .AddSingleton<MessengerReach>().AddSingleton<Owners>().AddSingleton<WatchReach>().AddSingleton<ILetterWriter, OutageLetters>()
        .AddSingleton<DailyBackup>().AddSingleton<ILetterWriter, BackupLetters>()
        .AddSingleton<HealthReport>();

    /// <summary>What ends the process when a part of it is stuck.</summary>
    public static IServiceCollection AddStallWatch(this IServiceCollection services) => services
        .AddSingleton(LastResort.OfThisProcess).AddSingleton(SystemdNotify.OfThisProcess).AddHostedService<StallWatch>();
}
