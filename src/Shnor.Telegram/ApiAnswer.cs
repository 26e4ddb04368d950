using System.Text.Json;

namespace Shnor.Telegram;

/// <summary>The envelope of every answer (Bot API, «Making requests»). Without <c>ok</c> it is somebody else's JSON.</summary>
internal sealed record ApiAnswer
{
    public required bool Ok { get; init; }

    public JsonElement? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}
