namespace Shnor.Sandbox;

/// <summary>The town's clock as the page's clock bar sees and moves it; the host application implements it.</summary>
public interface ISandboxClock
{
    DateTimeOffset Now { get; }

    /// <summary>The zone the page writes its times in.</summary>
    TimeZoneInfo Zone { get; }

    /// <summary>Moves the clock forward. Ends when the host has done what became due.</summary>
    Task Advance(TimeSpan by, CancellationToken ct);

    /// <summary>Moves the clock forward to an instant. Ends when the host has done what became due.</summary>
    Task MoveTo(DateTimeOffset instant, CancellationToken ct);

    /// <summary>When something is planned next; null when nothing is.</summary>
    Task<DateTimeOffset?> NextEvent(CancellationToken ct);
}
