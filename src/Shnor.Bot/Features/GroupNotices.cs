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
    /// <summary>It has got its day and hour.</summary>
    Dated,
    Moved,
    Cancelled,

    /// <summary>One date of a series is left out.</summary>
    Skipped,

    /// <summary>The place or the link is another.</summary>
    Edited,
}

/// <summary>Which group chats hear of an occurrence, and the rows for them. Nothing is asked of the tables but whether there are such chats, where there are none.</summary>
public sealed class GroupNotices(ShnorDb db, OutboxWriter outbox)
{
    private static readonly HashSet<string> ForWhoComes = ["event-1d-audience", "event-1h-audience"]; // ten minutes before, a chat of many has no use for it

    private readonly Dictionary<ProgrammeId, List<GroupChat>> _bound = [];
    private readonly Dictionary<ActivityId, List<BodyId>> _bodies = [];

    /// <summary>Said once for each revision. A chat that hears of an event hears of its end, too.</summary>
    /// <param name="occurrence">As it is now, with its activity.</param>
    /// <param name="change">What has become of it.</param>
    /// <param name="ct">Cancels the look at the tables.</param>
    public async Task Changed(Occurrence occurrence, GroupChange change, CancellationToken ct)
    {
        foreach (var group in await Hearing(occurrence, ct))
        {
            await outbox.Add(
                $"{LetterKinds.GroupEvent}:{occurrence.Id.Value}:{occurrence.Revision}:{change}:{group.Id.Value}",
                OutboxMessage.ToGroup(LetterKinds.GroupEvent, group.Id, occurrence.ProgrammeId, occurrence.Id, $"{change}:{occurrence.Revision}"),
                ct);
        }
    }

    /// <summary>Events for all who hear of them; deadlines for the chats of the bodies that answer for them. Of what is overdue only people are told.</summary>
    public async Task Rung(Occurrence occurrence, Rung rung, DateTime dueAt, CancellationToken ct)
    {
        if (!IsForGroups(rung)) return;
        foreach (var group in rung.IsEvent ? await Hearing(occurrence, ct) : await OfItsBodies(occurrence, ct))
        {
            await outbox.Add(
                $"{LetterKinds.GroupReminder}:{occurrence.Id.Value}:{rung.Name}:{rung.At:yyyyMMddHHmm}:{group.Id.Value}",
                OutboxMessage.ToGroup(LetterKinds.GroupReminder, group.Id, occurrence.ProgrammeId, occurrence.Id, rung.Name, dueAt, rung.IsEvent ? null : MorningBundle.Of(occurrence.ProgrammeId, rung.At)),
                ct);
        }
    }

    public static bool IsForGroups(Rung rung) => rung.IsEvent
        ? ForWhoComes.Contains(rung.Name)
        : rung is { To: RungRecipient.Responsible, Purpose: RungPurpose.DeadlineNears or RungPurpose.DeadlineToday };

    /// <summary>Whether this chat is one of those that hear of it as it stands now.</summary>
    public static bool Concerns(GroupChat group, Occurrence occurrence, IEnumerable<BodyId> answerable, bool isEvent) =>
        group.BodyId is { } body ? answerable.Contains(body)
        : isEvent && occurrence.Invites is { Who: not Audience.Nobody } invites && (group.SchoolId is not { } school || invites.Schools.Count == 0 || invites.Schools.Contains(school));

    private async Task<IEnumerable<GroupChat>> Hearing(Occurrence occurrence, CancellationToken ct)
    {
        if (await Bound(occurrence.ProgrammeId, ct) is not { Count: > 0 } groups) return [];
        var bodies = groups.Exists(group => group.BodyId is not null) ? await Bodies(occurrence.ActivityId, ct) : [];
        return groups.Where(group => Concerns(group, occurrence, bodies, isEvent: true));
    }

    private async Task<IEnumerable<GroupChat>> OfItsBodies(Occurrence occurrence, CancellationToken ct)
    {
        var groups = (await Bound(occurrence.ProgrammeId, ct)).Where(group => group.BodyId is not null).ToList();
        if (groups.Count == 0) return [];
        var bodies = await Bodies(occurrence.ActivityId, ct);
        return groups.Where(group => Concerns(group, occurrence, bodies, isEvent: false));
    }

    /// <summary>Those that can be written to: who comes back hears what is still to come, not what it has missed.</summary>
    private async Task<List<GroupChat>> Bound(ProgrammeId programme, CancellationToken ct) => _bound.TryGetValue(programme, out var known)
        ? known
        : _bound[programme] = await db.GroupChats.AsNoTracking().Where(g => g.ProgrammeId == programme && g.IsReachable).OrderBy(g => g.Id).ToListAsync(ct);

    private async Task<List<BodyId>> Bodies(ActivityId activity, CancellationToken ct) => _bodies.TryGetValue(activity, out var known)
        ? known
        : _bodies[activity] = await db.Assignees.Where(a => a.ActivityId == activity && a.BodyId != null).Select(a => a.BodyId!.Value).ToListAsync(ct);
}
