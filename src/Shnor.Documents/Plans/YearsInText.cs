using System.Globalization;
using System.Text.RegularExpressions;
using Shnor.Documents.Sketches;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Plans;

/// <summary>The years a heading or a title names: «на 2021-2022 гг.», «2024/2025 учебный год», «на 2024 год».</summary>
internal static partial class YearsInText
{
    /// <summary>The last years of the text: «по итогам 2020 года на 2021–2022 годы» is a plan for 2021–2022. Dates are not years.</summary>
    public static (PlanYears Years, string Text)? Find(string text)
    {
        foreach (var match in Years().Matches(text).Reverse())
        {
            if (Read(match) is { } years) return (years, match.Value.Trim());
        }

        return null;
    }

    /// <summary>From the headings nearest above a table.</summary>
    public static (PlanYears Years, string Text)? Above(IReadOnlyList<Paragraph> paragraphs) =>
        Headings.NearestAbove(paragraphs).Select(Find).FirstOrDefault(found => found is not null);

    /// <summary>A row or a line that is only a year: «2022 год».</summary>
    public static PlanYears? Only(string text) =>
        Years().Match(text) is { Success: true } match && match.Value.Trim() == text.Trim() ? Read(match) : null;

    private static PlanYears? Read(Match match)
    {
        var first = Number(match.Groups["first"].Value);
        if (!match.Groups["last"].Success) return first is >= 1900 and <= 2100 ? PlanYears.Calendar(first) : null;

        var digits = match.Groups["last"].Value;
        var last = digits.Length == 2 ? (first / 100 * 100) + Number(digits) : Number(digits);
        if (first < 1900 || last > 2100 || last < first) return null;

        var school = match.Groups["school"].Success || match.Groups["slash"].Success;
        return school && last == first + 1 ? PlanYears.School(first) : PlanYears.Span(first, last);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.№/-])(?<!№\s)(?<!\bот\s)(?<!(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s)"
        + @"(?:(?<first>(?:19|20)\d\d)(?:\s*(?:г\.|год[а-я]*))?\s*(?:(?<slash>/)|[-–—,]|\sи\s|\sпо\s)\s*(?<last>(?:19|20)\d\d|\d\d(?=\s*(?:г|уч)))(?![\d.])|(?<first>(?:19|20)\d\d)(?!\d|\.\d|-\d))"
        + @"(?:\s*(?<school>учебн[а-я]*|уч\.?)\s*(?:год[а-я]*|гг?\.?)|\s*(?:год[а-я]*|гг?\b\.?))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
