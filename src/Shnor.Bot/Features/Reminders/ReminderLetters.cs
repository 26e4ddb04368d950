using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Reminders;

/// <summary>
/// Makes the text of rungs from the state at the moment of sending, and drops what is no longer true. What is true, but for somebody else by now
/// (an absence began or ended while the row waited), is written down for them.
/// </summary>
public sealed class ReminderLetters(QuietHours usual) : ILetterWriter
{
    public string Kind => LetterKinds.Reminder;

    public bool GrowsStale => true;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var views = (await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id)), request.UtcNow, ct)).ToDictionary(view => view.Id);
        var snoozes = await request.Db.Snoozes.Where(s => ids.Contains(s.OccurrenceId)).ToListAsync(ct);
        var addressees = new Addressees(request);
        var (items, elsewhere) = (new List<ReminderItem>(), new List<(string, OutboxMessage)>());
        foreach (var row in request.Rows)
        {
            if (!views.TryGetValue(row.OccurrenceId!.Value, out var view)) continue;
            if (await addressees.Instead(view, row, snoozes, ct) is { } others)
            {
                elsewhere.AddRange(others);
                continue;
            }

            if (Still(view, row, snoozes) is { } item) items.Add(item with { InsteadOf = item.Rung.To == RungRecipient.Responsible ? view.InsteadOf(request.Person) : "" });
        }

        var letter = await Compose(request, items, ct);
        return elsewhere.Count == 0 ? letter : new Letter.Elsewhere(elsewhere, letter);
    }

    private async Task<Letter?> Compose(LetterRequest request, List<ReminderItem> items, CancellationToken ct)
    {
        if (request.IsLate) return await Digest(request, items, ct);
        return items switch
        {
            [] => null,
            [{ Rung.Purpose: RungPurpose.EventStarts } start] => await EditLastReminder(request, start, ct),
            [var only] => await One(request, only, ct),
            _ => new Letter.Message(ReminderScreens.Morning(items)),
        };
    }

    /// <summary>The rung as the ladder has it now; null when the event was moved or is over, the work is done, or the person has put it off.</summary>
    private static ReminderItem? Still(OccurrenceView view, OutboxRow row, List<Snooze> snoozes)
    {
        if (row.Detail == SnoozedRung.Name) return SnoozedRung.Still(view, row, SnoozedRung.Of(view, row, snoozes));
        var own = snoozes.Find(s => s.OccurrenceId == view.Id && s.PersonId == row.PersonId);
        return view.Occurrence.State == OccurrenceState.Open
            && RungSchedule.Find(view.Occurrence, row.Detail!) is var (rung, instant) && instant == row.DueAt
            && !SnoozedRung.Silences(own, view.Occurrence, rung, instant)
            && !(rung.Purpose == RungPurpose.EventNears && view.Standing == OccurrenceStanding.Unmarked)
                ? new ReminderItem(view, rung)
                : null;
    }

    /// <summary>A reminder of one thing: whoever answers for it may put it off while there is a time to put it off to.</summary>
    private async Task<Letter> One(LetterRequest request, ReminderItem item, CancellationToken ct)
    {
        if (item.Rung.To == RungRecipient.Audience) return new Letter.Message(ReminderScreens.One(item with { IsAsked = await IsAsked(request, item, ct) }));
        if (item.Rung.To != RungRecipient.Responsible) return new Letter.Message(ReminderScreens.One(item));
        var standing = await SnoozeStanding.Load(request.Db, item.View, request.Person, usual, ct);
        return new Letter.Message(ReminderScreens.One(item with { Guests = await GuestsOf(request, item, ct) }, standing.CanBeSnoozed));
    }

    /// <summary>Whoever holds a single event reads the day before and the hour before how many come.</summary>
    private static async Task<string> GuestsOf(LetterRequest request, ReminderItem item, CancellationToken ct) =>
        item is { View: { IsAhead: true, Occurrence.IsSeries: false }, Rung.Name: "event-1d" or "event-1h" } && await Invitees.To(request.Db, item.View, ct) is { All.Count: > 0 } invitees
            ? invitees.InWords
            : "";

    /// <summary>
    /// Whoever has not answered is asked the day before and the hour before. Ten minutes before it is too late to ask, and whoever comes every Thursday
    /// need not say so every Thursday.
    /// </summary>
    private static async Task<bool> IsAsked(LetterRequest request, ReminderItem item, CancellationToken ct) =>
        item is { View: { IsAhead: true, Occurrence.IsSeries: false }, Rung.Name: "event-1d-audience" or "event-1h-audience" }
        && await OwnAnswers.Of(request.Db, item.View.Occurrence, request.Person, ct) == OwnAnswer.None;

    /// <summary>One message for everything stale. What also has a message of its own at this moment is left to it.</summary>
    private async Task<Letter?> Digest(LetterRequest request, List<ReminderItem> items, CancellationToken ct)
    {
        var own = request.Rows.Select(row => row.Id).ToList();
        var alsoNow = await request.Db.Outbox
            .Where(r => r.PersonId == request.Person && r.Kind == LetterKinds.Reminder && r.State == OutboxState.Sending && !own.Contains(r.Id))
            .Where(r => r.Detail != Rung.EventStart) // changes a message that was sent; here none was
            .Select(r => r.OccurrenceId!.Value).ToListAsync(ct);
        var mine = items
            .Where(item => !alsoNow.Contains(item.View.Id))
            .GroupBy(item => item.View.Id).Select(same => same.Last()).ToList();
        return mine switch
        {
            [] => null,
            [{ Rung.Purpose: RungPurpose.EventStarts } start] => await EditLastReminder(request, start, ct) ?? await One(request, start, ct),
            [var only] => await One(request, only, ct),
            _ => new Letter.Message(ReminderScreens.Digest(mine)),
        };
    }

    /// <summary>«Понятно» becomes «Выполнено» in the message the person already has.</summary>
    private static async Task<Letter?> EditLastReminder(LetterRequest request, ReminderItem start, CancellationToken ct)
    {
        var rows = request.Db.Outbox.Where(r => r.PersonId == request.Person && r.Kind == LetterKinds.Reminder && r.MessageId != null);
        var last = await rows
            .Where(r => r.OccurrenceId == start.View.Id && r.State == OutboxState.Sent)
            .OrderByDescending(r => r.DueAt).Select(r => r.MessageId).FirstOrDefaultAsync(ct);
        // A digest names several things: it is not this event's to change.
        return last is null || await rows.AnyAsync(r => r.MessageId == last && r.OccurrenceId != start.View.Id, ct)
            ? null
            : new Letter.Edit(last, ReminderScreens.One(start));
    }
}

/// <param name="InsteadOf">«Титова Е.А.»: in whose place it is said; empty: in nobody's.</param>
public sealed record ReminderItem(OccurrenceView View, Rung Rung, string InsteadOf = "")
{
    /// <summary>«Буду» or «Не смогу» is asked for instead of «Понятно».</summary>
    public bool IsAsked { get; init; }

    /// <summary>«Будут 7, не смогут 2, без ответа 5»; empty where nobody is counted.</summary>
    public string Guests { get; init; } = "";
}
