using Shnor.Documents.Exports;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Export;

/// <summary>The plan as the committee wrote it, and what has become of each row.</summary>
internal static class PlanPaper
{
    public static PlanDocument Of(ExportedPlan plan) => new(
        plan.Programme.Title,
        plan.Programme.PlanYears,
        [.. plan.Activities.Select(activity => new PlanDocumentRow(
            activity.No, activity.Section, activity.Title, activity.DeadlineText, NamesOf(activity), activity.Expected, ActivityMark.Of(plan, activity).OnPaper()))]);

    /// <summary>In the order of the cell; whose data were removed are named so.</summary>
    public static IReadOnlyList<string> NamesOf(Activity activity) => [.. activity.Assignees.OrderBy(a => a.Ordinal).Select(a => a.Name).Distinct(StringComparer.Ordinal)];
}
