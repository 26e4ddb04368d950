namespace Shnor.Sandbox;

/// <summary>What goes wrong with a call of the bot. A closed family.</summary>
public abstract record SandboxFault
{
    private SandboxFault()
    {
    }

    /// <summary>429; nothing is done.</summary>
    /// <param name="RetryAfter">Seconds, as <c>parameters.retry_after</c>.</param>
    public sealed record TooManyRequests(int RetryAfter) : SandboxFault;

    /// <summary>An answer of 5xx; nothing is done.</summary>
    public sealed record ServerError(int Code = 502) : SandboxFault;

    /// <summary>The connection is cut; nothing is done.</summary>
    public sealed record CutBefore : SandboxFault;

    /// <summary>All is done, then the connection is cut: the bot never learns of it.</summary>
    public sealed record CutAfter : SandboxFault;

    /// <summary>All is done, the answer comes after a while (of <see cref="SandboxOptions.Time"/>).</summary>
    public sealed record Slow(TimeSpan Delay) : SandboxFault;

    /// <summary>All is done, half of the answer comes, then the connection is cut.</summary>
    public sealed record TornBody : SandboxFault;
}

/// <summary>Which calls a fault waits for.</summary>
/// <param name="Method">Null: any. Downloads of files are called <c>file</c>.</param>
/// <param name="Chat">Null: any, also calls that have no chat. The chat of an answer to a press is the press's.</param>
/// <param name="Skip">So many fitting calls pass first.</param>
/// <param name="Times">So many fitting calls meet it after that.</param>
public sealed record FaultPlan(SandboxFault Fault, string? Method = null, long? Chat = null, int Skip = 0, int Times = 1);

/// <summary>A plan as it stands now: what is left of its <see cref="FaultPlan.Skip"/> and <see cref="FaultPlan.Times"/>.</summary>
public sealed record PlannedFault(int Id, FaultPlan Plan);
