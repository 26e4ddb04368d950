using CsvHelper;

namespace Shnor.Documents.Sheets;

/// <summary>
/// A table → a .csv as a Russian Excel opens it by a double click: UTF-8 with its mark, semicolons. A text that a spreadsheet would count
/// (it begins with <c>= + - @</c>, a tab or a carriage return) has an apostrophe before it, which says «text».
/// </summary>
public static class SeparatedFile
{
    public const string Ending = ".csv";

    public static byte[] Write(SheetTable table)
    {
        var bytes = new MemoryStream();
        using (var writer = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            foreach (var row in table.Above) WriteRow(writer, [.. row, .. Enumerable.Repeat("", Math.Max(0, table.Columns.Count - row.Count))]); // all rows of a .csv are of one length (RFC 4180, 2)
            WriteRow(writer, table.Columns.Select(column => column.Title));
            foreach (var row in table.Rows) WriteRow(writer, row);
        }

        return bytes.ToArray();
    }

    private static void WriteRow(CsvWriter writer, IEnumerable<string> texts)
    {
        foreach (var text in texts) writer.WriteField(OutgoingCell.Clean(text));
        writer.EndRecord();
    }
}
