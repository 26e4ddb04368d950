using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>A row of the plan as its screens show it.</summary>
/// <param name="Dates">By time; what was cancelled or left out stands among them and says so.</param>
/// <param name="Schools">Of the programme, by name.</param>
/// <param name="MayStart">It comes on demand, and whoever looks may begin it.</param>
/// <param name="Coordinates">Whoever looks may change it.</param>
internal sealed record ActivityView(
    Activity Activity, LocalClock Clock, IReadOnlyList<OccurrenceView> Dates, IReadOnlyList<(SchoolId Id, string Name)> Schools, bool MayStart, bool Coordinates)
{
    public ActivityId Id => Activity.Id;

    public bool IsRemoved => Activity.RemovedAt is not null;

    /// <summary>In the order of the cell.</summary>
    public IReadOnlyList<string> Names => [.. Activity.Assignees.OrderBy(a => a.Ordinal).Select(a => a.Name)];

    public static async Task<ActivityView> Load(Turn turn, ActivityId id, CancellationToken ct)
    {
        var activity = await turn.Db.Activities.Where(a => a.Id == id)
            .Include(a => a.Programme)
            .Include(a => a.Assignees).ThenInclude(a => a.Person)
            .Include(a => a.Assignees).ThenInclude(a => a.Body)
            .AsSplitQuery().SingleAsync(ct);
        var dates = await OccurrenceView.LoadForList(turn.Db, turn.Db.Occurrences.Where(o => o.ActivityId == id), turn.UtcNow, ct);
        var schools = await turn.Db.Schools.Where(s => s.ProgrammeId == activity.ProgrammeId).OrderBy(s => s.NameKey).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var coordinates = turn.Who.Coordinates(activity.ProgrammeId);
        var mayStart = IsOnDemand(activity) && !activity.Programme!.IsSilent && (coordinates || await Acting.MayAct(turn.Db, id, turn.Me, turn.UtcNow, ct));
        return new(
            activity,
            new LocalClock(activity.Programme!.Zone, turn.UtcNow),
            [.. dates.OrderBy(view => view.Occurrence.StartsAt ?? view.Occurrence.WindowFrom.ToDateTime(default)).ThenBy(view => view.Occurrence.WindowTo)],
            [.. schools.Select(s => (s.Id, s.Name))],
            mayStart,
            coordinates);
    }

    /// <summary>Nothing of it comes by itself: people start it.</summary>
    public static bool IsOnDemand(Activity activity) => activity is { RemovedAt: null, Timing: Timing.OnDemand or Timing.Unparseable };
}
