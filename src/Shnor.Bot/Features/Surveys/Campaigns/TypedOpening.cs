using System.Globalization;
using System.Text.RegularExpressions;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>When a survey opens or closes, in typed words: «1 декабря 10:00», «1 декабря».</summary>
internal static partial class TypedOpening
{
    /// <returns>The draft as it is now, or a sentence that says what to write.</returns>
    public static (LaunchDraft? Draft, string Refusal) Take(LaunchDraft draft, string words, LocalClock clock)
    {
        var (dayWords, hour) = Split(words);
        if (TypedDay.Read(dayWords, clock.Today) is not { } day) return (null, "Не понял день. Напишите число, месяц и час, например 1 декабря 10:00.");
        var at = day.ToDateTime(hour);
        if (at <= clock.Now) return (null, "Это время уже прошло. Напишите более позднее, например завтрашний день.");
        if (day > clock.Today.AddDays(Campaign.MostDays)) return (null, "Это дальше чем через год. Напишите день поближе.");
        return (draft with { OpensAt = at, Rhythm = null, Activity = null, ClosesOn = draft.ClosesOn > day ? draft.ClosesOn : null }, "");
    }

    public static (LaunchDraft? Draft, string Refusal) TakeClose(LaunchDraft draft, string words, LocalClock clock)
    {
        if (TypedDay.Read(words, clock.Today) is not { } day) return (null, TypedDay.NotUnderstood);
        var opensOn = draft.OpensOn(clock);
        if (day <= opensOn) return (null, "Закрыть опрос можно не раньше чем на следующий день после открытия. Напишите день позже.");
        return day > opensOn.AddDays(Campaign.MostDays) ? (null, "Опрос может идти не дольше года. Напишите день поближе.") : (draft with { ClosesOn = day }, "");
    }

    private static (string Day, TimeOnly Hour) Split(string words)
    {
        var match = HourAtEnd().Match(words);
        if (!match.Success) return (words, Campaign.Morning);
        var (hour, minute) = (int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture));
        return hour > 23 || minute > 59 ? (words, Campaign.Morning) : (words[..match.Index].TrimEnd(',', ' '), new TimeOnly(hour, minute));
    }

    [GeneratedRegex(@"[\s,]+(?:в\s+)?(?<h>[0-9]{1,2}):(?<m>[0-9]{2})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HourAtEnd();
}
