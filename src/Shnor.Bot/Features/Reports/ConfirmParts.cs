using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Reports;

/// <summary>Where everybody named marks their own part: the occurrence is done when the last of them has.</summary>
public sealed class ConfirmParts
{
    /// <summary>«Выполнено»: the parts of whoever pressed, and of those they stand in for. A coordinator who has none is asked for whom.</summary>
    public async Task<Reply> Own(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        var mine = view.PartsOf(turn.Me).Where(part => !part.IsMarked).ToList();
        if (mine.Count > 0 || view.Waiting.Count == 0) return await Mark(turn, view, mine, ct);
        return turn.Who.Coordinates(view.Occurrence.ProgrammeId)
            ? Reply.Show(PartScreens.ForWhom(view))
            : Reply.Show(ConfirmScreens.Now(view), $"Вы уже отметили. Ждём: {OccurrenceLines.PartNames(view.Waiting)}");
    }

    /// <param name="turn">Of whoever marks.</param>
    /// <param name="view">As it stands, open.</param>
    /// <param name="parts">Those without a mark. None, where the last that waited is named no longer: then this press ends it.</param>
    /// <param name="ct">Cancels the commit.</param>
    public async Task<Reply> Mark(Turn turn, OccurrenceView view, IReadOnlyList<OccurrencePart> parts, CancellationToken ct)
    {
        if (parts.Count == 0 && view.Waiting.Count > 0) return Reply.Show(PartScreens.ForWhom(view), "Здесь отметка уже есть");
        var now = await MarkDone.Parts(turn, view, parts, tells: true, ct);
        if (now.IsConfirmed) return Reply.Show(ConfirmScreens.Confirmed(now), "Отмечено");
        return Reply.Show(now.ReaderIsDone ? PartScreens.Marked(now) : PartScreens.ForWhom(now), "Отмечено");
    }

    /// <summary>«Отменить отметку»: one's own parts, and those one has marked for others.</summary>
    public async Task<Reply> Undo(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        if (view.Occurrence is { State: OccurrenceState.Accepted, WasAcceptedWithMark: false }) return ConfirmOccurrence.Explain(view, UndoOutcome.AlreadyAccepted);
        var own = view.PartsOf(turn.Me).Select(part => part.Of).ToList();
        var taken = (await turn.Db.AssigneeMarks.Where(m => m.OccurrenceId == view.Id).ToListAsync(ct))
            .Where(m => m.By == turn.Me || own.Exists(part => m.PersonId == part.Person && m.BodyId == part.Body)).ToList();
        if (taken.Count == 0)
            return Reply.Show(ConfirmScreens.Now(view), view.Parts.Any(part => part.IsMarked) ? "Вашей отметки здесь нет. Чужие отметки возвращает «Вернуть»." : "Отметки нет — отменять нечего.");

        turn.Db.AssigneeMarks.RemoveRange(taken);
        view.Occurrence.Undo();
        RungSchedule.MoveOn(view.Occurrence, turn.UtcNow);
        MarkDone.WriteHistory(turn, view.Occurrence, HistoryEvent.Undone);
        var left = view.Parts.Select(part => taken.Exists(m => m.PersonId == part.Of.Person && m.BodyId == part.Of.Body) ? part with { IsMarked = false } : part);
        return Reply.Show(ConfirmScreens.Now(view with { ConfirmedBy = null, ConfirmedAt = null, Parts = [.. left] }), "Отметка снята");
    }
}
