using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reports;

internal static class ConfirmScreens
{
    private const int MostRows = 10;

    public static Screen Confirmed(OccurrenceView view) => new(
        Markup.Lines([
            Markup.Of($"✅ <b>{OccurrenceLines.State(view)}</b>"),
            Markup.Plain(OccurrenceLines.Title(view)),
            Markup.Plain(OccurrenceLines.When(view)),
        ]),
        [
            .. HasReport(view) ? [[Buttons.Report.Labelled("Отчёт", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            .. view.CanBeUndone ? [[Buttons.Undo.Labelled("Отменить отметку", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <summary>One line to the coordinator; while the mark waits for them, with both answers to it.</summary>
    public static Screen Told(OccurrenceView view) => new(
        Markup.Of($"✅ {OccurrenceLines.Done(view)}\n{OccurrenceLines.Title(view)}"),
        [
            .. view.Occurrence.State == OccurrenceState.Reported
                ? [[Buttons.Accept.Labelled("Принять", view.Id), Buttons.Return.Labelled("Вернуть", view.Id)]]
                : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Открыть", view.Id)],
        ]);

    /// <summary>What was marked in the coordinator's night, in one message.</summary>
    public static Screen ToldOfSeveral(IReadOnlyList<OccurrenceView> views)
    {
        var shown = views.Take(MostRows).ToList();
        var waiting = views.Count(view => view.Occurrence.State == OccurrenceState.Reported);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>✅ Отмечено: {Plural.Of(views.Count, "дело", "дела", "дел")}</b>"),
                .. shown.Select((view, i) => OccurrenceLines.ListLine(view, i + 1)),
                views.Count > shown.Count ? Markup.Of($"И ещё {views.Count - shown.Count}.") : Markup.Empty,
            ]),
            [
                .. waiting > 0 ? [[Buttons.ToAccept.Labelled($"Ждут приёмки: {waiting}", views[0].Occurrence.ProgrammeId)]] : Array.Empty<IReadOnlyList<Button>>(),
                .. shown.Select((view, i) => (IReadOnlyList<Button>)[OccurrenceLines.ListButton(view, i + 1)]),
            ]);
    }

    /// <summary>The state as it is, for a press that came too late or too early.</summary>
    public static Screen Now(OccurrenceView view)
    {
        if (view.IsConfirmed) return Confirmed(view);
        if (view.ReaderIsDone) return PartScreens.Marked(view);
        IReadOnlyList<Button> back = [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)];
        var text = Markup.Lines(new[]
        {
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain(OccurrenceLines.When(view)),
            Markup.Plain(OccurrenceLines.State(view)),
        }.Where(line => !line.IsEmpty));
        return view.CanBeConfirmed ? new Screen(text, [Buttons.Done.Labelled("Выполнено", view.Id)], back) : new Screen(text, back);
    }

    /// <summary>Of an event, a document, a monitoring there is more to tell than that it is done.</summary>
    private static bool HasReport(OccurrenceView view) => view.Activity.Kind.IsEvent() || view.Activity.Kind is ActivityKind.Document or ActivityKind.Monitoring or ActivityKind.Publication or ActivityKind.Survey;
}
