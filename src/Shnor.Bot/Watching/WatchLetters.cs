using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;

namespace Shnor.Bot.Watching;

/// <summary>«Связи с Telegram не было 42 минуты», when it is back.</summary>
public sealed class OutageLetters(BotSettings settings) : ILetterWriter
{
    public string Kind => LetterKinds.Outage;

    public bool GrowsStale => false;

    public Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId);
        var (since, until) = OutageDetail.Read(request.Rows[0].Detail!);
        // Not closed: the letter itself is the first to get through.
        var isNews = until is null || request.UtcNow - until < TimeSpan.FromMinutes(10);
        return Task.FromResult<Letter?>(new Letter.Message(WatchScreens.Outage(zone.ToLocal(since), zone.ToLocal(until ?? request.UtcNow), isNews)));
    }
}

/// <summary>«Ночная копия базы не получилась».</summary>
public sealed class BackupLetters : ILetterWriter
{
    public string Kind => LetterKinds.BackupFailed;

    public bool GrowsStale => false;

    public Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        Task.FromResult<Letter?>(new Letter.Message(WatchScreens.BackupFailed(Enum.Parse<BackupTrouble>(request.Rows[0].Detail!))));
}
