using System.Globalization;
using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans.Rows;

/// <summary>A row or a line that is only a month: «Сентябрь», «СЕНТЯБРЬ 2024 г.».</summary>
internal static partial class MonthInText
{
    private static readonly string[] Stems = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    public static PlanMonth? Only(string text)
    {
        if (text.Length > 30 || Month().Match(text.Trim()) is not { Success: true } match) return null;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new(Array.FindIndex(Stems, stem => name.StartsWith(stem, StringComparison.Ordinal)) + 1, year);
    }

    [GeneratedRegex(
        @"^(?:\*\*)?(?:месяц\s*[:–-]?\s*)?(?<name>январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?:\s*,?\s*(?<year>20\d\d)\s*(?:г\.?|года?)?)?\s*[.:]?(?:\*\*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
