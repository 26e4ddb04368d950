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
        var waits = view.Occurrence.State == OccurrenceState.Reported;
        if (coordinates && waits) yield return [Buttons.Accept.Labelled("Принять", view.Id), Buttons.Return.Labelled("Вернуть", view.Id)];
        if (mayAct)
        {
            if (view.CanBeConfirmed && (coordinates || !view.ReaderIsDone)) yield return [Buttons.Done.Labelled("Выполнено", view.Id)];
            if (view.HasAttendance) yield return [Buttons.Attendance.Labelled("Кто был", view.Id), Buttons.Report.Labelled("Отчёт", view.Id)];
            else if (view.CanBeReported) yield return [Buttons.Report.Labelled("Отчёт", view.Id)];
            if (view.CanBeDated) yield return [Buttons.SetDate.Labelled("Назначить дату", view.Id)];
            if (view is { IsAhead: true, Link: null }) yield return [Buttons.SetLink.Labelled("Добавить ссылку", view.Id)];
            if (view.IsAhead && view.Occurrence.Invites.Who != Audience.Nobody) yield return [Buttons.Guests.Labelled("Кто придёт", view.Id)];
            if (view.CanBeChanged || (coordinates && view.HasDeadline)) yield return [Buttons.Change.Labelled("Изменить", view.Id)];
            if (view.CanBeRestored) yield return [Buttons.Restore.Labelled("Вернуть в план", view.Id)];
            if (view.IsGoingOn) yield return [Buttons.Progress.Labelled("Как идёт?", view.Occurrence.ProgrammeId)];
            if (view.CanBeUndone) yield return [Buttons.Undo.Labelled("Отменить отметку", view.Id)];
        }

        if (!mayAct && view is { IsConfirmed: true, CanBeReported: true }) yield return [Buttons.Report.Labelled("Отчёт", view.Id)];
        yield return coordinates ? [Buttons.Activity.Labelled("Мероприятие", view.Activity.Id)] : [.. Rare(view, mayAct)];
    }

    /// <summary>What is seldom needed stands on one row.</summary>
    private static IEnumerable<Button> Rare(OccurrenceView view, bool mayAct)
    {
        if (mayAct && view.IsStillToDo && !view.ReaderIsDone) yield return Buttons.Cannot.Labelled("Не могу", view.Id);
        yield return Buttons.AskCoordinator.Labelled("Вопрос координатору", view.Id);
    }
}
