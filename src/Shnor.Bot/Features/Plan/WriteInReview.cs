using Shnor.Bot.Chat;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>What a coordinator types into a review: a deadline in words, people, a title, the years. It is said back before it counts.</summary>
public sealed class WriteInReview(ReviewPlan review, UnderstandPlan understand, ForgottenInPlan forgotten)
{
    private const int LongestTypedSpan = 10; // years; a longer one is a slip of the finger
    private const int LongestDeadline = 200; // letters; real ones are shorter
    private const int LongestPeople = 500;

    /// <summary>«Написать словами» under a question about a row.</summary>
    public Task<Reply> Say(Turn turn, string nonce, CancellationToken ct) => review.IfCurrent(
        turn,
        nonce,
        async open => Reply.Show(await review.Next(
            turn,
            (await review.Standing(turn, open, ct)).Row is { } row ? open with { Place = new(row.Index, RowField.Deadline, FromRows: false) } : open,
            ct)),
        ct);

    public async Task<Reply> Typed(Turn turn, PlanReview open, string words, CancellationToken ct)
    {
        words = words.Trim();
        if (open.Newcomer is not null) return Reply.Say(await review.Next(turn, open, ct));
        if (await forgotten.Clean(turn, words, ct) != words) return Reply.Say(TypingScreens.Forgotten(turn.Dialogs.Open(ReviewPlan.Reviewing, open)));
        if (open.Place is { } place && place.Row < open.Rows.Count) return Reply.Say(await Field(turn, open, place, words, ct));
        var standing = await review.Standing(turn, open, ct);
        return Reply.Say(standing switch
        {
            { Open: ReviewQuestion.Years } => await Years(turn, open, words, ct),
            { Row: { } row } => await Deadline(turn, open, new(row.Index, RowField.Deadline, FromRows: false), words, ct), // an answer without the button before it
            _ => await review.Next(turn, open, ct),
        });
    }

    /// <summary>«Верно» under what was understood, or another reading of the same words.</summary>
    /// <param name="turn">Of the coordinator.</param>
    /// <param name="pressed">Reading 0 is the likeliest, the others follow.</param>
    /// <param name="ct">Cancels the turn.</param>
    public Task<Reply> Take(Turn turn, (string Nonce, int Reading) pressed, CancellationToken ct) => review.IfCurrent(
        turn,
        pressed.Nonce,
        async open =>
        {
            if (open.Place is not { } place || place.Row >= open.Rows.Count) return Reply.Show(await review.Next(turn, open, ct));
            if (place is { Field: RowField.People, Heard: { } words }) return await Written(turn, open, place, row => row with { People = [.. PeopleIn(row, words).Select(name => name.Text)] }, ct);
            return place.Field == RowField.Deadline && Chosen(turn, open, place, pressed.Reading) is { } said
                ? await Settled(turn, open, place, said, ReviewChoice.Said, ct)
                : Reply.Show(await review.Next(turn, open, ct));
        },
        ct);

    /// <summary>Of what was written; or, before anything is, of what stands in the document.</summary>
    private RowDeadline? Chosen(Turn turn, PlanReview open, ReviewPlace place, int number)
    {
        var reading = place.Heard is { } words ? review.Hear(turn, open, open.Rows[place.Row], words) : review.Understand(turn, open)?.All[place.Row].Reading;
        if (number == 0 && place.Heard is not null) return new(Words: place.Heard);
        return reading is not null && number > 0 && number <= reading.Others.Count ? RowDeadline.Of(reading.Others[number - 1]) : null;
    }

    /// <summary>A row without a deadline stays one: «Без срока» where it is being written.</summary>
    public Task<Reply> TakeNone(Turn turn, string nonce, CancellationToken ct) => review.IfCurrent(
        turn,
        nonce,
        async open => open.Place is { Field: RowField.Deadline } place && place.Row < open.Rows.Count
            ? await Settled(turn, open, place, RowDeadline.None, ReviewChoice.NoDeadline, ct)
            : Reply.Show(await review.Next(turn, open, ct)),
        ct);

    /// <summary>A deadline said on the row's card, or as the answer to the question about that row.</summary>
    private async Task<Reply> Settled(Turn turn, PlanReview open, ReviewPlace place, RowDeadline said, string choice, CancellationToken ct)
    {
        if (place.FromRows) return await Written(turn, open, place, row => row with { Deadline = said }, ct);
        var asked = open with { Place = null };
        var question = (await review.Standing(turn, asked, ct)).Open == ReviewQuestion.Weekday ? ReviewQuestion.Weekday : ReviewQuestion.Unclear;
        return Reply.Show(await review.Next(turn, asked.Settle(question, place.Row, choice, said), ct));
    }

    private async Task<Reply> Written(Turn turn, PlanReview open, ReviewPlace place, Func<ReviewRow, ReviewRow> change, CancellationToken ct) =>
        Reply.Show(await review.Card(turn, open.WithRow(place.Row, change) with { Place = null }, place.Row, ct));

    private async Task<Screen> Field(Turn turn, PlanReview open, ReviewPlace place, string words, CancellationToken ct) => place.Field switch
    {
        RowField.Title => await Title(turn, open, place, words, ct),
        RowField.People => await People(turn, open, place, words, ct),
        _ => await Deadline(turn, open, place, words, ct),
    };

    private async Task<Screen> Title(Turn turn, PlanReview open, ReviewPlace place, string words, CancellationToken ct)
    {
        var title = Shnor.Documents.Plans.CellText.Clean(words);
        if (title.Length is 0 or > ReviewRow.LongestTitle) return TypingScreens.TitleTooLong(turn.Dialogs.Open(ReviewPlan.Reviewing, open));
        return await review.Card(turn, open.WithRow(place.Row, row => row with { Title = title }) with { Place = null }, place.Row, ct);
    }

    private async Task<Screen> People(Turn turn, PlanReview open, ReviewPlace place, string words, CancellationToken ct)
    {
        if (words.Length > LongestPeople || PeopleIn(open.Rows[place.Row], words).Count == 0) return TypingScreens.PeopleNotUnderstood(turn.Dialogs.Open(ReviewPlan.Reviewing, open));
        return await review.Next(turn, open with { Place = place with { Heard = words } }, ct);
    }

    private async Task<Screen> Deadline(Turn turn, PlanReview open, ReviewPlace place, string words, CancellationToken ct)
    {
        if (words.Length <= LongestDeadline && Heard(turn, open, open.Rows[place.Row], words) is { } heard) return await review.Next(turn, open with { Place = place with { Heard = heard } }, ct);
        return TypingScreens.DeadlineNotUnderstood(words, turn.Dialogs.Open(ReviewPlan.Reviewing, open with { Place = place with { Heard = null } }));
    }

    /// <summary>
    /// Words that have a meaning: as they are; with «lj 15 vfhnf» read as the keyboard was meant; an hour or a day alone, where the row already
    /// says that it is every week.
    /// </summary>
    private string? Heard(Turn turn, PlanReview open, ReviewRow row, string words)
    {
        var weekly = review.Understand(turn, open)?.All.FirstOrDefault(each => ReferenceEquals(each.Row, row)) is { NeedsWeekday: true } lacking ? lacking : null;
        foreach (var said in new[] { words, KeyboardLayout.ToRussian(words) }.Distinct(StringComparer.Ordinal))
        {
            if (weekly is not null && WeeklyDay.IsOpen(weekly.Timing))
            {
                var day = WeeklyDay.Of(weekly.Timing) is { } known ? Domain.Wording.RussianDate.Weekday(known) + " " : "";
                var whole = $"еженедельно, {day}{said}";
                if (Means(whole) is Timing.Recurring { Freq: Frequency.Weekly, Weekday: not null, Time: not null }) return whole;
            }

            if (Means(said) is not Timing.Unparseable) return said;
        }

        return null;

        Timing Means(string text) => review.Hear(turn, open, row, text).Timing;
    }

    private async Task<Screen> Years(Turn turn, PlanReview open, string words, CancellationToken ct) =>
        PlanYears.TryParse(words) is { } years && years.Last - years.First < LongestTypedSpan
            ? await review.Next(turn, open.With(ReviewQuestion.Years, years.ToString()), ct)
            : QuestionScreens.AskYears(turn.Dialogs.Open(ReviewPlan.Reviewing, open), turn.UtcNow.Year, notUnderstood: true);

    private IReadOnlyList<Domain.People.ResponsibleName> PeopleIn(ReviewRow row, string words) => understand.NamesOf(row with { People = null, ResponsibleText = words });
}
