using Shnor.Bot.Features;
using Shnor.Bot.Features.Ongoing;
using Shnor.Bot.Features.Plan;
using Shnor.Bot.Features.Questions;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Talks with the coordinator, «Не могу», and «Как идёт?».</summary>
[Collection(nameof(Approved))]
public sealed class TalkScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);
    private static readonly QuestionId Id = new(5);

    private static readonly TalkLine Asked = new("Светлова Е.А.", "По какой форме <отчёт>?", Lake.Now.AddDays(-1)), Answered = new("Пчёлкина О.В.", "По прошлогодней.", Lake.Now.AddHours(-1));

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["talk-ask"] = () => TalkScreens.Ask(Lake.Deadline(Lake.Now)),
        ["talk-words-none"] = () => TalkScreens.WordsAgain(0),
        ["talk-words-long"] = () => TalkScreens.WordsAgain(1201),
        ["talk-too-many"] = TalkScreens.TooMany,
        ["talk-must-wait"] = () => TalkScreens.MustWait(Id),
        ["talk-nothing-sent"] = TalkScreens.NothingSent,
        ["talk-sent"] = () => TalkScreens.Sent(Id, Lake.Deadline(Lake.Now), told: 1),
        ["talk-sent-to-nobody"] = () => TalkScreens.Sent(Id, Lake.Deadline(Lake.Now), told: 0),
        ["talk-answer"] = () => TalkScreens.AskAnswer(Talk([Asked])),
        ["talk-answer-back"] = () => TalkScreens.AskAnswer(Talk([Asked, Answered]) with { IsAsker = true }),
        ["talk-answered"] = () => TalkScreens.Answered(Talk([Asked, Answered]), told: 1),
        ["talk-answered-nobody"] = () => TalkScreens.Answered(Talk([Asked, Answered]), told: 0),
        ["talk-read"] = () => TalkScreens.Talk(Talk([Asked, Answered]), page: 9),
        ["talk-read-asker"] = () => TalkScreens.Talk(Talk([Asked, Answered]) with { IsAsker = true }, page: 0),
        ["talk-read-long"] = () => TalkScreens.Talk(Talk([Asked, Answered, Asked, Answered, Asked, Answered with { By = null }]), page: 9),
        ["talk-read-longest"] = () => TalkScreens.Talk(Talk([.. Enumerable.Repeat(Asked with { Text = new string('&', 800) }, 4)]), page: 0),
        ["talk-read-closed"] = () => TalkScreens.Talk(Talk([Asked, Answered], closed: true), page: 0),
        ["talk-read-cannot"] = () => TalkScreens.Talk(Talk([Asked with { Text = "Болею" }], QuestionKind.Cannot) with { AskedBy = null }, page: 0),
        ["talk-told"] = () => TalkScreens.ToldToCoordinator(Talk([Asked]), Asked, isFirst: true),
        ["talk-told-more"] = () => TalkScreens.ToldToCoordinator(Talk([Asked, Asked]), Asked, isFirst: false),
        ["talk-told-about-nothing"] = () => TalkScreens.ToldToCoordinator(Talk([Asked]) with { About = null }, Asked, isFirst: true),
        ["talk-told-asker"] = () => TalkScreens.ToldToAsker(Talk([Asked, Answered]) with { IsAsker = true }, Answered),
        ["talk-list"] = () => TalkScreens.List(Ozero, new([Talk([Asked, Answered]), Talk([Asked with { Text = "Болею" }], QuestionKind.Cannot)], 0, 0, 0)),
        ["talk-list-pages"] = () => TalkScreens.List(Ozero, new([Talk([])], 6, 1, 2)),
        ["talk-list-empty"] = () => TalkScreens.List(Ozero, new([], 0, 0, 0)),

        ["cannot-why"] = () => CannotScreens.AskWhy(Lake.DatedSeminar(Lake.Now)),
        ["cannot-told"] = () => CannotScreens.Told(Id, Lake.DatedSeminar(Lake.Now), "Командировка", told: 2),
        ["cannot-told-nobody"] = () => CannotScreens.Told(Id, Lake.DatedSeminar(Lake.Now), "Командировка", told: 0),
        ["cannot-already"] = () => CannotScreens.AlreadySaid(Id, Lake.DatedSeminar(Lake.Now)),
        ["cannot-nothing"] = () => CannotScreens.NothingToSay(Lake.Deadline(Lake.Now).DoneBy("Журавина В.М.")),
        ["cannot-letter"] = () => TalkScreens.ToldToCoordinator(Talk([Asked with { Text = "Командировка" }], QuestionKind.Cannot), Asked with { Text = "Командировка" }, isFirst: true),

        ["progress-list"] = () => ProgressScreens.List([new(Lake.Courses(Lake.Now), null), new(Lake.Courses(Lake.Now), null)]),
        ["progress-list-some-left"] = () => ProgressScreens.List([new(Lake.Courses(Lake.Now), Progress.Difficult), new(Lake.Courses(Lake.Now), null)]),
        ["progress-list-all"] = () => ProgressScreens.List([new(Lake.Courses(Lake.Now), Progress.AsPlanned), new(Lake.Courses(Lake.Now), Progress.NotBegun)]),
        ["progress-list-none"] = () => ProgressScreens.List([]),
        ["progress-ask"] = () => ProgressScreens.Ask(Lake.Courses(Lake.Now)),
        ["progress-ask-again"] = () => ProgressScreens.Ask(Answer()),
        ["progress-difficult"] = () => ProgressScreens.Difficult(Lake.Courses(Lake.Now)),
        ["progress-over"] = () => ProgressScreens.Over(Lake.Courses(Lake.Now).DoneBy("Светлова Е.А.")),
        ["progress-card"] = () => PlanScreens.Card(Answer(), mayAct: true, []),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_talks_or_how_it_goes_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static OccurrenceView Answer() => Lake.Courses(Lake.Now) with { Progress = new(Progress.Difficult, "Светлова Е.А.", Lake.At(new(2026, 10, 1, 9, 20, 0)).UtcNow) };

    private static TalkView Talk(IReadOnlyList<TalkLine> lines, QuestionKind kind = QuestionKind.Question, bool closed = false) => new(
        new Question { Id = Id, ProgrammeId = Ozero, Kind = kind, ClosedAt = closed ? Lake.At(Lake.Now).UtcNow : null },
        "Светлова Е.А.",
        Lake.Deadline(Lake.Now),
        lines,
        DateOnly.FromDateTime(Lake.Now),
        IsAsker: false);
}
