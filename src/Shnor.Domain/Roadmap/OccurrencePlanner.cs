using Shnor.Domain.Time;

namespace Shnor.Domain.Roadmap;

/// <summary>
/// Turns what a phrase means into the occurrences a plan asks for. Pure and total: the same timing, kind, span and settings give
/// the same occurrences with the same keys, and every timing gives an answer.
/// </summary>
/// <remarks>
/// What has no year of its own lives inside the plan's years: it begins there, and its end is cut there. What the plan dates with a
/// year stays as written, even outside: a row must not lose its date without a word.
/// </remarks>
public sealed partial class OccurrencePlanner
{
    private readonly ActivityKind _kind;
    private readonly PlanYears _span;
    private readonly PlanSettings _settings;
    private readonly DaySpan _all;

    private OccurrencePlanner(ActivityKind kind, PlanYears span, PlanSettings settings) =>
        (_kind, _span, _settings, _all) = (kind, span, settings, new(span.From, span.To));

    /// <summary>The occurrences by time, without repeats; all of the span, also those long past (<see cref="Reminders.Past"/>).</summary>
    public static OccurrencePlan Plan(Timing timing, ActivityKind kind, PlanYears span, PlanSettings settings)
    {
        var plan = new OccurrencePlanner(kind, span, settings).Read(timing);
        return plan with
        {
            Occurrences = [.. plan.Occurrences.DistinctBy(each => each.Key).OrderBy(each => each.WindowFrom).ThenBy(each => each.StartsAt).ThenBy(each => each.WindowTo)],
            Gaps = [.. plan.Gaps.Distinct().OrderBy(gap => gap.StartsAt)],
        };
    }

    private OccurrencePlan Read(Timing timing) => timing switch
    {
        Timing.Once once => Once(once),
        Timing.Months months => Months(months),
        Timing.Period period => Period(period),
        Timing.Recurring recurring => Recurring(recurring),
        Timing.Ongoing ongoing => Only(Ongoing(ongoing)),
        Timing.Compound compound => Together(compound.Parts.Select(Read).ToList()),
        Timing.OnDemand or Timing.Unparseable => Only([]),
        _ => throw new InvalidOperationException($"A kind of timing that nobody plans: {timing.GetType().Name}."),
    };

    /// <summary>
    /// An event on a day at an hour is dated; without an hour it is floating inside that day: someone still sets the time. «До 15 июня» gives other kinds that day
    /// alone, since the plan names no start; an event may be held on any day of that year before it.
    /// </summary>
    private OccurrencePlan Once(Timing.Once once)
    {
        if ((once.Date ?? once.By) is not { } day) return Only([]);
        var days = Windows(day, day, once.Annual).ToList();
        var occurrences = once.By is null
            ? days.Select(window => once.Time is { } time && day.Day is not null && _kind.IsEvent()
                ? PlannedOccurrence.Dated(window.From.ToDateTime(time), isSeries: false, Lasts(time, once.TimeTo))
                : Place(OccurrenceKey.Window(window), window))
            : days.Select(window => Place(OccurrenceKey.Until(window.To), _kind.IsEvent() ? new(YearStart(window.To), window.To) : window));
        return Only(occurrences) with { NeedsYear = NeedsYear(day.Year, once.Annual) };
    }

    private OccurrencePlan Months(Timing.Months months)
    {
        var windows = months.Numbers.SelectMany(month => Windows(new(months.Year, month), new(months.Year, month), months.Annual));
        return Only(windows.Select(window => Place(OccurrenceKey.Month(window.From), window))) with { NeedsYear = NeedsYear(months.Year, months.Annual) };
    }

    private OccurrencePlan Period(Timing.Period period)
    {
        var windows = Windows(period.From, period.To, period.Annual);
        return Only(windows.Select(window => Place(OccurrenceKey.Window(window), window))) with { NeedsYear = NeedsYear(period.From.Year ?? period.To.Year, period.Annual) };
    }

    /// <summary>«каждый год» is the ready answer where one of several years must be meant; a school year meets each month once.</summary>
    private bool NeedsYear(int? year, bool annual) => year is null && !annual && !_span.IsSingleYear && !_span.IsSchoolYear;

    private static OccurrencePlan Only(IEnumerable<PlannedOccurrence> occurrences) => new([.. occurrences], []);

    private static OccurrencePlan Together(IReadOnlyList<OccurrencePlan> parts) => new(
        [.. parts.SelectMany(part => part.Occurrences)],
        [.. parts.SelectMany(part => part.Gaps)],
        parts.Any(part => part.NeedsYear),
        parts.Any(part => part.NeedsWeekday));
}
