using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>
/// A plan under review, as it is kept between turns: what the document said and what the coordinator has answered. What it means is
/// computed from that, so an answer can always be taken back.
/// </summary>
/// <param name="Years">As <see cref="PlanYears.ToString"/> writes them; null is asked.</param>
public sealed record PlanReview(string Title, string? Years, string ZoneId, IReadOnlyList<ReviewRow> Rows, IReadOnlyList<string> Notes, IReadOnlyList<ReviewAnswer> Answers)
{
    private const string NoTitle = "Программа без названия";

    /// <summary>Pieces of the document that could not be told apart, as they stand there.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Why the document was nearly refused: it has measures and no deadlines. Null: it has some.</summary>
    public string? Undated { get; init; }

    /// <summary>Set while the coordinator has stepped aside from the questions to write something.</summary>
    public ReviewPlace? Place { get; init; }

    /// <summary>A plan that came while this one was open; nothing of either is dropped before the coordinator has chosen.</summary>
    public PlanReview? Newcomer { get; init; }

    public static PlanReview Of(PlanDraft draft, string zoneId) => new(
        draft.Title ?? NoTitle,
        draft.Years?.ToString(),
        zoneId,
        [.. draft.Rows.Select(row => new ReviewRow(row.No, row.Section, row.Title, row.DeadlineText, row.ResponsibleText, row.Expected, row.Years?.ToString()) { Month = row.Month })],
        draft.Notes,
        [])
    {
        Unread = [.. draft.Unread.Select(piece => piece.Text)],
    };

    public string? AnswerTo(ReviewQuestion question) => Answers.FirstOrDefault(answer => answer.Question == question && answer.Item is null)?.Choice;

    /// <summary>The document does not say what it is called.</summary>
    internal bool HasNoTitle => Title == NoTitle;

    /// <summary>«Только просмотр», the ready answer for a plan whose years are over.</summary>
    public bool IsReadOnly => AnswerTo(ReviewQuestion.Over) is ReviewChoice.Right or ReviewChoice.ReadOnly;

    /// <summary>Somebody has put work into it.</summary>
    public bool IsBegun => Answers.Count > 0 || Rows.Any(row => row.IsTouched);

    public PlanReview With(ReviewQuestion question, string choice) =>
        this with { Answers = [.. Answers.Where(a => a.Question != question || a.Item is not null), new(question, choice)] };

    internal PlanReview Without(ReviewQuestion question) => this with { Answers = [.. Answers.Where(answer => answer.Question != question)] };

    public PlanReview WithRow(int index, Func<ReviewRow, ReviewRow> change) => this with { Rows = [.. Rows.Select((row, i) => i == index ? change(row) : row)] };

    /// <summary>An answer to a question about one row: what its deadline means from now on.</summary>
    public PlanReview Settle(ReviewQuestion question, int index, string choice, RowDeadline deadline) =>
        WithRow(index, row => row with { Deadline = deadline }) with { Answers = [.. Answers, new(question, choice, index, Rows[index].Deadline)] };

    /// <summary>A piece nobody could read, left out or added as a row at the end.</summary>
    public PlanReview SettleUnread(int index, bool add) => this with
    {
        Rows = add ? [.. Rows, ReviewRow.OfPiece(Unread[index])] : Rows,
        Answers = [.. Answers, new(ReviewQuestion.Unread, add ? ReviewChoice.Add : ReviewChoice.Right, index)],
    };

    public PlanReview WithoutLastAnswer()
    {
        if (Answers.Count == 0) return this;
        var before = this with { Answers = [.. Answers.SkipLast(1)] };
        return Answers[^1] switch
        {
            { Question: ReviewQuestion.Unread, Choice: ReviewChoice.Add, Item: not null } => before with { Rows = [.. Rows.SkipLast(1)] },
            { Question: ReviewQuestion.Weekday or ReviewQuestion.Unclear, Item: { } row } last => before.WithRow(row, r => r with { Deadline = last.Before }),
            // A reading that was chosen among others names years, and they may be other ones now. Words are read again.
            { Question: ReviewQuestion.Years or ReviewQuestion.Over } => before with { Rows = [.. Rows.Select(row => row.Deadline?.Timing is null ? row : row with { Deadline = null })] },
            _ => before,
        };
    }
}

/// <summary>A row as the document has it, and what the coordinator has changed.</summary>
/// <param name="DeadlineText">As written in the document; it stays beside whatever a person says it means.</param>
public sealed record ReviewRow(string? No, string? Section, string Title, string DeadlineText, string ResponsibleText, string? Expected, string? Years)
{
    public const int LongestTitle = 500;

    /// <summary>Of the heading above it: «вторая неделя» is a week of this month.</summary>
    public PlanMonth? Month { get; init; }

    /// <summary>Null: as the title tells.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>Null: as the kind says.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Null: nobody has looked at the reading yet.</summary>
    public RowDeadline? Deadline { get; init; }

    /// <summary>One per person or body; null: as <see cref="ResponsibleText"/> names them.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>«Убрать строку»: it will not be launched, and can be taken back until then.</summary>
    public bool IsRemoved { get; init; }

    internal bool IsTouched => IsRemoved || (Kind, Audience, Deadline, People) != (null, null, null, null);

    internal static ReviewRow OfPiece(string text) =>
        new(No: null, Section: null, Domain.Wording.PoliteCut.To(text.Replace('\n', ' '), LongestTitle), DeadlineText: "", ResponsibleText: "", Expected: null, Years: null);
}

/// <summary>What a person has said of a row's deadline; nothing at all: it is as the bot understood it.</summary>
/// <param name="Words">Written by the person, read by the same grammar as the document.</param>
/// <param name="Timing">Chosen on a button: the JSON of a timing (<see cref="TimingJson"/>), in the years the plan has now.</param>
/// <param name="WithoutHour">A weekly one that the person leaves without a day and an hour.</param>
public sealed record RowDeadline(string? Words = null, string? Timing = null, bool WithoutHour = false)
{
    public static RowDeadline None { get; } = Of(new Timing.Unparseable("без срока"));

    public static RowDeadline Of(Timing timing) => new(Timing: TimingJson.Write(timing));
}

/// <param name="Item">The row, or the unread piece, when it was asked about one.</param>
/// <param name="Before">What was known of that row's deadline before.</param>
public sealed record ReviewAnswer(ReviewQuestion Question, string Choice, int? Item = null, RowDeadline? Before = null);

/// <param name="Row">Whose field is written.</param>
/// <param name="FromRows">Opened from the row's card, and leads back there; otherwise from a question.</param>
/// <param name="Heard">What was written and waits for «Верно».</param>
public sealed record ReviewPlace(int Row, RowField Field, bool FromRows, string? Heard = null);

public enum RowField
{
    Title,
    Deadline,
    People,
}

/// <summary>What only a person can tell, in the order it is asked. A question nobody needs is not asked.</summary>
public enum ReviewQuestion
{
    Undated,
    Years,

    /// <summary>A new programme, a newer version of one that is there, or its plan for the next year.</summary>
    Which,
    Overview,

    /// <summary>Of a row of a newer version: whether it is the activity it looks like. Asked row by row.</summary>
    SameActivity,

    /// <summary>What a newer version changes; the answer is the signature of what was shown.</summary>
    Difference,
    Over,
    EveryYear,
    NoDeadline,

    /// <summary>Of a weekly row: its day, then its hour. Asked row by row.</summary>
    Weekday,

    /// <summary>Asked row by row.</summary>
    Unclear,

    /// <summary>Asked piece by piece.</summary>
    Unread,
    PastDeadlines,
    Gaps,

    /// <summary>Rows that a newer version no longer has.</summary>
    Gone,
}

/// <summary>Choices of the questions; <see cref="Right"/> takes the ready answer.</summary>
public static class ReviewChoice
{
    public const string Right = "ok";
    public const string NewProgramme = "new";
    /// <summary>«Это не новая программа»: which one it is is asked, however little it is like it.</summary>
    public const string NotNew = "known";

    public const string ReadOnly = "read";
    public const string Shift = "shift";
    public const string MarkDone = "done";
    public const string Remind = "remind";
    public const string KeepDates = "keep";

    /// <summary>«Остальное оставить как есть».</summary>
    public const string Rest = "rest";

    /// <summary>«Нет, новое».</summary>
    public const string Other = "no";

    /// <summary>«Убрать».</summary>
    public const string Drop = "drop";

    /// <summary>«Без срока».</summary>
    public const string NoDeadline = "none";

    /// <summary>An unread piece becomes a row.</summary>
    public const string Add = "add";

    /// <summary>The person wrote the deadline.</summary>
    public const string Said = "said";
}
