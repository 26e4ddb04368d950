using Shnor.Documents.Sketches;

namespace Shnor.Documents.Rosters;

/// <summary>A sketch → its list of people. Every row under a heading with names is read or told with its number; nothing is guessed.</summary>
internal static class RosterReader
{
    /// <summary>Twice the teachers of a large district; a preview of more nobody reads.</summary>
    public const int MaxRows = 2000;

    public static RosterReading Read(DocumentSketch document)
    {
        var rows = new RosterRows();
        foreach (var table in document.Tables)
        {
            rows.AddLines(table.Above);
            rows.AddTable(table.Rows);
            if (rows.Count > MaxRows) return new RosterReading.Refused($"В списке больше {MaxRows} строк: разделите его на несколько файлов и пришлите их по одному.");
        }

        rows.AddLines(document.After);
        if (document.Tables.Count == 0) rows.AddColumn(document.After);
        return rows.Finish();
    }

    /// <summary>The document without its lists of people: what is left may be a plan.</summary>
    public static DocumentSketch Without(DocumentSketch document) =>
        new([.. document.Tables.Where(table => !IsList(table))], [.. document.Tables.Where(IsList).SelectMany(table => table.Above), .. document.After]);

    /// <summary>Whether a list says of its people more than how they are called: their school, their post. A plan does not.</summary>
    public static bool SaysMoreThanNames(DocumentSketch document) => document.Tables.Any(table => HeadingOf(table) is { } heading && Says(heading));

    private static bool IsList(TableSketch table) => HeadingOf(table) is not null;

    private static bool Says(RosterColumns columns) =>
        columns.Has(RosterColumn.School) || columns.Has(RosterColumn.Post) || columns.Has(RosterColumn.Role) || columns.Has(RosterColumn.FirstName);

    private static RosterColumns? HeadingOf(TableSketch table)
    {
        for (var i = 0; i < table.Rows.Count && !RosterColumns.IsPlan(table.Rows[i]); i++)
        {
            if (RosterColumns.Find(table.Rows[i], i + 1 < table.Rows.Count ? table.Rows[i + 1] : null, isFirst: true) is { } columns) return columns;
        }

        return null;
    }
}
