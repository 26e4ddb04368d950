using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shnor.Bot.Cli;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Cli;

public sealed class QuietStartSpecs
{
    [Theory]
    [InlineData("Microsoft.Extensions.Hosting.Internal.Host")]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel")]
    public void A_host_that_cannot_start_leaves_the_word_to_our_sentence_and_speaks_afterwards(string category)
    {
        var lines = new List<string>();
        using var life = new Starting();
        using var lineLog = new LinesOfLog(lines);
        var quiet = new QuietStart();
        using var services = new ServiceCollection()
            .AddLogging(logging => quiet.Hush(logging.AddProvider(lineLog).AddFilter("Microsoft", LogLevel.Warning)))
            .BuildServiceProvider();
        quiet.EndWithStart(life);
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Say(log, "Hosting failed to start");
        Assert.Empty(lines);
        life.Start();
        Say(log, "A request broke");

        Assert.Contains("A request broke", Assert.Single(lines), StringComparison.Ordinal);
    }

    private static void Say(ILogger log, string text) => log.Log(LogLevel.Error, 0, text, null, (said, _) => said);

    private sealed class Starting : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new();

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Start() => _started.Cancel();

        public void StopApplication()
        {
        }

        public void Dispose() => _started.Dispose();
    }
}
