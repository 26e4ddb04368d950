using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reports;

internal static class AttendanceScreens
{
    /// <summary>Says what will be, so that a second press changes nothing.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, PersonId Person, int WasThere, int Page)> Mark = new("was");
    public static readonly ButtonKind<(OccurrenceId Id, int Page)> Page = new("was-page");
    public static readonly ButtonKind<OccurrenceId> All = new("was-all");
    public static readonly ButtonKind<OccurrenceId> AllBut = new("was-all-but");
    public static readonly ButtonKind<OccurrenceId> Ready = new("was-ready");

    private const int PeoplePerPage = 10;

    public static Screen List(AttendanceList list, int number)
    {
        var (view, page) = (list.Of, PageOf.Cut(list.Lines, number, PeoplePerPage));
        var text = Markup.Lines([Markup.Of($"<b>Кто был</b>"), Markup.Plain(OccurrenceLines.Title(view, 120)), Markup.Plain(OccurrenceLines.When(view))]);
        if (list.Lines.Count == 0)
        {
            return new(
                Markup.Paragraphs(text, Markup.Plain("Приглашённых в списке нет: отмечать некого. Сколько было участников, можно написать в отчёте.")),
                [Buttons.Report.Labelled("Отчёт", view.Id), Buttons.Open.Labelled("Назад", view.Id)]);
        }

        return new(
            Markup.Paragraphs(
                text,
                Markup.Plain(list.Lines.Any(line => line.IsThere)
                    ? $"Отмечено: {list.Came} из {list.Lines.Count}. Каждое нажатие сразу сохраняется."
                    : "Нажмите на тех, кто был. Каждое нажатие сразу сохраняется.")),
            [
                [All.Labelled("Все были", view.Id), AllBut.Labelled("Все, кроме…", view.Id)],
                .. page.Shown.Select(line => (IReadOnlyList<Button>)[Mark.Labelled((line.IsThere ? "✅ " : "") + PoliteCut.To(line.Name, 40), (view.Id, line.Person, line.IsThere ? 0 : 1, page.Number))]),
                .. page.Turning((label, to) => Page.Labelled(label, (view.Id, to))),
                [Ready.Labelled("Готово", view.Id), Buttons.Open.Labelled("Открыть", view.Id)],
            ]);
    }

    public static Screen Taken(AttendanceList list) => new(
        Markup.Paragraphs(
            Markup.Of($"✅ <b>Отмечено, кто был</b>\n{OccurrenceLines.Title(list.Of)}"),
            Markup.Plain($"Были: {list.Came}. Не были: {list.Missed}.")),
        [Buttons.Report.Labelled("Отчёт", list.Of.Id), Buttons.Attendance.Labelled("Изменить", list.Of.Id)],
        [Buttons.Open.Labelled("Открыть", list.Of.Id), Buttons.Menu.Labelled("Меню", default)]);
}
