using Shnor.Bot.Delivery;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>Tells the sender that there may be something to do. A missed call costs a tick, never a message. May be rung from within a turn: the sender's look stands in line behind its commit.</summary>
public sealed class SendingSignal : IDisposable
{
    private readonly OutboxSignal _bell = new();

    public void Wake() => _bell.Wake();

    public Task Wait(CancellationToken ct) => _bell.Wait(ct);

    public void Dispose() => _bell.Dispose();
}
