using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>What is being chosen, and so what typed words are the answer to.</summary>
public enum LaunchStep
{
    /// <summary>The summary is shown: nothing is asked.</summary>
    Summary,
    Whom,
    Names,
    Opens,
    Closes,
    Reminders,
    Row,
}

/// <summary>A survey as somebody wants to carry it out: nobody hears of it before «Запустить». It lives through restarts.</summary>
/// <param name="Survey">What is asked.</param>
/// <param name="Who">The name of an <see cref="Domain.Roadmap.Audience"/>.</param>
/// <param name="Schools">Of which schools those are; empty: of all.</param>
/// <param name="OpensAt">Local date and time; null: at once.</param>
/// <param name="Days">How long it is open, where no day is chosen.</param>
/// <param name="ClosesOn">The day of the close; null: <paramref name="Days"/> after the opening.</param>
/// <param name="Rhythm">The name of a <see cref="SurveyRhythm"/>; null: once.</param>
/// <param name="Activity">The row of the plan it goes by.</param>
public sealed record LaunchDraft(
    long Survey, LaunchStep Step, string Who, IReadOnlyList<long> Schools, bool IsAnonymous, DateTime? OpensAt, int Days, DateOnly? ClosesOn, int Gap, int Most, string? Rhythm, long? Activity) : IAbout
{
    public static readonly DialogKind<LaunchDraft> Kind = new("survey-launch", 1);

    private const int UsualDays = 14;
    private const int UsualGap = 3;
    private const int UsualMost = 3;

    object? IAbout.Subject => new SurveyId(Survey);

    public Audience Audience => Enum.TryParse<Audience>(Who, out var who) && Enum.IsDefined(who) ? who : Audience.Teachers;

    public Invited Invites => new(Audience, [.. Schools.Select(id => new SchoolId(id))]);

    public SurveyRhythm? Regularly => Enum.TryParse<SurveyRhythm>(Rhythm, out var rhythm) && Enum.IsDefined(rhythm) ? rhythm : null;

    public static LaunchDraft Of(SurveyId id) =>
        new(id.Value, LaunchStep.Summary, $"{Audience.Teachers}", [], IsAnonymous: false, OpensAt: null, UsualDays, ClosesOn: null, UsualGap, UsualMost, Rhythm: null, Activity: null);

    /// <summary>The local day it opens on, where it opens once.</summary>
    public DateOnly OpensOn(LocalClock clock) => OpensAt is { } at && at > clock.Now ? DateOnly.FromDateTime(at) : clock.Today;

    /// <summary>The local day of the close: of so many days the last is a working one.</summary>
    public DateOnly ClosesOnDay(LocalClock clock, PlanSettings settings)
    {
        var opensOn = OpensOn(clock);
        if (ClosesOn is { } day && day > opensOn) return day;
        var last = settings.WorkingDayOnOrBefore(opensOn.AddDays(Days));
        return last > opensOn ? last : settings.WorkingDayOnOrAfter(opensOn.AddDays(Days));
    }

    public ReminderRule Rule(LocalClock clock, PlanSettings settings) => new(Math.Max(Gap, 1), Most, ClosesOnDay(clock, settings), settings);
}
