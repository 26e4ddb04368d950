using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>«Неясно, дошло ли»: an invitation comes once or not at all, and where nobody knows which, the coordinator decides.</summary>
internal static class UnclearScreens
{
    public const int PageSize = 8; // two buttons each

    public static readonly ButtonKind<(CampaignId Id, int Page)> Show = new("survey-unclear");
    public static readonly ButtonKind<(CampaignId Id, PersonId Person)> SendAgain = new("survey-again");
    public static readonly ButtonKind<CampaignId> SendAllAgain = new("survey-again-all");
    public static readonly ButtonKind<(CampaignId Id, PersonId Person)> CountDelivered = new("survey-came");
    public static readonly ButtonKind<CampaignId> CountAllDelivered = new("survey-came-all");

    public static Screen List(CampaignFigures figures, PageOf<UnclearPerson> page)
    {
        var id = figures.Id;
        if (page.Shown.Count == 0) return new(Markup.Plain("Неясных приглашений нет: про каждое известно, дошло ли оно."), [Buttons.Campaign.Labelled("Назад", id)]);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Неясно, дошло ли: {figures.Unclear}</b>\n{PoliteCut.To(figures.Campaign.Title, CampaignWords.TitleLength)}"),
                Markup.Plain("Связь прервалась, пока приглашение уходило. Сам бот его не повторит, чтобы никто не получил двух. Если не решать, напоминания всё равно придут."),
                Markup.Lines(page.Shown.Select((person, i) => Markup.Of($"{page.First + i + 1}. {PoliteCut.To(person.Name, 80)}")))),
            [
                .. page.Shown.Select((person, i) => (IReadOnlyList<Button>)[SendAgain.Labelled($"{page.First + i + 1}. Повторить", (id, person.Id)), CountDelivered.Labelled("Считать доставленным", (id, person.Id))]),
                .. page.Turning((label, number) => Show.Labelled(label, (id, number))),
                .. figures.Unclear == 1 ? [] : (IReadOnlyList<Button>[])[[SendAllAgain.Labelled("Повторить всем", id)], [CountAllDelivered.Labelled("Считать все доставленными", id)]],
                [Buttons.Campaign.Labelled("Назад", id)],
            ]);
    }
}

/// <param name="Name">People's text.</param>
internal sealed record UnclearPerson(PersonId Id, string Name);
