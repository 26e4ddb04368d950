namespace Shnor.Bot.Cli;

/// <summary>
/// What keeps the service from starting, a taken port for one, is told by <see cref="Trouble"/> in one sentence. Until it has started the host and
/// its server say nothing of their own, which would be the same with a page of stack trace.
/// </summary>
internal sealed class QuietStart
{
    private static readonly string[] Talkative = ["Microsoft.Extensions.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting"];

    private volatile bool _isOver;

    public void Hush(ILoggingBuilder logging)
    {
        foreach (var category in Talkative) logging.AddFilter(category, level => _isOver && level >= LogLevel.Warning);
    }

    public void EndWithStart(IHostApplicationLifetime life) => life.ApplicationStarted.Register(() => _isOver = true);
}
