using Shnor.Bot.Watching;

namespace Shnor.Bot.Tests.Screens;

/// <summary>What the owner hears about the service itself.</summary>
public sealed class WatchScreenSpecs
{
    [Fact]
    public void An_outage_is_as_approved()
    {
        Approved.Check("outage", WatchScreens.Outage(new(2026, 11, 23, 10, 2, 0), new(2026, 11, 23, 10, 44, 0), isNews: true));
        Approved.Check("outage-over-night", WatchScreens.Outage(new(2026, 11, 22, 22, 2, 0), new(2026, 11, 23, 1, 44, 0), isNews: false));
    }

    [Theory]
    [InlineData(BackupTrouble.NoRoom)]
    [InlineData(BackupTrouble.Damaged)]
    [InlineData(BackupTrouble.NoAccess)]
    [InlineData(BackupTrouble.Other)]
    public void A_failed_copy_is_as_approved(BackupTrouble trouble) => Approved.Check($"backup-failed-{trouble}".ToLowerInvariant(), WatchScreens.BackupFailed(trouble));
}
