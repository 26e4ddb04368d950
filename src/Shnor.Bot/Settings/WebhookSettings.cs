using Shnor.Telegram;

namespace Shnor.Bot.Settings;

/// <summary>Where Telegram posts updates to.</summary>
/// <param name="Url">As Telegram sees it; the proxy before the service leaves the path as it is.</param>
/// <param name="Secret">Comes with every post.</param>
public sealed record WebhookSettings(Uri Url, WebhookSecret Secret);
