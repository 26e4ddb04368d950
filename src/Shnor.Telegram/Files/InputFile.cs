using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>
/// A file on its way out (Bot API, InputFile): one that Telegram already has, or one that goes with the call as a part of a form.
/// A call may be made again with the same file, also with one read from a stream.
/// </summary>
[JsonConverter(typeof(AsString))]
public sealed class InputFile
{
    private const string ForbiddenInName = "\"\\/";

    // A line of one megabit a second; below that Telegram is no place for files.
    private const int SlowestBytesPerSecond = 128 * 1024;

    private InputFile(string? fileId, string name, Stream content, long start) => (FileId, Name, Content, Start) = (fileId, name, content, start);

    /// <summary>The name that people see. What would break the form (quotes, slashes, control characters) is «_».</summary>
    public string Name { get; }

    /// <summary>Bytes to be uploaded; 0 for a file that Telegram has.</summary>
    public long Length => Content.Length - Start;

    /// <summary>Null: the file is uploaded.</summary>
    internal string? FileId { get; }

    internal Stream Content { get; }

    /// <summary>Where in the stream the file begins.</summary>
    internal long Start { get; }

    internal TimeSpan TransferTime => TimeSpan.FromSeconds((double)Length / SlowestBytesPerSecond);

    /// <summary>A file that came to this bot or was sent by it (Bot API, file_id).</summary>
    public static InputFile Known(string fileId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileId);
        return new InputFile(fileId, "", Stream.Null, 0);
    }

    public static InputFile Upload(string name, byte[] content) => Upload(name, new MemoryStream(content, writable: false));

    /// <param name="name">With its extension; Telegram keeps it as it is.</param>
    /// <param name="content">Read from its current position to its end during the call, which throws its errors; not disposed.</param>
    /// <exception cref="ArgumentException">No name, or a stream whose length is not known beforehand.</exception>
    public static InputFile Upload(string name, Stream content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name); // a part without a name is not a file for Telegram
        if (!content.CanRead || !content.CanSeek) throw new ArgumentException("The file's length must be known before it is sent.", nameof(content));
        return new InputFile(null, string.Concat(name.Select(Harmless)), content, content.Position);
    }

    public override string ToString() => FileId is null ? $"{Length} bytes" : "a file of Telegram's";

    private static char Harmless(char letter) => char.IsControl(letter) || ForbiddenInName.Contains(letter, StringComparison.Ordinal) ? '_' : letter;

    /// <summary>In JSON a file is its id. An upload has no JSON: its call is a form, and says itself where the file stands.</summary>
    internal sealed class AsString : JsonConverter<InputFile>
    {
        public override InputFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Files only go out.");

        public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options) => writer.WriteStringValue(value.FileId ?? "");
    }
}
