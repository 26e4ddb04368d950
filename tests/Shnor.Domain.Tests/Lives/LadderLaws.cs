using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Lives;

/// <summary>DESIGN §6 as sentences about what was said, whatever rung it was called: days and hours only.</summary>
internal sealed class LadderLaws(DateTime launch, TimeZoneInfo zone, PlanSettings settings, WorkedDays worked)
{
    private const int MostOverdue = 2 + 4;
    private const int LongWindow = 60;

    private static readonly TimeOnly _morning = new(9, 0), _afternoon = new(16, 0);

    private readonly HashSet<(string, string, DateTime, RungRecipient)> _sent = [];
    private readonly HashSet<(string, RungRecipient, DateOnly)> _days = [];
    private readonly Dictionary<(string, DateOnly), int> _overdue = [];
    private readonly Dictionary<string, DateOnly> _lastAsked = [];

    public void Check(Said said)
    {
        var about = said.About;
        var local = zone.ToLocal(said.DueAt);
        var day = DateOnly.FromDateTime(local);
        Hold(said.DueAt > launch, "Rungs before the launch moment are never sent", said);
        Hold(said.At >= said.DueAt, "nothing comes before its time", said);
        Hold(about.IsOpen, "Confirmed means silence, and so do called off and skipped", said);
        Hold(_sent.Add((about.Occurrence.Key, said.Rung.Name, said.DueAt, said.Rung.To)), "nothing is sent twice", said);

        if (about.Start is { } start && about.Occurrence.Shape == OccurrenceShape.Dated)
        {
            Hold(said.Rung.IsEvent, "Once dated it follows the event ladder only", said);
            CheckEvent(said, local, start);
            return;
        }

        Hold(!said.Rung.IsEvent, "no event without an hour", said);
        Hold(TimeOnly.FromDateTime(local) == _morning && worked.Has(day) && !settings.IsDayOff(day), "rungs come at 09:00 of a worked day", said);
        Hold(_days.Add((about.Occurrence.Key, said.Rung.To, day)), "Two rungs of one occurrence never share a day", said);
        if (about.Occurrence.Shape == OccurrenceShape.Deadline) CheckDeadline(said, day, about.Due!.Value);
        else if (about.Occurrence.Shape == OccurrenceShape.Ongoing) CheckOngoing(said, day);
        else CheckFloating(said, day);
    }

    private void CheckOngoing(Said said, DateOnly day)
    {
        var window = said.About.Occurrence;
        var isQuarter = day.Month is 4 or 7 or 10 && day == worked.FirstFrom(new(day.Year, day.Month, 1));
        Hold(said.Rung.To == RungRecipient.Responsible && window.WindowFrom <= day && day <= window.WindowTo, "what goes on is asked about inside its window", said);
        Hold(isQuarter || day == worked.LastUpTo(window.WindowTo), "«Как идёт?» on the first worked day of April, July, October and the window's last one", said);
    }

    private void CheckEvent(Said said, DateTime local, DateTime start)
    {
        var ahead = zone.ToUtc(start) - said.DueAt;
        bool BeforeBy(TimeSpan span) => ahead == span;
        bool DaysBefore(int days) => local == DateOnly.FromDateTime(start).AddDays(-days).ToDateTime(_afternoon);

        var (anHour, tenMinutes) = (TimeSpan.FromHours(1), TimeSpan.FromMinutes(10));
        var isSingle = !said.About.Occurrence.IsSeries;
        var isRight = said.Rung.To switch
        {
            RungRecipient.Responsible => BeforeBy(anHour) || BeforeBy(tenMinutes) || BeforeBy(TimeSpan.Zero) || BeforeBy(-said.About.Duration - anHour) || (isSingle && (DaysBefore(3) || DaysBefore(1))),
            RungRecipient.Audience => BeforeBy(anHour) || (isSingle && (BeforeBy(tenMinutes) || DaysBefore(1))),
            _ => false,
        };
        Hold(isRight, "every rung of an event keeps to the hour that it has now", said);
    }

    private void CheckDeadline(Said said, DateOnly day, DateOnly due)
    {
        if (day > due)
        {
            CheckOverdue(said, day, due);
            return;
        }

        Hold(said.Rung.To == RungRecipient.Responsible, "before a deadline only those responsible are told", said);
        DateOnly[] before = [worked.LastUpTo(due.AddDays(-14)), worked.LastUpTo(due.AddDays(-7)), worked.From(due, -3), worked.From(due, -1), worked.LastUpTo(due)];
        var (from, to) = (said.About.Occurrence.WindowFrom, said.About.Occurrence.WindowTo);
        var opens = to.DayNumber - from.DayNumber + 1 > LongWindow && day == worked.FirstFrom(from);
        Hold(before.Contains(day) || opens, "before a deadline: 14 and 7 days, 3 and 1 working days, the day itself, on the worked day before", said);
    }

    private void CheckOverdue(Said said, DateOnly day, DateOnly due)
    {
        var third = worked.From(due, 3);
        var weekly = Enumerable.Range(1, 4).Select(week => worked.FirstFrom(third.AddDays(7 * week)));
        Hold(
            said.Rung.To == RungRecipient.Coordinator ? day == third : said.Rung.To == RungRecipient.Responsible && (day == worked.From(due, 1) || day == third || weekly.Contains(day)),
            "overdue: one and three working days after, then weekly; the coordinator at the third",
            said);
        Hold(said.About.Occurrence.NextWindowOpens is not { } next || day < next, "Overdue reminders stop when the next window opens", said);
        if (said.Rung.To != RungRecipient.Responsible) return;
        var key = (said.About.Occurrence.Key, due);
        Hold((_overdue[key] = _overdue.GetValueOrDefault(key) + 1) <= MostOverdue, "overdue reminders stop after four weekly ones", said);
    }

    private void CheckFloating(Said said, DateOnly day)
    {
        var window = said.About.Occurrence;
        if (day > window.WindowTo)
        {
            CheckOverdue(said, day, window.WindowTo);
            return;
        }

        var days = window.WindowTo.DayNumber - window.WindowFrom.DayNumber + 1;
        DateOnly At(int percent) => worked.FirstFrom(window.WindowFrom.AddDays(days * percent / 100));
        if (said.Rung.To == RungRecipient.Coordinator)
        {
            Hold(day == At(50), "the coordinator is told at the half", said);
            return;
        }

        var isShort = days < 7 && day == worked.LastUpTo(window.WindowFrom.AddDays(-7)); // too short to begin asking in it
        Hold(said.Rung.To == RungRecipient.Responsible && (isShort || new[] { 0, 25, 50, 75 }.Any(percent => day == At(percent))), "a date is asked for at the start, quarter, half and three quarters", said);
        Hold(!_lastAsked.TryGetValue(window.Key, out var last) || day.DayNumber - last.DayNumber >= 7, "and at most once a week", said);
        _lastAsked[window.Key] = day;
    }

    public static void Hold(bool law, string sentence, object about)
    {
        if (!law) throw new InvalidOperationException($"{sentence}. Broken by: {about}");
    }
}
