using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans;

/// <summary>A committee's document → its plan: format, tables, columns by their meaning, rows. Any bytes give a value; nothing throws.</summary>
public static class PlanReader
{
    /// <summary>Ten times the longest programme seen.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    public const int MaxRows = 2000;

    /// <summary>The note of a draft without years, for a caller who has asked and knows them.</summary>
    public const string NoYearsNote = "Годы плана в документе не указаны.";

    /// <param name="fileName">Its ending counts where the bytes do not tell.</param>
    public static PlanReading Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        var format = PlanFormats.Recognise(bytes, fileName);
        if (format != PlanFormat.Text) return Refusals.Unsupported(format);
        if (bytes.Length > MaxBytes) return Refusals.FileTooLarge;
        if (format == PlanFormat.Text) return TextDecoder.Decode(bytes) is { } text ? ReadText(text) : Refusals.Of(FileTrouble.Broken);
        return Sketch(format, bytes) switch
        {
            SketchOutcome.Sketched(var document) => PlanTables.Read(document),
            SketchOutcome.Failed(var trouble) => Refusals.Of(trouble),
            _ => Refusals.Unsupported(format),
        };
    }

    /// <summary>Null for a format that nobody here can open.</summary>
    private static SketchOutcome? Sketch(PlanFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        _ => null,
    };

    /// <summary>A plan pasted into a chat, or the text of a file: laid out in whatever way yields most.</summary>
    public static PlanReading ReadText(string text) => text.Length > MaxBytes ? Refusals.FileTooLarge : TextPlan.Read(text);
}
