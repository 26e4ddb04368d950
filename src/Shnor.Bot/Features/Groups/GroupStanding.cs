using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Groups;

/// <summary>What a row for a group is about, as it stands at the moment of sending.</summary>
internal static class GroupStanding
{
    /// <returns>Null: it is gone, its programme is silent, or this chat hears of it no more.</returns>
    public static async Task<GroupItem?> Of(GroupLetterRequest request, OutboxRow row, CancellationToken ct)
    {
        if (row.OccurrenceId is not { } id || await OccurrenceView.Load(request.Db, id, request.UtcNow, ct) is not { } view) return null;
        var programme = view.Activity.Programme!;
        if (programme.IsSilent || (view.Activity.RemovedAt is not null && !KnownEvent.IsOff(view.Occurrence))) return null; // of a row that has gone out of the plan only its cancelled dates speak
        var bodies = view.Activity.Assignees.Select(a => a.BodyId).OfType<BodyId>();
        if (!GroupNotices.Concerns(request.Group, view.Occurrence.Invites, bodies, isEvent: view.Occurrence.StartsAt is not null)) return null;
        return new(view, programme.NamesInGroups, await GroupNames.For(request.Db, programme, ct));
    }
}
