using System.CommandLine;
using Shnor.Bot.Cli.Doctor;
using Shnor.Bot.Settings;
using Shnor.Documents.Conversion;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Cli;

/// <summary><c>doctor</c>: looks at everything the service needs, beside it or without it; changes nothing and names nobody.</summary>
public static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Проверить всё, что нужно службе, и подсказать, что исправить");
        command.TreatUnmatchedTokensAsErrors = false; // --Key:Name=value belongs to the settings
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        if (ServiceHost.ReadSettings(parsed) is not var (settings, _)) return ExitCodes.WrongSettings;
        var output = parsed.InvocationConfiguration.Output;
        var isGood = true;
        await foreach (var finding in Findings(settings, ct))
        {
            isGood &= finding.IsGood;
            await output.WriteLineAsync(finding.ToString());
        }

        await output.WriteLineAsync(isGood ? "Всё в порядке." : "Есть что исправить: строки с ✗.");
        return isGood ? ExitCodes.Good : ExitCodes.Failed;
    }

    private static async IAsyncEnumerable<Finding> Findings(BotSettings settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var utcNow = new TownClock(TimeProvider.System).UtcNow;
        var local = new LocalClock(TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId), utcNow);
        yield return new($"Настройки прочитаны: {(settings.Token is null ? "песочница" : "рабочий бот")}, версия {ThisVersion.Number}.");
        yield return local.Now.Year < 2026
            ? new($"Часы этой машины показывают {local.Now.Year} год.", "Включите синхронизацию времени: timedatectl set-ntp true.")
            : new($"По часам бота ({settings.ZoneId}) сейчас {RussianDate.Moment(local.Now, DateOnly.MinValue)}. Если это не так, поправьте Bot:TimeZone или часы машины.");

        var (store, isUsable) = await StoreChecks.Look(settings, ct);
        foreach (var finding in store) yield return finding;
        foreach (var finding in isUsable ? await RowChecks.Look(settings, utcNow, ct) : []) yield return finding;

        yield return StoreChecks.Backups(settings, local.Today);
        yield return RowChecks.Calendar(local.Today);
        foreach (var finding in ProgramChecks.Look(OfficePrograms.OnThisMachine())) yield return finding;
        var (service, isRunning) = await ServiceCheck.Look(settings.WebUrl, ct);
        yield return service;
        foreach (var finding in await TelegramChecks.Look(settings, isRunning, ct)) yield return finding;
    }
}
