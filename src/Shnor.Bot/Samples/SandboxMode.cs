using Shnor.Bot.Cli;
using Shnor.Sandbox;
using Shnor.Telegram;

namespace Shnor.Bot.Samples;

/// <summary>The service without Telegram: a messenger of its own on the same address, people to play, a clock to move.</summary>
internal static class SandboxMode
{
    public static IServiceCollection AddSandboxMode(this IServiceCollection services)
    {
        services.AddSingleton<SandboxClock>().AddSingleton<ISandboxClock>(provider => provider.GetRequiredService<SandboxClock>()).AddSingleton<SampleTown>();
        services.AddSandbox(new SandboxOptions { People = SampleTown.Phones, Rates = new SandboxRates() });
        return services.AddTelegram(provider => new TelegramOptions
        {
            Token = BotToken.Parse(provider.GetRequiredService<SandboxMessenger>().Token),
            ApiUrl = ServiceHost.AddressOf(provider),
        });
    }
}
