using Shnor.Domain.Reminders;

namespace Shnor.Domain.Roadmap;

/// <summary>
/// One instance of an activity. Its state moves only through the methods here; every refusal is an answer that a screen explains.
/// </summary>
public sealed partial class Occurrence
{
    private const int GraceDays = 31;

    /// <summary>Every rung lies before it.</summary>
    private static readonly DateTime Silent = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    public OccurrenceId Id { get; init; }

    public ActivityId ActivityId { get; init; }

    public Activity? Activity { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>See <see cref="PlannedOccurrence"/>: regenerating never doubles or loses one.</summary>
    public required string Key { get; init; }

    public OccurrenceShape Shape { get; private set; }

    public DateOnly WindowFrom { get; init; }

    public DateOnly WindowTo { get; init; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>Local date and time of the programme; the instant is derived from it.</summary>
    public DateTime? StartsAt { get; private set; }

    public int DurationMinutes { get; private set; } = (int)OccurrenceFacts.UsualDuration.TotalMinutes;

    public bool IsSeries { get; private set; }

    /// <summary>When the activity's next window opens: overdue reminders of this one stop there.</summary>
    public DateOnly? NextWindowOpens { get; private set; }

    /// <summary>Where to come, for this one only; a series keeps its link at the activity.</summary>
    public string? Link { get; private set; }

    /// <summary>Where it is held: a room, an address. Untrusted text.</summary>
    public string? Place { get; private set; }

    /// <summary>Who is invited to this one only; null: as the activity says.</summary>
    public Audience? Audience { get; private set; }

    /// <summary>Read where <see cref="Audience"/> is set.</summary>
    public IReadOnlyList<SchoolId> AudienceSchools { get; private set; } = [];

    /// <summary>Grows with every change that a person makes; iCalendar's SEQUENCE (RFC 5545, 3.8.7.4). Zero: as the plan made it.</summary>
    public int Revision { get; private set; }

    public OccurrenceState State { get; private set; }

    public PersonId? ReportedBy { get; private set; }

    public DateTime? ReportedAt { get; private set; }

    public PersonId? AcceptedBy { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    /// <summary>The earliest rung not yet handed to delivery; null when nothing more is to be said. The only thing a tick looks at.</summary>
    public DateTime? NextRungAt { get; set; }

    /// <summary>The rungs up to this instant are handed to delivery, or lie before the launch and are never sent.</summary>
    public DateTime RungsPlannedUntil { get; set; }

    /// <summary>Who is invited to it.</summary>
    public Invited Invites => Audience is { } own ? new(own, AudienceSchools) : Activity!.Invites;

    /// <summary>A floating event that somebody has given its day and hour.</summary>
    public bool WasDated => Shape == OccurrenceShape.Dated && StartsAt is { } start && Key != OccurrenceKey.Hour(start);

    /// <summary>Marked, whether or not it was accepted yet.</summary>
    public bool IsDone => State is OccurrenceState.Reported or OccurrenceState.Accepted;

    /// <summary>Nobody had to look at the mark, or nobody but its author has: it can be taken back as one that waits.</summary>
    public bool WasAcceptedWithMark => State == OccurrenceState.Accepted && (AcceptedBy is null || AcceptedBy == ReportedBy);

    /// <summary>As the plan made it: nobody has marked it, given it a date or a link, or changed anything else about it.</summary>
    public bool IsUntouched => Revision == 0 && State is OccurrenceState.Open or OccurrenceState.Past && !WasDated && Link is null;

    /// <summary>What a ladder needs to know.</summary>
    public OccurrenceFacts Facts => new(Shape, WindowFrom, WindowTo)
    {
        DueOn = DueOn,
        StartsAt = StartsAt,
        Duration = TimeSpan.FromMinutes(DurationMinutes),
        IsSeries = IsSeries,
        NextWindowOpens = NextWindowOpens,
    };

    public static Occurrence From(PlannedOccurrence planned, Activity activity, DateOnly? nextWindowOpens) => new()
    {
        Activity = activity,
        ProgrammeId = activity.ProgrammeId,
        Key = planned.Key,
        Shape = planned.Shape,
        WindowFrom = planned.WindowFrom,
        WindowTo = planned.WindowTo,
        DueOn = planned.DueOn,
        StartsAt = planned.StartsAt,
        DurationMinutes = (int)(planned.Lasts ?? OccurrenceFacts.UsualDuration).TotalMinutes,
        IsSeries = planned.IsSeries,
        NextWindowOpens = nextWindowOpens,
    };

    /// <summary>In the plan, but silent for ever: it was over before the programme was launched.</summary>
    public void LeaveInThePast()
    {
        if (State != OccurrenceState.Open) return;
        (State, RungsPlannedUntil) = (OccurrenceState.Past, Silent);
    }

    /// <summary>«Выполнено». An event cannot be done before it starts, one without a date before its window opens.</summary>
    /// <param name="by">Null when the plan's review says so for nobody in particular.</param>
    /// <param name="localNow">The programme's local time.</param>
    /// <param name="utcNow">The same moment as an instant; stored.</param>
    public ConfirmOutcome Confirm(PersonId by, DateTime localNow, DateTime utcNow)
    {
        if (RefusesMark(localNow) is { } refusal) return refusal;
        (State, ReportedBy, ReportedAt) = (OccurrenceState.Reported, by, utcNow);
        return ConfirmOutcome.Confirmed;
    }

    /// <summary>Why a mark is not taken now; null: it is.</summary>
    public ConfirmOutcome? RefusesMark(DateTime localNow)
    {
        if (IsDone) return ConfirmOutcome.AlreadyConfirmed;
        if (State is not (OccurrenceState.Open or OccurrenceState.Past)) return ConfirmOutcome.NotOpen;
        return localNow < (StartsAt ?? (Shape == OccurrenceShape.Floating ? WindowFrom.ToDateTime(default) : DateTime.MinValue)) ? ConfirmOutcome.NotStarted : null;
    }

    /// <summary>The mark needs nobody's «Принять»: the programme has no acceptance, or a coordinator has made it.</summary>
    /// <param name="by">The coordinator; null: nobody.</param>
    public void AcceptWithMark(PersonId? by)
    {
        if (State == OccurrenceState.Reported) (State, AcceptedBy, AcceptedAt) = (OccurrenceState.Accepted, by, ReportedAt);
    }

    /// <summary>«Принять».</summary>
    public AcceptOutcome Accept(PersonId by, DateTime utcNow)
    {
        if (State == OccurrenceState.Accepted) return AcceptOutcome.AlreadyAccepted;
        if (State != OccurrenceState.Reported) return AcceptOutcome.NotConfirmed;
        (State, AcceptedBy, AcceptedAt) = (OccurrenceState.Accepted, by, utcNow);
        return AcceptOutcome.Accepted;
    }

    /// <summary>«Вернуть»: it is to be done, or told about, once more. As often as needed.</summary>
    public ReturnOutcome Return()
    {
        if (State == OccurrenceState.Accepted) return ReturnOutcome.AlreadyAccepted;
        if (State != OccurrenceState.Reported) return ReturnOutcome.NotConfirmed;
        TakeMarkBack();
        return ReturnOutcome.Returned;
    }

    /// <summary>«Отменить отметку»: works until somebody has accepted the mark.</summary>
    public UndoOutcome Undo()
    {
        if (!IsDone) return UndoOutcome.NotConfirmed;
        if (State == OccurrenceState.Accepted && !WasAcceptedWithMark) return UndoOutcome.AlreadyAccepted;
        TakeMarkBack();
        return UndoOutcome.Undone;
    }

    /// <summary>«Назначить дату»: a floating event becomes a dated one, on a day that can still be chosen.</summary>
    public SetDateOutcome SetDate(DateTime startsAt, DateTime localNow)
    {
        if (State != OccurrenceState.Open) return SetDateOutcome.NotOpen;
        if (Shape != OccurrenceShape.Floating) return SetDateOutcome.NotFloating;
        var day = DateOnly.FromDateTime(startsAt);
        var (first, last) = DaysToChoose(DateOnly.FromDateTime(localNow));
        if (day < first || day > last) return SetDateOutcome.OutsideWindow;
        if (startsAt <= localNow) return SetDateOutcome.InThePast;
        (Shape, StartsAt) = (OccurrenceShape.Dated, startsAt);
        Revision++;
        return SetDateOutcome.Set;
    }

    /// <summary>The rest of the window; a window that closed without a date is given a month of grace, for the event is better late than lost.</summary>
    public (DateOnly First, DateOnly Last) DaysToChoose(DateOnly today) =>
        (today > WindowFrom ? today : WindowFrom, today > WindowTo ? today.AddDays(GraceDays) : WindowTo);

    /// <summary>A name goes out of what is said about the place; nobody need hear of that.</summary>
    public void SayPlaceWithout(Func<string, string> name) => Place = Place is { } place ? name(place) : null;

    /// <summary>A newer plan still has this key, perhaps as something else: a seminar that became a document has a deadline now.</summary>
    /// <returns>False when it is as it was, or somebody has touched it and it stays.</returns>
    public bool Replan(PlannedOccurrence planned, DateOnly? nextWindowOpens)
    {
        if (!IsUntouched) return false;
        var minutes = (int)(planned.Lasts ?? OccurrenceFacts.UsualDuration).TotalMinutes;
        var (before, after) = ((Shape, DueOn, StartsAt, DurationMinutes, IsSeries, NextWindowOpens), (planned.Shape, planned.DueOn, planned.StartsAt, minutes, planned.IsSeries, nextWindowOpens));
        (Shape, DueOn, StartsAt, DurationMinutes, IsSeries, NextWindowOpens) = after;
        return before != after;
    }

    /// <summary>It will not be held, or not then: a newer plan no longer has it. What was done and marked stays done.</summary>
    /// <returns>False when there was nothing to cancel.</returns>
    public bool Cancel()
    {
        if (State != OccurrenceState.Open) return false;
        (State, NextRungAt) = (OccurrenceState.Cancelled, null);
        return true;
    }

    /// <summary>A still newer plan has it again. What a person has cancelled stays cancelled.</summary>
    public void Reopen(DateTime utcNow)
    {
        if (State == OccurrenceState.Cancelled && Revision == 0) (State, RungsPlannedUntil) = (OccurrenceState.Open, utcNow);
    }

    private void TakeMarkBack()
    {
        // What lay in the past before the mark lies there again: an undone mark must not start reminders of a deadline years ago.
        State = RungsPlannedUntil == Silent ? OccurrenceState.Past : OccurrenceState.Open;
        (ReportedBy, ReportedAt, AcceptedBy, AcceptedAt) = (null, null, null, null);
    }
}

public enum OccurrenceState
{
    Open,
    Reported,
    Accepted,
    Skipped,
    Cancelled,
    Past,
}

public enum ConfirmOutcome
{
    Confirmed,
    AlreadyConfirmed,
    NotStarted,
    NotOpen,
}

public enum UndoOutcome
{
    Undone,
    NotConfirmed,
    AlreadyAccepted,
}

public enum AcceptOutcome
{
    Accepted,
    AlreadyAccepted,
    NotConfirmed,
}

public enum ReturnOutcome
{
    Returned,
    AlreadyAccepted,
    NotConfirmed,
}

public enum SetDateOutcome
{
    Set,
    NotFloating,
    NotOpen,
    OutsideWindow,
    InThePast,
}
