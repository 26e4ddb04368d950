using System.Text;
using Shnor.Documents.Rosters;
using Shnor.Documents.Sheets;

namespace Shnor.Documents.Tests.Rosters;

/// <summary>Lists as a test writes them: rows of cells parted by «|».</summary>
internal static class Lists
{
    public static FileReading Read(params string[] rows) => DocumentReader.Read(Csv(rows), "люди.csv");

    public static RosterReading.Roster Roster(params string[] rows) => Assert.IsType<RosterReading.Roster>(Read(rows));

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows).Replace('|', ';'));

    public static byte[] Xlsx(params string[] rows)
    {
        var cells = rows.Select(row => row.Split('|')).ToList();
        return WorkbookFile.Write(new SheetTable("Люди", [.. cells[0].Select(title => new SheetColumn(title, 20))], [.. cells.Skip(1)]));
    }

    public static string InBrief(RosterRow row) => string.Join('|', row.FullName ?? row.Name, row.School ?? "", row.Post ?? "", row.Role?.ToString() ?? "");
}
