using Shnor.Domain.People;

namespace Shnor.Storage.Tables;

/// <summary>An update whose effect is committed. A set, not a watermark: after an idle week the messenger's numbers may start anew at random.</summary>
public sealed class SeenUpdate
{
    /// <summary>Telegram keeps an update for 24 hours; a week later it cannot come again, and its number may be used anew.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Messenger Messenger { get; init; }

    public long UpdateId { get; init; }

    public DateTime At { get; init; }
}
