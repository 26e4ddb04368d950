using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shnor.Telegram;

/// <summary>
/// A bot's token as @BotFather gives it: the bot's id, a colon, a secret («123456:AA…»).
/// Whoever holds it is the bot, so <see cref="ToString"/> is <c>***</c> and only this assembly can read it.
/// </summary>
[DebuggerDisplay("***")]
public sealed partial record BotToken
{
    private const string Hidden = "***";

    private readonly string value;

    private BotToken(string value)
    {
        this.value = value;
        BotId = long.Parse(value.AsSpan(0, value.IndexOf(':', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The bot's own user id: the digits before the colon. Not a secret; it names the bot in a store.</summary>
    public long BotId { get; }

    /// <summary>Reads a token; false when the text has not the shape of one. Whether it is valid only <c>getMe</c> knows.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BotToken? token)
    {
        var trimmed = text?.Trim() ?? "";
        token = Shape().IsMatch(trimmed) ? new BotToken(trimmed) : null;
        return token is not null;
    }

    /// <exception cref="FormatException">The text has not the shape of a token. The message does not repeat it.</exception>
    public static BotToken Parse(string text) =>
        TryParse(text, out var token) ? token : throw new FormatException("A bot token is digits, a colon and a secret of Latin letters, digits, «_» and «-».");

    public override string ToString() => Hidden;

    internal string Reveal() => value;

    /// <summary>Takes the token out of a text that came from outside: servers and proxies like to echo the address they were asked.</summary>
    internal string HideIn(string text) => text
        .Replace(value, Hidden, StringComparison.OrdinalIgnoreCase)
        .Replace(Uri.EscapeDataString(value), Hidden, StringComparison.OrdinalIgnoreCase);

    // 18 digits always fit an Int64; today's ids have 8 to 10 and secrets 35 characters, neither is promised.
    [GeneratedRegex(@"^[0-9]{1,18}:[A-Za-z0-9_-]{3,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
