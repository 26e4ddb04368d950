namespace Shnor.Bot.Features.Reports;

internal static class ConfirmScreens
{
    public static Screen Confirmed(OccurrenceView view) => new(
        Markup.Lines([
            Markup.Of($"✅ <b>{OccurrenceLines.State(view)}</b>"),
            Markup.Plain(OccurrenceLines.Title(view)),
            Markup.Plain(OccurrenceLines.When(view)),
        ]),
        [Buttons.Undo.Labelled("Отменить отметку", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>One line to the coordinator.</summary>
    public static Screen Told(OccurrenceView view) => new(
        Markup.Of($"✅ {OccurrenceLines.State(view)}\n{OccurrenceLines.Title(view)}"),
        [Buttons.Open.Labelled("Открыть", view.Id)]);

    /// <summary>The state as it is, for a press that came too late or too early.</summary>
    public static Screen Now(OccurrenceView view)
    {
        if (view.IsConfirmed) return Confirmed(view);
        IReadOnlyList<Button> back = [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)];
        var text = Markup.Lines(new[]
        {
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain(OccurrenceLines.When(view)),
            Markup.Plain(OccurrenceLines.State(view)),
        }.Where(line => !line.IsEmpty));
        return view.CanBeConfirmed ? new Screen(text, [Buttons.Done.Labelled("Выполнено", view.Id)], back) : new Screen(text, back);
    }
}
