using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Guests;

/// <summary>«Календарь на телефоне»: the secret address of one's own calendar, made at the first wish, and a new one that ends the old.</summary>
public sealed class PhoneCalendar(BotSettings settings)
{
    private const int SecretBytes = 20; // 160 bits

    public async Task<Reply> Show(Turn turn, Nothing nothing, CancellationToken ct)
    {
        if (settings.PublicUrl is not { } root) return NotHad();
        var feed = await Own(turn, ct) ?? turn.Db.CalendarFeeds.Add(new CalendarFeed { PersonId = turn.Me, Secret = NewSecret(), RenewedAt = turn.UtcNow }).Entity;
        return Reply.Show(PhoneCalendarScreens.Address(AddressOf(root, feed)));
    }

    public async Task<Reply> AskNew(Turn turn, Nothing nothing, CancellationToken ct)
    {
        if (settings.PublicUrl is null) return NotHad();
        return await Own(turn, ct) is { } feed ? Reply.Show(PhoneCalendarScreens.AreYouSure(MarkOf(feed))) : Reply.Show(PhoneCalendarScreens.NoneYet());
    }

    /// <summary>Pressed twice, it is renewed once: the button knows which address it was to end.</summary>
    public async Task<Reply> New(Turn turn, string mark, CancellationToken ct)
    {
        if (settings.PublicUrl is not { } root) return NotHad();
        if (await Own(turn, ct) is not { } feed) return Reply.Show(PhoneCalendarScreens.NoneYet());
        if (MarkOf(feed) != mark) return Reply.Show(PhoneCalendarScreens.Address(AddressOf(root, feed)), "Эта ссылка уже новая.");
        (feed.Secret, feed.RenewedAt) = (NewSecret(), turn.UtcNow);
        return Reply.Show(PhoneCalendarScreens.Address(AddressOf(root, feed)), "Старая ссылка больше не работает");
    }

    internal static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    private static Task<CalendarFeed?> Own(Turn turn, CancellationToken ct) => turn.Db.CalendarFeeds.FirstOrDefaultAsync(f => f.PersonId == turn.Me, ct);

    private static Uri AddressOf(Uri root, CalendarFeed feed) => new(root, $"calendar/{feed.Secret}.ics");

    /// <summary>Tells two addresses apart and nothing about either.</summary>
    private static string MarkOf(CalendarFeed feed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(feed.Secret)))[..12];

    private static Reply NotHad() => Reply.Show(PhoneCalendarScreens.NotHad());
}
