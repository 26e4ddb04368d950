using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans;

/// <summary>One kind sentence each: what is wrong and what to do.</summary>
internal static class Refusals
{
    private const string CopyTable = "скопируйте таблицу плана вместе с заголовками колонок и пришлите её текстом или сохраните в «Блокноте» как файл .txt";

    private const string SaveAsWord = "откройте файл в Word, выберите «Сохранить как» и «Документ Word (.docx)» и пришлите новый файл";

    public static PlanReading FileTooLarge { get; } = FileOver(PlanReader.MaxBytes);

    public static PlanReading FileOver(int bytes) => new PlanReading.TooLarge($"Файл больше {bytes / 1024 / 1024} МБ: {CopyTable}.");

    public static PlanReading TooManyRows { get; } =
        new PlanReading.TooLarge($"В плане больше {PlanReader.MaxRows} строк: разделите его на несколько планов и загрузите их по одному.");

    public static PlanReading NoTable { get; } =
        new PlanReading.NoPlan($"В тексте нет таблицы: {CopyTable}, чтобы колонки разделялись табуляцией.");

    public static PlanReading NoTableDrawn { get; } =
        new PlanReading.NoPlan("В этом PDF таблицу плана не разобрать. Пришлите документ Word или Excel, из которого он сделан, или скопируйте таблицу и вставьте её сообщением.");

    public static PlanReading NoPlanTable { get; } =
        new PlanReading.NoPlan("В документе нет таблицы плана: нужна таблица с колонками «Мероприятие» и «Срок» в одной строке заголовка, каждая строка плана с новой строки.");

    public static PlanReading EmptyPlan { get; } =
        new PlanReading.NoPlan("В таблице плана есть заголовки, но нет ни одного мероприятия: проверьте, что таблица скопирована целиком.");

    public static PlanReading Scrambled { get; } =
        new PlanReading.NoPlan("Таблица плана не разбирается: строки или колонки в ней перемешаны. Пришлите исходный документ Word или Excel, или " + CopyTable + ".");

    /// <summary>A file that could not be opened.</summary>
    public static PlanReading Of(FileTrouble trouble, PlanFormat format) => trouble switch
    {
        FileTrouble.TooLarge => new PlanReading.TooLarge("В файле слишком много всего: скопируйте таблицу плана в новый документ и пришлите его."),
        FileTrouble.Empty => new PlanReading.Unreadable(trouble, "Файл пустой: проверьте, что план в нём сохранён, и пришлите файл снова."),
        FileTrouble.Password => new PlanReading.Unreadable(trouble, format is PlanFormat.Excel or PlanFormat.OldExcel
            ? "Файл защищён паролем: снимите пароль в Excel (Файл → Сведения → Защита книги) и пришлите файл снова."
            : "Файл защищён паролем: снимите пароль в Word (Файл → Сведения → Защита документа) и пришлите файл снова."),
        _ when format is PlanFormat.Text or PlanFormat.Csv => Unsupported(PlanFormat.Unknown),
        _ => new PlanReading.Unreadable(trouble, $"Файл повреждён или скачан не целиком: откройте его в {Program(format)}, сохраните заново и пришлите снова."),
    };

    /// <summary>A file that nobody here can open.</summary>
    public static PlanReading Unsupported(PlanFormat format) => new PlanReading.UnsupportedFormat(format, format switch
    {
        PlanFormat.OldWord => $"Документ .doc слишком старый: {SaveAsWord}.",
        PlanFormat.RichText => $"Документ .rtf здесь не открыть: {SaveAsWord}.",
        PlanFormat.OpenDocument => $"Документ .odt здесь не открыть: {SaveAsWord}.",
        PlanFormat.WebPage => $"Это веб-страница, даже если она называется документом: {SaveAsWord}.",
        PlanFormat.OldExcel => "Таблица .xls слишком старая: откройте файл в Excel, выберите «Сохранить как» и «Книга Excel (.xlsx)» и пришлите новый файл.",
        PlanFormat.Pdf => "Из PDF план здесь не прочитать: пришлите документ Word, из которого он сделан, или скопируйте таблицу и вставьте её сообщением.",
        PlanFormat.Picture => "С картинки план не прочитать: пришлите сам документ Word или Excel.",
        PlanFormat.Archive => "Это архив: распакуйте его и пришлите документ, в котором план.",
        PlanFormat.Presentation => "Это презентация: скопируйте таблицу плана в документ Word и пришлите его.",
        _ => "Это не похоже на документ: пришлите план файлом Word или Excel или скопируйте таблицу и вставьте её сообщением.",
    });

    private static string Program(PlanFormat format) => format switch
    {
        PlanFormat.Excel or PlanFormat.OldExcel => "Excel",
        PlanFormat.Word or PlanFormat.OldWord or PlanFormat.RichText => "Word",
        _ => "программе, в которой он сделан",
    };
}
