using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>What has become of an event, as a group chat is told.</summary>
public enum GroupChange
{
    /// <summary>It has got its day and hour, or this chat hears of it for the first time.</summary>
    Dated,
    Moved,
    Cancelled,

    /// <summary>One date of a series is left out.</summary>
    Skipped,

    /// <summary>It is held after all.</summary>
    Restored,

    /// <summary>The place or the link is another.</summary>
    Edited,
}

/// <summary>Which group chats hear of an occurrence, and the rows for them. Where a programme has no such chats, nothing else is asked of the tables.</summary>
public sealed class GroupNotices(ShnorDb db, OutboxWriter outbox)
{
    private static readonly HashSet<string> ForWhoComes = ["event-1d-audience", "event-1h-audience"]; // ten minutes before, a chat of many has no use for it

    private readonly Dictionary<ProgrammeId, List<GroupChat>> _bound = [];
    private readonly Dictionary<ActivityId, List<BodyId>> _bodies = [];

    /// <summary>An event was changed. Said once for each revision; what a chat was never told of need not be taken back.</summary>
    /// <param name="occurrence">As it is now, with its activity.</param>
    /// <param name="before">As people knew it.</param>
    /// <param name="dueAt">When everybody is told.</param>
    /// <param name="ct">Cancels the look at the tables.</param>
    public async Task Tell(Occurrence occurrence, KnownEvent before, DateTime dueAt, CancellationToken ct)
    {
        if (occurrence.StartsAt is null) return; // a deadline, or an event without a day: nobody has marked it in a calendar
        foreach (var (group, bodies) in await Around(occurrence.ProgrammeId, occurrence.ActivityId, ct))
        {
            if (!Concerns(group, occurrence.Invites, bodies, isEvent: true)) continue;
            var knew = before.At is not null && Concerns(group, before.Invites, bodies, isEvent: true);
            if (ChangeOf(occurrence, before, knew) is not { } change) continue;
            var former = change == GroupChange.Moved ? $" {FormerHour.Write(before.At!.Value)}" : ""; // quiet hours look at it, too
            await outbox.Add(
                $"{LetterKinds.GroupEvent}:{occurrence.Id.Value}:{occurrence.Revision}:{group.Id.Value}",
                OutboxMessage.ToGroup(LetterKinds.GroupEvent, group.Id, occurrence.ProgrammeId, occurrence.Id, $"{change}:{occurrence.Revision}{former}", dueAt),
                ct);
        }
    }

    /// <summary>A series goes on otherwise: one piece of news, however many dates have changed.</summary>
    /// <param name="activity">The series.</param>
    /// <param name="from">Its first other day.</param>
    /// <param name="sign">Of this change; said again it is another.</param>
    /// <param name="dueAt">When everybody is told.</param>
    /// <param name="ct">Cancels the look at the tables.</param>
    public async Task TellOfSeries(Activity activity, DateOnly from, string sign, DateTime dueAt, CancellationToken ct)
    {
        foreach (var (group, bodies) in await Around(activity.ProgrammeId, activity.Id, ct))
        {
            if (!Concerns(group, activity.Invites, bodies, isEvent: true)) continue;
            await outbox.Add(
                $"{LetterKinds.GroupSeries}:{activity.Id.Value}:{sign}:{group.Id.Value}",
                OutboxMessage.ToGroup(LetterKinds.GroupSeries, group.Id, activity.ProgrammeId, detail: string.Create(CultureInfo.InvariantCulture, $"{activity.Id.Value} {from:yyyy-MM-dd}"), dueAt: dueAt),
                ct);
        }
    }

    /// <summary>Events for all who hear of them; deadlines for the chats of the bodies that answer for them. Of what is overdue only people are told.</summary>
    public async Task Rung(Occurrence occurrence, Rung rung, DateTime dueAt, CancellationToken ct)
    {
        if (!IsForGroups(rung)) return;
        foreach (var (group, bodies) in await Around(occurrence.ProgrammeId, occurrence.ActivityId, ct))
        {
            if (!Concerns(group, occurrence.Invites, bodies, rung.IsEvent)) continue;
            await outbox.Add(
                $"{LetterKinds.GroupReminder}:{occurrence.Id.Value}:{rung.Name}:{rung.At:yyyyMMddHHmm}:{group.Id.Value}",
                OutboxMessage.ToGroup(LetterKinds.GroupReminder, group.Id, occurrence.ProgrammeId, occurrence.Id, rung.Name, dueAt, rung.IsEvent ? null : MorningBundle.Of(occurrence.ProgrammeId, rung.At)),
                ct);
        }
    }

    public static bool IsForGroups(Rung rung) => rung.IsEvent
        ? ForWhoComes.Contains(rung.Name)
        : rung is { To: RungRecipient.Responsible, Purpose: RungPurpose.DeadlineNears or RungPurpose.DeadlineToday };

    /// <summary>Whether this chat is one of those that hear of what invites these people and is these bodies' work.</summary>
    public static bool Concerns(GroupChat group, Invited invites, IEnumerable<BodyId> answerable, bool isEvent) => group.BodyId is { } body
        ? answerable.Contains(body)
        : isEvent && invites.Who != Audience.Nobody && (group.SchoolId is not { } school || invites.Schools.Count == 0 || invites.Schools.Contains(school));

    private static GroupChange? ChangeOf(Occurrence occurrence, KnownEvent before, bool knew)
    {
        if (KnownEvent.IsOff(occurrence)) return !knew || before.Off ? null : occurrence.State == OccurrenceState.Skipped ? GroupChange.Skipped : GroupChange.Cancelled;
        if (!knew) return GroupChange.Dated;
        if (before.Off) return GroupChange.Restored;
        if (before.At != occurrence.StartsAt) return GroupChange.Moved;
        var isElsewhere = (before.Place is not null && before.Place != occurrence.Place) || (before.Link is not null && before.Link != (occurrence.Link ?? occurrence.Activity!.Link));
        return isElsewhere ? GroupChange.Edited : null; // one that was not there before comes with the reminders
    }

    private async Task<IEnumerable<(GroupChat Group, IReadOnlyList<BodyId> Bodies)>> Around(ProgrammeId programme, ActivityId activity, CancellationToken ct)
    {
        if (await Bound(programme, ct) is not { Count: > 0 } groups) return [];
        var bodies = groups.Exists(group => group.BodyId is not null) ? await Bodies(activity, ct) : [];
        return groups.Select(group => (group, (IReadOnlyList<BodyId>)bodies));
    }

    /// <summary>Those that can be written to: who comes back hears what is still to come, not what it has missed.</summary>
    private async Task<List<GroupChat>> Bound(ProgrammeId programme, CancellationToken ct) => _bound.TryGetValue(programme, out var known)
        ? known
        : _bound[programme] = await db.GroupChats.AsNoTracking().Where(g => g.ProgrammeId == programme && g.IsReachable).OrderBy(g => g.Id).ToListAsync(ct);

    private async Task<List<BodyId>> Bodies(ActivityId activity, CancellationToken ct) => _bodies.TryGetValue(activity, out var known)
        ? known
        : _bodies[activity] = await db.Assignees.Where(a => a.ActivityId == activity && a.BodyId != null).Select(a => a.BodyId!.Value).ToListAsync(ct);
}
