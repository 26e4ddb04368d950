using System.Diagnostics;
using System.Text;
using Shnor.Documents.Conversion;
using Shnor.Documents.Sheets;

namespace Shnor.Documents.Tests.SheetsOut;

/// <summary>LibreOffice opens what we write and finds texts in it; skipped where it is not installed.</summary>
public sealed class OfficeOpensSpecs
{
    private static readonly OfficePrograms Here = OfficePrograms.OnThisMachine();

    [SkippableFact]
    public async Task A_workbook_of_ours_opens_and_counts_nothing()
    {
        Skip.If(Here.Office is null, "LibreOffice is not installed.");
        var folder = Directory.CreateTempSubdirectory("shnor-sheet-");
        try
        {
            var table = new SheetTable("Люди", [new("ФИО", 30), new("Школа", 20)], [["Светлова Анна Андреевна", "=1+1"], ["+7 900", "@школа; «1»"]]);
            // Latin names: under a locale that is not installed LibreOffice finds no others.
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "people.xlsx"), WorkbookFile.Write(table));
            // 59: semicolons, 34: quotes, 76: UTF-8 (LibreOffice, filter options of CSV).
            var start = new ProcessStartInfo(Here.Office, ["--headless", "-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profile"), "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76", "--outdir", folder.FullName, Path.Combine(folder.FullName, "people.xlsx")])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var office = Process.Start(start)!;
            await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
            await office.WaitForExitAsync();

            Assert.Equal("ФИО;Школа\nСветлова Анна Андреевна;=1+1\n+7 900;\"@школа; «1»\"\n", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "people.csv"), Encoding.UTF8));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
