using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Shnor.Sandbox.Api;

/// <summary>A call from HTTP to HTTP: read, admit, check, meet its fault, run, record, write.</summary>
internal sealed class BotApi(SandboxMessenger messenger)
{
    private const string Download = "file";
    private const int LargestBody = 52 * 1024 * 1024; // bytes

    private readonly Methods methods = new(messenger);

    public Task Serve(HttpContext http, CancellationToken ct) =>
        Pass(http, new Passage(Route(http, "method")), passage => Call(http, passage, ct), ct);

    public Task ServeFile(HttpContext http, CancellationToken ct) =>
        Pass(http, new Passage(Download), passage => GiveFile(http, passage, ct), ct);

    private async Task Pass(HttpContext http, Passage passage, Func<Passage, Task<Reply>> take, CancellationToken ct)
    {
        Reply? reply = null;
        AllowUploads(http);
        try
        {
            reply = await take(passage);
        }
        catch (ApiRefusal refusal)
        {
            reply = Reply.From(refusal);
        }
        catch (OperationCanceledException)
        {
            reply = Reply.None(); // the caller left, the server stops, or a test cut the call off
        }
        finally
        {
            // Before the answer goes out: whoever has it finds the call in the transcript.
            messenger.Record(passage.Told(reply, messenger.Now));
        }

        await reply.Write(http, ct);
    }

    private async Task<Reply> Call(HttpContext http, Passage passage, CancellationToken ct)
    {
        var read = await CallReader.Read(http.Request, ct);
        passage.Keep(read);
        Admit(http);
        var method = methods.Find(passage.Method) ?? throw ApiRefusal.NotFound();
        Attachments.Merge(method.Name, method.Fields, read);
        var call = ShapeCheck.Check(method.Name, method.Fields, read.Parameters);
        var files = new Attachments(messenger, read.Files);
        return await Meet(passage, method.Name, messenger.ChatOf(call), async () =>
        {
            passage.Result = await Counted(method, call, files, ct);
            return Reply.Of(passage.Result);
        }, ct);
    }

    private async Task<Reply> GiveFile(HttpContext http, Passage passage, CancellationToken ct)
    {
        passage.Sent["path"] = Route(http, "path");
        Admit(http);
        return await Meet(
            passage,
            Download,
            chat: null,
            () => Task.FromResult(messenger.FindFileByPath(Route(http, "path")) is { } file ? Reply.File(file.Bytes) : throw ApiRefusal.NotFound()),
            ct);
    }

    /// <summary>Runs the call between the two points where a test may look, with whatever fault waits for it.</summary>
    private async Task<Reply> Meet(Passage passage, string method, long? chat, Func<Task<Reply>> run, CancellationToken ct)
    {
        await messenger.Look(new SandboxMoment(SandboxPoint.BeforeEffect, method, passage.Sent, chat), ct);
        passage.Fault = messenger.Faults.Next(method, chat);
        switch (passage.Fault)
        {
            case SandboxFault.TooManyRequests fault:
                throw ApiRefusal.TooManyRequests(fault.RetryAfter);
            case SandboxFault.ServerError fault:
                throw ApiRefusal.ServerError(fault.Code);
            case SandboxFault.CutBefore:
                return Reply.None();
        }

        var reply = await run();
        passage.Done = true;
        await messenger.Look(new SandboxMoment(SandboxPoint.AfterEffect, method, passage.Sent, chat), ct);
        if (passage.Fault is SandboxFault.Slow slow)
            await messenger.Pause(slow.Delay, ct);
        return reply.Spoilt(passage.Fault);
    }

    /// <summary>A send counts against the limits, unless it is refused.</summary>
    private async Task<JsonNode> Counted(ApiMethod method, JsonObject call, Attachments files, CancellationToken ct)
    {
        var ticket = method.Messages is { } count ? messenger.CountSend(call, count(call)) : null;
        try
        {
            return await method.Run(call, files, ct);
        }
        catch (ApiRefusal) when (ticket is not null)
        {
            messenger.GiveBack(ticket);
            throw;
        }
    }

    /// <summary>More than the largest upload with its form around it; Kestrel's own limit is 30 MB.</summary>
    private static void AllowUploads(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBody;
    }

    private static string Route(HttpContext http, string name) => (string?)http.Request.RouteValues[name] ?? "";

    private void Admit(HttpContext http)
    {
        if (Route(http, "token") != messenger.Token)
            throw ApiRefusal.Unauthorized();
    }
}
