using Shnor.Documents.Conversion;

namespace Shnor.Bot.Cli.Doctor;

/// <summary>Programs that do what the bot does not do itself. Without them it asks for another file, or draws in letters; that is no failure.</summary>
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
        yield return programs.SvgToPng is { } drawing
            ? new($"Картинки результатов опросов рисуются: {drawing}.")
            : new("Картинки результатов опросов не рисуются: нет rsvg-convert.", "Это не обязательно: бот покажет их буквами. Чтобы рисовались, установите пакеты librsvg2-bin и fonts-dejavu-core.", IsOptional: true);
        if (programs is { Prlimit: null } and not { PdfToText: null, Office: null, SvgToPng: null })
            yield return new("Память этих программ не ограничить: нет prlimit.", "Установите пакет util-linux, иначе плохой файл может занять всю память машины.", IsOptional: true);
    }
}
