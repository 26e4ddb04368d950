using static Shnor.Bot.Tests.Features.Year.YearDays;
using static Shnor.Bot.Tests.Features.Year.YearScript;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>
/// When the coordinator gets a digest, by hand: at 09:00 of a worked day with something on it, overdue or waiting for «Принять», on a week's first worked
/// day also for what has no date or no mark; at 15:00 of its last worked day up to Friday the week's summary.
/// </summary>
internal sealed class YearDigests(YearScript script)
{
    private static readonly DateOnly _documentsDue = Day("28.02"), _end = DateOnly.FromDateTime(End);

    public IEnumerable<(string What, DateTime At)> Lines()
    {
        for (var day = Day("10.02"); day <= _end; day = day.AddDays(1))
        {
            if (!IsWorked(day)) continue;
            var morning = day.At(9);
            var isFirst = !DaysOfWeekBefore(day).Any(IsWorked);
            if (IsToday(day) || IsOverdue(day) || Waits(morning) || (isFirst && (IsUndated(day) || IsUnmarked(morning)))) yield return ("сводка", morning);
            var isLast = day.DayOfWeek <= DayOfWeek.Friday && !DaysUpToFridayAfter(day).Any(IsWorked);
            if (isLast && (MarkedSince(Monday(day), day.At(15)) || IsNextWeek(day) || IsUnmarked(day.At(15)) || IsOverdue(day))) yield return ("итоги недели", day.At(15));
        }
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static IEnumerable<DateOnly> DaysOfWeekBefore(DateOnly day)
    {
        for (var each = Monday(day); each < day; each = each.AddDays(1)) yield return each;
    }

    private static IEnumerable<DateOnly> DaysUpToFridayAfter(DateOnly day)
    {
        for (var each = day.AddDays(1); each.DayOfWeek is > DayOfWeek.Sunday and <= DayOfWeek.Friday; each = each.AddDays(1)) yield return each;
    }

    private bool IsToday(DateOnly day) => day == _documentsDue || Events(day.At(9)).Any(each => DateOnly.FromDateTime(each.Start) == day);

    private bool IsNextWeek(DateOnly day)
    {
        var (from, to) = (Monday(day).AddDays(7), Monday(day).AddDays(14));
        return (from <= _documentsDue && _documentsDue < to) || Events(day.At(15)).Any(each => each.Start >= from.At(0) && each.Start < to.At(0));
    }

    private bool IsOverdue(DateOnly day) =>
        (day > _documentsDue && (day.At(9) < script.ThirdDone || day.At(9) < FourthDone)) || script.Meetings.Any(meeting => meeting.To < day && meeting.DatedAt is null);

    private bool IsUndated(DateOnly day) => script.Meetings.Any(meeting => meeting.From <= day && day <= meeting.To && !(meeting.DatedAt < day.At(9)));

    private bool IsUnmarked(DateTime at) => Events(at).Any(each => each.Start.AddHours(1) <= at && !(each.MarkedAt <= at));

    private bool Waits(DateTime at) => Marks().Any(mark => mark.From < at && !(mark.Until < at));

    private bool MarkedSince(DateOnly monday, DateTime at) => Marks().Any(mark => mark.From >= monday.At(0) && mark.From < at);

    /// <summary>Those that have an hour at this moment and are not called off.</summary>
    private IEnumerable<(DateTime Start, DateTime? MarkedAt)> Events(DateTime at) => script.Thursdays.Where(each => each.Start != script.LeftOut || at < script.LeftOutAt).Concat(script.Meetings
        .Where(meeting => meeting.DatedAt < at && !(meeting.CalledOffAt < at))
        .Select(meeting => (meeting.MovedAt > at ? meeting.WasAt : meeting.Start, meeting.MarkedAt)));

    /// <summary>From a mark until it is accepted, returned or, mostly, for good.</summary>
    private IEnumerable<(DateTime From, DateTime? Until)> Marks() =>
    [
        (script.FirstDone, FirstReturned), (FirstDoneAgain, null), (script.ThirdDone, null), (NinthTold.Finished, null),
        .. script.Thursdays.Where(each => each.MarkedAt is not null && each.Start != script.LeftOut).Select(each => (each.MarkedAt!.Value, (DateTime?)null)),
        .. script.Meetings.Where(meeting => meeting.MarkedAt is not null).Select(meeting => (meeting.MarkedAt!.Value, meeting.AcceptedAt)),
    ];
}
