using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.People;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot;

/// <summary>Brings the store to today's schema and makes sure it is ours: a store remembers its bot and its mode.</summary>
public static class StorePreparation
{
    /// <returns>What was found, or a sentence why this store cannot be used.</returns>
    public static async Task<(StorePrepared? Prepared, string? Refusal)> Prepare(IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<BotSettings>();
        var store = services.GetRequiredService<Store>();
        var clock = services.GetRequiredService<TownClock>();
        if (await store.IsOfNewerVersion(ct)) return (null, $"База {settings.StorePath} создана более новой версией бота. Обновите бота или укажите другой файл в Storage:Connection.");
        await store.Migrate(ct);
        return await store.InOneCommit<(StorePrepared?, string?)>(
            async (db, token) =>
            {
                var botId = settings.Token?.BotId ?? 0;
                if (await db.Identity.SingleOrDefaultAsync(token) is not { } identity)
                {
                    db.Identity.Add(new StoreIdentity { BotId = botId, Mode = settings.Mode });
                    return (new(OwnerCodes.Issue(db, clock.UtcNow), TimeSpan.Zero), null);
                }

                if (identity.Mode != settings.Mode) return (null, OtherMode(settings, identity.Mode));
                return identity.BotId == botId
                    ? (new StorePrepared(null, identity.ClockOffset), null)
                    : (null, $"База {settings.StorePath} принадлежит другому боту (его номер {identity.BotId}). Верните прежний токен в Telegram:Token или укажите другой файл в Storage:Connection.");
            },
            ct);
    }

    private static string OtherMode(BotSettings settings, StoreMode mode) => mode == StoreMode.Sandbox
        ? $"База {settings.StorePath} создана песочницей и для настоящей работы не годится. Укажите другой файл в Storage:Connection."
        : $"База {settings.StorePath} настоящая, песочница её не откроет. Укажите токен в Telegram:Token или другой файл в Storage:Connection.";
}

/// <param name="OwnerCode">Set for a fresh store only.</param>
/// <param name="ClockOffset">How far the sandbox's clock had been moved.</param>
public sealed record StorePrepared(string? OwnerCode, TimeSpan ClockOffset);
