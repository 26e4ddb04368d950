using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>Something a person did; at most one of the optional parts is set (Bot API, Update).</summary>
public sealed record Update
{
    /// <summary>Grows by one; after a week without updates it starts again at a random number.</summary>
    public required long UpdateId { get; init; }

    public Message? Message { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    /// <summary>The bot was blocked, unblocked, added to a group or removed from it.</summary>
    public ChatMemberUpdated? MyChatMember { get; init; }

    /// <summary>The update has a shape this client does not know; only its id could be read.</summary>
    [JsonIgnore]
    public bool Unreadable { get; init; }

    /// <summary>Reads what a webhook was given.</summary>
    /// <returns>Null when not even an id is there: it is no update of the Bot API.</returns>
    public static Update? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadOrMark(JsonElement.Parse(json));
        }
        catch (JsonException)
        {
            return null; // the caller says so; the body is untrusted and stays out of the log
        }
    }

    /// <exception cref="JsonException">Not even an id is there.</exception>
    internal static Update ReadOrMark(JsonElement element)
    {
        try
        {
            return element.Deserialize(TelegramJson.Default.Update) ?? throw new JsonException("The update is null.");
        }
        catch (JsonException) when (TryReadId(element, out var id))
        {
            return new Update { UpdateId = id, Unreadable = true };
        }
    }

    private static bool TryReadId(JsonElement element, out long id)
    {
        id = 0;
        return element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("update_id", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out id);
    }
}

/// <summary>Names for <see cref="GetUpdates.AllowedUpdates"/>: the fields of <see cref="Update"/>.</summary>
public static class UpdateKinds
{
    public const string Message = "message";
    public const string CallbackQuery = "callback_query";
    public const string MyChatMember = "my_chat_member";

    /// <summary>All that this client reads.</summary>
    public static IReadOnlyList<string> All { get; } = [Message, CallbackQuery, MyChatMember];
}
