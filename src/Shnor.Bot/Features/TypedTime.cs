using System.Globalization;
using System.Text.RegularExpressions;

namespace Shnor.Bot.Features;

/// <summary>An hour as people type it: «14:00», «14.30», «14-00», «1430», «в 14», «9 утра», «3 часа дня», «15 ч 30 мин».</summary>
/// <param name="Time">As written, or as the words «утра», «дня», «вечера», «ночи» make it.</param>
/// <param name="IsSure">False for a bare «3»: it may be the night or the afternoon, and a wrong one would not be noticed.</param>
public readonly partial record struct TypedTime(TimeOnly Time, bool IsSure)
{
    private const int FirstSureHour = 7; // nobody gathers teachers before seven in the morning

    public static TypedTime? Read(string words)
    {
        var match = Pattern().Match(words.Trim().ToLowerInvariant());
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var hasMinutes = match.Groups["m"].Success;
        var minute = hasMinutes ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var part = match.Groups["part"].Value;
        if (hour > 23 || minute > 59 || (part.Length > 0 && hour > 12)) return null;
        return new(new TimeOnly(InDay(hour, part), minute), hasMinutes || part.Length > 0 || hour is 0 or >= FirstSureHour);
    }

    private static int InDay(int hour, string part) => part switch
    {
        "дня" or "вечера" => (hour % 12) + 12,
        "утра" or "ночи" => hour % 12,
        _ => hour,
    };

    [GeneratedRegex(
        """
        ^(?:(?:начало|ровно)\s+)?(?:(?:в|во|с|к)\s+)?
        (?:(?<h>[0-9]{2})(?<m>[0-9]{2})
          |(?<h>[0-9]{1,2})(?:\s*[:.,\-–]\s*(?<m>[0-9]{2})|\s*(?:ч|час|часа|часов)\.?\s*(?<m>[0-9]{2})|\s+(?<m>[0-9]{2}))?)
        (?:\s*(?:ч|час|часа|часов|мин|минут|минуты|минута)\.?)?
        (?:\s+(?<part>утра|дня|вечера|ночи))?\.?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
