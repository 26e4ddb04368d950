using Shnor.Bot.Settings;
using Shnor.Storage.Copies;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Stores;

/// <summary>Whether a store, or a copy of one, may be used with these settings: a store remembers its bot and its mode.</summary>
internal static class WhoseStore
{
    /// <param name="content">What was found in it.</param>
    /// <param name="settings">Ours.</param>
    /// <param name="named">«База data/shnor.db», «Копия backups/…», as the sentence begins.</param>
    /// <returns>Null: it may be used.</returns>
    public static string? Refusal(StoreContent content, BotSettings settings, string named) => content switch
    {
        { Kind: StoreKind.Foreign } => $"{named} — это не база бота. Укажите другой файл в Storage:Connection.",
        { IsNewer: true } => $"{named} создана более новой версией бота. Обновите бота или укажите другой файл в Storage:Connection.",
        { Identity: { } identity } when identity.Mode != settings.Mode => OtherMode(identity.Mode, named),
        { Identity: { } identity } when identity.BotId != BotId(settings) =>
            $"{named} принадлежит другому боту (его номер {identity.BotId}). Верните прежний токен в Telegram:Token или укажите другой файл в Storage:Connection.",
        _ => null,
    };

    public static long BotId(BotSettings settings) => settings.Token?.BotId ?? 0;

    private static string OtherMode(StoreMode mode, string named) => mode == StoreMode.Sandbox
        ? $"{named} создана песочницей и для настоящей работы не годится. Укажите другой файл в Storage:Connection."
        : $"{named} настоящая, песочница её не откроет. Укажите токен в Telegram:Token или другой файл в Storage:Connection.";
}
