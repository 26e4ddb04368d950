using System.Text.RegularExpressions;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Plans.Rows;

/// <summary>Tells a deadline from other text, so that shifted cells are seen.</summary>
internal static partial class DeadlineLook
{
    private const int MaxDeadline = 200;
    private const int MaxPlain = 60;

    // Any single year: what a span leaves open is no doubt here.
    private static readonly DeadlineContext AnyYear = new(PlanYears.Calendar(2024), (2024, 9));

    /// <summary>A date or a span and nothing else. «По итогам полугодия» hangs on something and may as well end a title.</summary>
    public static bool IsPlain(string text) => Certain(text) is { } timing and not Timing.OnDemand;

    /// <summary>A deadline and nothing else.</summary>
    public static bool IsCertain(string text) => Certain(text) is not null;

    /// <summary>A deadline can be read from it.</summary>
    public static bool IsPlausible(string text) => text.Length is > 0 and <= MaxDeadline && DeadlinePhrase.Parse(text, AnyYear) is not Timing.Unparseable;

    private static Timing? Certain(string text)
    {
        if (text.Length is <= 2 or > MaxPlain || !Cue().IsMatch(text) || IsBareNumber(text)) return null;
        var reading = DeadlinePhrase.Read(text, AnyYear);
        return reading.Confidence >= Confidence.Likely ? reading.Timing : null;
    }

    /// <summary>Something every deadline has one of; titles and names are mostly known by having none, without reading them.</summary>
    [GeneratedRegex(@"\d|(?<!\p{L})(?:янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сент|окт|ноя|дек|год|ежегод|ежемес|еженед|ежекв|ежедн|кварт|четверт|недел|месяц|полуг|постоян|перио|течен|мере|запрос|график|план|согласов|весь|всего|раз(?!\p{L})|систем|регулярн)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue();

    private static bool IsBareNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c is '.' or ')' or ' ');
}
