using Shnor.Bot.Features.Surveys;
using Shnor.Bot.Features.Surveys.Answering;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Features.Surveys;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

public sealed class AnsweringScreenSpecs
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");
    private static readonly LocalClock Clock = new(Zone, new DateTime(2026, 11, 16, 5, 0, 0, DateTimeKind.Utc));
    private static readonly SurveyForm Kinds = new([
        new("О вас", [
            new("Сколько часов в неделю вы ведёте?", AnswerKind.Number) { Least = 1, Most = 40 },
            new("Когда вы в последний раз были на курсах?", AnswerKind.Date) { IsRequired = false, Note = "Достаточно примерной даты." },
        ])
        {
            Note = "Несколько вопросов о вашей работе.",
        },
        new("О помощи", [
            new("Что помогло бы вам больше всего?", AnswerKind.One) { Options = [new("Наставник из сильной школы, который приходит на уроки"), new("Курсы в выходные дни"), new("Разбор работ учеников вместе с методистом")], HasOther = true },
            new("Какие темы разобрать на семинарах?", AnswerKind.Several) { Options = [new("Оценивание"), new("Мотивация"), new("Работа с текстом")], Least = 2, Most = 2, HasOther = true },
            new("Готовы ли вы вести открытый урок?", AnswerKind.One) { Options = [new("да"), new("нет")] },
            new("Приложите план урока, который хотите обсудить", AnswerKind.File) { IsRequired = false },
            new("Что ещё важно?", AnswerKind.Text) { IsRequired = false },
        ]),
    ])
    {
        Note = "Ответы помогут составить план семинаров на весну.",
    };

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["survey-ask-scale"] = () => Ask(SurveyTown.Form24(), 7, SurveyTown.Filled(SurveyTown.Form24(), _ => 1).Only([1, 2, 3, 4, 5, 6])),
        ["survey-ask-scale-again"] = () => Ask(SurveyTown.Form24(), 7, SurveyTown.Filled(SurveyTown.Form24(), _ => 1)),
        ["survey-ask-number"] = () => Ask(Kinds, 1, new(), "Нужно целое число, например 12. Напишите только его."),
        ["survey-ask-date"] = () => Ask(Kinds, 2, Answers()),
        ["survey-ask-long-options"] = () => Ask(Kinds, 3, Answers().With(3, new() { Words = "Пара с учителем соседней школы" })),
        ["survey-ask-several"] = () => Ask(Kinds, 4, Answers().With(4, new() { Chosen = [1], Words = "Проекты <с детьми>" })),
        ["survey-ask-several-any"] = () => Ask(SurveyTown.Form24(), 25, new()),
        ["survey-ask-short"] = () => Ask(Kinds, 5, new()),
        ["survey-ask-file"] = () => Ask(Kinds, 6, new AnswerSheet().With(6, new() { FileId = "x" })),
        ["survey-ask-text"] = () => Ask(Kinds, 7, new AnswerSheet().With(7, SurveyAnswer.Skipped)),
        ["survey-ask-own-words"] = () => QuestionScreens.AskOwnWords("Опрос педагогов", Kinds, 3, Answers(), Buttons(Kinds)),
        ["survey-whole"] = () => SummaryScreens.Whole(SurveyTown.SelfAssessment, SurveyTown.Form24(), SurveyTown.Filled(SurveyTown.Form24(), number => number), 0, Buttons(SurveyTown.Form24())),
        ["survey-whole-missing"] = () => SummaryScreens.Whole("Опрос педагогов", Kinds, Answers(), 0, Buttons(Kinds), "Чтобы изменить ответ, нажмите его номер."),
        ["survey-whole-pages"] = () => SummaryScreens.Whole(SurveyTown.SelfAssessment, Long(), SurveyTown.Filled(Long(), _ => 0), 1, Buttons(Long())),
        ["survey-about"] = () => SurveyScreens.About(Standing()),
        ["survey-about-anonymous"] = () => SurveyScreens.About(Standing() with { Campaign = Campaign(SurveyTown.Form24(), isAnonymous: true) }),
        ["survey-about-draft-lost"] = () => SurveyScreens.About(Standing() with { Campaign = Campaign(Kinds, isAnonymous: true), IsDraftLost = true }),
        ["survey-about-branches"] = () => SurveyScreens.About(Standing() with { Campaign = Campaign(new([new("", [new("Ведёте уроки?", AnswerKind.One) { Options = [new("да"), new("нет", GoTo: SurveyForm.End)] }, new("Трудно?", AnswerKind.Text)])]), isAnonymous: true) }),
        ["survey-about-begun"] = () => SurveyScreens.About(Standing() with { Begun = new(Campaign(Kinds), Answers(), 3, TypesOwnWords: false, 7) }),
        ["survey-about-to-send"] = () => SurveyScreens.About(Standing() with { Begun = new(Campaign(Kinds), SurveyTown.Filled(Kinds, _ => 0).With(4, new() { Chosen = [0, 1] }).With(1, new() { Number = 18 }), SurveyForm.End, TypesOwnWords: false, 7) }),
        ["survey-about-sent"] = () => SurveyScreens.About(Standing() with { HasAnswered = true, SentAt = Clock.UtcNow }),
        ["survey-about-changed"] = () => SurveyScreens.About(Standing() with { HasAnswered = true, SentAt = Clock.UtcNow, Begun = new(Campaign(Kinds), Answers(), SurveyForm.End, TypesOwnWords: false, 7) }),
        ["survey-about-sent-anonymous"] = () => SurveyScreens.About(Standing() with { Campaign = Campaign(Kinds, isAnonymous: true), HasAnswered = true }),
        ["survey-about-closed"] = () => SurveyScreens.About(Standing() with { IsOpen = false }),
        ["survey-about-closed-answered"] = () => SurveyScreens.About(Standing() with { IsOpen = false, HasAnswered = true, SentAt = Clock.UtcNow }),
        ["survey-about-ahead"] = () => SurveyScreens.About(Standing() with { IsOpen = false, Campaign = new() { Title = "Опрос педагогов", Form = Kinds, ClosesAt = Clock.UtcNow.AddDays(14) } }),
        ["survey-not-kept"] = SurveyScreens.NotKept,
        ["survey-sent"] = () => ProfileScreens.Sent(Campaign(SurveyTown.Form24()), SurveyTown.Filled(SurveyTown.Form24(), number => number / 5), wishes: 1),
        ["survey-sent-anonymous"] = () => ProfileScreens.Sent(Campaign(SurveyTown.Form24(), isAnonymous: true), SurveyTown.Filled(SurveyTown.Form24(), _ => 1)),
        ["survey-sent-better"] = () => ProfileScreens.Sent(Campaign(SurveyTown.Form24() with { HigherIs = HigherIs.Better }), SurveyTown.Filled(SurveyTown.Form24(), number => number / 7)),
        ["survey-sent-words"] = () => ProfileScreens.Sent(Campaign(Kinds), Answers()),
        ["survey-sent-words-anonymous"] = () => ProfileScreens.Sent(Campaign(Kinds, isAnonymous: true), Answers()),
        ["survey-profile"] = () => ProfileScreens.Own(Campaign(SurveyTown.Form24()), SurveyTown.Filled(SurveyTown.Form24(), number => number / 5)),
        ["survey-profile-none"] = () => ProfileScreens.Own(Campaign(Kinds), Answers()),
        ["my-surveys"] = () => MySurveysScreens.List(Own(), 0),
        ["my-surveys-none"] = () => MySurveysScreens.List([], 0),
        ["my-surveys-page"] = () => MySurveysScreens.List([.. Enumerable.Range(1, 20).Select(i => new OwnSurvey(Campaign(Kinds, title: $"Отзыв о семинаре {i}"), Clock, IsOpen: false, HasAnswered: true, Begun: null))], 1),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_answering_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    [Fact]
    public void The_longest_question_and_the_longest_answers_fit_into_a_message()
    {
        var wide = new SurveyForm([.. Enumerable.Range(0, 4).Select(part => new SurveySection(new('Ж', 100), [.. Enumerable.Range(0, 25).Select(_ => new SurveyQuestion(new('<', 500), AnswerKind.Text) { Note = new('&', 500) })]) { Note = new('"', 500) })]);
        var answers = SurveyPath.Of(wide, new()).Aggregate(new AnswerSheet(), (sheet, number) => sheet.With(number, new() { Words = new('>', SurveyAnswer.LongestText) }));
        Fits(Ask(wide, 1, answers, new('н', 200)));
        var page = 0;
        for (var numbers = new HashSet<string>(); numbers.Count < 100; page++)
        {
            var screen = SummaryScreens.Whole(new('т', 300), wide, answers, page, Buttons(wide));
            Fits(screen);
            numbers.UnionWith(screen.Rows.SelectMany(row => row).Select(button => button.Label).Where(label => label.All(char.IsAsciiDigit)));
            Assert.InRange(page, 0, 100);
        }
    }

    private static void Fits(Screen screen)
    {
        Assert.InRange(System.Net.WebUtility.HtmlDecode(screen.Text.Html).Length, 1, 4096);
        Assert.InRange(screen.Rows.Sum(row => row.Count), 1, 100);
    }

    private static Screen Ask(SurveyForm form, int number, AnswerSheet answers, string note = "") => QuestionScreens.Ask("Опрос педагогов", form, number, answers, Buttons(form), note);

    private static AnswerButtons Buttons(SurveyForm form) => AnswerButtons.Of(new(Campaign(form), new(), 1, TypesOwnWords: false, 5));

    private static AnswerSheet Answers() => new AnswerSheet().With(1, new() { Number = 18 }).With(2, new() { Day = new(2024, 3, 15) });

    private static SurveyForm Long() => new([.. SurveyTown.Form24().Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => question with { Text = $"{question.Text}, когда в классе есть дети с разным уровнем подготовки и времени на каждого не хватает" })] })]);

    private static Campaign Campaign(SurveyForm form, bool isAnonymous = false, string title = "Опрос педагогов") =>
        new() { Id = new(3), Title = title, Form = form, IsAnonymous = isAnonymous, OpenedAt = Clock.UtcNow, ClosesAt = Clock.UtcNow.AddDays(14) };

    private static SurveyStanding Standing() => new(Campaign(Kinds), Clock, IsOpen: true, Begun: null, HasAnswered: false, SentAt: null);

    private static IReadOnlyList<OwnSurvey> Own() =>
    [
        new(Campaign(Kinds, title: "Отзыв о семинаре"), Clock, IsOpen: true, HasAnswered: false, Begun: null),
        new(Campaign(Kinds), Clock, IsOpen: true, HasAnswered: false, new(Campaign(Kinds), Answers(), 3, TypesOwnWords: false, 7)),
        new(Campaign(Kinds, isAnonymous: true, title: "Самооценка затруднений"), Clock, IsOpen: true, HasAnswered: true, Begun: null),
        new(Campaign(Kinds, title: "Готовность к аттестации"), Clock, IsOpen: true, HasAnswered: true, Begun: null),
        new(Campaign(Kinds, title: "Самодиагностика школы"), Clock, IsOpen: true, HasAnswered: true, new(Campaign(Kinds), Answers(), SurveyForm.End, TypesOwnWords: false, 7)),
        new(Campaign(Kinds, title: "Итоги прошлого года"), Clock, IsOpen: false, HasAnswered: true, Begun: null),
    ];
}
