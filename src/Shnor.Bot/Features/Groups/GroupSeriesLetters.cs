using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Groups;

/// <summary>A series goes on otherwise.</summary>
public sealed class GroupSeriesLetters : IGroupLetterWriter
{
    private const int DatesShown = 3;

    public string Kind => LetterKinds.GroupSeries;

    public bool GrowsStale => false;

    public async Task<Screen?> Write(GroupLetterRequest request, CancellationToken ct)
    {
        if (request.Rows[^1].Detail?.Split(' ') is not [var number, var day]) return null;
        var (id, from) = (new ActivityId(long.Parse(number, CultureInfo.InvariantCulture)), DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var activity = await request.Db.Activities.AsNoTracking().Include(a => a.Programme).Include(a => a.Assignees).FirstOrDefaultAsync(a => a.Id == id, ct);
        if (activity is not { RemovedAt: null, Programme: { IsSilent: false } programme }) return null;
        if (!GroupNotices.Concerns(request.Group, activity.Invites, activity.Assignees.Select(a => a.BodyId).OfType<BodyId>(), isEvent: true) || await IsOvertaken(request, $"{number} ", ct)) return null;
        var clock = new LocalClock(programme.Zone, request.UtcNow);
        var since = from.ToDateTime(default) > clock.Now ? from.ToDateTime(default) : clock.Now;
        var next = await request.Db.Occurrences.Where(o => o.ActivityId == id && o.State == OccurrenceState.Open && o.StartsAt >= since).OrderBy(o => o.StartsAt).Take(DatesShown).Select(o => o.StartsAt!.Value).ToListAsync(ct);
        return GroupChatScreens.OfSeries((await GroupNames.For(request.Db, programme, ct))(activity.Title), from, next, clock.Today);
    }

    /// <summary>Changed twice within two minutes, it is said once.</summary>
    private static async Task<bool> IsOvertaken(GroupLetterRequest request, string series, CancellationToken ct) =>
        (await request.Db.Outbox.Where(row => row.PersonId == default && row.GroupId == request.Group.Id && row.Kind == LetterKinds.GroupSeries && row.State == OutboxState.Pending && row.Detail!.StartsWith(series)).Select(row => row.Id).ToListAsync(ct))
            .Exists(later => later.Value > request.Rows[^1].Id.Value);
}
