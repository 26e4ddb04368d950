using Humanizer;
using Humanizer.Localisation;

namespace Shnor.Bot.Chat.Wording;

/// <summary>How far off something is. On another day days of the calendar are counted, not hours: 47 hours may be «через 2 дня».</summary>
public static class Spans
{
    private static readonly RussianFormatter Russian = new();

    /// <summary>«через 10 минут», «через 1 час 30 минут», «завтра», «через 2 дня», «2 дня назад».</summary>
    /// <param name="now">Local date and time of the programme, as <paramref name="then"/>.</param>
    public static string Until(DateTime now, DateTime then)
    {
        if (now.Date != then.Date) return Until(DateOnly.FromDateTime(now), DateOnly.FromDateTime(then));

        var span = (then - now).Duration();
        var minutes = (int)Math.Round(span.TotalMinutes, MidpointRounding.AwayFromZero);
        var tense = then < now ? Tense.Past : Tense.Future;
        if (minutes < 60) return Russian.DateHumanize(TimeUnit.Minute, tense, minutes);
        if (minutes >= 180) return Russian.DateHumanize(TimeUnit.Hour, tense, (int)Math.Round(span.TotalHours, MidpointRounding.AwayFromZero));

        var text = Lasting(TimeSpan.FromMinutes((minutes + 2) / 5 * 5)); // nobody plans by 1 hour 37 minutes
        return tense == Tense.Past ? text + " назад" : "через " + text;
    }

    /// <summary>«сегодня», «завтра», «через 2 дня», «вчера», «2 дня назад».</summary>
    public static string Until(DateOnly today, DateOnly day)
    {
        var days = day.DayNumber - today.DayNumber;
        return Russian.DateHumanize(TimeUnit.Day, days < 0 ? Tense.Past : Tense.Future, Math.Abs(days));
    }

    /// <summary>«1 час 30 минут».</summary>
    public static string Lasting(TimeSpan span) =>
        span.Humanize(precision: 2, culture: RussianFormatter.Culture, maxUnit: TimeUnit.Day, minUnit: TimeUnit.Minute, collectionSeparator: " ");
}
