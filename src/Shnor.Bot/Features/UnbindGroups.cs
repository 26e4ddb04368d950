using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>
/// Group chats are nobody's any more: what they were bound to goes, or a coordinator says so. The chat itself stays known, so that it can be bound
/// anew. What was on its way to it is dropped at sending.
/// </summary>
public static class UnbindGroups
{
    public static Task OfSchool(Turn turn, SchoolId school, CancellationToken ct) => Those(turn, turn.Db.GroupChats.Where(g => g.SchoolId == school), ct);

    public static async Task Those(Turn turn, IQueryable<GroupChat> groups, CancellationToken ct)
    {
        foreach (var group in await groups.Where(g => g.ProgrammeId != null).ToListAsync(ct))
        {
            turn.Db.History.Add(new HistoryEntry { ProgrammeId = group.ProgrammeId!.Value, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.GroupUnbound, Detail = $"{group.Id.Value}" });
            (group.ProgrammeId, group.SchoolId, group.BodyId, group.BoundBy, group.BoundAt) = (null, null, null, null, null);
        }

        await turn.Db.SaveChangesAsync(ct);
    }
}
