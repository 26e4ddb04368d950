using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Export;

internal static class ExportScreens
{
    public static readonly ButtonKind<ProgrammeId> Word = new("export-word");
    public static readonly ButtonKind<ProgrammeId> Workbook = new("export-xlsx");

    public static Screen Which(ProgrammeId programme, string title, bool isCoordinators) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>План файлом</b>\n{PoliteCut.To(title, 200)}"),
            Markup.Plain("Word — таблица плана с отметками о выполнении: можно распечатать и подписать."),
            Markup.Plain(isCoordinators ? "Excel — план, все даты, отчёты, кто был, и история." : "Excel — план и все даты с отметками.")),
        [Word.Labelled("Word", programme), Workbook.Labelled("Excel", programme)],
        [isCoordinators ? Buttons.Programme.Labelled("Назад", programme) : Buttons.Menu.Labelled("Меню", default)]);

    /// <param name="programme">Whose plan it is.</param>
    /// <param name="now">Local time of the programme.</param>
    public static Screen Caption(ProgrammeId programme, DateTime now) => new(
        Markup.Of($"План на {RussianDate.FullDay(DateOnly.FromDateTime(now))}, {RussianDate.Time(TimeOnly.FromDateTime(now))}. В файле имена людей: храните его бережно."),
        [Buttons.Export.Labelled("Назад", programme), Buttons.Menu.Labelled("Меню", default)]);
}
