using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox.Api;

/// <summary>Updates by webhook. Only to this machine, and so also over plain http.</summary>
internal sealed partial class BotCalls
{
    private const int UsualConnections = 40; // Bot API, setWebhook
    private const int MostConnections = 100;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret { get; }

    public JsonNode SetWebhook(JsonObject call)
    {
        var (address, secret) = (call.Text("url")!, call.Text("secret_token"));
        var connections = call.Integer("max_connections") ?? UsualConnections;
        if (secret is not (null or "") && !Secret.IsMatch(secret))
            throw ApiRefusal.BadRequest("secret token contains unallowed characters");
        if (connections is < 1 or > MostConnections)
            throw ApiRefusal.BadRequest("max_connections must be from 1 to 100");
        var next = address.Length == 0 ? null : new Webhook(Address(address), string.IsNullOrEmpty(secret) ? null : secret, (int)connections);
        messenger.SetWebhook(next, Kinds(call), call.Flag("drop_pending_updates"));
        return true;
    }

    public JsonNode DeleteWebhook(JsonObject call)
    {
        messenger.SetWebhook(null, allowed: null, call.Flag("drop_pending_updates"));
        return true;
    }

    public JsonNode GetWebhookInfo() => messenger.WebhookInfo();

    private static Uri Address(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            throw ApiRefusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        return url.IsLoopback ? url : throw ApiRefusal.BadRequest("bad webhook: the sandbox delivers to this machine only");
    }
}
