namespace Shnor.Bot.Features.Reports;

/// <summary>What a coordinator hears of a report: short, with the decision under it where there is one to make.</summary>
internal static class ToAcceptScreens
{
    private const int LineLength = 300; // the whole of it is one press away

    public static Screen Report(ReportView view) => new(
        Markup.Paragraphs(
            Markup.Lines([
                Markup.Of($"📝 <b>{(view.WaitsForAcceptance ? "Отчёт ждёт приёмки" : "Пришёл отчёт")}</b>"),
                Markup.Plain(OccurrenceLines.Title(view.Of)),
                Markup.Plain(OccurrenceLines.When(view.Of)),
                ReportScreens.SentBy(view)]),
            ReportScreens.Body(view, LineLength)),
        [.. ReportScreens.Acceptance(view), .. ReportScreens.Files(view), [Buttons.Open.Labelled("Открыть", view.Id)]]);
}
