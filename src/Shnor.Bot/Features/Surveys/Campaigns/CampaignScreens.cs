using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>One survey that is carried out, for its coordinator.</summary>
internal static class CampaignScreens
{
    public static readonly ButtonKind<(CampaignId Id, int Page)> NotAnswered = new("survey-silent");
    public static readonly ButtonKind<CampaignId> RemindNow = new("survey-remind");
    public static readonly ButtonKind<CampaignId> AskExtend = new("survey-longer");
    public static readonly ButtonKind<(CampaignId Id, DateOnly Until)> Extend = new("survey-until");
    public static readonly ButtonKind<CampaignId> AskClose = new("survey-end");
    public static readonly ButtonKind<CampaignId> Close = new("survey-end-yes");
    public static readonly ButtonKind<CampaignId> AskCallOff = new("survey-off");
    public static readonly ButtonKind<CampaignId> CallOff = new("survey-off-yes");

    private static readonly int[] UsualDays = [3, 7, 14]; // more

    public static Screen Card(CampaignFigures figures)
    {
        var campaign = figures.Campaign;
        return new(
            Markup.Paragraphs(
                Markup.Of($"{CampaignWords.Title(campaign.Title)}\n{Standing(figures)}"),
                Markup.Of($"{Asking(campaign)}: {CampaignWords.Whom(campaign.Invites)}\n{(campaign.IsAnonymous ? "Без имён" : "С именами")}, {CampaignWords.Length(campaign.Form)}"),
                campaign.OpenedAt is null ? Markup.Empty : Count(figures),
                Markup.Lines(Trouble(figures)),
                campaign.IsOpen || campaign.IsPlanned ? Markup.Plain($"Напоминания: {CampaignWords.Reminders(campaign.ReminderGapDays, campaign.MostReminders)}") : Markup.Empty,
                figures.Owner.IsSilent && (campaign.IsOpen || campaign.IsPlanned) ? Markup.Plain("Программа приостановлена или завершена: приглашения и напоминания не приходят.") : Markup.Empty),
            [.. Actions(figures), [Buttons.Campaigns.Labelled("Назад", figures.Programme), Buttons.Menu.Labelled("Меню", default)]]);
    }

    /// <param name="figures">Of an open one.</param>
    /// <param name="days">To choose from; none is beyond what may be chosen.</param>
    public static Screen HowLong(CampaignFigures figures, IReadOnlyList<DateOnly> days) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>До какого дня продлить?</b>\n{PoliteCut.To(figures.Campaign.Title, CampaignWords.TitleLength)}"),
            Markup.Of($"Сейчас ответить можно {CampaignWords.Until(figures.Campaign.ClosesAt, figures.Clock)}. Выберите день или напишите его, например 15 декабря. Опрос закроется в этот день в 18:00.")),
        [
            .. days.Select(day => (IReadOnlyList<Button>)[Extend.Labelled($"До {RussianDate.Day(day, figures.Clock.Today)}", (figures.Id, day))]),
            [Buttons.Campaign.Labelled("Назад", figures.Id)],
        ]);

    /// <summary>The days that are offered: so many more than now.</summary>
    public static IReadOnlyList<DateOnly> Longer(CampaignFigures figures)
    {
        var closesOn = DateOnly.FromDateTime(figures.Clock.Zone.ToLocal(figures.Campaign.ClosesAt));
        return [.. UsualDays.Select(days => figures.Owner.Settings.WorkingDayOnOrAfter(closesOn.AddDays(days))).Distinct()];
    }

    public static Screen DayNotTaken(CampaignId id, string why) => new(Markup.Plain(why), [AskExtend.Labelled("Выбрать день", id), Buttons.Campaign.Labelled("Назад", id)]);

    public static Screen SureClose(CampaignFigures figures) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Закрыть опрос сейчас?</b>\n{PoliteCut.To(figures.Campaign.Title, CampaignWords.TitleLength)}"),
            Markup.Of($"Пока {CampaignWords.Answered(figures.Answered, figures.Asked)}. После закрытия ответить нельзя, открыть опрос снова нельзя. Начатое, но не отправленное удалится: его никто не увидит."),
            TooFew(figures)),
        [[Close.Labelled("Да, закрыть", figures.Id)], [Buttons.Campaign.Labelled("Назад", figures.Id)]]);

    public static Screen SureCallOff(CampaignFigures figures) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Отменить опрос?</b>\n{PoliteCut.To(figures.Campaign.Title, CampaignWords.TitleLength)}"),
            Markup.Plain("Он ещё не открыт, о нём никто не знает. Приглашения не придут.")),
        [[CallOff.Labelled("Да, отменить", figures.Id)], [Buttons.Campaign.Labelled("Назад", figures.Id)]]);

    /// <param name="figures">Of one with names.</param>
    /// <param name="page">People by school; people's text.</param>
    public static Screen Silent(CampaignFigures figures, PageOf<SilentPerson> page) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Кто не ответил: {figures.Asked - figures.Answered}</b>\n{PoliteCut.To(figures.Campaign.Title, CampaignWords.TitleLength)}"),
            .. page.Shown.GroupBy(person => person.School).Select(school => Markup.Of($"<b>{school.Key ?? "Без школы"}</b>\n{Markup.Lines(school.Select(Name))}")),
            page.Shown.Count == 0 ? Markup.Plain("Ответили все.") : Markup.Empty,
        ]),
        [.. page.Turning((label, number) => NotAnswered.Labelled(label, (figures.Id, number))), [Buttons.Campaign.Labelled("Назад", figures.Id)]]);

    public static Screen NotTold() => new(Markup.Plain("Это опрос без имён: кто ответил, а кто нет, бот не показывает никому."), [Buttons.Menu.Labelled("Меню", default)]);

    private static Markup Name(SilentPerson person) => Markup.Of($"• {PoliteCut.To(person.Name, 80)}{(person.IsReached ? person.HasBegun ? " — анкета начата" : "" : " — не на связи")}");

    private static IEnumerable<IReadOnlyList<Button>> Actions(CampaignFigures figures)
    {
        var (campaign, id) = (figures.Campaign, figures.Id);
        if (figures.Unclear > 0) yield return [UnclearScreens.Show.Labelled($"Неясно, дошло ли: {figures.Unclear}", (id, 0))];
        if (campaign.IsPlanned) yield return [AskCallOff.Labelled("Отменить опрос", id)];
        if (campaign.IsOpen)
        {
            yield return campaign.IsAnonymous ? [Buttons.Campaign.Labelled("Обновить", id)] : [Buttons.Campaign.Labelled("Обновить", id), NotAnswered.Labelled("Кто не ответил", (id, 0))];
            yield return [RemindNow.Labelled("Напомнить сейчас", id), AskExtend.Labelled("Продлить", id)];
            yield return [AskClose.Labelled("Закрыть сейчас", id)];
        }

        if (figures.HasResults) yield return [Buttons.SurveyResults.Labelled("Результаты", id)];
        if (campaign is { OpenedAt: not null, ClosedAt: not null, IsAnonymous: false } && figures.Answered < figures.Asked) yield return [NotAnswered.Labelled("Кто не ответил", (id, 0))];
    }

    private static string Standing(CampaignFigures figures)
    {
        var (campaign, clock) = (figures.Campaign, figures.Clock);
        return campaign switch
        {
            { IsCalledOff: true } => "Отменён: никого не спрашивали",
            { ClosedAt: { } closed } => $"Закрыт {CampaignWords.Moment(closed, clock)}",
            { OpenedAt: not null } => $"Идёт {CampaignWords.Until(campaign.ClosesAt, clock)}",
            _ => $"Откроется {CampaignWords.Moment(campaign.OpensAt, clock)}, закроется {CampaignWords.Moment(campaign.ClosesAt, clock)}",
        };
    }

    private static string Asking(Campaign campaign) => campaign switch
    {
        { IsCalledOff: true } => "Кого хотели спросить",
        { ClosedAt: not null } => "Кого спросили",
        { OpenedAt: null } => "Кого спросим",
        _ => "Кого спрашиваем",
    };

    private static Markup Count(CampaignFigures figures) =>
        Markup.Of($"<b>{CampaignWords.AnsweredAtStart(figures.Answered, figures.Asked)}</b>\n{CampaignWords.Bar(figures.Answered, figures.Asked)}");

    private static IEnumerable<Markup> Trouble(CampaignFigures figures)
    {
        if (figures.Campaign.IsOpen && figures.NotReached > 0)
            yield return Markup.Of($"Не на связи: {figures.NotReached}. Бот не может им написать; приглашение придёт, когда они подключатся.");
        if (figures.Unclear > 0)
            yield return Markup.Of($"Неясно, дошло ли приглашение: {figures.Unclear}. Повторить его или нет, решаете вы.");
        if (TooFew(figures) is { IsEmpty: false } few) yield return few;
        if (CampaignWords.Lost(figures) is { IsEmpty: false } lost) yield return lost;
    }

    private static Markup TooFew(CampaignFigures figures) => figures.Campaign is { IsAnonymous: true, IsOpen: true } && figures.Answered < Disclosure.Fewest
        ? Markup.Of($"Результаты опроса без имён показываются, когда ответили хотя бы {CampaignWords.People(Disclosure.Fewest)}. Если ответят меньше, ответы удалятся.")
        : Markup.Empty;
}

/// <summary>Somebody who is asked by name and has not answered; people's text.</summary>
internal sealed record SilentPerson(string Name, string? School, bool IsReached, bool HasBegun);
