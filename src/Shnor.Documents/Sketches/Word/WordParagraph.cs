using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <param name="Text">As it is seen, lines parted by <c>\n</c>; without its number.</param>
/// <param name="Label">The number that Word counts, or «-» of a list without numbers; null outside lists.</param>
/// <param name="Look">Paragraphs of one look that follow each other are one heading or one text.</param>
/// <param name="Boxes">Frames with a text of their own that hang on this paragraph.</param>
/// <param name="EndsPage">The next paragraph is on another page, or in another section.</param>
internal sealed record WordParagraph(string Text, string? Label, WordLook Look, IReadOnlyList<OpenXmlElement> Boxes, bool EndsPage)
{
    public const string Bullet = "-";

    public string Whole => Label is null ? Text : $"{Label} {Text}".TrimEnd();
}

/// <param name="Style">Set for a heading only.</param>
internal readonly record struct WordLook(bool IsHeading, string? Style, string? Align);
