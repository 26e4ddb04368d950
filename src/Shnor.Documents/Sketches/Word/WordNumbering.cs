using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <summary>The numbers that Word counts itself: they are seen in the document and stand nowhere in its text.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, List> _lists = [];
    private readonly Dictionary<int, Use> _uses = [];

    /// <param name="part">Null in a file without lists.</param>
    public static WordNumbering Of(OpenXmlElement? part)
    {
        var numbering = new WordNumbering();
        if (part is null) return numbering;

        var links = new Dictionary<string, List>();
        foreach (var source in part.Where(child => child.LocalName == "abstractNum"))
        {
            var list = new List(source);
            numbering._lists.TryAdd(source.Number("abstractNumId") ?? -1, list);
            if (source.Child("styleLink").Value() is { } link) links.TryAdd(link, list);
        }

        foreach (var source in part.Where(child => child.LocalName == "num"))
        {
            if (source.Child("abstractNumId").Number() is not { } id || !numbering._lists.TryGetValue(id, out var list)) continue;
            if (list.StyleLink is { } link && links.TryGetValue(link, out var linked)) list = linked;
            numbering._uses.TryAdd(source.Number("numId") ?? -1, new(source, list));
        }

        return numbering;
    }

    /// <summary>Counts one paragraph; null when its list is not in the file or shows nothing.</summary>
    public string? Next(WordNumber number, out bool isBullet)
    {
        isBullet = false;
        if (!_uses.TryGetValue(number.List, out var use)) return null;
        var at = number.Level ?? use.LevelOf(number.Style);
        if (at is < 0 or >= Levels || use[at] is not { } level) return null;

        use.Count(at);
        isBullet = level.Format == "bullet";
        return isBullet ? null : use.Written(level);
    }

    private sealed record Level(int Start, string Format, string Text, int? Restart, bool IsLegal, string? Style)
    {
        /// <summary>Longer ones are not numbers.</summary>
        private const int MaxText = 40;

        public static Level Of(OpenXmlElement source) => new(
            Math.Clamp(source.Child("start").Number() ?? 0, 0, 1_000_000), // ECMA-376-1, 17.9.25: without a start it counts from 0
            source.Child("numFmt").Value() ?? "decimal",
            source.Child("lvlText").Value() is { Length: <= MaxText } text ? text : "",
            source.Child("lvlRestart").Number(), source.Switch("isLgl") == true, source.Child("pStyle").Value());
    }

    /// <summary>A list and where its counting stands; several uses go on with one counting.</summary>
    private sealed class List(OpenXmlElement source)
    {
        public string? StyleLink { get; } = source.Child("numStyleLink").Value();

        public int?[] Counters { get; } = new int?[Levels];

        public Level?[] At { get; } = Read(source);

        private static Level?[] Read(OpenXmlElement source)
        {
            var levels = new Level?[Levels];
            foreach (var child in source)
            {
                if (child.LocalName == "lvl" && child.Number("ilvl") is >= 0 and < Levels and var at) levels[at] ??= Level.Of(child);
            }

            return levels;
        }
    }

    /// <summary>A list as some paragraphs use it: with levels of their own, or counted from the start again.</summary>
    private sealed class Use
    {
        private readonly List _list;
        private readonly Level?[] _levels = new Level?[Levels];
        private readonly int?[] _starts = new int?[Levels];

        public Use(OpenXmlElement source, List list)
        {
            _list = list;
            foreach (var child in source)
            {
                if (child.LocalName != "lvlOverride" || child.Number("ilvl") is not (>= 0 and < Levels and var at)) continue;
                if (child.Child("lvl") is { } level) _levels[at] = Level.Of(level);
                _starts[at] = child.Child("startOverride").Number() is { } start ? Math.Clamp(start, 0, 1_000_000) : null;
            }
        }

        public Level? this[int at] => _levels[at] ?? _list.At[at];

        public int LevelOf(string? style) => style is null ? 0 : Math.Max(0, Array.FindIndex(_list.At, level => level?.Style == style));

        public void Count(int at)
        {
            var counters = _list.Counters;
            if (_starts[at] is { } start)
            {
                counters[at] = start;
                _starts[at] = null; // once: the next paragraph goes on
            }
            else
            {
                counters[at] = counters[at] + 1 ?? this[at]!.Start;
            }

            for (var deeper = at + 1; deeper < Levels; deeper++)
            {
                if (at < (this[deeper]?.Restart ?? deeper)) counters[deeper] = null;
            }
        }

        public string? Written(Level level)
        {
            if (level.Format == "none") return null;
            var text = new StringBuilder();
            for (var i = 0; i < level.Text.Length; i++)
            {
                var c = level.Text[i];
                if (c == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9') text.Append(Counted(level.Text[++i] - '1', level.IsLegal));
                else if (!char.IsControl(c) && c is not (>= '\uE000' and <= '\uF8FF')) text.Append(c); // a picture of some font
            }

            return text.ToString().Trim() is { Length: > 0 } written ? written : null;
        }

        private string Counted(int at, bool isLegal)
        {
            var number = _list.Counters[at] ?? this[at]?.Start ?? 1;
            return isLegal ? number.ToString(CultureInfo.InvariantCulture) : NumberFormats.Written(number, this[at]?.Format);
        }
    }
}
