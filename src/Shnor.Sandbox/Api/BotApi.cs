using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Api;

/// <summary>A call from HTTP to HTTP: read, admit, check, run, record, write.</summary>
internal sealed class BotApi(SandboxMessenger messenger)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Methods methods = new(messenger);

    public async Task Serve(HttpContext http, string token, string method, CancellationToken ct)
    {
        var sent = new JsonObject();
        var answer = await Answer(http.Request, token, method, sent, ct);
        messenger.Record(method, sent, answer.Code, answer.Description, answer.Result);
        await Write(http.Response, answer, ct);
    }

    public async Task ServeFile(HttpContext http, string token, string path, CancellationToken ct)
    {
        if (token != messenger.Token)
            await Write(http.Response, Answered.From(ApiRefusal.Unauthorized()), ct);
        else if (messenger.FindFileByPath(path) is not { } file)
            await Write(http.Response, Answered.From(ApiRefusal.NotFound()), ct);
        else
            await http.Response.Body.WriteAsync(file.Bytes, ct);
    }

    private async Task<Answered> Answer(HttpRequest request, string token, string name, JsonObject sent, CancellationToken ct)
    {
        try
        {
            var parameters = await CallReader.Read(request, ct);
            foreach (var (key, parameter) in parameters)
                sent[key] = parameter.Value?.DeepClone();
            Admit(token);
            var method = methods.Find(name) ?? throw ApiRefusal.NotFound();
            var call = ShapeCheck.Check(method.Name, method.Fields, parameters);
            return new Answered(200, null, await method.Run(call, ct));
        }
        catch (ApiRefusal refusal)
        {
            return Answered.From(refusal);
        }
    }

    private void Admit(string token)
    {
        if (token != messenger.Token)
            throw ApiRefusal.Unauthorized();
    }

    private static async Task Write(HttpResponse response, Answered answer, CancellationToken ct)
    {
        var body = answer.Description is null
            ? new JsonObject { ["ok"] = true, ["result"] = answer.Result!.DeepClone() }
            : new JsonObject { ["ok"] = false, ["error_code"] = answer.Code, ["description"] = answer.Description };
        response.StatusCode = answer.Code;
        response.ContentType = "application/json";
        await response.WriteAsync(body.ToJsonString(Json), ct);
    }

    private sealed record Answered(int Code, string? Description, JsonNode? Result)
    {
        public static Answered From(ApiRefusal refusal) => new(refusal.Code, refusal.Description, null);
    }
}
