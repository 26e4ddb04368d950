using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Cli;

/// <summary>A plan with every deadline read and every kind told.</summary>
internal sealed record Roadmap(string? Title, PlanYears? Years, IReadOnlyList<RoadmapRow> Rows, IReadOnlyList<string> Notes)
{
    /// <param name="years">From the command line; they win over the document's.</param>
    public static Roadmap Of(PlanDraft draft, PlanYears? years)
    {
        var all = years ?? draft.Years;
        var rows = draft.Rows
            .Select(row => new RoadmapRow(row, DeadlinePhrase.Parse(row.DeadlineText, new DeadlineContext(row.Years ?? all)), ActivityKindTeller.Tell(row.Title)))
            .ToList();

        var notes = draft.Notes.Where(note => years is null || note != PlanReader.NoYearsNote).ToList();
        notes.AddRange(rows.Where(row => row.Timing is Timing.Unparseable && row.Row.DeadlineText.Length > 0)
            .Select(row => $"Мероприятие {row.Row.No ?? PoliteCut.To(row.Row.Title, 40)}: срок «{row.Row.DeadlineText}» непонятен."));
        return new(draft.Title, all, rows, notes);
    }
}

internal sealed record RoadmapRow(PlanRow Row, Timing Timing, ActivityKind Kind);
