using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans;

/// <summary>One kind sentence each: what is wrong and what to do.</summary>
internal static class Refusals
{
    private const string CopyTable = "скопируйте таблицу плана вместе с заголовками колонок и пришлите её текстом или сохраните в «Блокноте» как файл .txt";

    public static PlanReading FileTooLarge { get; } = FileOver(PlanReader.MaxBytes);

    public static PlanReading FileOver(int bytes) => new PlanReading.TooLarge($"Файл больше {bytes / 1024 / 1024} МБ: {CopyTable}.");

    public static PlanReading TooManyRows { get; } =
        new PlanReading.TooLarge($"В плане больше {PlanReader.MaxRows} строк: разделите его на несколько планов и загрузите их по одному.");

    public static PlanReading NoTable { get; } =
        new PlanReading.NoPlan($"В тексте нет таблицы: {CopyTable}, чтобы колонки разделялись табуляцией.");

    public static PlanReading NoPlanTable { get; } =
        new PlanReading.NoPlan("В документе нет таблицы плана: нужна таблица с колонками «Мероприятие» и «Срок» в одной строке заголовка, каждая строка плана с новой строки.");

    public static PlanReading EmptyPlan { get; } =
        new PlanReading.NoPlan("В таблице плана есть заголовки, но нет ни одного мероприятия: проверьте, что таблица скопирована целиком.");

    public static PlanReading Of(FileTrouble trouble) => trouble switch
    {
        FileTrouble.TooLarge => FileTooLarge,
        _ => Unsupported(PlanFormat.Unknown),
    };

    public static PlanReading Unsupported(PlanFormat format) => new PlanReading.UnsupportedFormat(format, format switch
    {
        PlanFormat.Word or PlanFormat.OldWord or PlanFormat.RichText or PlanFormat.OpenDocument =>
            $"Такие файлы пока не читаются: откройте документ в текстовом редакторе, {CopyTable}.",
        PlanFormat.Excel or PlanFormat.OldExcel or PlanFormat.Csv =>
            $"Файлы таблиц пока не читаются: откройте файл в Excel, {CopyTable}.",
        PlanFormat.Pdf or PlanFormat.Picture =>
            $"Из PDF и картинок план не читается: откройте исходный документ плана, {CopyTable}.",
        PlanFormat.Archive => $"Архивы не читаются: распакуйте документ, {CopyTable}.",
        _ => $"Это не похоже на текст: откройте документ плана, {CopyTable}.",
    });
}
