using System.Text.Json.Nodes;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox.Api;

/// <summary>The files of one call, and what a parameter may say about them.</summary>
internal sealed class Attachments(SandboxMessenger messenger, IReadOnlyDictionary<string, SentFile> files)
{
    private const string Reference = "attach://";
    private const int LargestUpload = 50 * 1024 * 1024; // bytes (Bot API, "Sending files")
    private const int LargestPhoto = 10 * 1024 * 1024; // the same place
    private const int LongestSides = 10_000; // pixels, width and height together (Bot API, sendPhoto)
    private const int MostOblong = 20; // the longer side to the shorter (the same place)

    /// <summary>A part named like a parameter is that parameter's file; any other part must be meant by an attach:// somewhere.</summary>
    public static void Merge(string method, IReadOnlyList<Field> fields, CallReader read)
    {
        foreach (var name in read.Files.Keys)
        {
            if (fields.FirstOrDefault(f => f.Name == name) is { } field)
            {
                if (field.Shape != Shape.File)
                    throw ApiRefusal.BadRequest($"parameter \"{name}\" in {method} is not a file");
                read.Parameters.TryAdd(name, new RawParameter(Reference + name, IsText: true));
            }
            else if (!read.Parameters.Values.Any(p => Mentions(p.Value, Reference + name)))
            {
                throw ApiRefusal.BadRequest($"unknown parameter \"{name}\" in {method}");
            }
        }
    }

    public Func<FileShelf, SandboxFile> Document(string value)
    {
        if (Known(value) is { } known)
            return known.Document is null ? throw Mismatch("Photo", "Document") : _ => known;
        var file = Uploaded(value, LargestUpload);
        return shelf => shelf.AddDocument(file.Name, file.Bytes);
    }

    public Func<FileShelf, SandboxFile> Photo(string value)
    {
        if (Known(value) is { } known)
            return known.Photo is null ? throw Mismatch("Document", "Photo") : _ => known;
        var file = Uploaded(value, LargestPhoto);
        var size = PictureSize.Read(file.Bytes.Span) ?? throw ApiRefusal.BadRequest("IMAGE_PROCESS_FAILED");
        var (longer, shorter) = (Math.Max(size.Width, size.Height), Math.Min(size.Width, size.Height));
        if (shorter < 1 || longer + shorter > LongestSides || longer > shorter * MostOblong)
            throw ApiRefusal.BadRequest("PHOTO_INVALID_DIMENSIONS");
        return shelf => shelf.AddPhoto(size, file.Bytes);
    }

    private SandboxFile? Known(string value)
    {
        if (value.StartsWith(Reference, StringComparison.Ordinal))
            return null;
        if (value.Contains("://", StringComparison.Ordinal))
            throw ApiRefusal.BadRequest("a file from a URL is not supported by the sandbox");
        return messenger.FindFile(value) ?? throw ApiRefusal.BadRequest("wrong file identifier/HTTP URL specified");
    }

    private SentFile Uploaded(string reference, int largest)
    {
        if (!files.TryGetValue(reference[Reference.Length..], out var file))
            throw ApiRefusal.BadRequest("wrong file identifier/HTTP URL specified");
        if (file.Bytes.Length == 0)
            throw ApiRefusal.BadRequest("file must be non-empty");
        return file.Bytes.Length <= largest ? file : throw ApiRefusal.BadRequest("file is too big");
    }

    private static bool Mentions(JsonNode? value, string reference) => value switch
    {
        JsonObject fields => fields.Any(f => Mentions(f.Value, reference)),
        JsonArray items => items.Any(item => Mentions(item, reference)),
        JsonValue text when text.TryGetValue<string>(out var said) => said == reference || said.Contains($"\"{reference}\"", StringComparison.Ordinal),
        _ => false,
    };

    private static ApiRefusal Mismatch(string have, string want) => ApiRefusal.BadRequest($"can't use file of type {have} as {want}");
}
