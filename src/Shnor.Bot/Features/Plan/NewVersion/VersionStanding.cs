using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Bot.Features.Plan.NewVersion;

/// <summary>A document beside the running plan it is a newer version of.</summary>
/// <param name="Plan">The running programme.</param>
/// <param name="Old">Its activities, in the order of the plan.</param>
/// <param name="Review">The document's rows, with what is known of their activities where the document says nothing else.</param>
/// <param name="Understood">What they mean; its rows are those of <paramref name="Difference"/>.</param>
internal sealed record VersionStanding(KnownPlan Plan, IReadOnlyList<Activity> Old, PlanReview Review, Understood Understood, PlanDifference Difference)
{
    public bool HasNewTitle => !Review.HasNoTitle && !RowComparison.IsSame(Plan.Title, Review.Title);

    public bool HasNewYears => Plan.Years != Understood.Years;

    public bool IsNone => Difference.IsNone && !HasNewTitle && !HasNewYears;

    /// <summary>Pairs a person has not spoken about yet, by the row of the review.</summary>
    public IReadOnlyList<int> Doubtful => [.. Difference.Doubtful.Select(row => Understood.Rows[row.New].Index)];

    /// <summary>The same difference has the same signature: what was shown is what is done, or it is shown again.</summary>
    public string Signature => string.Join(
        ' ',
        [
            HasNewTitle ? "t" : "", HasNewYears ? $"{Understood.Years}" : "",
            .. Difference.Rows.Where(row => row.Old is null || row.What != RowChanges.None).Select(row => $"{Understood.Rows[row.New].Index}:{(row.Old is { } old ? Old[old].Id.Value : 0)}:{(int)row.What}"),
            .. Difference.Gone.Select(old => $"-{Old[old].Id.Value}"),
        ]);

    /// <summary>Rows whose deadline is as it is in the running plan: nobody is asked about it again.</summary>
    public IReadOnlySet<int> Settled => Difference.Rows
        .Where(row => row.Old is not null && !row.What.HasFlag(RowChanges.Deadline) && !row.What.HasFlag(RowChanges.Kind))
        .Select(row => Understood.Rows[row.New].Index).ToHashSet();

    public Activity? ActivityOf(RowDifference row) => row.Old is { } old ? Old[old] : null;

    public static async Task<VersionStanding> Of(Turn turn, PlanReview review, KnownPlan plan, UnderstandPlan understand, CancellationToken ct)
    {
        var old = await turn.Db.Activities.AsNoTrackingWithIdentityResolution()
            .Where(a => a.ProgrammeId == plan.Id && a.RemovedAt == null)
            .Include(a => a.Assignees).ThenInclude(a => a.Person)
            .Include(a => a.Assignees).ThenInclude(a => a.Body)
            .OrderBy(a => a.Ordinal).ThenBy(a => a.Id).AsSplitQuery().ToListAsync(ct);
        return Of(review, plan, old, understand, ReviewStanding.ClockOf(turn, review).Today);
    }

    public static VersionStanding Of(PlanReview review, KnownPlan plan, IReadOnlyList<Activity> old, UnderstandPlan understand, DateOnly today)
    {
        review = InItsYears(review, plan, today) with { ZoneId = plan.ZoneId };
        var read = understand.Read(review, today)!;
        List<VersionRow> before = [.. old.Select(Row)];
        List<VersionRow> after = [.. read.Rows.Select(Row)];
        var told = review.Answers.Where(answer => answer.Question == ReviewQuestion.SameActivity && answer.Item is not null)
            .GroupBy(answer => answer.Item!.Value).ToDictionary(same => same.Key, same => same.Last().Choice == ReviewChoice.Right);
        var difference = PlanDifference.Of(before, after, Enumerable.Range(0, after.Count).Where(i => told.ContainsKey(read.Rows[i].Index)).ToDictionary(i => i, i => told[read.Rows[i].Index]));

        var matched = difference.Rows.Where(row => row.Old is not null).ToDictionary(row => read.Rows[row.New].Index, row => old[row.Old!.Value]);
        var carried = review with { Rows = [.. review.Rows.Select((row, i) => matched.TryGetValue(i, out var activity) ? Carry(read.All[i], activity, plan.Years) : row)] };
        var understood = understand.Read(carried, today)!;
        return new(plan, old, carried, understood, difference with
        {
            Rows = [.. difference.Rows.Select(row => row.Old is { } i ? row with { What = Changes(before[i], understood.Rows[row.New], old[i], plan.Years) } : row)],
        });
    }

    /// <summary>A plan that was moved to other years, or is only looked at, is meant so again.</summary>
    private static PlanReview InItsYears(PlanReview review, KnownPlan plan, DateOnly today)
    {
        if (plan.IsReadOnly) return review.With(ReviewQuestion.Over, ReviewChoice.ReadOnly);
        var written = PlanYears.TryParse(review.Years ?? review.AnswerTo(ReviewQuestion.Years));
        return written is not null && plan.WasMovedFrom(written, today) ? review.With(ReviewQuestion.Over, ReviewChoice.Shift) : review;
    }

    /// <summary>What a coordinator has changed by hand stays, as long as the document's own words about it are the same.</summary>
    private static ReviewRow Carry(UnderstoodRow row, Activity old, PlanYears oldYears)
    {
        var fresh = row.Row;
        var kind = fresh.Kind ?? (RowComparison.IsSame(fresh.Title, old.Title) || ActivityKindTeller.Tell(old.Title) != old.Kind ? old.Kind : null);
        var isSilent = fresh.Deadline is null && fresh.DeadlineText.Length == 0;
        var isSame = fresh.Deadline is null && RowComparison.IsSame(fresh.DeadlineText, old.DeadlineText);
        var byHand = isSame && TimingJson.Write(DeadlinePhrase.Parse(old.DeadlineText, new DeadlineContext(oldYears))) != TimingJson.Write(old.Timing) && !IsBelowAnotherHeading(row, old, oldYears);
        return fresh with
        {
            Kind = kind,
            Audience = fresh.Audience ?? old.Audience,
            DeadlineText = isSilent ? old.DeadlineText : fresh.DeadlineText,
            Deadline = isSilent || byHand ? RowDeadline.Of(old.Timing) : fresh.Deadline,
        };
    }

    /// <summary>«Вторая неделя» below «Ноябрь» was below «Октябрь»: the same words, and another deadline.</summary>
    private static bool IsBelowAnotherHeading(UnderstoodRow row, Activity old, PlanYears oldYears)
    {
        if (row.Row is not { Deadline: null } fresh || (fresh.Month is null && fresh.Years is null)) return false;
        var before = TimingJson.Write(old.Timing);
        if (before == TimingJson.Write(row.Timing)) return false;
        var years = Enumerable.Range(oldYears.From.Year, oldYears.To.Year - oldYears.From.Year + 1);
        return years.Select(year => new DeadlineContext(PlanYears.Calendar(year)))
            .Concat(years.SelectMany(year => Enumerable.Range(1, 12).Select(month => new DeadlineContext(oldYears, (year, month)))))
            .Any(heading => TimingJson.Write(DeadlinePhrase.Parse(old.DeadlineText, heading)) == before);
    }

    private static RowChanges Changes(VersionRow before, UnderstoodRow row, Activity old, PlanYears oldYears) =>
        RowComparison.Between(before, Row(row)) | (IsBelowAnotherHeading(row, old, oldYears) ? RowChanges.Deadline : RowChanges.None);

    private static VersionRow Row(Activity activity) => new(
        activity.No,
        activity.Section,
        activity.Title,
        activity.DeadlineText,
        [.. activity.Assignees.Where(a => a.Person?.ForgottenAt is null).OrderBy(a => a.Ordinal).Select(a => a.Person?.NameKey ?? Key(a.Name))],
        activity.Expected,
        activity.Kind);

    private static VersionRow Row(UnderstoodRow row) => new(
        row.Row.No,
        row.Row.Section,
        row.Row.Title,
        row.Row.DeadlineText,
        [.. row.Responsible.Where(name => !ForgottenNames.StandsIn(name)).Select(name => name.Person?.Key ?? Key(name.Text)).Distinct()],
        row.Row.Expected,
        row.Kind);

    private static string Key(string body) => body.ToLowerInvariant();
}
