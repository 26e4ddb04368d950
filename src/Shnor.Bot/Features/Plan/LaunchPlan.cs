using Shnor.Bot.Chat;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>«Запустить»: the whole programme in one commit. A second press finds the review closed and creates nothing.</summary>
public sealed class LaunchPlan
{
    public async Task<Reply> Launch(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(ReviewPlan.Reviewing, nonce) is not { } review) return Reply.Whisper(ReviewScreens.IsOver);
        if (await ReviewPlan.FirstOpen(turn, review, ct) is not null || ReviewPlan.Understand(turn, review) is not { } understood)
            return Reply.Whisper("Остались вопросы по плану — ответьте на них.");

        turn.Dialogs.Close();
        var programme = await Create(turn, review, understood, ct);
        return Reply.Show(PlanScreens.Launched(programme.Id, programme.Title, ReviewPlan.Today(turn, review), review.IsReadOnly));
    }

    internal static async Task<Programme> Create(Turn turn, PlanReview review, Understood understood, CancellationToken ct)
    {
        var programme = new Programme
        {
            Title = review.Title,
            Years = understood.Years.ToString(),
            ZoneId = review.ZoneId,
            LaunchedAt = turn.UtcNow,
            IsReadOnly = review.IsReadOnly,
        };
        turn.Db.Programmes.Add(programme);
        await turn.Db.SaveChangesAsync(ct); // its number is needed for what follows; the commit is still one

        var today = ReviewPlan.Today(turn, review);
        var names = new PlanNames(turn, programme.Id);
        foreach (var (row, i) in understood.Rows.Select((row, i) => (row, i)))
        {
            var activity = ActivityOf(row, programme, ordinal: i + 1);
            activity.Assignees.AddRange(row.Responsible.Select((name, ordinal) => names.AssigneeOf(name, ordinal + 1)));
            activity.Occurrences.AddRange(row.Plan.Occurrences.Select(planned => OccurrenceOf(planned, row, activity, review, today, turn)));
            turn.Db.Activities.Add(activity);
        }

        names.Coordinate(turn.Me);
        names.InviteTeachers();
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Launched });
        return programme;
    }

    private static Activity ActivityOf(UnderstoodRow row, Programme programme, int ordinal) => new()
    {
        ProgrammeId = programme.Id,
        Programme = programme,
        Ordinal = ordinal,
        No = row.Row.No,
        Section = row.Row.Section,
        Title = row.Row.Title,
        DeadlineText = row.Row.DeadlineText,
        Timing = row.Timing,
        Kind = row.Kind,
        Expected = row.Row.Expected,
    };

    /// <summary>What was due before today stays in the plan, silent, unless the coordinator said otherwise of a deadline that comes once.</summary>
    private static Occurrence OccurrenceOf(PlannedOccurrence planned, UnderstoodRow row, Activity activity, PlanReview review, DateOnly today, Turn turn)
    {
        var facts = OccurrenceFacts.Of(planned, row.Plan.Occurrences);
        var occurrence = Occurrence.From(planned, activity, facts.NextWindowOpens);
        occurrence.RungsPlannedUntil = turn.UtcNow; // rungs before the launch are never sent
        var pastAnswer = Past.AskAbout(row.Plan.Occurrences, today) == planned ? review.AnswerTo(ReviewQuestion.PastDeadlines) : null;
        if (review.IsReadOnly || (Past.IsPast(facts, today) && pastAnswer != ReviewChoice.Remind)) occurrence.LeaveInThePast();
        if (pastAnswer == ReviewChoice.MarkDone) occurrence.Confirm(turn.Me, today.ToDateTime(default), turn.UtcNow);
        RungSchedule.MoveOn(occurrence, turn.UtcNow);
        return occurrence;
    }
}
