using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>«Начать»: what comes on demand is started by people (DESIGN, 5): a meeting with a window in which they set its date, anything else with a deadline.</summary>
internal static class StartActivity
{
    private const int WindowDays = 31; // in which a meeting is to get its date

    public static async Task<Reply> Ask(Turn turn, ActivityId id, CancellationToken ct)
    {
        var view = await ActivityView.Load(turn, id, ct);
        return view.MayStart ? Reply.Show(StartScreens.When(view)) : Reply.Show(ActivityScreens.Card(view), "Его начинать не нужно");
    }

    /// <param name="turn">Of whoever answers for it.</param>
    /// <param name="asked">Days until the deadline; 0: with a date.</param>
    /// <param name="ct">Cancels the turn.</param>
    public static async Task<Reply> Start(Turn turn, (ActivityId Activity, int Days) asked, CancellationToken ct)
    {
        var view = await ActivityView.Load(turn, asked.Activity, ct);
        if (!view.MayStart) return Reply.Show(ActivityScreens.Card(view), "Его начинать не нужно");
        if (asked.Days != 0 && !StartScreens.Deadlines.Select(each => each.Days).Contains(asked.Days)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var planned = asked.Days == 0 ? Floating(view.Clock.Today) : Deadline(view, asked.Days);
        if (view.Dates.FirstOrDefault(date => date.Occurrence.Key == planned.Key) is { } same) return Reply.Show(StartScreens.Started(view, same), "Уже начато");

        var occurrence = Occurrence.From(planned, view.Activity, nextWindowOpens: null);
        occurrence.RungsPlannedUntil = turn.UtcNow;
        RungSchedule.MoveOn(occurrence, turn.UtcNow);
        view.Activity.Occurrences.Add(occurrence);
        await turn.Db.SaveChangesAsync(ct);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = view.Activity.ProgrammeId, OccurrenceId = occurrence.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Edited, Detail = "started" });
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(StartScreens.Started(view, (await OccurrenceView.Load(turn.Db, occurrence.Id, turn.UtcNow, ct))!), "Начато");
    }

    private static PlannedOccurrence Floating(DateOnly today) => new(Key(today, today.AddDays(WindowDays)), OccurrenceShape.Floating, today, today.AddDays(WindowDays));

    private static PlannedOccurrence Deadline(ActivityView view, int days)
    {
        var (today, last) = (view.Clock.Today, view.Clock.Today.AddDays(days));
        var due = view.Activity.Programme!.Settings.WorkingDayOnOrBefore(last);
        return new(Key(today, last), OccurrenceShape.Deadline, today, last, DueOn: due > today ? due : last);
    }

    /// <summary>As of any window.</summary>
    private static string Key(DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}");
}
