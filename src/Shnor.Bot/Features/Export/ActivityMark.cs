using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Export;

/// <summary>How a row of the plan stands, counted over its dates. What was left out or cancelled, and what lay before the launch unmarked, is not counted.</summary>
internal sealed record ActivityMark(IReadOnlyList<OccurrenceView> Counted)
{
    public IReadOnlyList<OccurrenceView> Done { get; } = [.. Counted.Where(view => view.IsConfirmed)];

    public static ActivityMark Of(ExportedPlan plan, Activity activity) => new([.. activity.Occurrences
        .Where(o => o.State is OccurrenceState.Open or OccurrenceState.Reported or OccurrenceState.Accepted)
        .OrderBy(o => o.StartsAt ?? o.WindowFrom.ToDateTime(default)).ThenBy(o => o.WindowTo)
        .Select(o => plan.View(o, activity))]);

    /// <summary>«Отметка о выполнении».</summary>
    public string OnPaper() => Counted switch
    {
        [] => "",
        [{ IsConfirmed: true } only] => $"Выполнено {ExportWords.Day(DateOnly.FromDateTime(only.ConfirmedAt!.Value))}, {only.ConfirmedBy}",
        [var only] => Undone(only),
        _ => OfSeveral(),
    };

    /// <summary>«состояние».</summary>
    public string State() => Counted switch
    {
        [] => "без дат",
        [{ Occurrence.State: OccurrenceState.Accepted }] => "принято",
        [{ IsConfirmed: true }] => "выполнено",
        [var only] => Undone(only) is { Length: > 0 } said ? said : "впереди",
        _ => OfSeveral() is { Length: > 0 } said ? said : "впереди",
    };

    /// <summary>«проведено 14 из 16», «выполнено 2 из 4, просрочено 1».</summary>
    private string OfSeveral()
    {
        var overdue = Counted.Count(OccurrenceLines.IsOverdue);
        var counted = Done.Count > 0 ? $"{(Counted[0].Activity.Kind.IsEvent() ? "проведено" : "выполнено")} {Done.Count} из {Counted.Count}" : "";
        var late = overdue > 0 ? $"просрочено {overdue}" : "";
        var going = counted.Length == 0 && late.Length == 0 && Counted.Any(IsGoingOn) ? "идёт" : "";
        return string.Join(", ", new[] { counted, late, going }.Where(part => part.Length > 0));
    }

    private static string Undone(OccurrenceView view) => OccurrenceLines.IsOverdue(view) ? "просрочено" : IsGoingOn(view) ? "идёт" : "";

    /// <summary>Goes on all the time, or is being held at this very hour.</summary>
    private static bool IsGoingOn(OccurrenceView view) => view is { IsConfirmed: false } && view.Standing switch
    {
        OccurrenceStanding.Running => true,
        OccurrenceStanding.Ongoing => view.Occurrence.WindowFrom <= view.Clock.Today,
        _ => false,
    };
}
