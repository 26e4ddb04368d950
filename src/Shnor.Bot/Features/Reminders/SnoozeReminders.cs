using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Reminders;

/// <summary>«Напомнить позже»: this person hears nothing of this occurrence until then; the others answering for it, and the coordinator, as ever.</summary>
public sealed class SnoozeReminders(QuietHours usual)
{
    public async Task<Reply> Ask(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var (view, standing) = await Load(turn, id, ct);
        return Refuse(turn, view, standing) ?? Reply.Show(SnoozeScreens.Ask(view, standing));
    }

    public async Task<Reply> Put(Turn turn, (OccurrenceId Id, int Minute) asked, CancellationToken ct)
    {
        var (view, standing) = await Load(turn, asked.Id, ct);
        if (Refuse(turn, view, standing) is { } refusal) return refusal;

        var quiet = await turn.Db.People.Where(p => p.Id == turn.Me).Select(p => p.Quiet).SingleAsync(ct) ?? usual;
        if (SnoozeChoices.Find(SnoozeScreens.InstantOf(asked.Minute), view.Occurrence, view.Clock, quiet) is not { } choice)
            return Reply.Show(SnoozeScreens.Ask(view, standing), "Этого времени уже нет. Выберите другое");

        var moment = RussianDate.Moment(choice.Local, view.Clock.Today);
        if (standing.Until == choice.Local) return Reply.Show(SnoozeScreens.PutOff(view, choice.Local), $"Уже отложено: напомню {moment}");
        await TakeBack(turn, view.Id, ct);
        turn.Db.Snoozes.Add(new Snooze { OccurrenceId = view.Id, PersonId = turn.Me, Until = choice.Until, Deadline = Snooze.DeadlineOf(view.Occurrence.Facts) });
        await turn.Outbox.Add(
            // One press, one reminder. The same time chosen again after «Отменить» is another press.
            $"snooze:{view.Id.Value}:{turn.Me.Value}:{choice.Until:yyyyMMddHHmm}:{turn.Incoming.UpdateId}",
            new(
                LetterKinds.Reminder,
                turn.Me,
                view.Occurrence.ProgrammeId,
                view.Id,
                SnoozedRung.Name,
                choice.Until,
                Bundle: view.Occurrence.Shape == OccurrenceShape.Dated ? null : SnoozedRung.Name),
            ct);
        return Reply.Show(SnoozeScreens.PutOff(view, choice.Local), $"Напомню: {moment}");
    }

    /// <summary>«Отменить»: from now on everything comes as usual; what was due meanwhile is not made up for.</summary>
    public async Task<Reply> Cancel(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var (view, standing) = await Load(turn, id, ct);
        if (standing.Until is not null) await TakeBack(turn, id, ct);
        return Reply.Show(SnoozeScreens.Now(view, standing), standing.Until is null ? "Здесь ничего не отложено." : "Напоминания снова включены");
    }

    private async Task<(OccurrenceView View, SnoozeStanding Standing)> Load(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return (view, await SnoozeStanding.Load(turn.Db, view, turn.Me, usual, ct));
    }

    private static Reply? Refuse(Turn turn, OccurrenceView view, SnoozeStanding standing)
    {
        // A coordinator may press what the responsible may; but nobody reminds them of it.
        if (!view.Hears(turn.Me)) return Reply.Whisper("Об этом деле напоминаем не вам: откладывать нечего.");
        if (standing.CanBeSnoozed) return null;
        return Reply.Show(
            SnoozeScreens.Now(view, standing),
            view switch
            {
                { IsConfirmed: true } => $"Уже отмечено: {OccurrenceLines.ConfirmedBy(view)}",
                { Occurrence.State: not OccurrenceState.Open } => "Это мероприятие закрыто: напоминать не о чем.",
                { HasStarted: true } => "Уже началось: откладывать некуда.",
                _ => "Времени почти не осталось: откладывать некуда.",
            });
    }

    /// <summary>Also what an earlier one has left behind: it would be said a second time.</summary>
    private static async Task TakeBack(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        await turn.Db.Snoozes.Where(s => s.OccurrenceId == id && s.PersonId == turn.Me).ExecuteDeleteAsync(ct);
        await turn.Db.Outbox
            .Where(r => r.OccurrenceId == id && r.PersonId == turn.Me && r.Detail == SnoozedRung.Name && r.State == OutboxState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, turn.UtcNow), ct);
    }
}
