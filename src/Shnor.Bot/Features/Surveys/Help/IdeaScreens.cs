using Shnor.Domain;
using Shnor.Domain.Surveys.Help;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>«Что можно сделать»: rows of the plan beside what the results say is hard.</summary>
internal static class IdeaScreens
{
    private const int LabelLength = 40;

    /// <param name="campaign">Whose results.</param>
    /// <param name="programme">Its programme.</param>
    /// <param name="title">Of the survey; people's text.</param>
    /// <param name="ideas">The neediest block first; empty: nothing may be shown, or nothing is hard.</param>
    /// <param name="today">Of the programme.</param>
    public static Screen Ideas(CampaignId campaign, ProgrammeId programme, string title, IReadOnlyList<Suggestion> ideas, DateOnly today)
    {
        var rows = ideas.SelectMany(idea => idea.Rows).DistinctBy(row => row.Id).ToList();
        var lacks = ideas.Any(idea => idea.Rows.Count == 0);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Что можно сделать</b>\n<i>{PoliteCut.To(title, 80)}</i>"),
                ideas.Count == 0 ? Markup.Plain("По этим результатам предложить нечего: ответов пока слишком мало, или педагогам ничего не трудно.") : Markup.Empty,
                .. ideas.Select((idea, i) => Block(idea, i + 1, rows, today)),
                rows.Count > 0 ? Markup.Plain("Подобрано по словам. Подходит ли мероприятие, решать вам.") : Markup.Empty,
            ]),
            [
                .. rows.Select((row, i) => (IReadOnlyList<Button>)[Buttons.Activity.Labelled($"{i + 1}. {PoliteCut.To(row.Title, LabelLength)}", row.Id)]),
                .. lacks ? [[Buttons.PlanRows.Labelled("Добавить мероприятие", programme)]] : Array.Empty<IReadOnlyList<Button>>(),
                [Buttons.SurveyResults.Labelled("Назад", campaign), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static Markup Block(Suggestion idea, int number, List<PlanRow> rows, DateOnly today)
    {
        var title = PoliteCut.To(idea.Block.Title, 120);
        return idea.Rows.Count == 0
            ? Markup.Of($"<b>{number}. {title}</b>\nВ плане нет мероприятия для блока «{title}».")
            : Markup.Of($"<b>{number}. {title}</b>\n{Markup.Lines(idea.Rows.Select(row => Markup.Of($"• [{rows.FindIndex(each => each.Id == row.Id) + 1}] {PoliteCut.To(row.Title, 140)}, {When(row, today)}")))}");
    }

    private static string When(PlanRow row, DateOnly today) => row.NextOn is { } day && day > today ? RussianDate.Day(day, today) : "можно сейчас";
}
