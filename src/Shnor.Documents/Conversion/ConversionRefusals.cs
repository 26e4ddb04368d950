using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Conversion;

/// <summary>One kind sentence each: why a file could not be converted and what to do.</summary>
internal static class ConversionRefusals
{
    public static PlanReading Of(ConversionTrouble trouble, PlanFormat format) => trouble switch
    {
        ConversionTrouble.NoProgram => Refusals.Unsupported(format),
        ConversionTrouble.Password => Refusals.Of(FileTrouble.Password, format),
        ConversionTrouble.TooLarge => Refusals.Of(FileTrouble.TooLarge, format),
        ConversionTrouble.OutOfTime => OutOfTime(format),
        ConversionTrouble.Busy => new PlanReading.NotNow("Сейчас читаются другие файлы, до вашего очередь не дошла. Пришлите его, пожалуйста, ещё раз через пару минут."),
        ConversionTrouble.NoText => new PlanReading.NoPlan("В этом PDF нет текста, только картинки: наверное, это скан. Пришлите документ Word или Excel, из которого он напечатан."),
        _ => Refusals.Of(FileTrouble.Broken, format),
    };

    public static PlanReading OutOfTime(PlanFormat format) => new PlanReading.TooLarge(format switch
    {
        PlanFormat.Pdf => "Этот PDF читается слишком долго. Пришлите документ Word или Excel, из которого он сделан.",
        PlanFormat.OldExcel => "Эта таблица читается слишком долго. Откройте её в Excel, скопируйте план в новую книгу, сохраните её как «Книга Excel (.xlsx)» и пришлите.",
        _ => "Этот документ читается слишком долго. Откройте его в Word, скопируйте таблицу плана в новый документ, сохраните его как «Документ Word (.docx)» и пришлите.",
    });
}
