using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Reports;

/// <summary>«Выполнено» and «Отменить отметку». A second press changes nothing and says so.</summary>
public sealed class ConfirmOccurrence(ConfirmParts parts)
{
    public async Task<Reply> Done(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = await Load(turn, id, ct);
        // What goes on all the time is ended by «Завершено»: no screen offers this, only a forged button asks.
        if (view.Occurrence.Shape == OccurrenceShape.Ongoing) return Explain(view, view.IsConfirmed ? ConfirmOutcome.AlreadyConfirmed : ConfirmOutcome.NotOpen);
        if (view.Occurrence.RefusesMark(view.Clock.Now) is { } refusal) return Explain(view, refusal);
        return view.IsEach ? await parts.Own(turn, view, ct) : await Confirm(turn, view, ct);
    }

    /// <summary>Of a coordinator, for one of those who mark their own parts.</summary>
    public Task<Reply> DoneForPerson(Turn turn, (OccurrenceId Occurrence, PersonId Person) asked, CancellationToken ct) =>
        DoneFor(turn, asked.Occurrence, part => part.Person == asked.Person, ct);

    public Task<Reply> DoneForBody(Turn turn, (OccurrenceId Occurrence, BodyId Body) asked, CancellationToken ct) =>
        DoneFor(turn, asked.Occurrence, part => part.Body == asked.Body, ct);

    public Task<Reply> DoneForAll(Turn turn, OccurrenceId id, CancellationToken ct) => DoneFor(turn, id, _ => true, ct);

    public async Task<Reply> Undo(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = await Load(turn, id, ct);
        if (view.IsEach) return await parts.Undo(turn, view, ct);
        var outcome = view.Occurrence.Undo();
        if (outcome != UndoOutcome.Undone) return Explain(view, outcome);

        RungSchedule.MoveOn(view.Occurrence, turn.UtcNow);
        MarkDone.WriteHistory(turn, view.Occurrence, HistoryEvent.Undone);
        return Reply.Show(ConfirmScreens.Now(view with { ConfirmedBy = null, ConfirmedAt = null }), "Отметка снята");
    }

    internal static Reply Explain(OccurrenceView view, UndoOutcome outcome) => Reply.Show(
        ConfirmScreens.Now(view),
        outcome == UndoOutcome.AlreadyAccepted ? "Отметка уже принята координатором." : "Отметки нет — отменять нечего.");

    /// <summary>Somebody's own part of it, by a coordinator: where they did it and told of it otherwise.</summary>
    private async Task<Reply> DoneFor(Turn turn, OccurrenceId id, Func<AssigneePart, bool> which, CancellationToken ct)
    {
        var view = await Load(turn, id, ct);
        if (view.Occurrence.RefusesMark(view.Clock.Now) is { } refusal) return Explain(view, refusal);
        return view.IsEach ? await parts.Mark(turn, view, [.. view.Waiting.Where(part => which(part.Of))], ct) : await Confirm(turn, view, ct); // the mode was changed meanwhile
    }

    private static async Task<Reply> Confirm(Turn turn, OccurrenceView view, CancellationToken ct) =>
        Reply.Show(ConfirmScreens.Confirmed((await MarkDone.Own(turn, view, tells: true, ct)).View), "Отмечено");

    private static Reply Explain(OccurrenceView view, ConfirmOutcome outcome) => Reply.Show(
        ConfirmScreens.Now(view),
        outcome switch
        {
            ConfirmOutcome.AlreadyConfirmed => $"Уже отмечено: {OccurrenceLines.ConfirmedBy(view)}",
            ConfirmOutcome.NotStarted => "Отметить можно, когда начнётся: " + OccurrenceLines.When(view),
            _ => "Это мероприятие закрыто: отмечать нечего.",
        });

    private static async Task<OccurrenceView> Load(Turn turn, OccurrenceId id, CancellationToken ct) => (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!.SeenBy(turn.Me);
}
