using Shnor.Documents.Conversion;

namespace Shnor.Bot.Cli.Doctor;

/// <summary>Programs that open what the bot does not read itself. Without them it asks for another file; that is no failure.</summary>
internal static class ProgramChecks
{
    public static IEnumerable<Finding> Look(OfficePrograms programs)
    {
        yield return programs.PdfToText is { } poppler
            ? new($"Планы в .pdf читаются: {poppler}.")
            : new("Планы в .pdf не читаются: нет pdftotext.", "Это не обязательно. Чтобы читались, установите пакет poppler-utils.", IsOptional: true);
        yield return programs.Office is { } office
            ? new($"Планы в .doc, .odt, .rtf, .xls и .ods читаются: {office}.")
            : new("Планы в .doc, .odt, .rtf, .xls и .ods не читаются: нет LibreOffice.", "Это не обязательно. Чтобы читались, установите пакеты libreoffice-writer-nogui и libreoffice-calc-nogui.", IsOptional: true);
        if (programs is { Prlimit: null } and not { PdfToText: null, Office: null })
            yield return new("Память этих программ не ограничить: нет prlimit.", "Установите пакет util-linux, иначе плохой файл может занять всю память машины.", IsOptional: true);
    }
}
