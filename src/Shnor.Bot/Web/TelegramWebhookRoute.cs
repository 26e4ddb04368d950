using Shnor.Bot.Settings;

namespace Shnor.Bot.Web;

/// <summary>Puts the webhook on the path that Telegram was told.</summary>
internal static class TelegramWebhookRoute
{
    public static IServiceCollection AddTelegramWebhook(this IServiceCollection services, WebhookSettings webhook) =>
        services.AddSingleton(webhook).AddSingleton<TelegramWebhook>();

    // Asked for at the first post: in the sandbox the messenger's own address is known only after the start.
    public static void MapTelegramWebhook(this IEndpointRouteBuilder routes, WebhookSettings webhook) =>
        routes.MapMethods(webhook.Url.AbsolutePath, [HttpMethods.Post], http => http.RequestServices.GetRequiredService<TelegramWebhook>().Serve(http));
}
