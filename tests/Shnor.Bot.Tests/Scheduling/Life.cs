using Microsoft.Extensions.Hosting;

namespace Shnor.Bot.Tests.Scheduling;

/// <summary>A host that has started and goes on until somebody stops it.</summary>
internal sealed class Life : IHostApplicationLifetime
{
    public bool WasStopped { get; private set; }

    public CancellationToken ApplicationStarted { get; } = new(canceled: true);

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => WasStopped = true;
}
