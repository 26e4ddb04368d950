using System.Text.Json.Nodes;

namespace Shnor.Sandbox;

/// <summary>One call of the bot, as the transcript keeps it. The token is never kept.</summary>
public sealed record SandboxCall(
    long Number,
    string Method,
    JsonObject Parameters,
    int Code,
    string? Description,
    JsonNode? Result,
    DateTimeOffset At)
{
    public bool Ok => Code == 200;
}
