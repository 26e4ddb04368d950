using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>What people are told of a survey without having asked.</summary>
internal static class CampaignLetterScreens
{
    private const int NoteLength = 700;

    public static Screen Invited(Campaign campaign, LocalClock clock) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ответьте, пожалуйста, на вопросы анкеты</b>\n{PoliteCut.To(campaign.Title, CampaignWords.TitleLength)}"),
            campaign.Form.Note is { } why ? Markup.Of($"<i>{PoliteCut.To(why, NoteLength)}</i>") : Markup.Empty,
            Markup.Of($"{SurveySize.InWords(campaign.Form)}. Ответить можно {CampaignWords.Until(campaign.ClosesAt, clock)}. Можно прерваться и продолжить позже."),
            WithoutOrWithName(campaign)),
        [Answer(campaign.Id)]);

    /// <param name="campaign">Open.</param>
    /// <param name="hasBegun">Some of their answers are saved already.</param>
    /// <param name="clock">Of the programme.</param>
    public static Screen Reminder(Campaign campaign, bool hasBegun, LocalClock clock) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{Urgency(campaign, clock)}</b>\n{PoliteCut.To(campaign.Title, CampaignWords.TitleLength)}"),
            Markup.Of($"{SurveySize.InWords(campaign.Form)}. Ответить можно {CampaignWords.Until(campaign.ClosesAt, clock)}."),
            Markup.Plain(hasBegun ? "Вы уже начали: бот продолжит с того вопроса, на котором вы остановились." : ""),
            WithoutOrWithName(campaign)),
        [Answer(campaign.Id)]);

    public static Screen Closed(CampaignFigures figures) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Опрос закрыт</b>\n{PoliteCut.To(figures.Campaign.Title, CampaignWords.TitleLength)}"),
            Markup.Plain(figures.Answered == 0 ? "Никто не ответил." : $"{CampaignWords.AnsweredAtStart(figures.Answered, figures.Asked)}."),
            CampaignWords.Lost(figures)),
        [
            .. !figures.HasResults ? [] : (IReadOnlyList<Button>[])[[Buttons.SurveyResults.Labelled("Результаты", figures.Campaign.Id)]],
            [Buttons.Campaign.Labelled("Открыть опрос", figures.Campaign.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    private static string Urgency(Campaign campaign, LocalClock clock)
    {
        var closesOn = DateOnly.FromDateTime(clock.Zone.ToLocal(campaign.ClosesAt));
        if (closesOn == clock.Today) return "Сегодня последний день, чтобы ответить";
        return closesOn == clock.Today.AddDays(1) ? "Завтра анкета закроется" : "Анкета ждёт вашего ответа";
    }

    private static Markup WithoutOrWithName(Campaign campaign) => Markup.Plain(campaign.IsAnonymous
        ? "Анкета без имени: бот никому не покажет, какие ответы ваши."
        : "Анкета с именем: ваши ответы увидит координатор. Изменить их можно до закрытия.");

    private static Button Answer(CampaignId id) => Buttons.Answer.Labelled("Ответить", id);
}
