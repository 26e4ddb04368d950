using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>The coordinator's list of what waits for «Принять».</summary>
internal static class WaitingScreens
{
    public const int PageSize = 6;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("to-accept-page");
    public static readonly ButtonKind<(OccurrenceId Id, int Page)> Row = new("to-accept-row");
    public static readonly ButtonKind<(OccurrenceId Id, int Page)> AcceptRow = new("accept-row");
    public static readonly ButtonKind<ProgrammeId> AskAll = new("accept-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, int Sum)> AcceptAll = new("accept-all");

    public static Screen List(ProgrammeId programme, PageOf<WaitingRow> page)
    {
        if (page.Shown.Count == 0)
        {
            return new(
                Markup.Paragraphs(Markup.Of($"<b>Всё принято</b>"), Markup.Plain("Когда кто-нибудь отметит «Выполнено», дело появится здесь. Отметки и отчёты можно посмотреть в плане: /plan")),
                [Buttons.Menu.Labelled("Меню", default)]);
        }

        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Ждут приёмки</b>{(page.Last > 0 ? $", страница {page.Number + 1} из {page.Last + 1}" : "")}"),
                .. page.Shown.Select((row, i) => Line(row, page.First + i + 1)),
            ]),
            [
                .. page.Shown.Select((row, i) => (IReadOnlyList<Button>)[Row.Labelled($"{page.First + i + 1}. {OccurrenceLines.Title(row.View, 40)}", (row.View.Id, page.Number))]),
                .. page.Turning((label, number) => Page.Labelled(label, (programme, number))),
                [AskAll.Labelled("Принять все", programme)],
                [Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    /// <summary>One of the list, opened.</summary>
    public static Screen One(OccurrenceView view, int page, bool hasReport)
    {
        var waits = view.Occurrence.State == OccurrenceState.Reported;
        return new(
            AcceptScreens.About(view),
            [
                .. waits ? [[AcceptRow.Labelled("Принять", (view.Id, page)), Buttons.Return.Labelled("Вернуть", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
                .. hasReport ? [[Buttons.Report.Labelled("Отчёт", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
                [Page.Labelled("Назад", (view.Occurrence.ProgrammeId, page)), Buttons.Open.Labelled("Открыть", view.Id)],
            ]);
    }

    public static Screen AreYouSure(ProgrammeId programme, int count, int sum) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Принять {Plural.Of(count, "отметку", "отметки", "отметок")}?</b>"),
            Markup.Plain("Будет принято всё, что ждёт сейчас. После этого отметку уже не отменить и не вернуть.")),
        [AcceptAll.Labelled($"Принять {(count == 1 ? "одну" : $"все {count}")}", (programme, sum))],
        [Buttons.ToAccept.Labelled("Назад", programme)]);

    public static Screen AllAccepted(ProgrammeId programme, int count) => new(
        Markup.Of($"✅ <b>{Plural.Form(count, "Принята", "Принято", "Принято")}: {Plural.Of(count, "отметка", "отметки", "отметок")}</b>"),
        [Buttons.ToAccept.Labelled("К списку", programme), Buttons.Menu.Labelled("Меню", default)]);

    private static Markup Line(WaitingRow row, int number) =>
        Markup.Of($"{number}. {OccurrenceLines.Title(row.View, 90)}\n<i>{OccurrenceLines.Done(row.View)}{(row.HasReport ? "; есть отчёт" : "")}</i>");
}
