using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using static Shnor.Sandbox.Web.ControlRoute;

namespace Shnor.Sandbox.Web;

/// <summary>What lies between the messenger and the bot: faults, the transcript of every call, the queue of updates.</summary>
internal sealed class BotControl(SandboxMessenger messenger)
{
    public IEnumerable<ControlRoute> Routes =>
    [
        Get("/sandbox/faults", _ => messenger.Faults.Planned.Select(FaultForm.Of)),
        Post<FaultForm>("/sandbox/faults", (_, form) => new { id = messenger.Faults.Plan(form.Read()) }),
        Delete("/sandbox/faults", _ => messenger.Faults.Clear()),
        Delete("/sandbox/faults/{id:long}", http => messenger.Faults.Forget((int)Id(http))),
        Get("/sandbox/transcript", ReadTranscript),
        Get("/sandbox/updates", _ => Updates()),
        Do<AgainRequest>("/sandbox/updates/again", (_, act) => messenger.Redeliver(act.UpdateId)),
        Do<NextRequest>("/sandbox/updates/next-id", (_, act) => messenger.NextUpdateId = act.Id),
        Do<JsonObject>("/sandbox/updates", (_, update) => messenger.Inject(update)),
    ];

    private object ReadTranscript(HttpContext http)
    {
        var after = Number(http, "after") ?? 0;
        return messenger.Transcript.Where(call => call.Number > after).Select(call => new
        {
            call.Number,
            call.Method,
            call.Parameters,
            call.Code,
            call.Description,
            call.Result,
            At = call.At.ToUnixTimeMilliseconds(),
            call.Done,
            Fault = call.Fault is null ? null : FaultForm.NameOf(call.Fault),
        });
    }

    private object Updates() => new
    {
        Pending = messenger.PendingUpdates,
        LastId = messenger.LastUpdateId,
        NextId = messenger.NextUpdateId,
        Webhook = messenger.WebhookUrl?.OriginalString,
        messenger.RateRefusals,
    };

    private sealed record AgainRequest(long UpdateId);

    private sealed record NextRequest(long Id);
}
