using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features;

/// <summary>
/// Every change of an occurrence goes through here, and everybody it concerns gets one notice of it: those who answer for it, those invited, and the coordinators
/// where somebody else moved or cancelled something. Changes shortly after each other become one: the row waits two minutes, a newer one takes its place
/// and keeps what the person knew before the first (decision 25).
/// </summary>
public static class EventNotices
{
    /// <summary>Time enough to see that it was the wrong Thursday.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>An event that begins, or would have begun, this soon leaves no time for second thoughts.</summary>
    private static readonly TimeSpan TooSoonToWait = TimeSpan.FromMinutes(30);

    /// <param name="turn">Of whoever changed it: they are told by the screen.</param>
    /// <param name="occurrence">As it is now, with its activity and programme.</param>
    /// <param name="change">As it was.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task Tell(Turn turn, Occurrence occurrence, EventChange change, CancellationToken ct)
    {
        var programme = occurrence.Activity!.Programme!;
        var clock = new LocalClock(programme.Zone, turn.UtcNow);
        if (programme.IsSilent || IsOver(occurrence, change, clock)) return;

        var waiting = await turn.Db.Outbox.AsNoTracking()
            .Where(r => r.OccurrenceId == occurrence.Id && (r.Kind == LetterKinds.Changed || r.Kind == LetterKinds.Invited) && r.State == OutboxState.Pending && r.GroupId == null)
            .ToListAsync(ct);
        var untold = waiting.ToLookup(row => row.PersonId);
        var overtaken = waiting.ConvertAll(row => row.Id);
        if (overtaken.Count > 0)
        {
            await turn.Db.Outbox.Where(r => overtaken.Contains(r.Id) && r.State == OutboxState.Pending)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, turn.UtcNow), ct);
        }

        var dueAt = DueAt(occurrence, change, programme.Zone, turn.UtcNow);
        foreach (var who in (await Concerned(turn, occurrence, change, ct)).Where(each => each.Person != turn.Me))
        {
            var told = untold[who.Person].Where(row => row.Kind == LetterKinds.Changed).Select(row => ToldBefore.Read(row.Detail)).OfType<ToldBefore>().FirstOrDefault();
            var isNews = who.IsGuest && told is null && (untold[who.Person].Any(row => row.Kind == LetterKinds.Invited) || change.Before.At is null || !who.WasInvited);
            if (isNews && !(who.IsInvited && IsOn(occurrence))) continue; // what they never heard of need not be taken back
            if (!isNews && told is null && IsNothing(occurrence, change, who)) continue;
            var detail = isNews ? $"{occurrence.Revision}" : Known(occurrence, change, told, who.IsGuest).Write();
            var kind = isNews ? LetterKinds.Invited : LetterKinds.Changed;
            await turn.Outbox.Add($"{kind}:{occurrence.Id.Value}:{occurrence.Revision}:{who.Person.Value}", new(kind, who.Person, programme.Id, occurrence.Id, detail, dueAt), ct);
        }

        await new GroupNotices(turn.Db, turn.Outbox).Tell(occurrence, change.Before, dueAt, ct);
    }

    /// <summary>Of what people knew before the first of several quick changes the letter says what it is now.</summary>
    private static ToldBefore Known(Occurrence occurrence, EventChange change, ToldBefore? told, bool isGuest) => new(
        occurrence.Revision,
        told?.Off ?? change.Before.Off,
        told is null ? change.Before.At : told.At,
        told?.PlaceChanged == true || (change.Before.Place is not null && change.Before.Place != occurrence.Place),
        told?.LinkChanged == true || (change.Before.Link is not null && change.Before.Link != (occurrence.Link ?? occurrence.Activity!.Link)),
        isGuest,
        change.Why ?? told?.Why);

    /// <summary>A place or a link that was there for the first time comes with the reminders; how long it lasts nobody need be told.</summary>
    private static bool IsNothing(Occurrence occurrence, EventChange change, Hearer who) =>
        who.WasInvited == who.IsInvited && change.Before.At == KnownEvent.MomentOf(occurrence) && change.Before.Off == KnownEvent.IsOff(occurrence)
        && Known(occurrence, change, told: null, who.IsGuest) is { PlaceChanged: false, LinkChanged: false };

    private static bool IsOn(Occurrence occurrence) => occurrence is { State: OccurrenceState.Open, Shape: OccurrenceShape.Dated };

    private static async Task<IReadOnlyList<Hearer>> Concerned(Turn turn, Occurrence occurrence, EventChange change, CancellationToken ct)
    {
        var activity = occurrence.Activity!;
        var recipients = new Recipients(turn.Db, turn.UtcNow);
        var acting = await Acting.For(turn.Db, [activity.Id], turn.UtcNow, ct);
        var people = acting.Hearing(activity.Id).ToDictionary(person => person, person => new Hearer(person, IsGuest: false, WasInvited: false, IsInvited: false));
        var isMoved = change.Before.Off != KnownEvent.IsOff(occurrence) || (change.Before.At is not null && change.Before.At != KnownEvent.MomentOf(occurrence));
        if (isMoved && !turn.Who.Coordinates(activity.ProgrammeId))
        {
            foreach (var coordinator in await recipients.Coordinators(activity.ProgrammeId, ct)) people.TryAdd(coordinator, new(coordinator, IsGuest: false, WasInvited: false, IsInvited: false));
        }

        if (occurrence.Shape == OccurrenceShape.Dated)
        {
            var invited = await recipients.Guests(activity.ProgrammeId, occurrence.Invites, ct);
            var isSame = change.Before.Invites.Who == occurrence.Invites.Who && change.Before.Invites.Schools.SequenceEqual(occurrence.Invites.Schools);
            var former = isSame ? invited : await recipients.Guests(activity.ProgrammeId, change.Before.Invites, ct);
            foreach (var guest in invited.Union(former).Where(guest => !acting.Concerns(activity.Id, guest)))
                people.TryAdd(guest, new(guest, IsGuest: true, former.Contains(guest), invited.Contains(guest)));
        }

        return [.. people.Values.OrderBy(each => each.Person.Value)];
    }

    /// <summary>Of what has ended, as it was and as it is, nobody need be told.</summary>
    private static bool IsOver(Occurrence occurrence, EventChange change, LocalClock clock) =>
        occurrence.Shape == OccurrenceShape.Dated && occurrence.StartsAt <= clock.Now && (change.Before.At is null || change.Before.At <= clock.Now);

    private static DateTime DueAt(Occurrence occurrence, EventChange change, TimeZoneInfo zone, DateTime utcNow)
    {
        if (occurrence.Shape != OccurrenceShape.Dated) return utcNow + Patience;
        var hours = new[] { occurrence.StartsAt, change.Before.At }.OfType<DateTime>().Select(zone.ToUtc);
        return hours.Any(hour => hour > utcNow && hour - utcNow <= TooSoonToWait) ? utcNow : utcNow + Patience;
    }

    private sealed record Hearer(PersonId Person, bool IsGuest, bool WasInvited, bool IsInvited);
}
