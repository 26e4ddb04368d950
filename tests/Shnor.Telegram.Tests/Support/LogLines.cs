using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Shnor.Telegram.Tests;

/// <summary>Keeps everything that was logged, exceptions included, as an operator would see it.</summary>
internal sealed class LogLines : ILogger<UpdatePoller>
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> All => [.. lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());
}
