using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.People;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Copies;
using Shnor.Storage.Privacy;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Stores;

/// <summary>Makes sure the store is ours, and only then brings it to today's schema; a live one is copied first.</summary>
public static class StorePreparation
{
    /// <returns>What was found, or a sentence why this store cannot be used.</returns>
    public static async Task<(StorePrepared? Prepared, string? Refusal)> Prepare(IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<BotSettings>();
        var store = services.GetRequiredService<Store>();
        var clock = services.GetRequiredService<TownClock>();
        var content = await LookInside.File(settings.StorePath, ct);
        if (WhoseStore.Refusal(content, settings, $"База {settings.StorePath}") is { } refusal) return (null, refusal);

        if (content.Kind == StoreKind.Absent) MakeFile(settings.StorePath);
        var (kept, trouble) = content.IsOlder && settings.Mode == StoreMode.Live ? await KeepBefore(settings.StorePath, ct) : (null, null);
        if (trouble is not null) return (null, trouble);
        await store.Migrate(ct);
        var forgotten = await ForgetAgain(services, store, clock, ct);
        return await store.InOneCommit<(StorePrepared?, string?)>(
            async (db, token) =>
            {
                if (await db.Identity.SingleOrDefaultAsync(token) is { } identity) return (new(null, identity.ClockOffset, kept, forgotten), null);
                db.Identity.Add(new StoreIdentity { BotId = WhoseStore.BotId(settings), Mode = settings.Mode });
                return (new(OwnerCodes.Issue(db, clock.UtcNow), TimeSpan.Zero, kept), null);
            },
            ct);
    }

    /// <summary>Finishes what a crash has cut short: after the ledger was written, or before the journal was emptied.</summary>
    private static async Task<int> ForgetAgain(IServiceProvider services, Store store, TownClock clock, CancellationToken ct)
    {
        var ledger = services.GetRequiredService<ForgottenLedger>();
        if (ledger.People.Count == 0) return 0;
        var removed = await store.InOneCommit((db, token) => ApplyLedger.To(db, ledger, clock.UtcNow, token), ct);
        await store.FoldJournal(ct); // nobody reads yet
        return removed;
    }

    private static void MakeFile(string path)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        PrivateFile.Create(path);
    }

    /// <summary>The way back, should this version not be wanted after all: an older program refuses what the migration makes of the store.</summary>
    private static async Task<(string? Kept, string? Trouble)> KeepBefore(string path, CancellationToken ct)
    {
        var kept = RestoreBackup.FreeName($"{path}.before-{ThisVersion.Number}");
        return await TakeBackup.Run(path, kept, ct) switch
        {
            BackupOutcome.Done => (kept, null),
            BackupOutcome.NoRoom room => (null, $"Перед обновлением базы нужна её копия, а на диске мало места: {Bytes.InWords(room.Free)} из {Bytes.InWords(room.Needed)}. Освободите место и запустите снова."),
            BackupOutcome.Damaged => (null, $"База {path} повреждена, обновлять её нельзя. Верните её из резервной копии командой restore."),
            var other => throw new InvalidOperationException($"The copy before the migration ended with {other.GetType().Name}."),
        };
    }
}

/// <param name="OwnerCode">Set for a fresh store only.</param>
/// <param name="ClockOffset">How far the sandbox's clock had been moved.</param>
/// <param name="Kept">Where the store as it was before its migration lies; null when nothing had to be changed.</param>
/// <param name="Forgotten">How many people of the ledger were still in the store and are not any more.</param>
public sealed record StorePrepared(string? OwnerCode, TimeSpan ClockOffset, string? Kept, int Forgotten = 0);
