using System.Text.Json.Nodes;

namespace Shnor.Sandbox;

/// <summary>A call of the bot at one of two points, for a test that stops the bot exactly there.</summary>
/// <param name="Parameters">As they came.</param>
/// <param name="Chat">Where the call acts; for an answer to a press the press's chat.</param>
public sealed record SandboxMoment(SandboxPoint Point, string Method, JsonObject Parameters, long? Chat);

public enum SandboxPoint
{
    /// <summary>The call is admitted and well formed; nothing is done yet, no fault has been looked for.</summary>
    BeforeEffect,

    /// <summary>All is done; nothing is answered yet.</summary>
    AfterEffect,
}

/// <summary>
/// Looks at a moment. The call goes on when it returns, even if its caller is gone: what reached the messenger is done.
/// To cut the call off here instead, throw an <see cref="OperationCanceledException"/>.
/// </summary>
/// <param name="moment">Which call, at which point.</param>
/// <param name="ct">Cancelled when the caller is gone or the server stops.</param>
public delegate Task OnSandboxCall(SandboxMoment moment, CancellationToken ct);
