namespace Shnor.Documents.Rosters;

/// <summary>What became of a document that may be a list of people.</summary>
public abstract record RosterReading : FileReading
{
    private RosterReading()
    {
    }

    /// <param name="Rows">In the document's order; at least one, or one unread.</param>
    /// <param name="Unread">Rows that name nobody, each with what is wrong with it. Together with <paramref name="Rows"/> they are all rows of the list.</param>
    /// <param name="Remarks">What was left out of rows that were read.</param>
    /// <param name="UnusedColumns">Headings of the columns that a list of people has no use for.</param>
    public sealed record Roster(IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterNote> Unread, IReadOnlyList<RosterNote> Remarks, IReadOnlyList<string> UnusedColumns) : RosterReading;

    /// <summary>The document has no table with names of people.</summary>
    public sealed record NotARoster : RosterReading;

    /// <param name="Sentence">Russian, for a person: what is wrong and what to do.</param>
    public sealed record Refused(string Sentence) : RosterReading;
}

/// <param name="Line">The row's number as the document counts it, from 1; the sheets of a workbook are counted one after another.</param>
/// <param name="Sentence">Russian, for a person.</param>
public sealed record RosterNote(int Line, string Sentence);
