using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>«Изменить»: an event as it is, and what can be changed about it.</summary>
internal static class ChangeScreens
{
    /// <param name="view">As it stands.</param>
    /// <param name="coordinates">Whoever looks coordinates the programme.</param>
    public static Screen Card(OccurrenceView view, bool coordinates) => new(Text(view), [.. Rows(view, coordinates), [Buttons.Open.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)]]);

    private static Markup Text(OccurrenceView view)
    {
        var state = OccurrenceLines.State(view);
        return Markup.Paragraphs(
            Markup.Lines(new[]
            {
                Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
                Markup.Plain(OccurrenceLines.When(view)),
                state.Length == 0 ? Markup.Empty : Markup.Plain(state),
                view.Occurrence.Shape == OccurrenceShape.Dated ? Markup.Plain($"Длительность: {DraftScreens.Lasting(view.Occurrence.DurationMinutes)}") : Markup.Empty,
                view.CanBeChanged ? Markup.Plain($"Зовём: {EventPeople.Of(view.Occurrence.Invites)}") : Markup.Empty,
                OccurrenceLines.Place(view),
                OccurrenceLines.Link(view),
            }.Where(line => !line.IsEmpty)),
            Markup.Plain(view.CanBeChanged || view.HasDeadline ? "Что изменить?" : ""));
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(OccurrenceView view, bool coordinates)
    {
        var id = view.Id;
        if (view.HasDeadline && coordinates)
        {
            yield return [Buttons.Move.Labelled("Перенести срок", id)];
            yield return [OffScreens.Ask.Labelled("Отменить мероприятие", (id, 0))];
        }

        if (view.CanBeRestored) yield return [Buttons.Restore.Labelled("Вернуть в план", id)];
        if (!view.CanBeChanged) yield break;
        yield return [view.CanBeDated ? Buttons.SetDate.Labelled("Назначить дату", id) : Buttons.Move.Labelled("Перенести", id)];
        if (view.CanBeDated)
        {
            yield return [DraftScreens.Part("Кого зовём", DraftStep.Audience, view)];
        }
        else
        {
            yield return [DraftScreens.Part("Место", DraftStep.Place, view), DraftScreens.Part("Ссылка", DraftStep.Link, view)];
            yield return [DraftScreens.Part("Кого зовём", DraftStep.Audience, view), DraftScreens.Part("Длительность", DraftStep.Duration, view)];
        }

        if (view.Occurrence.IsSeries && !view.HasStarted) yield return [OffScreens.Ask.Labelled("Не проводить в этот день", (id, 1))];
        else yield return [OffScreens.Ask.Labelled("Отменить мероприятие", (id, 0))];
        if (view.Occurrence.IsSeries) yield return [Buttons.ChangeSeries.Labelled("Изменить серию", id)];
    }
}
