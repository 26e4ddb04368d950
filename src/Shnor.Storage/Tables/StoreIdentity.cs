namespace Shnor.Storage.Tables;

/// <summary>Which bot and which mode this store belongs to: another one is refused. One row.</summary>
public sealed class StoreIdentity
{
    public int Id { get; init; } = 1;

    public long BotId { get; init; }

    public StoreMode Mode { get; init; }

    /// <summary>How far the sandbox's clock has been moved; zero in a live store.</summary>
    public TimeSpan ClockOffset { get; set; }
}

public enum StoreMode
{
    Live,
    Sandbox,
}
