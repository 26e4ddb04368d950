using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>«Выполнено» with all that belongs to it: the state, whether anybody must look at it, the history, a line to the coordinators.</summary>
internal static class MarkDone
{
    /// <param name="turn">Of whoever marks.</param>
    /// <param name="view">As it stood; where the mark is taken, its occurrence has it.</param>
    /// <param name="ct">Cancels the commit.</param>
    public static async Task<ConfirmOutcome> Confirm(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        var occurrence = view.Occurrence;
        var outcome = occurrence.Confirm(turn.Me, view.Clock.Now, turn.UtcNow);
        if (outcome != ConfirmOutcome.Confirmed) return outcome;

        if (!view.Activity.Programme!.HasAcceptance) occurrence.AcceptWithMark(by: null);
        else if (turn.Who.Coordinates(occurrence.ProgrammeId) && await IsAllTheirs(turn, view, ct)) occurrence.AcceptWithMark(turn.Me);
        RungSchedule.MoveOn(occurrence, turn.UtcNow);
        WriteHistory(turn, occurrence, HistoryEvent.Confirmed);
        await TellCoordinators(turn, occurrence, ct);
        return outcome;
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
