using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Api;

/// <summary>A parameter as it came; text when it came from a query or a form.</summary>
internal sealed record RawParameter(JsonNode? Value, bool IsText);

/// <summary>Parameters from wherever Telegram takes them: the query, a form, multipart, a JSON body.</summary>
internal static class CallReader
{
    public static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<Dictionary<string, RawParameter>> Read(HttpRequest request, CancellationToken ct)
    {
        var read = new Dictionary<string, RawParameter>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
            read[name] = new RawParameter(value.ToString(), IsText: true);

        if (request.HasFormContentType)
            await ReadForm(request, read, ct);
        else if (request.HasJsonContentType())
            await ReadJson(request, read, ct);
        else if (request.ContentLength > 0)
            throw ApiRefusal.BadRequest($"unsupported content type \"{request.ContentType}\"");
        return read;
    }

    private static async Task ReadForm(HttpRequest request, Dictionary<string, RawParameter> read, CancellationToken ct)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(ct);
        }
        catch (InvalidDataException)
        {
            throw ApiRefusal.BadRequest("can't parse the form");
        }

        foreach (var (name, value) in form)
            read[name] = new RawParameter(value.ToString(), IsText: true);
        foreach (var file in form.Files)
            throw ApiRefusal.BadRequest($"unknown parameter \"{file.Name}\": no method here takes files");
    }

    private static async Task ReadJson(HttpRequest request, Dictionary<string, RawParameter> read, CancellationToken ct)
    {
        if (request.ContentLength == 0)
            return;
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: ct);
            if (body is not JsonObject parameters)
                throw ApiRefusal.BadRequest("can't parse JSON: object expected");
            foreach (var (name, value) in parameters)
                read[name] = new RawParameter(value, IsText: false);
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest("can't parse JSON object");
        }
    }
}
