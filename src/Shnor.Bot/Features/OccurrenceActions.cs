using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>What can be done about an occurrence as it stands: the buttons under its card, the likeliest first. Each of them is authorised again when pressed.</summary>
public static class OccurrenceActions
{
    /// <param name="view">As it stands.</param>
    /// <param name="mayAct">Whoever looks answers for it, or coordinates the programme.</param>
    /// <param name="coordinates">Whoever looks coordinates the programme.</param>
    public static IEnumerable<IReadOnlyList<Button>> For(OccurrenceView view, bool mayAct, bool coordinates)
    {
        if (!mayAct) yield break;
        if (view.CanBeConfirmed) yield return [Buttons.Done.Labelled("Выполнено", view.Id)];
        if (view.CanBeDated) yield return [Buttons.SetDate.Labelled("Назначить дату", view.Id)];
        if (view is { IsAhead: true, Link: null }) yield return [Buttons.SetLink.Labelled("Добавить ссылку", view.Id)];
        if (view.CanBeChanged || (coordinates && view.HasDeadline)) yield return [Buttons.Change.Labelled("Изменить", view.Id)];
        if (view.CanBeRestored) yield return [Buttons.Restore.Labelled("Вернуть в план", view.Id)];
        if (view.Occurrence.State == OccurrenceState.Reported) yield return [Buttons.Undo.Labelled("Отменить отметку", view.Id)];
        if (coordinates) yield return [Buttons.Activity.Labelled("Мероприятие", view.Activity.Id)];
    }
}
