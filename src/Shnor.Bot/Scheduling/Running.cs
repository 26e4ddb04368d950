using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Watching;
using Shnor.Telegram;

namespace Shnor.Bot.Scheduling;

/// <summary>Makes the parts run by themselves: listens to the messenger and carries letters until the service stops.</summary>
public sealed partial class Running(IServiceProvider services, IHostApplicationLifetime life, ILogger<Running> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host's first word: in the sandbox the messenger leaves with it, and whoever still polled would find nobody.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, life.ApplicationStopping);
        try
        {
            // In the sandbox the messenger is a part of this very service: it must be listening first.
            await Started(stop.Token);
            await Together(stop.Token, Listen, Carry, Announce);
            await services.GetRequiredService<ScreenPainter>().Finish();
        }
        catch (TokenRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            Environment.ExitCode = Cli.ExitCodes.WrongSettings;
            life.StopApplication();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The usual end of a service.
        }
        catch (Exception error)
        {
            LogEnd(error);
            Environment.ExitCode = Cli.ExitCodes.Failed;
            life.StopApplication();
        }
    }

    /// <summary>One part that ends takes the others with it: a bot that only speaks or only listens would look alive.</summary>
    private static async Task Together(CancellationToken ct, params IEnumerable<Func<CancellationToken, Task>> parts)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var running = parts.Select(part => part(stop.Token)).ToList();
        await Task.WhenAny(running);
        await stop.CancelAsync();
        await Task.WhenAll(running);
    }

    private async Task Listen(CancellationToken ct)
    {
        var receiving = services.GetRequiredService<Receiving>();
        var introduction = services.GetRequiredService<Introduction>().Make(ct);
        await Task.WhenAll(receiving.Run(ct), introduction);
    }

    private async Task Carry(CancellationToken ct)
    {
        var courier = services.GetRequiredService<Courier>();
        var hearts = services.GetRequiredService<Heartbeats>();
        var trouble = new RepeatedTrouble(services.GetRequiredService<TimeProvider>());
        var signal = services.GetRequiredService<OutboxSignal>();
        while (!ct.IsCancellationRequested)
        {
            hearts.Beat(Part.Courier);
            try
            {
                await courier.DeliverDue(ct);
                if (trouble.IsOver() is > 0 and var times) LogCourierAgain(times);
            }
            catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                if (trouble.Again()) LogCourier(trouble.Times, error);
            }

            await signal.Wait(ct);
        }
    }

    /// <summary>Beside the courier: five thousand messages must not hold up one reminder.</summary>
    private async Task Announce(CancellationToken ct)
    {
        var announcements = services.GetRequiredService<SendAnnouncements>();
        var hearts = services.GetRequiredService<Heartbeats>();
        var trouble = new RepeatedTrouble(services.GetRequiredService<TimeProvider>());
        var signal = services.GetRequiredService<SendingSignal>();
        while (!ct.IsCancellationRequested)
        {
            hearts.Beat(Part.Announcements);
            try
            {
                await announcements.Run(ct);
                if (trouble.IsOver() is > 0 and var times) LogSenderAgain(times);
            }
            catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                if (trouble.Again()) LogSender(trouble.Times, error);
            }

            await signal.Wait(ct);
        }
    }

    private async Task Started(CancellationToken ct)
    {
        var started = new TaskCompletionSource();
        await using var onStart = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }

    [LoggerMessage(EventId = 401, Level = LogLevel.Critical, Message = "The service cannot go on and stops")]
    private partial void LogEnd(Exception error);

    [LoggerMessage(EventId = 400, Level = LogLevel.Error, Message = "The courier stumbled ({Times} in a row); it goes on with the next tick")]
    private partial void LogCourier(int times, Exception error);

    [LoggerMessage(EventId = 403, Level = LogLevel.Error, Message = "The sender of announcements stumbled ({Times} in a row); it goes on with the next tick")]
    private partial void LogSender(int times, Exception error);

    [LoggerMessage(EventId = 404, Level = LogLevel.Information, Message = "The sender of announcements goes on after {Times} failures")]
    private partial void LogSenderAgain(int times);

    [LoggerMessage(EventId = 402, Level = LogLevel.Information, Message = "The courier goes on after {Times} failures")]
    private partial void LogCourierAgain(int times);
}
