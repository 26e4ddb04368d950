using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <summary>The text of one paragraph as a reader of the document sees it.</summary>
internal sealed class WordText(WordStyles styles, WordStyle style)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<bool> _fields = new(); // true while the field's instruction goes on, which nobody sees
    private readonly List<OpenXmlElement> _boxes = [];
    private int _unseen; // how many of them
    private bool _isPlainSomewhere;
    private bool _isBold;

    public string Written => _text.ToString();

    public bool IsBold => !_isPlainSomewhere && _text.Length > 0;

    public bool HasHidden { get; private set; }

    public bool EndsPage { get; private set; }

    public IReadOnlyList<OpenXmlElement> Boxes => _boxes;

    public void Read(OpenXmlElement parent)
    {
        foreach (var child in parent)
        {
            switch (child.LocalName)
            {
                case "r":
                    Run(child);
                    break;
                case "t":
                    Append(child);
                    break;
                case "tab" or "ptab":
                    Append("\t");
                    break;
                case "br" when child.Value("type") is "page" or "column":
                    EndsPage = true;
                    Append("\n");
                    break;
                case "br" or "cr":
                    Append("\n");
                    break;
                case "noBreakHyphen":
                    Append("-");
                    break;
                case "sym":
                    Append(Symbol(child));
                    break;
                case "fldChar":
                    Field(child.Value("fldCharType"));
                    break;
                case "AlternateContent":
                    if (child.Alternative() is { } chosen) Read(chosen);
                    break;
                case "txbxContent":
                    _boxes.Add(child);
                    break;
                case "sdt" when child.IsEmptyControl():
                    break;
                case "pPr" or "rPr" or "tblPr" or "sdtPr" or "sdtEndPr": // how it looks; tab stops are «tab» too
                case "del" or "moveFrom": // taken out by somebody who was correcting
                case "instrText" or "delText" or "delInstrText":
                case "rt": // the reading aid above a word
                    break;
                default:
                    Read(child);
                    break;
            }
        }
    }

    private void Run(OpenXmlElement run)
    {
        var properties = run.Child("rPr");
        var named = styles.Run(properties.Child("rStyle").Value());
        if (properties.Switch("vanish") ?? named.Hidden ?? style.Hidden ?? false)
        {
            HasHidden = true;
            return;
        }

        _isBold = properties.Switch("b") ?? named.Bold ?? style.Bold ?? false;
        Read(run);
    }

    private void Append(OpenXmlElement text)
    {
        var isKept = text.Value("space") == "preserve";
        Append(isKept ? text.InnerText : text.InnerText.Trim(' ', '\t', '\r', '\n')); // ECMA-376-1, 17.3.3.31
    }

    private void Append(string text)
    {
        if (_unseen > 0) return;
        _text.Append(text);
        if (!_isBold && !string.IsNullOrWhiteSpace(text)) _isPlainSomewhere = true;
    }

    private void Field(string? what)
    {
        if (what == "begin") Push(isInstruction: true);
        else if (_fields.TryPop(out var wasInstruction))
        {
            if (wasInstruction) _unseen--;
            if (what == "separate") Push(isInstruction: false); // from here on its result
        }

        void Push(bool isInstruction)
        {
            _fields.Push(isInstruction);
            if (isInstruction) _unseen++;
        }
    }

    /// <summary>A sign of a picture font (ECMA-376-1, 17.3.3.30): only those that mean something in a text are kept.</summary>
    private static string Symbol(OpenXmlElement symbol)
    {
        if (!int.TryParse(symbol.Value("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) return "";
        var isWingdings = symbol.Value("font")?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true;
        return (code & 0xFF) switch
        {
            _ when code is >= 0x20 and < 0xD800 => ((char)code).ToString(),
            0x2D or 0xBE when !isWingdings => "–",
            0xB7 => "•",
            0xA7 or 0xA8 or 0x6E when isWingdings => "•",
            0xFC or 0xFE when isWingdings => "✓",
            0xB3 when !isWingdings => "≥",
            0xA3 when !isWingdings => "≤",
            _ => "",
        };
    }
}
