using Shnor.Documents.Plans.Rows;
using Shnor.Documents.Sketches.Layouts;

namespace Shnor.Documents.Plans;

/// <summary>
/// A text → its plan. A text does not say how its table was laid out, so every layout that fits is read and the one that yields most is taken:
/// rows whose deadlines make sense count for it, pieces that could not be told apart against it.
/// </summary>
internal static class TextPlan
{
    /// <summary>Where columns are guessed, a quarter of rows without a sensible deadline says that the guess is wrong.</summary>
    private const int MinPlausiblePercent = 75;

    /// <summary>Ten lines for each of <see cref="PlanReader.MaxRows"/>: what guesses at columns looks at every line more than once.</summary>
    private const int MaxLines = 10 * PlanReader.MaxRows;

    public static PlanReading Read(string text) => Read([text]);

    /// <param name="texts">The same document, drawn in several ways.</param>
    public static PlanReading Read(IReadOnlyList<string> texts)
    {
        PlanReading? best = null;
        var bestFit = int.MinValue;
        foreach (var lines in texts.Select(TextLines.Of))
        {
            if (Enumerable.Range(0, lines.Count).Count(i => !lines.IsBlank(i)) > MaxLines) return Refusals.TooManyRows;
            foreach (var layout in TextLayouts.All)
            {
                if (layout.Sketch(lines) is not { } sketch) continue;
                var reading = PlanTables.Read(sketch);
                if (Fit(reading, layout.IsGuess) is not { } fit || fit <= bestFit) continue;
                (best, bestFit) = (reading, fit);
            }
        }

        return best ?? Refusals.NoTable;
    }

    /// <summary>Null where a guess fits only in part: to refuse is better.</summary>
    private static int? Fit(PlanReading reading, bool isGuess)
    {
        if (reading is not PlanReading.Plan(var draft)) return isGuess ? null : Order(reading);
        var good = draft.Rows.Count(row => DeadlineLook.IsPlausible(row.DeadlineText));
        if (isGuess && good * 100 < (draft.Rows.Count + draft.Unread.Count) * MinPlausiblePercent) return null;
        return (4 * good) - draft.Rows.Count - (2 * draft.Unread.Count) + 3;
    }

    /// <summary>A refusal that knows more says more.</summary>
    private static int Order(PlanReading reading) =>
        reading is PlanReading.Undated ? -1_000_000
        : reading is PlanReading.TooLarge || ReferenceEquals(reading, Refusals.Scrambled) ? -2_000_000
        : ReferenceEquals(reading, Refusals.EmptyPlan) ? -3_000_000
        : ReferenceEquals(reading, Refusals.NoPlanTable) ? -4_000_000
        : -5_000_000;
}
