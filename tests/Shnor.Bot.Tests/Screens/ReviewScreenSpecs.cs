using Shnor.Bot.Features.Plan;
using Shnor.Bot.Screens;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

public sealed class ReviewScreenSpecs
{
    private const string Nonce = "0123456789ab";

    private static readonly AskedItem Third = new(0, 3, 7);
    private static readonly AskedItem OneOfMany = new(0, 5, 24);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["review-overview"] = () => Reviewing((review, plan) => ReviewScreens.Overview(review, plan, Lake.At(Lake.Now), Nonce)),
        ["review-overview-not-first"] = () => Reviewing((review, plan) => ReviewScreens.Overview(review, plan, Lake.At(Lake.Now), Nonce, mayBeKnown: true)),
        ["review-overview-unread"] = () => Reviewing((review, plan) =>
            ReviewScreens.Overview(review with { Unread = ["9 Семинар", "март"], Notes = ["Таблица в строке 40 документа не похожа на план, она пропущена."] }, plan, Lake.At(Lake.Now), Nonce)),
        ["review-ready"] = () => Reviewing((review, plan) => ReviewScreens.Ready(review, plan, Lake.At(Lake.Now), Nonce)),
        ["review-ready-read-only"] = () => Reviewing((review, plan) => ReviewScreens.Ready(review.With(ReviewQuestion.Over, ReviewChoice.Right), plan, Lake.At(Lake.Now), Nonce)),
        ["review-ready-nothing"] = () => Edited(row => row with { IsRemoved = true }, (review, plan) => ReviewScreens.Ready(review, plan, Lake.At(Lake.Now), Nonce)),
        ["review-cancelled"] = ReviewScreens.Cancelled,
        ["review-two-plans"] = () => Reviewing((review, _) => ReviewScreens.TwoPlans(review, Lake.Review(Row("на 2027 год", "Семинар", "март")), Nonce)),

        ["question-undated"] = () => QuestionScreens.Undated(Lake.Review() with { Undated = "В документе есть мероприятия, но нет сроков." }, Nonce),
        ["question-years"] = () => QuestionScreens.AskYears(Nonce, 2026, notUnderstood: false),
        ["question-years-again"] = () => QuestionScreens.AskYears(Nonce, 2026, notUnderstood: true),
        ["question-over"] = () => Asked(ReviewQuestion.Over, Lake.PlanText.Replace("2026", "2021-2022", StringComparison.Ordinal)),
        ["question-every-year"] = () => Asked(ReviewQuestion.EveryYear, Row("на 2026-2028 годы", "Заседание совета", "март")),
        ["question-no-deadline"] = () => Asked(ReviewQuestion.NoDeadline, Row("на 2026 год", "Обзор новинок", "")),
        ["question-past"] = () => Asked(ReviewQuestion.PastDeadlines, Lake.PlanText.Replace("Создание", "Подготовка", StringComparison.Ordinal)),
        ["question-gaps"] = () => Asked(ReviewQuestion.Gaps, Row("на 2026-2027 годы", "Вебинар проекта", "еженедельно, пятница 12:00")),
        ["question-unread"] = () => QuestionScreens.Unread("9 Семинар для\nпедагогов 10 Вебинар\nмарт апрель", new(0, 1, 2), Nonce),
        ["question-unread-many"] = () => QuestionScreens.Unread("9 Семинар", OneOfMany, Nonce),

        ["question-unclear"] = () => OfRow(7, row => DeadlineScreens.Unclear(row, new(7, 1, 1), Nonce)),
        ["question-unclear-many"] = () => OfRow(7, row => DeadlineScreens.Unclear(row, OneOfMany, Nonce)),
        ["question-unclear-readings"] = () => OfRow(1, row => DeadlineScreens.Unclear(Doubtful(row), Third, Nonce)),
        ["question-weekday"] = () => Weekly(row => DeadlineScreens.Weekday(row, Third, Nonce)),
        ["question-hour"] = () => Weekly(row => DeadlineScreens.Weekday(row, Third, Nonce), RowDeadline.Of(new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Thursday })),
        ["question-schedule"] = () => Weekly(row => DeadlineScreens.Weekday(row, Third, Nonce), new RowDeadline(Words: "10 раз в месяц")),

        ["review-rows"] = () => Reviewing((_, plan) => RowScreens.Page(plan, 0, Nonce)),
        ["review-rows-last"] = () => Reviewing((_, plan) => RowScreens.Page(plan, 9, Nonce)),
        ["review-rows-many"] = () => Reviewing((_, plan) => RowScreens.Page(plan with { All = [.. Enumerable.Repeat(plan.All, 5).SelectMany(all => all)] }, 4, Nonce)),
        ["review-row"] = () => Reviewing((_, plan) => RowScreens.Card(plan, 1, Nonce)),
        ["review-row-removed"] = () => Edited(row => row with { IsRemoved = true }, (_, plan) => RowScreens.Card(plan, 1, Nonce)),
        ["review-row-edited"] = () => Edited(
            row => row with { Deadline = new(Words: "до 15 декабря"), Audience = Audience.Teachers, People = ["Светлова Е.А.", "Комитет"] },
            (_, plan) => RowScreens.Card(plan, 7, Nonce)),
        ["review-row-kinds"] = () => Reviewing((_, plan) => RowScreens.Kinds(plan, 1, Nonce)),
        ["review-row-audience"] = () => Reviewing((_, plan) => RowScreens.Audiences(plan, 3, Nonce)),
        ["review-row-people"] = () => Reviewing((review, plan) => RowScreens.People(plan, 1, NamesInPlan.Of(new UnderstandPlan(), review), 0, Nonce)),

        ["typing-title"] = () => OfRow(1, row => TypingScreens.Ask(row, RowField.Title, Nonce)),
        ["typing-deadline"] = () => OfRow(1, row => TypingScreens.Ask(row, RowField.Deadline, Nonce)),
        ["typing-people"] = () => OfRow(1, row => TypingScreens.Ask(row, RowField.People, Nonce)),
        ["typing-heard-deadline"] = () => OfRow(7, row => TypingScreens.HeardDeadline(row, "до 15 декабря", DeadlinePhrase.Read("до 15 декабря", new(PlanYears.Calendar(2026))), Nonce)),
        ["typing-heard-doubtful"] = () => OfRow(7, row => TypingScreens.HeardDeadline(row, "ноябрь или декабрь", Doubtful(row).Reading, Nonce)),
        ["typing-heard-people"] = () => OfRow(7, row => TypingScreens.HeardPeople(row, new UnderstandPlan().NamesOf(row.Row with { ResponsibleText = "Светлова Е.А., Комитет" }), Nonce)),
        ["typing-deadline-again"] = () => TypingScreens.DeadlineNotUnderstood("когда рак свистнет", Nonce),
        ["typing-title-again"] = () => TypingScreens.TitleTooLong(Nonce),
        ["typing-forgotten"] = () => TypingScreens.Forgotten(Nonce),
        ["typing-people-again"] = () => TypingScreens.PeopleNotUnderstood(Nonce),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_the_review_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    [Fact]
    public void The_piece_a_reading_rests_on_is_marked_in_the_escaped_text() => Assert.Equal(
        "до <b>30 ноября</b> &lt;i&gt;2026 &amp; далее",
        OfRowMarkup(row => row with { DeadlineText = "до 30 ноября <i>2026 & далее" }, "30 ноября"));

    [Theory]
    [InlineData("")]
    [InlineData("чего там нет")]
    [InlineData("до 30 ноября")]
    public void Where_the_reading_rests_on_everything_or_nothing_there_is_no_mark(string evidence) =>
        Assert.Equal("до 30 ноября", OfRowMarkup(row => row with { DeadlineText = "до 30 ноября" }, evidence));

    private static string OfRowMarkup(Func<ReviewRow, ReviewRow> change, string evidence)
    {
        var row = Lake.Understand(Lake.Review()).All[1];
        return PlanWording.Written(row with { Row = change(row.Row), Meaning = row.Meaning with { Reading = row.Reading with { Evidence = evidence } } }).Html;
    }

    private static Screen Reviewing(Func<PlanReview, Understood, Screen> show)
    {
        var review = Lake.Review();
        return show(review, Lake.Understand(review));
    }

    private static Screen Edited(Func<ReviewRow, ReviewRow> change, Func<PlanReview, Understood, Screen> show)
    {
        var review = Lake.Review();
        review = review with { Rows = [.. review.Rows.Select(change)] };
        return show(review, Lake.Understand(review));
    }

    private static Screen OfRow(int index, Func<UnderstoodRow, Screen> show) => Reviewing((_, plan) => show(plan.All[index]));

    private static Screen Weekly(Func<UnderstoodRow, Screen> show, RowDeadline? said = null)
    {
        var review = Lake.Review(Row("на 2026 год", "Встреча методистов", "еженедельно")).WithRow(0, row => row with { Deadline = said });
        return show(Lake.Understand(review).All[0]);
    }

    private static UnderstoodRow Doubtful(UnderstoodRow row)
    {
        var november = new Timing.Months([11], 2026);
        return row with
        {
            Row = row.Row with { DeadlineText = "ноябрь (декабрь) по согласованию" },
            Meaning = row.Meaning with { Reading = new(november, "ноябрь", Confidence.Low, [new Timing.Months([12], 2026), new Timing.Months([11, 12], 2026)]) },
        };
    }

    private static Screen Asked(ReviewQuestion question, string? text = null)
    {
        var review = Lake.Review(text);
        return QuestionScreens.Ask(question, Lake.Understand(review), Lake.At(Lake.Now), Nonce);
    }

    private static string Row(string years, string title, string deadline) =>
        $"План мероприятий {years}\n\n№\tМероприятие\tСрок\tОтветственные\n1\t{title}\t{deadline}\tСветлова Е.А.";
}
