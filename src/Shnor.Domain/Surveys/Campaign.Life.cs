using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Surveys;

/// <summary>How it opens, is looked after and closes. While a programme is silent nothing opens and nobody is told of anything; what was promised to close then closes.</summary>
public sealed partial class Campaign
{
    /// <summary>People are told of it from then on, by the programme's clocks.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>What is chosen by the day closes then; nobody is told of anything later in the day.</summary>
    public static readonly TimeOnly Evening = new(18, 0);

    public const int MostDays = 366;

    private const int LongestRest = 60; // days; no calendar has a longer one

    /// <summary>Neither open yet nor called off.</summary>
    public bool IsPlanned => OpenedAt is null && ClosedAt is null;

    /// <summary>Somebody cancelled it before it opened.</summary>
    public bool IsCalledOff => OpenedAt is null && ClosedAt is not null;

    /// <summary>It can be answered at this instant, also when the tick has not closed it yet.</summary>
    public bool TakesAnswers(DateTime utcNow) => IsOpen && utcNow < ClosesAt;

    public ReminderRule Reminding(Programme programme) => new(Math.Max(ReminderGapDays, 1), MostReminders, DayOf(ClosesAt, programme), programme.Settings);

    /// <summary>When the tick has to look at it again. One that has to wait, for a pause, is looked at every working morning: whoever lets the programme go on need not think of it.</summary>
    public void PlanNext(Programme programme, DateTime utcNow) => NextAt = this switch
    {
        { ClosedAt: not null } => null,
        { OpenedAt: null } when OpensAt > utcNow => OpensAt,
        { OpenedAt: null } => NextMorning(programme, utcNow),
        _ => NextMorning(programme, utcNow) is var morning && morning < ClosesAt ? morning : ClosesAt,
    };

    /// <summary>Begins. One that could not begin in time, for a pause or a long stop, keeps its length: it closes as many days later.</summary>
    /// <returns>False: it has begun already, was called off, or must not begin now.</returns>
    public bool Open(Programme programme, DateTime utcNow)
    {
        if (!IsPlanned || programme.IsSilent || utcNow < OpensAt) return false;
        var late = DayOf(utcNow, programme).DayNumber - DayOf(OpensAt, programme).DayNumber;
        if (late > 0) ClosesAt = programme.Zone.ToUtc(programme.Zone.ToLocal(ClosesAt).AddDays(late));
        OpenedAt = utcNow;
        return true;
    }

    /// <summary>Ends, at its time or earlier.</summary>
    /// <returns>False: it is not open.</returns>
    public bool Close(DateTime utcNow)
    {
        if (!IsOpen) return false;
        (ClosedAt, NextAt) = (utcNow, null);
        if (utcNow < ClosesAt) ClosesAt = utcNow;
        return true;
    }

    /// <summary>«Отменить»: nobody has heard of it yet.</summary>
    /// <returns>False: it has opened, or is called off.</returns>
    public bool CallOff(DateTime utcNow)
    {
        if (!IsPlanned) return false;
        (ClosedAt, NextAt) = (utcNow, null);
        return true;
    }

    /// <summary>«Продлить»: until the evening of a later day.</summary>
    public ExtendOutcome Extend(DateOnly until, Programme programme, DateTime utcNow)
    {
        if (!TakesAnswers(utcNow)) return ExtendOutcome.NotOpen;
        var closesAt = programme.Zone.ToUtc(until.ToDateTime(Evening));
        if (closesAt <= ClosesAt) return ExtendOutcome.NotLater;
        if (until > DayOf(OpenedAt!.Value, programme).AddDays(MostDays)) return ExtendOutcome.TooFar;
        ClosesAt = closesAt;
        PlanNext(programme, utcNow);
        return ExtendOutcome.Extended;
    }

    /// <summary>People may be told of it now: on a working day, from the morning to the evening. Otherwise it waits for the next morning.</summary>
    public static bool IsTimeToTell(Programme programme, DateTime utcNow)
    {
        var local = programme.Zone.ToLocal(utcNow);
        return TimeOnly.FromDateTime(local) is var time && time >= Morning && time < Evening && !programme.Settings.IsDayOff(DateOnly.FromDateTime(local));
    }

    public static DateOnly DayOf(DateTime utc, Programme programme) => DateOnly.FromDateTime(programme.Zone.ToLocal(utc));

    private static DateTime NextMorning(Programme programme, DateTime utcNow)
    {
        var today = DayOf(utcNow, programme);
        return Enumerable.Range(0, LongestRest).Select(today.AddDays).Where(day => !programme.Settings.IsDayOff(day))
            .Select(day => programme.Zone.ToUtc(day.ToDateTime(Morning))).FirstOrDefault(at => at > utcNow, utcNow.AddDays(1));
    }
}

public enum ExtendOutcome
{
    Extended,

    /// <summary>It is closed, or has not opened yet.</summary>
    NotOpen,

    /// <summary>It closes that late anyway.</summary>
    NotLater,

    /// <summary>Nobody is asked for longer than a year.</summary>
    TooFar,
}
