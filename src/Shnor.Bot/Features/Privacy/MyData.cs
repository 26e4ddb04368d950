using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Privacy;

/// <summary>/mydata: two files, for people and for programs.</summary>
public sealed class MyData(BotSettings settings)
{
    public Task<Reply> Command(Turn turn, string rest, CancellationToken ct) => Hand(turn, ct);

    public Task<Reply> Press(Turn turn, Nothing nothing, CancellationToken ct) => Hand(turn, ct);

    private async Task<Reply> Hand(Turn turn, CancellationToken ct)
    {
        var clock = new LocalClock(TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId), turn.UtcNow);
        var sheet = new MyDataSheet(clock.Now.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture), await new CollectMyData(turn.Db, turn.Me).All(ct));
        return Reply.Hand(new("moi-dannye.html", sheet.ToHtml(), PrivacyScreens.Readable())) with
        {
            AlsoFile = new("moi-dannye.json", sheet.ToJson(), PrivacyScreens.ForPrograms()),
        };
    }
}
