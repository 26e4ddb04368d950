using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <summary>What a style says that matters here; null where it says nothing.</summary>
internal sealed record WordStyle(string Name, string? BasedOn, bool? Bold, bool? Hidden, int? Outline, string? Align, WordNumber? Number)
{
    public static WordStyle None { get; } = new("", null, null, null, null, null, null);

    public bool IsHeading => Outline is >= 0 and < 9 || Name is "title" or "название" or "заголовок"
        || Name.StartsWith("heading ", StringComparison.Ordinal) || Name.StartsWith("заголовок ", StringComparison.Ordinal);

    /// <summary>Lines of a table of contents repeat the headings with page numbers at their ends.</summary>
    public bool IsContents => Name.StartsWith("toc ", StringComparison.Ordinal) && Name != "toc heading";
}

/// <param name="Level">From 0; null where the style leaves it to the list.</param>
/// <param name="Style">The style that asks for the number.</param>
internal sealed record WordNumber(int List, int? Level, string? Style);

internal sealed class WordStyles
{
    /// <summary>Word itself allows ten; a file may also run in a circle.</summary>
    private const int MaxChain = 12;

    private readonly Dictionary<string, WordStyle> _styles = [];
    private readonly Dictionary<string, WordStyle> _whole = [];
    private string? _usual;

    /// <param name="part">Null in a file without styles.</param>
    public static WordStyles Of(OpenXmlElement? part)
    {
        var styles = new WordStyles();
        foreach (var style in part?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            if (style.LocalName != "style" || style.Value("styleId") is not { } id) continue;
            styles._styles.TryAdd(id, Read(style, id));
            if (style.Value("type") == "paragraph" && style.Value("default") is "1" or "true" or "on") styles._usual ??= id;
        }

        return styles;
    }

    /// <summary>A paragraph's style with all it is based on.</summary>
    /// <param name="id">Null for the usual style.</param>
    public WordStyle Paragraph(string? id) => (id ?? _usual) is { } known ? Whole(known) : WordStyle.None;

    public WordStyle Run(string? id) => id is null ? WordStyle.None : Whole(id);

    private WordStyle Whole(string id)
    {
        if (_whole.TryGetValue(id, out var ready)) return ready;
        var whole = _styles.GetValueOrDefault(id) ?? WordStyle.None;
        var next = whole.BasedOn;
        for (var i = 0; i < MaxChain && next is not null && _styles.TryGetValue(next, out var below); i++)
        {
            whole = whole with
            {
                Bold = whole.Bold ?? below.Bold,
                Hidden = whole.Hidden ?? below.Hidden,
                Outline = whole.Outline ?? below.Outline,
                Align = whole.Align ?? below.Align,
                Number = whole.Number ?? below.Number,
            };
            next = below.BasedOn;
        }

        return _whole[id] = whole;
    }

    private static WordStyle Read(OpenXmlElement style, string id)
    {
        var (paragraph, run) = (style.Child("pPr"), style.Child("rPr"));
        return new(
            style.Child("name").Value()?.ToLowerInvariant() ?? "", style.Child("basedOn").Value(), run.Switch("b"), run.Switch("vanish"),
            paragraph.Child("outlineLvl").Number(), paragraph.Child("jc").Value(), NumberOf(paragraph, id));
    }

    /// <summary>Null where nothing is said; list 0 says «no number».</summary>
    public static WordNumber? NumberOf(OpenXmlElement? properties, string? style)
    {
        var number = properties.Child("numPr");
        return number.Child("numId").Number() is { } list ? new(list, number.Child("ilvl").Number(), style) : null;
    }
}
