using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Shnor.Telegram;

/// <summary>
/// What tells Telegram's posts from anybody else's (Bot API, setWebhook, secret_token). <see cref="ToString"/> is <c>***</c>.
/// </summary>
[DebuggerDisplay("***")]
public sealed partial record WebhookSecret
{
    /// <summary>The header it comes back in.</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    private readonly string value;
    private readonly byte[] hash;

    private WebhookSecret(string value) => (this.value, hash) = (value, HashOf(value));

    /// <summary>False when the text is not 1–256 of A–Z, a–z, 0–9, _ and -.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WebhookSecret? secret)
    {
        secret = text is not null && Shape().IsMatch(text) ? new WebhookSecret(text) : null;
        return secret is not null;
    }

    /// <exception cref="FormatException">The text has not the shape of a secret. The message does not repeat it.</exception>
    public static WebhookSecret Parse(string text) =>
        TryParse(text, out var secret) ? secret : throw new FormatException("A webhook's secret is 1–256 Latin letters, digits, «_» and «-».");

    /// <summary>Hashes are compared, in constant time: neither the secret nor its length can be felt out.</summary>
    public bool Matches(string? said) => said is not null && CryptographicOperations.FixedTimeEquals(hash, HashOf(said));

    /// <summary>The call that makes Telegram say this secret with every update.</summary>
    public SetWebhook Guard(SetWebhook call) => call with { SecretToken = value };

    public bool Equals(WebhookSecret? other) => other is not null && value == other.value;

    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => "***";

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
