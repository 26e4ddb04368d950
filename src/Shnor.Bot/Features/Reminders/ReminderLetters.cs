using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Reminders;

/// <summary>Makes the text of rungs from the state at the moment of sending, and drops what is no longer true.</summary>
public sealed class ReminderLetters : ILetterWriter
{
    public string Kind => LetterKinds.Reminder;

    public bool GrowsStale => true;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var views = (await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id)), request.UtcNow, ct)).ToDictionary(view => view.Id);
        var items = request.Rows
            .Select(row => views.TryGetValue(row.OccurrenceId!.Value, out var view) ? Still(view, row) : null)
            .OfType<ReminderItem>().ToList();

        if (request.IsLate) return await Digest(request, items, ct);
        return items switch
        {
            [] => null,
            [{ Rung.Purpose: RungPurpose.EventStarts } start] => await EditLastReminder(request, start, ct),
            [var only] => new Letter.Message(ReminderScreens.One(only)),
            _ => new Letter.Message(ReminderScreens.Morning(items)),
        };
    }

    /// <summary>The rung as the ladder has it now; null when the event was moved, the work is done or the programme is silent.</summary>
    private static ReminderItem? Still(OccurrenceView view, OutboxRow row) =>
        view.Occurrence.State == OccurrenceState.Open
        && RungSchedule.Find(view.Occurrence, row.Detail!) is var (rung, instant) && instant == row.DueAt
            ? new ReminderItem(view, rung)
            : null;

    /// <summary>One message for everything stale. What also has a message of its own at this moment is left to it.</summary>
    private static async Task<Letter?> Digest(LetterRequest request, List<ReminderItem> items, CancellationToken ct)
    {
        var own = request.Rows.Select(row => row.Id).ToList();
        var alsoNow = await request.Db.Outbox
            .Where(r => r.PersonId == request.Person && r.Kind == LetterKinds.Reminder && r.State == OutboxState.Sending && !own.Contains(r.Id))
            .Select(r => r.OccurrenceId!.Value).ToListAsync(ct);
        var mine = items
            .Where(item => !alsoNow.Contains(item.View.Id))
            .Where(item => item.Rung.To != RungRecipient.Audience || item.View.IsAhead)
            .GroupBy(item => item.View.Id).Select(same => same.Last()).ToList();
        return mine.Count == 0 ? null : new Letter.Message(ReminderScreens.Digest(mine));
    }

    /// <summary>«Понятно» becomes «Выполнено» in the message the person already has.</summary>
    private static async Task<Letter?> EditLastReminder(LetterRequest request, ReminderItem start, CancellationToken ct)
    {
        var sent = await request.Db.Outbox
            .Where(r => r.OccurrenceId == start.View.Id && r.PersonId == request.Person && r.Kind == LetterKinds.Reminder && r.State == OutboxState.Sent && r.MessageId != null)
            .OrderByDescending(r => r.DueAt).ToListAsync(ct);
        // A digest names several things: it is not this event's to change.
        return sent.Find(r => r.SettledAt - r.DueAt < SortMail.StaleAfter) is { MessageId: { } message }
            ? new Letter.Edit(message, ReminderScreens.One(start))
            : null;
    }
}

public sealed record ReminderItem(OccurrenceView View, Rung Rung);
