using System.Globalization;
using System.Text.RegularExpressions;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans.Rows;

/// <summary>A row or a line that is only a month: «Сентябрь», «СЕНТЯБРЬ 2024 г.».</summary>
internal static partial class MonthInText
{
    /// <summary>A month heads a table from right above it.</summary>
    private const int NearestLines = 3;

    private static readonly string[] Stems = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    public static PlanMonth? Only(string text) => text.Length > 30 ? null : Of(Month().Match(text.Trim()));

    /// <summary>The month that stands above a table: «СЕНТЯБРЬ», «План работы на сентябрь 2024 года».</summary>
    public static (PlanMonth Month, string Text)? Above(IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs.TakeLast(NearestLines).Reverse())
        {
            var text = CellText.Clean(paragraph.Text);
            if (Only(text) is { } alone) return (alone, text);
            var titled = ForMonth().Match(text);
            if (Of(titled) is { } month) return (month, titled.Groups["month"].Value);
        }

        return null;
    }

    private static PlanMonth? Of(Match match)
    {
        if (!match.Success) return null;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new(Array.FindIndex(Stems, stem => name.StartsWith(stem, StringComparison.Ordinal)) + 1, year);
    }

    [GeneratedRegex(
        @"^(?:\*\*)?(?:месяц\s*[:–-]?\s*)?(?<name>январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?:\s*,?\s*(?<year>20\d\d)\s*(?:г\.?|года?)?)?\s*[.:]?(?:\*\*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(
        @"(?<!\p{L})на\s+(?<month>(?<name>январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?:\s*,?\s*(?<year>20\d\d)\s*(?:г\.?|года?)?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForMonth();
}
