using System.Text.Json;

namespace Shnor.Telegram;

/// <summary>
/// Waits for what people did (Bot API, getUpdates). An update is confirmed, and never comes again, once <see cref="Offset"/> is above its id.
/// </summary>
public sealed record GetUpdates() : ApiCall<IReadOnlyList<Update>>("getUpdates")
{
    /// <summary>The first update wanted; all before it are confirmed. Null: the oldest unconfirmed one.</summary>
    public long? Offset { get; init; }

    /// <summary>1–100, default 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds the server holds the call while nothing happens, 0–50. Null is 0.</summary>
    public int? Timeout { get; init; }

    /// <summary>Kinds of updates wanted, see <see cref="UpdateKinds"/>. Null: as the previous call said.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    internal override TimeSpan ExtraTime => TimeSpan.FromSeconds(Timeout ?? 0);

    // One update of a shape we do not know must not hide its neighbours for ever: it is passed on as Unreadable.
    internal override IReadOnlyList<Update> Read(JsonElement result) =>
        result.ValueKind == JsonValueKind.Array
            ? [.. result.EnumerateArray().Select(Update.ReadOrMark)]
            : throw new JsonException("The result is not a list.");
}
