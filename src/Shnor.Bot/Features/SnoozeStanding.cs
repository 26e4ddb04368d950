using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>What one person may put off about an occurrence, and what they have put off already.</summary>
/// <param name="Choices">Empty: there is nothing to put off, or it is not theirs.</param>
/// <param name="Until">Local time of the programme; null: nothing is put off.</param>
public sealed record SnoozeStanding(IReadOnlyList<SnoozeChoice> Choices, DateTime? Until)
{
    public static SnoozeStanding None { get; } = new([], null);

    public bool CanBeSnoozed => Choices.Count > 0;

    public static async Task<SnoozeStanding> Load(ShnorDb db, OccurrenceView view, PersonId person, QuietHours usual, CancellationToken ct)
    {
        if (!view.Hears(person)) return None;
        var quiet = await db.People.Where(p => p.Id == person).Select(p => p.Quiet).SingleOrDefaultAsync(ct) ?? usual;
        var snooze = await db.Snoozes.AsNoTracking().FirstOrDefaultAsync(s => s.OccurrenceId == view.Id && s.PersonId == person, ct);
        var isOn = snooze is not null && snooze.Until > view.Clock.UtcNow && snooze.HoldsFor(view.Occurrence);
        return new(SnoozeChoices.For(view.Occurrence, view.Clock, quiet), isOn ? view.Clock.Zone.ToLocal(snooze!.Until) : null);
    }
}
