using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Shnor.Sandbox.Api;

/// <summary>A parameter as it came; text when it came from a query or a form.</summary>
internal sealed record RawParameter(JsonNode? Value, bool IsText);

/// <summary>A file as it came, under the name of its part.</summary>
internal sealed record SentFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Parameters and files from wherever Telegram takes them: the query, a form, multipart, a JSON body.</summary>
internal sealed class CallReader
{
    public static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private const int LongestText = 1024 * 1024; // bytes of one text field; a message has at most 4096 characters

    public Dictionary<string, RawParameter> Parameters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SentFile> Files { get; } = new(StringComparer.Ordinal);

    public static async Task<CallReader> Read(HttpRequest request, CancellationToken ct)
    {
        var read = new CallReader();
        foreach (var (name, value) in request.Query)
            read.Parameters[name] = new RawParameter(value.ToString(), IsText: true);
        try
        {
            await read.ReadBody(request, ct);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw ApiRefusal.TooLarge();
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest("can't parse JSON object");
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException)
        {
            throw ApiRefusal.BadRequest("can't parse the form");
        }

        return read;
    }

    private Task ReadBody(HttpRequest request, CancellationToken ct)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return ReadMultipart(request, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), ct);
        if (request.HasFormContentType)
            return ReadForm(request, ct);
        if (request.HasJsonContentType())
            return ReadJson(request, ct);
        return request.ContentLength > 0
            ? throw ApiRefusal.BadRequest($"unsupported content type \"{request.ContentType}\"")
            : Task.CompletedTask;
    }

    private async Task ReadForm(HttpRequest request, CancellationToken ct)
    {
        foreach (var (name, value) in await request.ReadFormAsync(ct))
            Parameters[name] = new RawParameter(value.ToString(), IsText: true);
    }

    private async Task ReadMultipart(HttpRequest request, string boundary, CancellationToken ct)
    {
        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(ct) is { } part)
        {
            if (FormPart.Read(part.ContentDisposition) is not { } head)
                throw ApiRefusal.BadRequest("can't parse the form");
            using var body = new MemoryStream();
            await part.Body.CopyToAsync(body, ct);
            if (head.FileName is not null)
                Files[head.Name] = new SentFile(head.FileName, body.ToArray());
            else if (body.Length <= LongestText)
                Parameters[head.Name] = new RawParameter(Encoding.UTF8.GetString(body.ToArray()), IsText: true);
            else
                throw ApiRefusal.TooLarge();
        }
    }

    private async Task ReadJson(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength == 0)
            return;
        var body = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: ct);
        if (body is not JsonObject parameters)
            throw ApiRefusal.BadRequest("can't parse JSON: object expected");
        foreach (var (name, value) in parameters)
            Parameters[name] = new RawParameter(value, IsText: false);
    }
}
