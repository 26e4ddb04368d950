using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>A moment as people type it: «завтра в 10», «в пятницу 15:00», «1 декабря 10:00», «1 декабря», «14:30», «утром», «сейчас».</summary>
/// <param name="At">Local; null: at once.</param>
/// <param name="Refusal">A sentence that says what to write; empty: it was understood.</param>
internal sealed record TypedMoment(DateTime? At, string Refusal = "")
{
    private const string NotUnderstood = "Не понял время. Напишите, например, «завтра в 10» или «1 декабря 10:00».";
    private const int MaxLength = 60;
    private const int MostWordsOfHour = 4; // «в 3 часа дня»

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new(StringComparer.Ordinal)
    {
        ["понедельник"] = DayOfWeek.Monday,
        ["пн"] = DayOfWeek.Monday,
        ["вторник"] = DayOfWeek.Tuesday,
        ["вт"] = DayOfWeek.Tuesday,
        ["среда"] = DayOfWeek.Wednesday,
        ["среду"] = DayOfWeek.Wednesday,
        ["ср"] = DayOfWeek.Wednesday,
        ["четверг"] = DayOfWeek.Thursday,
        ["чт"] = DayOfWeek.Thursday,
        ["пятница"] = DayOfWeek.Friday,
        ["пятницу"] = DayOfWeek.Friday,
        ["пт"] = DayOfWeek.Friday,
        ["суббота"] = DayOfWeek.Saturday,
        ["субботу"] = DayOfWeek.Saturday,
        ["сб"] = DayOfWeek.Saturday,
        ["воскресенье"] = DayOfWeek.Sunday,
        ["вс"] = DayOfWeek.Sunday,
    };

    /// <param name="words">As typed.</param>
    /// <param name="day">Chosen before, so that only the hour is asked; null: none.</param>
    /// <param name="clock">Of the programme.</param>
    /// <param name="settings">Whose working days count.</param>
    public static TypedMoment Read(string words, DateOnly? day, LocalClock clock, PlanSettings settings)
    {
        var text = words.Trim().Trim('.', '!').ToLowerInvariant();
        if (text.Length is 0 or > MaxLength) return new(At: null, NotUnderstood);
        if (text is "сейчас" or "сразу") return new(At: null);
        if (text is "утром") return new(ReadyTimes.NextMorning(clock, settings));
        if (day is { } chosen && TypedTime.Read(text) is { } hour) return Checked(chosen, hour, clock);
        if (DayIn(text, clock.Today) is { } whole) return Checked(whole, new(ReadyTimes.Morning, IsSure: true), clock);
        if (TypedTime.Read(text) is { } alone) return Checked(clock.Today.ToDateTime(alone.Time) > clock.Now ? clock.Today : clock.Today.AddDays(1), alone, clock);

        var parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var ofHour = Math.Min(MostWordsOfHour, parts.Length - 1); ofHour > 0; ofHour--)
        {
            if (TypedTime.Read(string.Join(' ', parts[^ofHour..])) is { } time && DayIn(string.Join(' ', parts[..^ofHour]), clock.Today) is { } its) return Checked(its, time, clock);
        }

        return new(At: null, NotUnderstood);
    }

    private static TypedMoment Checked(DateOnly day, TypedTime time, LocalClock clock)
    {
        if (!time.IsSure) return new(At: null, "Это утром или днём? Напишите время целиком, например 15:00.");
        var at = day.ToDateTime(time.Time);
        return ReadyTimes.Refusal(at, clock) is { } refusal ? new(At: null, refusal) : new(at);
    }

    private static DateOnly? DayIn(string text, DateOnly today)
    {
        var bare = text.StartsWith("во ", StringComparison.Ordinal) ? text[3..] : text.StartsWith("в ", StringComparison.Ordinal) ? text[2..] : text;
        return bare switch
        {
            "сегодня" => today,
            "завтра" => today.AddDays(1),
            "послезавтра" => today.AddDays(2),
            _ when Weekdays.TryGetValue(bare, out var weekday) => today.AddDays(((int)weekday - (int)today.DayOfWeek + 6) % 7 + 1), // the next one, never today
            _ => TypedDay.ReadNearest(text, today),
        };
    }
}
