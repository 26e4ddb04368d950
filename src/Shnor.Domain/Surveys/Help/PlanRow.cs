using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Surveys.Help;

/// <summary>A row of the plan that may answer a wish or a difficulty.</summary>
/// <param name="Ordinal">Its place in the plan.</param>
/// <param name="NextOn">The nearest day of it that is still ahead; of what is started on demand or goes on, today. Null: all of it lies behind.</param>
public sealed record PlanRow(ActivityId Id, string Title, ActivityKind Kind, int Ordinal, DateOnly? NextOn);
