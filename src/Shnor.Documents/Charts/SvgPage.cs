using System.Globalization;
using System.Text;

namespace Shnor.Documents.Charts;

/// <summary>A picture in the making: it grows downwards and knows nothing but boxes and letters. Nothing in it leads outside.</summary>
internal sealed class SvgPage(int width)
{
    public const int Margin = 36;

    private const string Ink = "1A1A1A";

    private readonly StringBuilder _drawn = new();

    /// <summary>How far it is filled.</summary>
    public int Bottom { get; private set; } = Margin;

    public int Inner => width - (2 * Margin);

    public void Skip(int height) => Bottom += height;

    public void Box(int x, int y, int boxWidth, int height, string fill, bool isEdged = false) =>
        Draw($"<rect x=\"{x}\" y=\"{y}\" width=\"{boxWidth}\" height=\"{height}\" fill=\"#{fill}\"{(isEdged ? " stroke=\"#8A8A8A\" stroke-width=\"2\"" : "")}/>");

    /// <param name="x">Where it begins, or its middle.</param>
    /// <param name="y">Of the line it stands on.</param>
    /// <param name="size">Of the letters.</param>
    /// <param name="text">Cleaned already.</param>
    /// <param name="ink">Six hexadecimal digits.</param>
    /// <param name="isBold">A heading or a figure.</param>
    /// <param name="isCentred">Around <paramref name="x"/>.</param>
    public void Letters(int x, int y, int size, string text, string ink = Ink, bool isBold = false, bool isCentred = false) =>
        Draw($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"#{ink}\"{(isBold ? " font-weight=\"bold\"" : "")}{(isCentred ? " text-anchor=\"middle\"" : "")}>{DrawnText.Escaped(text)}</text>");

    /// <summary>Lines of a paragraph at the bottom of what is drawn.</summary>
    public void Paragraph(string text, int size, int most, bool isBold = false, string ink = Ink)
    {
        if (DrawnText.Clean(text).Length == 0) return;
        foreach (var line in DrawnText.Lines(text, size, Inner, most))
        {
            Bottom += size + (size / 4);
            Letters(Margin, Bottom, size, line, ink, isBold);
        }

        Bottom += size / 3;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{Bottom + Margin}" viewBox="0 0 {width} {Bottom + Margin}" font-family="DejaVu Sans, sans-serif">
        <rect width="100%" height="100%" fill="#FFFFFF"/>
        {_drawn}</svg>
        """);

    private void Draw(FormattableString element) => _drawn.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
