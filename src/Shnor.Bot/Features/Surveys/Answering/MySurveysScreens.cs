using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <param name="Begun">Not sent yet; null: nothing is begun.</param>
internal sealed record OwnSurvey(Campaign Campaign, LocalClock Clock, bool IsOpen, bool HasAnswered, Sitting? Begun)
{
    public bool Waits => IsOpen && !HasAnswered;
}

internal static class MySurveysScreens
{
    private const int PageSize = 8;
    private const int LongestTitle = 120;

    public static readonly ButtonKind<int> Page = new("my-surveys-page");

    /// <param name="own">In the order they are shown in.</param>
    /// <param name="page">From 0; beyond the ends it is the nearest.</param>
    public static Screen List(IReadOnlyList<OwnSurvey> own, int page)
    {
        var shown = PageOf.Cut(own, page, PageSize);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Мои анкеты</b>{Waiting(own)}"),
                own.Count == 0 ? Markup.Plain("Анкет для вас пока нет. Когда координатор откроет опрос, я напишу, и он появится здесь.") : Markup.Empty,
                .. shown.Shown.Select((each, i) => Markup.Of($"{shown.First + i + 1}. {PoliteCut.To(each.Campaign.Title, LongestTitle)}\n<i>{Standing(each)}</i>")),
            ]),
            [
                .. shown.Shown.Select((each, i) => (IReadOnlyList<Button>)[Buttons.Answer.Labelled($"{shown.First + i + 1}. {PoliteCut.To(each.Campaign.Title, 40)}", each.Campaign.Id)]),
                .. shown.Turning((label, to) => Page.Labelled(label, to)),
                [Buttons.MyHelp.Labelled("Просьбы о помощи", default)],
                [Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static string Waiting(IReadOnlyList<OwnSurvey> own) => own.Count(each => each.Waits) is > 0 and var count ? $"\nЖдут ответа: {count}" : "";

    private static string Standing(OwnSurvey own) => own switch
    {
        { IsOpen: false } => $"вы ответили; опрос закрыт {Day(own, own.Campaign.ClosedAt ?? own.Campaign.ClosesAt)}",
        { HasAnswered: true, Begun: not null } => $"ответы изменены и не отправлены; отправить можно до {Until(own)}",
        { HasAnswered: true, Campaign.IsAnonymous: true } => "вы ответили",
        { HasAnswered: true } => $"вы ответили; изменить можно до {Until(own)}",
        { Begun: { } begun } => $"{Small(SurveyScreens.Reached(begun)).TrimEnd('.')}; ответить можно до {Until(own)}",
        _ => $"ждёт ответа до {Until(own)}",
    };

    private static string Small(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Until(OwnSurvey own) => RussianDate.Moment(own.Clock.Zone.ToLocal(own.Campaign.ClosesAt), own.Clock.Today);

    private static string Day(OwnSurvey own, DateTime at) => RussianDate.Day(DateOnly.FromDateTime(own.Clock.Zone.ToLocal(at)), own.Clock.Today);
}
