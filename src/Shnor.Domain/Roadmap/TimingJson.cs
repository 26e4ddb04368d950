using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shnor.Domain.Roadmap;

/// <summary>
/// The JSON of a timing, in the command line's output and in the store. Absent, null and false are one;
/// a month's <c>year</c>, a recurrence's <c>interval</c> and <c>count_per_period</c> are always written.
/// </summary>
public static class TimingJson
{
    /// <summary>Cyrillic as it is: the output is read by people, and never stands inside a page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Timing timing)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options)) WriteTo(writer, timing);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static void WriteTo(Utf8JsonWriter writer, Timing timing) => TimingJsonWriter.Write(writer, timing);

    /// <exception cref="FormatException">The text is not the JSON of a timing.</exception>
    public static Timing Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return TimingJsonReader.Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("not the JSON of a timing", e);
        }
    }
}
