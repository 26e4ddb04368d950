using System.Text.RegularExpressions;

namespace Shnor.Bot.Settings;

/// <summary>What an operator typed is repeated to them without what looks like a secret: consoles are photographed and logs are sent around.</summary>
internal static partial class Discreet
{
    public static string Shown(string text) => Password().Replace(Token().Replace(text, "***"), "$1$2***");

    // As @BotFather writes it, or a good part of it; with its colon escaped in an address.
    [GeneratedRegex("[0-9]{5,}(:|%3A)[A-Za-z0-9_-]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // «http://name:secret@host», «Password=secret», «Telegram:WebhookSecret=secret».
    [GeneratedRegex("(://[^/@:\\s]*:)[^@\\s]+(?=@)|((?:password|secret|token)\\s*=\\s*)[^;\\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Password();
}
