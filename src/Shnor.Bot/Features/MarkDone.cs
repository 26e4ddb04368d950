using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.Events;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>«Выполнено» with all that belongs to it: the state, whether anybody must look at it, the history, a line to the coordinators.</summary>
internal static class MarkDone
{
    /// <summary>
    /// Whoever presses marks all of it, or, where everybody named marks their own part, theirs and those they stand in for: then it is done when
    /// no part is left.
    /// </summary>
    /// <param name="turn">Of whoever marks.</param>
    /// <param name="view">As it stood.</param>
    /// <param name="tells">Whether the coordinators get their line: not where they hear of it otherwise.</param>
    /// <param name="ct">Cancels the commit.</param>
    /// <returns>How it stands afterwards.</returns>
    public static async Task<(ConfirmOutcome Outcome, OccurrenceView View)> Own(Turn turn, OccurrenceView view, bool tells, CancellationToken ct)
    {
        if (view.Occurrence.RefusesMark(view.Clock.Now) is { } refusal) return (refusal, view);
        var mine = view.PartsOf(turn.Me).Where(part => !part.IsMarked).ToList();
        return (ConfirmOutcome.Confirmed, view.IsEach ? await Parts(turn, view, mine, tells, ct) : await Whole(turn, view, tells, ct));
    }

    /// <param name="turn">Of whoever marks.</param>
    /// <param name="view">As it stood, open.</param>
    /// <param name="parts">Without a mark so far. None, where the last that waited is named no longer: then this press ends it.</param>
    /// <param name="tells">Whether the coordinators get their line.</param>
    /// <param name="ct">Cancels the commit.</param>
    public static async Task<OccurrenceView> Parts(Turn turn, OccurrenceView view, IReadOnlyList<OccurrencePart> parts, bool tells, CancellationToken ct)
    {
        turn.Db.AssigneeMarks.AddRange(parts.Select(part => new AssigneeMark { OccurrenceId = view.Id, PersonId = part.Of.Person, BodyId = part.Of.Body, By = turn.Me, At = turn.UtcNow }));
        await turn.Db.SaveChangesAsync(ct); // whose marks they all are is asked of the table; the commit is still one
        var now = view with { Parts = [.. view.Parts.Select(part => parts.Contains(part) ? part with { IsMarked = true } : part)] };
        if (now.Waiting.Count == 0) return await Whole(turn, now, tells, ct);
        if (parts.Count > 0) WriteHistory(turn, view.Occurrence, HistoryEvent.Confirmed, $"{now.Parts.Count - now.Waiting.Count}/{now.Parts.Count}");
        return now;
    }

    /// <summary>The mark of the whole, which nothing refuses.</summary>
    private static async Task<OccurrenceView> Whole(Turn turn, OccurrenceView view, bool tells, CancellationToken ct)
    {
        var occurrence = view.Occurrence;
        occurrence.Confirm(turn.Me, view.Clock.Now, turn.UtcNow);
        if (!view.Activity.Programme!.HasAcceptance) occurrence.AcceptWithMark(by: null);
        else if (turn.Who.Coordinates(occurrence.ProgrammeId) && await IsAllTheirs(turn, view, ct)) occurrence.AcceptWithMark(turn.Me);
        RungSchedule.MoveOn(occurrence, turn.UtcNow);
        WriteHistory(turn, occurrence, HistoryEvent.Confirmed);
        if (tells) await TellCoordinators(turn, occurrence, ct);
        await AskThoseWhoCame.Write(turn, view, ct);
        return view with { ConfirmedBy = turn.Who.Name, ConfirmedAt = view.Clock.Now };
    }

    public static void WriteHistory(Turn turn, Occurrence occurrence, HistoryEvent what, string? detail = null) => turn.Db.History.Add(new HistoryEntry
    {
        ProgrammeId = occurrence.ProgrammeId,
        OccurrenceId = occurrence.Id,
        At = turn.UtcNow,
        By = turn.Me,
        What = what,
        Detail = detail,
    });

    /// <summary>The parts that others have marked are still to be looked at, even if a coordinator adds the last one.</summary>
    private static async Task<bool> IsAllTheirs(Turn turn, OccurrenceView view, CancellationToken ct) =>
        !view.IsEach || !await turn.Db.AssigneeMarks.AnyAsync(m => m.OccurrenceId == view.Id && m.By != turn.Me, ct);

    private static async Task TellCoordinators(Turn turn, Occurrence occurrence, CancellationToken ct)
    {
        foreach (var coordinator in (await DutyRows.Coordinators(turn.Db, occurrence.ProgrammeId, turn.UtcNow, ct)).Where(id => id != turn.Me))
        {
            // After «Отменить отметку» a new mark is news again.
            var key = $"done:{occurrence.Id.Value}:{turn.UtcNow:yyyyMMddHHmmssfff}:{coordinator.Value}";
            // What is marked in a coordinator's night comes as one message in the morning.
            await turn.Outbox.Add(key, new(LetterKinds.Done, coordinator, occurrence.ProgrammeId, occurrence.Id, Bundle: LetterKinds.Done), ct);
        }
    }
}
