using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Events;

/// <summary>What typed words are the answer to.</summary>
public enum DraftStep
{
    /// <summary>The summary is shown: nothing is asked.</summary>
    Summary,
    Time,
    Place,
    Link,
    Duration,
    Reason,
    Audience,
}

/// <summary>An event as somebody wants it: nothing of it is true before «Готово». It lives through restarts.</summary>
/// <param name="Revision">Of the occurrence when the draft was begun: what somebody else has changed meanwhile is shown, not overwritten.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Who">The name of an <see cref="Domain.Roadmap.Audience"/>.</param>
/// <param name="Schools">Of which schools those invited are; empty: of all.</param>
public sealed record EventDraft(
    long Occurrence, int Revision, DraftStep Step, DateOnly? Day, TimeOnly? Time, int Minutes, string? Place, string? Link, string Who, IReadOnlyList<long> Schools, string? Reason) : IAbout
{
    public static readonly DialogKind<EventDraft> Kind = new("event-time", 2);

    object? IAbout.Subject => new OccurrenceId(Occurrence);

    public Audience Audience => Enum.TryParse<Audience>(Who, out var who) && Enum.IsDefined(who) ? who : Audience.Nobody;

    public Invited Invites => new(Audience, [.. Schools.Select(id => new SchoolId(id))]);

    /// <summary>Local date and time of the programme; null: not all of it is said yet.</summary>
    public DateTime? StartsAt => Day is { } day && Time is { } time ? day.ToDateTime(time) : null;

    public static EventDraft Of(OccurrenceView view)
    {
        var (occurrence, invited) = (view.Occurrence, view.Occurrence.Invites);
        return new(
            view.Id.Value,
            occurrence.Revision,
            DraftStep.Summary,
            occurrence.StartsAt is { } start ? DateOnly.FromDateTime(start) : occurrence.DueOn,
            occurrence.StartsAt is { } at ? TimeOnly.FromDateTime(at) : null,
            occurrence.DurationMinutes,
            occurrence.Place,
            view.Link,
            $"{invited.Who}",
            [.. invited.Schools.Select(id => id.Value)],
            Reason: null);
    }

    /// <summary>Whether it takes the event to another day or hour.</summary>
    public bool Moves(OccurrenceView view) => view.Occurrence.Shape == OccurrenceShape.Deadline ? Day != view.Occurrence.DueOn : InZone(view.Clock.Zone) != view.Occurrence.StartsAt;

    /// <summary>An hour that the clocks skip that night is kept as the clocks will show it.</summary>
    public DateTime? InZone(TimeZoneInfo zone) => StartsAt is { } start ? zone.ToLocal(zone.ToUtc(start)) : null;

    public bool ChangesAudience(OccurrenceView view) => view.Occurrence.Invites is var now && (now.Who != Audience || !now.Schools.Select(id => id.Value).Order().SequenceEqual(Schools.Order()));
}
