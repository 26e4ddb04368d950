using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Plan.NewVersion;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>What the buttons under a question do. A choice that the open question does not have comes from a forged button: it is simply asked again.</summary>
public sealed class AnswerQuestions(ReviewPlan review)
{
    public Task<Reply> Answer(Turn turn, (string Nonce, string Choice) pressed, CancellationToken ct) => review.IfCurrent(
        turn,
        pressed.Nonce,
        async open =>
        {
            open = open with { Place = null, Newcomer = null };
            var standing = await review.Standing(turn, open, ct);
            var answered = standing switch
            {
                { Open: null } => open,
                { Which: { } which } => Which(open, which, pressed.Choice),
                { Open: ReviewQuestion.Overview, MayBeKnown: true } when pressed.Choice == ReviewChoice.NotNew => open.With(ReviewQuestion.Which, ReviewChoice.NotNew),
                { Open: ReviewQuestion.SameActivity, Item: { } row } => SameActivity(open, row.Index, pressed.Choice),
                { Open: ReviewQuestion.Difference, Version: { } version } => pressed.Choice == ReviewChoice.Right && !version.IsNone
                    ? open.Without(ReviewQuestion.Gone).With(ReviewQuestion.Difference, version.Signature) // what is gone may be other rows now
                    : open,
                { Open: ReviewQuestion.Weekday, Row: { } row } => Weekday(open, row, pressed.Choice),
                { Open: ReviewQuestion.Unclear, Row: { } row } => Unclear(open, row, pressed.Choice),
                { Open: ReviewQuestion.Unread, Item: { } piece } => Unread(open, piece.Index, pressed.Choice),
                _ => Whole(open, standing.Open.Value, pressed.Choice, turn.UtcNow.Year),
            };
            return Reply.Show(await review.Next(turn, answered, ct));
        },
        ct);

    private static PlanReview Whole(PlanReview review, ReviewQuestion question, string choice, int year)
    {
        if (!QuestionScreens.ChoicesOf(question, year).Contains(choice)) return review;
        return review.With(question, question == ReviewQuestion.Years && choice == ReviewChoice.Right ? QuestionScreens.ReadyYears(year) : choice);
    }

    private static PlanReview Which(PlanReview review, WhichPlan which, string choice)
    {
        if (choice == ReviewChoice.Right) choice = which.Ready;
        return which.Choices.Contains(choice) ? review.With(ReviewQuestion.Which, choice) : review;
    }

    private static PlanReview SameActivity(PlanReview review, int row, string choice) => choice is ReviewChoice.Right or ReviewChoice.Other
        ? review with { Answers = [.. review.Answers, new(ReviewQuestion.SameActivity, choice, row)] }
        : review;

    private static PlanReview Unclear(PlanReview review, UnderstoodRow row, string choice) => choice switch
    {
        ReviewChoice.Right => review.Settle(ReviewQuestion.Unclear, row.Index, choice, new RowDeadline()),
        ReviewChoice.NoDeadline => review.Settle(ReviewQuestion.Unclear, row.Index, choice, RowDeadline.None),
        ReviewChoice.Rest => review.With(ReviewQuestion.Unclear, choice),
        _ when DeadlineChoice.Other(choice) is { } i && i < row.Reading.Others.Count => review.Settle(ReviewQuestion.Unclear, row.Index, choice, RowDeadline.Of(row.Reading.Others[i])),
        _ => review,
    };

    private static PlanReview Weekday(PlanReview review, UnderstoodRow row, string choice) => choice switch
    {
        ReviewChoice.Right => review.Settle(ReviewQuestion.Weekday, row.Index, choice, (row.Row.Deadline ?? new()) with { WithoutHour = true }),
        ReviewChoice.Rest => review.With(ReviewQuestion.Weekday, choice),
        _ when DeadlineChoice.Day(choice) is { } day => review.Settle(ReviewQuestion.Weekday, row.Index, choice, RowDeadline.Of(WeeklyDay.With(row.Timing, day))),
        _ when DeadlineChoice.Hour(choice) is { } hour && WeeklyDay.Of(row.Timing) is not null => review.Settle(ReviewQuestion.Weekday, row.Index, choice, RowDeadline.Of(WeeklyDay.With(row.Timing, hour))),
        _ => review,
    };

    private static PlanReview Unread(PlanReview review, int piece, string choice) => choice switch
    {
        ReviewChoice.Right => review.SettleUnread(piece, add: false),
        ReviewChoice.Add => review.SettleUnread(piece, add: true),
        ReviewChoice.Rest => review.With(ReviewQuestion.Unread, choice),
        _ => review,
    };
}

/// <summary>Choices of the questions about one deadline, as a button carries them: <c>r0</c> another reading, <c>d4</c> Thursday, <c>t1500</c> at three.</summary>
internal static class DeadlineChoice
{
    public static string Of(int other) => $"r{Number(other)}";

    public static string Of(DayOfWeek day) => $"d{Number((int)day)}";

    public static string Of(TimeOnly hour) => "t" + hour.ToString("HHmm", CultureInfo.InvariantCulture);

    public static int? Other(string choice) => choice is ['r', >= '0' and <= '9' and var digit] ? digit - '0' : null;

    public static DayOfWeek? Day(string choice) => choice is ['d', >= '0' and <= '6' and var digit] ? (DayOfWeek)(digit - '0') : null;

    public static TimeOnly? Hour(string choice) =>
        choice.Length == 5 && choice[0] == 't' && TimeOnly.TryParseExact(choice[1..], "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The day and the hour of what happens every week, wherever in a reading it stands.</summary>
internal static class WeeklyDay
{
    /// <summary>The day of the first weekly part that still lacks its hour.</summary>
    public static DayOfWeek? Of(Timing timing) => Open(timing)?.Weekday;

    /// <summary>Whether a day and an hour would make dates of it; «3 раза в месяц» needs more than that.</summary>
    public static bool IsOpen(Timing timing) => Open(timing) is not null;

    public static Timing With(Timing timing, DayOfWeek day) => Change(timing, open => open with { Weekday = day });

    public static Timing With(Timing timing, TimeOnly hour) => Change(timing, open => open with { Time = hour });

    private static Timing.Recurring? Open(Timing timing) => timing switch
    {
        Timing.Recurring { Freq: Frequency.Weekly } weekly when weekly is not { Weekday: not null, Time: not null } => weekly,
        Timing.Compound compound => compound.Parts.Select(Open).FirstOrDefault(part => part is not null),
        _ => null,
    };

    private static Timing Change(Timing timing, Func<Timing.Recurring, Timing.Recurring> change)
    {
        if (Open(timing) is not { } open) return timing;
        var changed = change(open) with { Review = false };
        if (timing is not Timing.Compound compound) return changed;
        var at = compound.Parts.ToList().FindIndex(part => ReferenceEquals(part, open));
        return compound with { Parts = [.. compound.Parts.Select((part, i) => i == at ? changed : part)] };
    }
}
