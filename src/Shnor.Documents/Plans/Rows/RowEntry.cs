namespace Shnor.Documents.Plans.Rows;

/// <summary>What one row of the table is, as far as it can be told without its neighbours.</summary>
/// <param name="Original">The cells as they are, for a person to look at.</param>
internal abstract record RowEntry(int Line, string Original)
{
    /// <param name="GoesOnAbove">Number and title are merged with the row above: one activity, another deadline.</param>
    /// <param name="IsWhole">Has all cells of the table: a line right below may go on with the last of them.</param>
    internal sealed record Measure(PlanRow Row, string Original, bool GoesOnAbove, bool IsWhole) : RowEntry(Row.Line, Original);

    /// <summary>A number and a title, nothing else: a section, or a measure that lost its deadline.</summary>
    /// <param name="IsWhole">Its other cells are there, and empty.</param>
    internal sealed record Titled(PlanRow Row, string Original, bool IsWhole) : RowEntry(Row.Line, Original);

    /// <summary>Perhaps the second half of the row above, torn by a page break.</summary>
    internal sealed record Half(PlanRow Row, string Original, bool LacksCells) : RowEntry(Row.Line, Original);

    /// <summary>One text alone in the row, or between two rows.</summary>
    /// <param name="IsSection">The document says so itself: merged across, or marked.</param>
    /// <param name="IsLine">It stands between the rows, in no cell.</param>
    internal sealed record Lone(int Line, string Text, bool IsSection, bool IsLine) : RowEntry(Line, Text);

    internal sealed record Unclear(int Line, string Original) : RowEntry(Line, Original);
}
