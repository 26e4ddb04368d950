using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Plans;

/// <summary>What a document says, before anybody has been asked anything.</summary>
/// <param name="Title">The programme's title whole; null when the document has none.</param>
/// <param name="Years">From the heading nearest above the table, else from the title; null is asked.</param>
/// <param name="YearsText">The words <paramref name="Years"/> were read from.</param>
/// <param name="Notes">What a coordinator should know about the reading, a sentence each.</param>
public sealed record PlanDraft(string? Title, PlanYears? Years, string? YearsText, IReadOnlyList<PlanRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>What stands in the plan's table and could not be told apart: shown as it is, never guessed into a row.</summary>
    public IReadOnlyList<UnreadPiece> Unread { get; init; } = [];
}

/// <param name="Line">Line of the document, from 1.</param>
/// <param name="Text">Clean, otherwise as in the document; lines parted by <c>\n</c>.</param>
public sealed record UnreadPiece(int Line, string Text);

/// <summary>A row of the plan, its cells clean and otherwise spelled as in the document.</summary>
/// <param name="No">The number without its dot.</param>
/// <param name="Section">The heading row above it inside the table.</param>
/// <param name="Responsible">One per person or body, in the cell's order.</param>
/// <param name="ResponsibleText">Lines of the cell are parted by <c>\n</c>: they often part people.</param>
/// <param name="Line">Line of the document, from 1.</param>
/// <param name="Years">Set below a row that is only a year; null where the draft's years hold.</param>
/// <param name="Month">Set below a row that is only a month.</param>
public sealed record PlanRow(
    string? No,
    string? Section,
    string Title,
    string DeadlineText,
    IReadOnlyList<string> Responsible,
    string ResponsibleText,
    string? Expected,
    int Line,
    PlanYears? Years = null,
    PlanMonth? Month = null)
{
    /// <summary>What decides the row's deadline where its words leave something open.</summary>
    /// <param name="years">Of the whole plan.</param>
    public DeadlineContext Context(PlanYears? years) => new(Years ?? years, Month?.In(Years ?? years));
}

/// <summary>A month that heads a part of the table: «Сентябрь», «Сентябрь 2024».</summary>
public sealed record PlanMonth(int Month, int? Year)
{
    /// <summary>Null where neither the heading nor the plan says which year's month it is.</summary>
    public (int Year, int Month)? In(PlanYears? years) => (Year ?? years?.YearOf(Month)) is { } year ? (year, Month) : null;
}
