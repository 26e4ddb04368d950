using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Sheets;
using Shnor.Documents.Sketches.Word;

namespace Shnor.Documents.Plans;

/// <summary>A committee's document → its plan: format, tables, columns by their meaning, rows. Any bytes give a value; nothing throws.</summary>
public static class PlanReader
{
    /// <summary>Of text: ten times the longest programme seen. Other files carry pictures: <see cref="PlanFiles.MaxBytes"/>.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    public const int MaxRows = 2000;

    /// <summary>The note of a draft without years, for a caller who has asked and knows them.</summary>
    public const string NoYearsNote = "Годы плана в документе не указаны.";

    /// <param name="fileName">Its ending counts where the bytes do not tell.</param>
    public static PlanReading Read(ReadOnlySpan<byte> bytes, string fileName) => (PlanReading)Read(bytes, fileName, (_, plan) => plan());

    /// <param name="fileName">Its ending counts where the bytes do not tell.</param>
    /// <param name="whatItIs">Gets the sketch, null for a text without columns, and the reading of it as a plan.</param>
    internal static FileReading Read(ReadOnlySpan<byte> bytes, string fileName, Func<DocumentSketch?, Func<PlanReading>, FileReading> whatItIs)
    {
        var format = PlanFormats.Recognise(bytes, fileName);
        var most = format is PlanFormat.Text or PlanFormat.Csv ? MaxBytes : PlanFiles.MaxBytes;
        if (bytes.Length > most) return Refusals.FileOver(most);
        if (format == PlanFormat.Text) return ReadText(bytes, whatItIs);
        return Sketch(format, bytes) switch
        {
            SketchOutcome.Sketched(var document) => whatItIs(document, () => Read(document)),
            SketchOutcome.Failed(var trouble) => Refusals.Of(trouble, format),
            _ => Refusals.Unsupported(format),
        };
    }

    /// <summary>A plan pasted into a chat, or the text of a file: laid out in whatever way yields most.</summary>
    public static PlanReading ReadText(string text) => text.Length > MaxBytes ? Refusals.FileTooLarge : TextPlan.Read(text);

    /// <summary>One document drawn as text in several ways; the first is the plainest.</summary>
    public static PlanReading ReadDrawn(IReadOnlyList<string> texts)
    {
        if (texts[0].Length > MaxBytes) return Refusals.FileTooLarge;
        var reading = TextPlan.Read([.. texts.Where(text => text.Length <= MaxBytes)]);
        return ReferenceEquals(reading, Refusals.NoTable) ? Refusals.NoTableDrawn : reading;
    }

    /// <summary>Where no table is a plan, the plan may stand in the document's lines, as in a text file.</summary>
    private static PlanReading Read(DocumentSketch document)
    {
        var reading = PlanTables.Read(document);
        return reading is PlanReading.NoPlan && TextPlan.Read(document.Text()) is PlanReading.Plan inLines ? inLines : reading;
    }

    private static FileReading ReadText(ReadOnlySpan<byte> bytes, Func<DocumentSketch?, Func<PlanReading>, FileReading> whatItIs) => TextDecoder.Decode(bytes) switch
    {
        null => Refusals.Of(FileTrouble.Broken, PlanFormat.Text),
        var text when string.IsNullOrWhiteSpace(text) => Refusals.Of(FileTrouble.Empty, PlanFormat.Text),
        var text => whatItIs(SeparatedText.Sketch(text), () => ReadText(text)),
    };

    /// <summary>Null for a format that nobody here can open.</summary>
    private static SketchOutcome? Sketch(PlanFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        PlanFormat.Word => WordSketch.Read(bytes),
        PlanFormat.Excel => ExcelSketch.Read(bytes),
        PlanFormat.Csv => SeparatedText.Read(bytes),
        _ => null,
    };
}
