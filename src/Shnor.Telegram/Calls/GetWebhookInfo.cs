namespace Shnor.Telegram;

/// <summary>Where updates are posted to, and how that goes (Bot API, getWebhookInfo).</summary>
public sealed record GetWebhookInfo() : ApiCall<WebhookInfo>("getWebhookInfo");
