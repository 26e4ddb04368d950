using Shnor.Bot.Delivery;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Reminders;

/// <summary>
/// The outbox rows of one rung, as things stand at this moment. Their keys name occurrence, rung and person, so that the same may be asked twice:
/// when the rung is due, and when a row turns out at sending to be for somebody else by now.
/// </summary>
internal static class RungLetters
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);

    public static async Task<IReadOnlyList<(string Key, OutboxMessage Message)>> Of(Occurrence occurrence, Rung rung, DateTime dueAt, Recipients recipients, CancellationToken ct)
    {
        var people = await recipients.Of(rung.To, occurrence, ct);
        if (people.Count == 0 && rung.To == RungRecipient.Responsible && rung.Purpose != RungPurpose.EventStarts) return await NobodyReached(occurrence, rung, recipients, ct);
        return [.. people.Select(person => (
            $"rung:{occurrence.Id.Value}:{rung.Name}:{rung.At:yyyyMMddHHmm}:{person.Value}",
            // A question with ready answers is no line of the morning's list: it comes as a message of its own.
            new OutboxMessage(rung.Purpose == RungPurpose.Progress ? LetterKinds.Progress : LetterKinds.Reminder, person, occurrence.ProgrammeId, occurrence.Id, rung.Name, dueAt, rung.IsEvent ? null : BundleOf(occurrence, rung.At))))];
    }

    /// <summary>In the coordinator's digest of the morning of the rung or the next one; for a series once a month, not every week.</summary>
    private static async Task<IReadOnlyList<(string Key, OutboxMessage Message)>> NobodyReached(Occurrence occurrence, Rung rung, Recipients recipients, CancellationToken ct)
    {
        var morning = rung.At.TimeOfDay <= Morning ? rung.At.Date + Morning : rung.At.Date.AddDays(1) + Morning;
        var once = occurrence.IsSeries ? $"series:{occurrence.ActivityId.Value}:{morning:yyyyMM}" : $"{occurrence.Id.Value}:{rung.Purpose}";
        var dueAt = occurrence.Activity!.Programme!.Zone.ToUtc(morning);
        return [.. (await recipients.Of(RungRecipient.Coordinator, occurrence, ct)).Select(coordinator => (
            $"nobody:{once}:{coordinator.Value}",
            new OutboxMessage(LetterKinds.Digest, coordinator, occurrence.ProgrammeId, occurrence.Id, Unreached.Detail, dueAt, BundleOf(occurrence, morning))))];
    }

    /// <summary>What belongs to one morning is one message; events always come alone.</summary>
    private static string BundleOf(Occurrence occurrence, DateTime at) => MorningBundle.Of(occurrence.ProgrammeId, at);
}
