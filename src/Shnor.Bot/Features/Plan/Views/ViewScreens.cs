using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>«Показать иначе»: by section, by who answers, by school, by state.</summary>
internal static class ViewScreens
{
    public static readonly ButtonKind<ProgrammeId> Views = new("views");
    public static readonly ButtonKind<(ProgrammeId Programme, string By, int Page)> View = new("view");

    /// <summary>The section of a row: sections have no numbers of their own.</summary>
    public static readonly ButtonKind<(ActivityId First, int Page)> OfSection = new("rows-section");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, int Page)> OfPerson = new("rows-person");
    public static readonly ButtonKind<(BodyId Body, int Page)> OfBody = new("rows-body");
    public static readonly ButtonKind<(SchoolId School, int Page)> OfSchool = new("rows-school");

    private const int NameOnButton = 40;

    /// <param name="programme">Whose plan.</param>
    /// <param name="title">Of the programme; people's text.</param>
    /// <param name="hasSections">A plan without them is not offered by them.</param>
    /// <param name="schoolsOf">How schools are offered: all of them, one's own, or (null) not at all.</param>
    /// <param name="today">The month to begin with.</param>
    public static Screen Choose(ProgrammeId programme, string title, bool hasSections, string? schoolsOf, DateOnly today)
    {
        var rows = new List<IReadOnlyList<Button>> { Row(Buttons.PlanMonth.Labelled("По месяцам", (programme, today))) };
        if (hasSections) rows.Add(Row(View.Labelled("По разделам", (programme, PlanViews.Section, 0))));
        rows.Add(Row(View.Labelled("По ответственным", (programme, PlanViews.Who, 0))));
        if (schoolsOf is not null) rows.Add(Row(View.Labelled(schoolsOf, (programme, PlanViews.School, 0))));
        rows.Add(Row(View.Labelled("По состоянию", (programme, PlanViews.State, 0))));
        rows.Add([FindScreens.Ask.Labelled("Найти", programme), Buttons.Export.Labelled("Файлом", programme)]);
        return new Screen(
            Markup.Paragraphs(Markup.Of($"<b>Как показать план?</b>\n<i>{PoliteCut.To(title, 80)}</i>")),
            [.. rows, Row(Buttons.Menu.Labelled("Меню", default))]);
    }

    public static Screen Choices(ViewPage view)
    {
        var page = view.Page;
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>{view.Title}</b>{(page.Last > 0 ? $", страница {page.Number + 1} из {page.Last + 1}" : "")}"),
                page.Shown.Count == 0
                    ? Markup.Plain(Empty(view.By))
                    : Markup.Lines(page.Shown.Select((choice, i) => Markup.Of($"{page.First + i + 1}. {PoliteCut.To(choice.Name, 120)} — {choice.Count}"))),
                page.Shown.Count == 0 || view.By == PlanViews.State ? Markup.Empty : Markup.Plain("Число — сколько мероприятий плана.")),
            [
                .. page.Shown.Select((choice, i) => Row(choice.Label($"{page.First + i + 1}. {PoliteCut.To(choice.Name, NameOnButton)} — {choice.Count}"))),
                .. page.Turning((label, number) => View.Labelled(label, (view.Programme, view.By, number))),
                [Views.Labelled("Назад", view.Programme), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static string Empty(string by) => by == PlanViews.School
        ? "Школ в программе пока нет. Координатор добавляет их в меню: «Люди» → «Школы»."
        : "В плане здесь ничего нет. Посмотрите его по месяцам.";

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
