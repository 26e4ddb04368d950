using System.Text.Json.Nodes;

namespace Shnor.Sandbox;

/// <summary>One call of the bot, as the transcript keeps it. The token is never kept; a download of a file is the method <c>file</c>.</summary>
/// <param name="Number">Calls are numbered in the order they ended.</param>
/// <param name="Method">As it was called.</param>
/// <param name="Parameters">As they came.</param>
/// <param name="Code">What the bot was told; 0 when no whole answer reached it: see <see cref="Fault"/>, or it left before.</param>
/// <param name="Description">Why it was refused.</param>
/// <param name="Result">What it resulted in, also when the bot never learned of it.</param>
/// <param name="At">By the messenger's time.</param>
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

    /// <summary>The effect happened, whatever the bot was told.</summary>
    public bool Done { get; init; }

    /// <summary>The scheduled fault it met.</summary>
    public SandboxFault? Fault { get; init; }
}
