using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <param name="Begun">What is not sent yet; null: nothing.</param>
/// <param name="SentAt">Null: not sent, or nobody knows when.</param>
internal sealed record SurveyStanding(Campaign Campaign, LocalClock Clock, bool IsOpen, Sitting? Begun, bool HasAnswered, DateTime? SentAt)
{
    /// <summary>Something was begun, and the key it was closed with is no longer there.</summary>
    public bool IsDraftLost { get; init; }

    public string ClosesAt => RussianDate.Moment(Clock.Zone.ToLocal(Campaign.ClosesAt), Clock.Today);

    public string ClosedAt => RussianDate.Moment(Clock.Zone.ToLocal(Campaign.ClosedAt ?? Campaign.ClosesAt), Clock.Today);

    public bool IsYetToOpen => Campaign.OpenedAt is null;
}

/// <summary>A survey before it is answered, and after.</summary>
internal static class SurveyScreens
{
    private const int LongestNote = FormLimits.LongestIntroduction;
    private const string WithNames = "Ответы с вашим именем увидят координаторы программы, а руководитель школы — только общие цифры, если ответят пятеро или больше. До закрытия ответы можно изменить.";
    private const string WithoutNames = "Анкета без имени: после «Отправить» ответы нельзя связать с вами, изменить или вернуть. Результаты видны после закрытия, и только там, где ответили хотя бы пять человек.";

    public static Screen About(SurveyStanding standing) => standing switch
    {
        { IsYetToOpen: true } => With(standing, [Markup.Plain("Опрос ещё не начался. Когда он откроется, я напишу.")]),
        { IsOpen: false } => With(standing, [Markup.Plain($"Опрос закрыт {standing.ClosedAt}. {(standing.HasAnswered ? "Вы ответили, спасибо." : "Ответы уже не принимаются.")}")], Profile(standing)),
        { HasAnswered: true, Begun: not null } => With(
            standing,
            [Markup.Plain($"Вы начали менять ответы и не отправили. Пока действуют прежние. Изменить их можно до {standing.ClosesAt}.")],
            [[AnswerButtons.Begin.Labelled("Продолжить", standing.Campaign.Id)], [AnswerButtons.Drop.Labelled("Оставить прежние", standing.Campaign.Id)], .. Profile(standing)]),
        { HasAnswered: true, Campaign.IsAnonymous: true } => With(standing, [Markup.Plain("Вы ответили, спасибо. Ответы ушли без имени, поэтому посмотреть или изменить их уже нельзя.")]),
        { HasAnswered: true } => With(
            standing,
            [Markup.Plain($"Вы ответили{(standing.SentAt is { } at ? $" {RussianDate.Moment(standing.Clock.Zone.ToLocal(at), standing.Clock.Today)}" : "")}, спасибо. Изменить ответы можно до {standing.ClosesAt}.")],
            [.. Profile(standing), [AnswerButtons.Change.Labelled("Изменить ответы", standing.Campaign.Id)]]),
        { Begun: { } begun } => With(
            standing,
            [Markup.Plain($"{Reached(begun)} Ответить можно до {standing.ClosesAt}."), WhoSees(standing.Campaign)],
            [[AnswerButtons.Begin.Labelled("Продолжить", standing.Campaign.Id)]]),
        _ => With(
            standing,
            [standing.IsDraftLost ? Markup.Plain("Черновик ваших ответов не открылся. Начните, пожалуйста, заново.") : Markup.Empty, Note(standing.Campaign), Markup.Plain($"{SurveySize.InWords(standing.Campaign.Form)}. Можно прерваться: ответы сохраняются сразу. Ответить можно до {standing.ClosesAt}."), WhoSees(standing.Campaign)],
            [[AnswerButtons.Begin.Labelled("Начать", standing.Campaign.Id)]]),
    };

    /// <summary>How far somebody is.</summary>
    public static string Reached(Sitting begun)
    {
        var path = SurveyPath.Of(begun.Form, begun.Answers);
        var answered = path.Count(number => AnswerRules.IsEnough(begun.Form.Questions[number - 1], begun.Answers[number]));
        return begun.IsAtEnd && answered == path.Count ? "Все вопросы пройдены, осталось отправить." : $"Отвечено {answered} из {path.Count}.";
    }

    public static Screen NotKept() => new(Markup.Plain(Sittings.NotKept));

    private static Screen With(SurveyStanding standing, IEnumerable<Markup> text, IReadOnlyList<IReadOnlyList<Button>>? rows = null) => new(
        Markup.Paragraphs([Markup.Of($"<b>{PoliteCut.To(standing.Campaign.Title, 200)}</b>"), .. text]),
        [.. rows ?? [], [Buttons.MySurveys.Labelled("Мои анкеты", default), Buttons.Menu.Labelled("Меню", default)]]);

    private static Markup Note(Campaign campaign) => campaign.Form.Note is { } note ? Markup.Plain(PoliteCut.To(note, LongestNote)) : Markup.Empty;

    /// <summary>Asked for before the first answer, and kept to.</summary>
    private static Markup WhoSees(Campaign campaign) => Markup.Plain(campaign switch
    {
        { IsAnonymous: true } when campaign.Form.Questions.Any(question => question.AsksForHelp) => WithoutNames + " О помощи, которую вы отметите, тоже узнают без имени: если она нужна лично вам, скажите координатору.",
        { IsAnonymous: true } => WithoutNames,
        _ when campaign.Form.Questions.Any(question => question.AsksForHelp) => WithNames + " О помощи, которую вы отметите, узнает тот, кто за неё отвечает.",
        _ => WithNames,
    });

    private static IReadOnlyList<IReadOnlyList<Button>> Profile(SurveyStanding standing) =>
        standing is { Campaign.IsAnonymous: false, SentAt: not null } ? [[AnswerButtons.Profile.Labelled("Мой профиль", standing.Campaign.Id)]] : [];
}
