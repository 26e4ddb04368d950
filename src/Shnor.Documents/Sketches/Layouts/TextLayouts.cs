namespace Shnor.Documents.Sketches.Layouts;

/// <summary>The ways in which a table comes as plain text; where two fit as well as each other, the earlier one is meant.</summary>
internal static class TextLayouts
{
    public static IReadOnlyList<TextLayout> All { get; } =
    [
        new(IsGuess: false, TabbedText.Sketch),
        new(IsGuess: false, TabLedCells.Sketch),
        new(IsGuess: false, PipedLines.Sketch),
        new(IsGuess: false, PipedCells.Sketch),
        new(IsGuess: false, SemicolonLines.Sketch),
        new(IsGuess: true, FixedWidth.Sketch),
        new(IsGuess: true, ParagraphCells.Sketch),
        new(IsGuess: true, LabelledParagraphs.Sketch),
    ];
}

/// <param name="IsGuess">Nothing in the text parts the cells but its arrangement.</param>
/// <param name="Sketch">Null where the text holds nothing laid out so.</param>
internal sealed record TextLayout(bool IsGuess, Func<TextLines, DocumentSketch?> Sketch);
