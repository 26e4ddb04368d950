using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Api;

/// <summary>What goes back to the bot: an envelope of the Bot API or a file, whole, torn or not at all.</summary>
internal sealed record Reply(int Code, string? Description, ReadOnlyMemory<byte> Body, string ContentType = "application/json")
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int Length { get; init; } = Body.Length;

    public bool IsCut => Length < Body.Length || Code == 0;

    public static Reply Of(JsonNode result) => new(200, null, Envelope(json =>
    {
        json.WriteBoolean("ok", true);
        json.WritePropertyName("result");
        result.WriteTo(json);
    }));

    public static Reply From(ApiRefusal refusal) => new(refusal.Code, refusal.Description, Envelope(json =>
    {
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", refusal.Code);
        json.WriteString("description", refusal.Description);
        if (refusal.Parameter is not var (name, value))
            return;
        json.WriteStartObject("parameters");
        json.WriteNumber(name, value);
        json.WriteEndObject();
    }));

    public static Reply File(ReadOnlyMemory<byte> bytes) => new(200, null, bytes, "application/octet-stream");

    public static Reply None() => new(0, null, default);

    public Reply Spoilt(SandboxFault? fault) => fault switch
    {
        SandboxFault.CutAfter => None(),
        SandboxFault.TornBody => this with { Length = Body.Length / 2 },
        _ => this,
    };

    public async Task Write(HttpContext http, CancellationToken ct)
    {
        if (Code == 0)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = Code;
        http.Response.ContentType = ContentType;
        // A torn body is shorter than announced: Kestrel sends what there is and closes. Abort would reset the
        // connection, and the far side's system throws away even what has arrived.
        http.Response.ContentLength = Body.Length;
        await http.Response.Body.WriteAsync(Body[..Length], ct);
    }

    private static ReadOnlyMemory<byte> Envelope(Action<Utf8JsonWriter> fill)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
