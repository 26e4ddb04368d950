using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Groups;

/// <summary>To a chat that was just bound: what will come.</summary>
public sealed class GroupBoundLetters : IGroupLetterWriter
{
    public string Kind => LetterKinds.GroupBound;

    public bool GrowsStale => false;

    public async Task<Screen?> Write(GroupLetterRequest request, CancellationToken ct) =>
        GroupChatScreens.Bound(await LookUpGroups.BoundTo(request.Db, request.Group.ProgrammeId!.Value, request.Group, ct));
}

/// <summary>An event got its date, was moved, cancelled or left out.</summary>
public sealed class GroupEventLetters : IGroupLetterWriter
{
    public string Kind => LetterKinds.GroupEvent;

    /// <summary>An event that begins in the night, or would have, may wake the chat.</summary>
    public bool GrowsStale => true;

    public async Task<Screen?> Write(GroupLetterRequest request, CancellationToken ct)
    {
        var news = new List<(GroupItem Item, GroupChange Change)>();
        foreach (var row in request.Rows)
        {
            if (await GroupStanding.Of(request, row, ct) is { } item && await News(request, row, ct) is { } change && IsStill(change, item.View)) news.Add((item, change));
        }

        return news switch
        {
            [] => null,
            [var (item, change)] => GroupChatScreens.Changed(item, change),
            _ => GroupChatScreens.Changed(news),
        };
    }

    /// <summary>What is new to the chat, all told: changes shortly after each other become one.</summary>
    /// <returns>Null: a later row says it, or what the chat never heard of was taken back.</returns>
    private static async Task<GroupChange?> News(GroupLetterRequest request, OutboxRow row, CancellationToken ct)
    {
        var rows = await request.Db.Outbox.AsNoTracking()
            .Where(other => other.OccurrenceId == row.OccurrenceId && other.PersonId == row.PersonId && other.GroupId == row.GroupId && other.Kind == row.Kind)
            .OrderBy(other => other.Id).ToListAsync(ct);
        if (rows[^1].Id != row.Id) return null;
        var unsaid = rows.Skip(rows.FindLastIndex(other => other.State == OutboxState.Sent) + 1).Select(ChangeIn).ToList();
        return (unsaid[0], unsaid[^1]) switch
        {
            (GroupChange.Dated, GroupChange.Cancelled or GroupChange.Skipped) or (GroupChange.Cancelled or GroupChange.Skipped, GroupChange.Restored) => null,
            (GroupChange.Dated, _) => GroupChange.Dated,
            (GroupChange.Moved, GroupChange.Edited) => GroupChange.Moved,
            (_, var last) => last,
        };
    }

    private static GroupChange? ChangeIn(OutboxRow row) => Enum.TryParse<GroupChange>(row.Detail?.Split(':')[0], out var change) ? change : null;

    /// <summary>What has begun needs no announcement any more, and what was called off and is held all the same none of that.</summary>
    private static bool IsStill(GroupChange change, OccurrenceView view) => !view.HasStarted && change switch
    {
        GroupChange.Cancelled => view.Occurrence.State == OccurrenceState.Cancelled,
        GroupChange.Skipped => view.Occurrence.State == OccurrenceState.Skipped,
        _ => view.IsAhead,
    };
}

/// <summary>A rung that the chat hears of: an event comes nearer, or a deadline of the body whose chat it is.</summary>
public sealed class GroupReminderLetters : IGroupLetterWriter
{
    public string Kind => LetterKinds.GroupReminder;

    public bool GrowsStale => true;

    public async Task<Screen?> Write(GroupLetterRequest request, CancellationToken ct)
    {
        var items = new List<GroupItem>();
        foreach (var row in request.Rows.Reverse().DistinctBy(row => row.OccurrenceId).Reverse())
        {
            if (await GroupStanding.Of(request, row, ct) is { } item && IsStill(item.View, row) && !(request.IsLate && await HasLaterOne(request, row, ct))) items.Add(item);
        }

        return items switch
        {
            [] => null,
            [var only] => GroupChatScreens.Remind(only),
            _ => GroupChatScreens.Remind([.. items.OrderBy(item => Snooze.DeadlineOf(item.View.Occurrence.Facts))]),
        };
    }

    /// <summary>The rung as the ladder has it now; what was moved or has begun is not reminded of.</summary>
    private static bool IsStill(OccurrenceView view, OutboxRow row) =>
        view.Occurrence.State == OccurrenceState.Open && !view.HasStarted && !OccurrenceLines.IsOverdue(view)
        && RungSchedule.Find(view.Occurrence, row.Detail!) is var (_, instant) && instant == row.DueAt;

    /// <summary>After a stop the day before is left to the hour before.</summary>
    private static Task<bool> HasLaterOne(GroupLetterRequest request, OutboxRow row, CancellationToken ct) => request.Db.Outbox.AnyAsync(
        later => later.OccurrenceId == row.OccurrenceId && later.PersonId == row.PersonId && later.GroupId == row.GroupId && later.Kind == row.Kind && later.DueAt > row.DueAt, ct);
}
