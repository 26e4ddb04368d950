namespace Shnor.Domain.Roadmap;

// What people change after the launch. Each change raises the revision: from then on the occurrence is touched, and no newer plan takes it away. The key never changes.
public sealed partial class Occurrence
{
    /// <summary>Nobody dates a meeting further ahead; a wrong year must not hide one for good.</summary>
    public const int MostDaysAhead = 400;

    /// <summary>Nothing of a programme lasts longer in one day.</summary>
    public const int MostMinutes = 12 * 60;

    /// <summary>Longer is no address but a page of text.</summary>
    public const int MaxPlace = 200;

    /// <summary>«Перенести»: a dated event to any later hour, also out of its window.</summary>
    /// <param name="startsAt">Local date and time of the programme.</param>
    /// <param name="localNow">The programme's local time.</param>
    public MoveOutcome Move(DateTime startsAt, DateTime localNow)
    {
        if (State != OccurrenceState.Open) return MoveOutcome.NotOpen;
        if (Shape != OccurrenceShape.Dated) return MoveOutcome.NotDated;
        if (startsAt == StartsAt) return MoveOutcome.Same;
        if (startsAt <= localNow) return MoveOutcome.InThePast;
        if (IsTooFar(DateOnly.FromDateTime(startsAt), DateOnly.FromDateTime(localNow))) return MoveOutcome.TooFar;
        StartsAt = startsAt;
        Revision++;
        return MoveOutcome.Moved;
    }

    /// <summary>«Перенести срок»: to today or any later day, worked or not; the plan's own day stays in the window.</summary>
    public MoveOutcome MoveDeadline(DateOnly due, DateOnly today)
    {
        if (State != OccurrenceState.Open) return MoveOutcome.NotOpen;
        if (Shape != OccurrenceShape.Deadline) return MoveOutcome.NotDated;
        if (due == DueOn) return MoveOutcome.Same;
        if (due < today) return MoveOutcome.InThePast;
        if (IsTooFar(due, today)) return MoveOutcome.TooFar;
        DueOn = due;
        Revision++;
        return MoveOutcome.Moved;
    }

    /// <summary>«Не проводить в этот день»: one date of a series is left out; the others are held.</summary>
    public CallOffOutcome Skip(DateTime localNow)
    {
        if (State != OccurrenceState.Open) return CallOffOutcome.NotOpen;
        if (!IsSeries || StartsAt is not { } start) return CallOffOutcome.NotASeries;
        if (start <= localNow) return CallOffOutcome.HasStarted;
        Leave(OccurrenceState.Skipped);
        return CallOffOutcome.Done;
    }

    /// <summary>«Отменить мероприятие»: a person says that it will not be held, or was not. What goes on all the time has no day to be cancelled.</summary>
    public CallOffOutcome CallOff()
    {
        if (State != OccurrenceState.Open || Shape == OccurrenceShape.Ongoing) return CallOffOutcome.NotOpen;
        Leave(OccurrenceState.Cancelled);
        return CallOffOutcome.Done;
    }

    /// <summary>«Вернуть в план»: skipped or cancelled by mistake, or held after all. What lies before this moment is not said.</summary>
    public RestoreOutcome Restore(DateTime utcNow)
    {
        if (State is not (OccurrenceState.Skipped or OccurrenceState.Cancelled)) return RestoreOutcome.NotCalledOff;
        if (Activity?.RemovedAt is not null) return RestoreOutcome.NotInPlan;
        State = OccurrenceState.Open;
        if (RungsPlannedUntil < utcNow) RungsPlannedUntil = utcNow;
        Revision++;
        return RestoreOutcome.Restored;
    }

    /// <param name="place">Null: it is said nowhere.</param>
    public EditOutcome SetPlace(string? place)
    {
        if (place?.Length > MaxPlace) return EditOutcome.OutOfBounds;
        return Edit(Place == place, () => Place = place);
    }

    /// <param name="link">Null: it has none of its own.</param>
    public EditOutcome SetLink(string? link) => Edit(Link == link, () => Link = link);

    public EditOutcome SetDuration(int minutes)
    {
        if (minutes is < 1 or > MostMinutes) return EditOutcome.OutOfBounds;
        return Edit(DurationMinutes == minutes, () => DurationMinutes = minutes);
    }

    /// <param name="invited">Null: as the activity says.</param>
    public EditOutcome SetAudience(Invited? invited) => Edit(
        Audience == invited?.Who && (Audience is null || AudienceSchools.SequenceEqual(invited!.Schools)),
        () => (Audience, AudienceSchools) = (invited?.Who, invited?.Schools ?? []));

    private EditOutcome Edit(bool isSame, Action change)
    {
        if (State is not (OccurrenceState.Open or OccurrenceState.Past)) return EditOutcome.NotOpen;
        if (isSame) return EditOutcome.Same;
        change();
        Revision++;
        return EditOutcome.Changed;
    }

    private void Leave(OccurrenceState state)
    {
        (State, NextRungAt) = (state, null);
        Revision++;
    }

    private static bool IsTooFar(DateOnly day, DateOnly today) => day.DayNumber - today.DayNumber > MostDaysAhead;
}

public enum MoveOutcome
{
    Moved,
    Same,
    NotOpen,

    /// <summary>An event without an hour, something that goes on: there is nothing to move.</summary>
    NotDated,
    InThePast,
    TooFar,
}

public enum CallOffOutcome
{
    Done,
    NotOpen,
    NotASeries,
    HasStarted,
}

public enum RestoreOutcome
{
    Restored,
    NotCalledOff,

    /// <summary>A newer plan no longer has the row.</summary>
    NotInPlan,
}

public enum EditOutcome
{
    Changed,
    Same,
    NotOpen,
    OutOfBounds,
}
