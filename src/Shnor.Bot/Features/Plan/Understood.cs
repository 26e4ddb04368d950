using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>What the plan means, row by row, with the answers so far.</summary>
/// <param name="All">Every row of the review, also those taken out, each at its own index.</param>
/// <param name="Settled">Rows nobody is asked about: in a newer version of a plan those that are as they were.</param>
public sealed record Understood(PlanYears Years, IReadOnlyList<UnderstoodRow> All, IReadOnlySet<int>? Settled = null)
{
    /// <summary>Not for «with»: the rows below are counted once, when the whole is made.</summary>
    public IReadOnlySet<int>? Settled { get; } = Settled;

    /// <summary>The rows that will be launched, without the settled ones.</summary>
    public IReadOnlyList<UnderstoodRow> Rows { get; } = [.. All.Where(row => !row.Row.IsRemoved && Settled?.Contains(row.Index) is not true)];

    /// <summary>Everybody the rows name, once each, in the order of the plan.</summary>
    public IReadOnlyList<ResponsibleName> Names => field ??= [.. Rows.SelectMany(row => row.Responsible).DistinctBy(name => name.Person?.Key ?? name.Text.ToUpperInvariant())];
}

/// <summary>A row and what it means.</summary>
/// <param name="Index">Its place in the review, from 0.</param>
public sealed record UnderstoodRow(int Index, ReviewRow Row, RowMeaning Meaning, IReadOnlyList<ResponsibleName> Responsible)
{
    public DeadlineReading Reading => Meaning.Reading;

    public Timing Timing => Meaning.Reading.Timing;

    public ActivityKind Kind => Meaning.Kind;

    public OccurrencePlan Plan => Meaning.Plan;

    /// <summary>Neither the document nor a person has said when.</summary>
    public bool HasNoDeadline => Timing is Timing.Unparseable && (Row.DeadlineText.Length == 0 || Row.Deadline is not null);

    /// <summary>A reading that a person should look at, where no question of its own does.</summary>
    public bool IsUnclear => Row is { Deadline: null, DeadlineText.Length: > 0 } && Reading.Confidence <= Confidence.Low && Plan is { NeedsYear: false, NeedsWeekday: false };

    public bool NeedsWeekday => Plan.NeedsWeekday && Row.Deadline is not { WithoutHour: true };

    /// <summary>Meetings left out that somebody could still hold.</summary>
    public IEnumerable<SeriesGap> GapsFrom(DateOnly today) => Plan.Gaps.Where(gap => DateOnly.FromDateTime(gap.StartsAt) >= today);
}

/// <summary>All that follows from a row's words and the years around it.</summary>
public sealed record RowMeaning(DeadlineReading Reading, ActivityKind Kind, OccurrencePlan Plan);
