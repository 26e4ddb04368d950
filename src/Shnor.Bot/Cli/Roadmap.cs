using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Cli;

/// <summary>A plan with every deadline read and every kind told.</summary>
internal sealed record Roadmap(string? Title, PlanYears? Years, IReadOnlyList<RoadmapRow> Rows, IReadOnlyList<string> Notes)
{
    private const int MaxPiece = 300;

    /// <param name="years">From the command line; they win over the document's.</param>
    public static Roadmap Of(PlanDraft draft, PlanYears? years)
    {
        var all = years ?? draft.Years;
        var rows = draft.Rows
            .Select(row => new RoadmapRow(row, DeadlinePhrase.Parse(row.DeadlineText, row.Context(all)), ActivityKindTeller.Tell(row.Title)))
            .ToList();

        var notes = draft.Notes.Where(note => years is null || note != PlanReader.NoYearsNote).ToList();
        notes.AddRange(rows.Where(row => row.Timing is Timing.Unparseable && row.Row.DeadlineText.Length > 0)
            .Select(row => $"Мероприятие {row.Row.No ?? PoliteCut.To(row.Row.Title, 40)}: срок «{row.Row.DeadlineText}» непонятен."));
        notes.AddRange(draft.Unread.Select(piece => $"Строка {piece.Line}: не разобрал «{PoliteCut.To(piece.Text.Replace('\n', ' '), MaxPiece)}»."));
        return new(draft.Title, all, rows, notes);
    }
}

internal sealed record RoadmapRow(PlanRow Row, Timing Timing, ActivityKind Kind);
