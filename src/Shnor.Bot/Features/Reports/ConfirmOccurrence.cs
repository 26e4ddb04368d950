using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Reports;

/// <summary>«Выполнено» and «Отменить отметку». A second press changes nothing and says so.</summary>
public sealed class ConfirmOccurrence
{
    public async Task<Reply> Done(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        // What goes on all the time has nothing to mark: no screen offers it, only a forged button asks.
        var outcome = view.Occurrence.Shape == OccurrenceShape.Ongoing ? ConfirmOutcome.NotOpen : view.Occurrence.Confirm(turn.Me, view.Clock.Now, turn.UtcNow);
        if (outcome != ConfirmOutcome.Confirmed) return Explain(view, outcome);

        RungSchedule.MoveOn(view.Occurrence, turn.UtcNow);
        WriteHistory(turn, view, HistoryEvent.Confirmed);
        await TellCoordinators(turn, view, ct);
        return Reply.Show(ConfirmScreens.Confirmed(view with { ConfirmedBy = turn.Who.Name, ConfirmedAt = view.Clock.Now }), "Отмечено");
    }

    public async Task<Reply> Undo(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var outcome = view.Occurrence.Undo();
        if (outcome != UndoOutcome.Undone)
        {
            return Reply.Show(
                ConfirmScreens.Now(view),
                outcome == UndoOutcome.AlreadyAccepted ? "Отметка уже принята координатором." : "Отметки нет — отменять нечего.");
        }

        RungSchedule.MoveOn(view.Occurrence, turn.UtcNow);
        WriteHistory(turn, view, HistoryEvent.Undone);
        return Reply.Show(ConfirmScreens.Now(view with { ConfirmedBy = null, ConfirmedAt = null }), "Отметка снята");
    }

    private static Reply Explain(OccurrenceView view, ConfirmOutcome outcome) => Reply.Show(
        ConfirmScreens.Now(view),
        outcome switch
        {
            ConfirmOutcome.AlreadyConfirmed => $"Уже отмечено: {OccurrenceLines.ConfirmedBy(view)}",
            ConfirmOutcome.NotStarted => "Отметить можно, когда начнётся: " + OccurrenceLines.When(view),
            _ => "Это мероприятие закрыто: отмечать нечего.",
        });

    private static void WriteHistory(Turn turn, OccurrenceView view, HistoryEvent what) => turn.Db.History.Add(new HistoryEntry
    {
        ProgrammeId = view.Occurrence.ProgrammeId,
        OccurrenceId = view.Id,
        At = turn.UtcNow,
        By = turn.Me,
        What = what,
    });

    private static async Task TellCoordinators(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        var programme = view.Occurrence.ProgrammeId;
        foreach (var coordinator in (await DutyRows.Coordinators(turn.Db, programme, turn.UtcNow, ct)).Where(id => id != turn.Me))
        {
            // After «Отменить отметку» a new mark is news again.
            var key = $"done:{view.Id.Value}:{turn.UtcNow:yyyyMMddHHmmssfff}:{coordinator.Value}";
            await turn.Outbox.Add(key, new(LetterKinds.Done, coordinator, programme, view.Id), ct);
        }
    }
}
