using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Events;

/// <summary>A series that goes on otherwise is one piece of news, however many of its dates have changed; said again within two minutes, still one.</summary>
internal static class SeriesNotices
{
    private const string Sign = "series";

    /// <returns>Null for a row about one occurrence.</returns>
    public static (ActivityId Activity, DateOnly From)? Read(string? detail) => detail?.Split(' ') is [Sign, var activity, var from]
        ? (new ActivityId(long.Parse(activity, CultureInfo.InvariantCulture)), DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : null;

    public static async Task Tell(Turn turn, OccurrenceView view, DateOnly from, CancellationToken ct)
    {
        var (activity, programme) = (view.Activity, view.Activity.Programme!);
        if (programme.IsSilent) return;
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{Sign} {activity.Id.Value} ");
        await turn.Db.Outbox.Where(r => r.Kind == LetterKinds.Changed && r.ProgrammeId == programme.Id && r.State == OutboxState.Pending && r.Detail!.StartsWith(prefix))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, turn.UtcNow), ct);
        var recipients = new Recipients(turn.Db, turn.UtcNow);
        var people = view.Acting.Hearing(activity.Id).ToHashSet();
        if (!turn.Who.Coordinates(programme.Id)) people.UnionWith(await recipients.Coordinators(programme.Id, ct));
        people.UnionWith((await recipients.Guests(programme.Id, activity.Invites, ct)).Where(guest => !view.Acting.Concerns(activity.Id, guest)));
        foreach (var person in people.Where(person => person != turn.Me).OrderBy(person => person.Value))
        {
            await turn.Outbox.Add(
                string.Create(CultureInfo.InvariantCulture, $"changed:{Sign}:{activity.Id.Value}:{turn.UtcNow:yyyyMMddHHmmssfff}:{person.Value}"),
                new(LetterKinds.Changed, person, programme.Id, Detail: prefix + from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DueAt: turn.UtcNow + EventNotices.Patience),
                ct);
        }

        await new GroupNotices(turn.Db, turn.Outbox).TellOfSeries(activity, from, string.Create(CultureInfo.InvariantCulture, $"{turn.UtcNow:yyyyMMddHHmmssfff}"), turn.UtcNow + EventNotices.Patience, ct);
    }
}

/// <summary>What one person reads of a series that goes on otherwise.</summary>
/// <param name="Next">Its next dates; empty: there are no more.</param>
public sealed record SeriesNews(ProgrammeId Programme, string Title, DateOnly From, IReadOnlyList<DateTime> Next, DateOnly Today, bool IsGuest)
{
    private const int DatesShown = 3;

    internal static async Task<SeriesNews?> Of(LetterRequest request, ActivityId id, DateOnly from, CancellationToken ct)
    {
        var activity = await request.Db.Activities.AsNoTracking().Include(a => a.Programme).FirstOrDefaultAsync(a => a.Id == id, ct);
        if (activity is not { RemovedAt: null, Programme: { IsSilent: false } programme }) return null;
        var clock = new LocalClock(programme.Zone, request.UtcNow);
        var since = from.ToDateTime(default) > clock.Now ? from.ToDateTime(default) : clock.Now;
        var next = await request.Db.Occurrences.Where(o => o.ActivityId == id && o.State == OccurrenceState.Open && o.StartsAt >= since).OrderBy(o => o.StartsAt).Take(DatesShown).Select(o => o.StartsAt!.Value).ToListAsync(ct);
        var acting = await Acting.For(request.Db, [id], request.UtcNow, ct);
        var isGuest = !acting.Hears(id, request.Person) && !await request.Db.Memberships.AnyAsync(m => m.PersonId == request.Person && m.ProgrammeId == programme.Id && m.Role == Domain.People.Role.Coordinator, ct);
        return new(programme.Id, activity.Title, from, next, clock.Today, isGuest);
    }
}
