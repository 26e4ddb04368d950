using Shnor.Bot.Chat;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Acceptance;
using Shnor.Bot.Features.Plan;
using Shnor.Bot.Features.Reports;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

/// <summary>«Выполнено», «Принять», «Вернуть», and the parts of those who mark each their own.</summary>
[Collection(nameof(Approved))]
public sealed class AcceptanceScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);
    private static readonly PersonId Me = new(7), Other = new(8);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["accept-marked"] = () => ConfirmScreens.Confirmed(Waiting()),
        ["accept-marked-without-acceptance"] = () => ConfirmScreens.Confirmed(AtOnce()),
        ["accept-told"] = () => ConfirmScreens.Told(Waiting()),
        ["accept-told-at-once"] = () => ConfirmScreens.Told(AtOnce()),
        ["accept-told-of-night"] = () => ConfirmScreens.ToldOfSeveral([Waiting(), Lake.Webinar(Lake.Now.AddDays(2).AddHours(3)).DoneBy("Светлова Е.А."), AtOnce()]),
        ["accept-now-waits"] = () => AcceptScreens.Now(Waiting()),
        ["accept-now-accepted"] = () => AcceptScreens.Now(Accepted()),
        ["accept-now-undone"] = () => AcceptScreens.Now(Lake.Deadline(Lake.Now)),
        ["accept-done"] = () => AcceptScreens.Accepted(Accepted(), more: 0),
        ["accept-done-more"] = () => AcceptScreens.Accepted(Accepted(), more: 3),
        ["accept-word"] = () => AcceptScreens.Told([Accepted()]),
        ["accept-word-several"] = () => AcceptScreens.Told([Accepted(), Accepted()]),
        ["accept-card-coordinator"] = () => PlanScreens.Card(Waiting(), mayAct: true, [], coordinates: true),
        ["accept-card-responsible"] = () => PlanScreens.Card(Waiting(), mayAct: true, []),
        ["accept-card-accepted"] = () => PlanScreens.Card(Accepted(), mayAct: true, []),

        ["waiting-none"] = () => WaitingScreens.List(Ozero, new([], 0, 0, 0)),
        ["waiting-one-page"] = () => WaitingScreens.List(Ozero, new([new(Waiting(), HasReport: true), new(Lake.Webinar(Lake.Now.AddDays(2).AddHours(3)).DoneBy("Светлова Е.А."), HasReport: false)], 0, 0, 0)),
        ["waiting-pages"] = () => WaitingScreens.List(Ozero, new([new(Waiting(), HasReport: true)], 6, 1, 2)),
        ["waiting-row"] = () => WaitingScreens.One(Waiting(), page: 1, hasReport: true),
        ["waiting-row-accepted"] = () => WaitingScreens.One(Accepted(), page: 0, hasReport: false),
        ["waiting-sure"] = () => WaitingScreens.AreYouSure(Ozero, 21, 5),
        ["waiting-all-accepted"] = () => WaitingScreens.AllAccepted(Ozero, 21),

        ["return-words"] = () => ReturnScreens.AskWords(Waiting(), part: null),
        ["return-words-part"] = () => ReturnScreens.AskWords(Parts(done: 2), Parts(done: 2).Parts[0]),
        ["return-words-none"] = () => ReturnScreens.WordsAgain(Waiting(), 0),
        ["return-words-long"] = () => ReturnScreens.WordsAgain(Waiting(), 712),
        ["return-whom"] = () => ReturnScreens.ToWhom(Parts(done: 2)),
        ["returned"] = () => ReturnScreens.Returned(Lake.Deadline(Lake.Now), told: 1),
        ["returned-part"] = () => ReturnScreens.Returned(Parts(done: 1), told: 2),
        ["returned-nobody"] = () => ReturnScreens.Returned(Lake.Deadline(Lake.Now), told: 0),
        ["returned-told"] = () => ReturnScreens.Told(Lake.Deadline(Lake.Now), "Пчёлкина О.В.", "Добавьте список <участников>.", hasReport: false),
        ["returned-told-report"] = () => ReturnScreens.Told(Lake.Deadline(Lake.Now), by: null, "Нет выводов.", hasReport: true),
        ["returned-told-ongoing"] = () => ReturnScreens.Told(Lake.Courses(Lake.Now), "Пчёлкина О.В.", "Курсы ещё идут.", hasReport: false),

        ["part-marked"] = () => PartScreens.Marked(Parts(done: 1)),
        ["part-for-whom"] = () => PartScreens.ForWhom(Parts(done: 1)),
        ["part-for-whom-nobody-yet"] = () => PartScreens.ForWhom(Parts(done: 0)),
        ["part-now"] = () => ConfirmScreens.Now(Parts(done: 1).SeenBy(Me)),
        ["part-now-waits-for-me"] = () => ConfirmScreens.Now(Parts(done: 1).SeenBy(Other)),
        ["part-card-done"] = () => PlanScreens.Card(Parts(done: 1).SeenBy(Me), mayAct: true, []),
        ["part-card-coordinator"] = () => PlanScreens.Card(Parts(done: 1), mayAct: true, [], coordinates: true),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_marks_and_their_acceptance_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static OccurrenceView Waiting() => Lake.Deadline(Lake.Now).DoneBy("Журавина В.М.");

    private static OccurrenceView AtOnce()
    {
        var view = Waiting();
        view.Occurrence.AcceptWithMark(by: null);
        return view;
    }

    private static OccurrenceView Accepted()
    {
        var view = Waiting();
        Assert.Equal(AcceptOutcome.Accepted, view.Occurrence.Accept(new(1), view.Clock.UtcNow));
        return view with { AcceptedBy = "Пчёлкина О.В.", AcceptedAt = view.Clock.Now };
    }

    private static OccurrenceView Parts(int done) => Lake.LongDeadline(Lake.Now) with
    {
        Parts = [new(AssigneePart.Of(Me), "МБОУ «Ключевская ООШ»", done > 0), new(AssigneePart.Of(Other), "МБОУ «Заречная СОШ»", done > 1)],
    };
}
