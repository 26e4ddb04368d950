using Shnor.Bot.Cli.Doctor;
using Shnor.Documents.Conversion;

namespace Shnor.Bot.Tests.Cli;

public sealed class ProgramChecksSpecs
{
    [Fact]
    public void A_program_that_is_missing_is_said_and_is_no_failure()
    {
        var findings = ProgramChecks.Look(new OfficePrograms(PdfToText: null, Office: null, Prlimit: null)).ToList();

        Assert.All(findings, finding => Assert.True(finding.IsGood));
        Assert.Equal("– Планы в .pdf не читаются: нет pdftotext.\n  Это не обязательно. Чтобы читались, установите пакет poppler-utils.", findings[0].ToString());
        Assert.Contains("libreoffice-writer-nogui", findings[1].ToString(), StringComparison.Ordinal);
        Assert.Contains("librsvg2-bin", findings[2].ToString(), StringComparison.Ordinal);
        Assert.Equal(3, findings.Count);
    }

    [Fact]
    public void Programs_that_are_there_are_named_with_their_place()
    {
        Assert.Equal(
            ["✓ Планы в .pdf читаются: /usr/bin/pdftotext.", "✓ Планы в .doc, .odt, .rtf, .xls и .ods читаются: /usr/bin/soffice.", "✓ Картинки результатов опросов рисуются: /usr/bin/rsvg-convert."],
            ProgramChecks.Look(new OfficePrograms("/usr/bin/pdftotext", "/usr/bin/soffice", "/usr/bin/prlimit") { SvgToPng = "/usr/bin/rsvg-convert" }).Select(finding => finding.ToString()));
        Assert.StartsWith("– Память", ProgramChecks.Look(new OfficePrograms("/usr/bin/pdftotext", Office: null, Prlimit: null)).Last().ToString(), StringComparison.Ordinal);
    }
}
