using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Cli;
using Shnor.Bot.Scheduling;
using Shnor.Bot.Settings;
using Shnor.Storage;
using Shnor.Telegram;

namespace Shnor.Bot.Tests.Scheduling;

public sealed class RunningSpecs
{
    [Fact]
    public async Task A_refused_token_ends_the_service()
    {
        var folder = Directory.CreateTempSubdirectory("shnor-running-").FullName;
        var settings = new BotSettings { Token = BotToken.Parse("123456789:AAfake"), StorePath = Path.Combine(folder, "shnor.db") };
        var life = new Life();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IHostApplicationLifetime>(life);
        services.AddShnorBot(settings, TimeProvider.System, TimeProvider.System);
        services.AddTelegram(_ => new TelegramOptions { Token = settings.Token });
        services.AddSingleton(new HttpClient(new Refusing()));
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<Store>().Migrate(CancellationToken.None);
            using var running = new Running(provider, life, NullLogger<Running>.Instance);
            var exitCode = Environment.ExitCode;
            try
            {
                await running.StartAsync(CancellationToken.None);
                await running.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

                Assert.Equal(ExitCodes.WrongSettings, Environment.ExitCode);
                Assert.True(life.WasStopped);
            }
            finally
            {
                Environment.ExitCode = exitCode;
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.Unauthorized)
            {
                Content = new StringContent("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", Encoding.UTF8, "application/json"),
            });
    }
}
