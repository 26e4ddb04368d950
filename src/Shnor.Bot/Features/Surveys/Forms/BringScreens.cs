using Shnor.Documents;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Documents.Surveys;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>A new survey: the two ways to it, and what is wrong with a table that came.</summary>
internal static class BringScreens
{
    public const string Over = "Этот файл уже принят или отменён. Нужен новый — откройте «Анкеты» и нажмите «Новая анкета».";

    public static readonly ButtonKind<ProgrammeId> New = new("form-new");
    public static readonly ButtonKind<ProgrammeId> Sample = new("form-sample");
    public static readonly ButtonKind<string> Stop = new("form-stop");

    private const int MostFaults = 12;
    private const int LongestFault = 250; // twelve of them stay below 4096
    private const int MostOffered = 8;

    public static Screen NewHow(ProgrammeId programme, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Новая анкета</b>"),
            Markup.Plain("Пришлите сюда таблицу .xlsx или .csv. В заголовке нужны «Вопрос» и «Вид», рядом, если нужно, «Раздел», «Варианты» и другое: как в образце."),
            Markup.Plain("Если вопросов немного, составьте её прямо в чате.")),
        [Sample.Labelled("Образец .xlsx", programme)],
        [WriteForm.BeginNew.Labelled("Написать в чате", programme)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen SampleCaption(ProgrammeId programme) => new(
        Markup.Paragraphs(
            Markup.Plain("Образец: небольшая анкета, где есть почти все виды вопросов. Замените их своими и пришлите файл сюда."),
            Markup.Plain("Виды: шкала, один, несколько, число, текст, дата, файл. Варианты — по одному в строке ячейки или через «;». Переход: «Нет → 4» или «Нет → конец».")),
        [New.Labelled("К новой анкете", programme)]);

    public static Screen OnlyAFile(ProgrammeId programme, string nonce) => new(
        Markup.Plain("Жду таблицу файлом: .xlsx или .csv. Сообщением её не взять: длинное приходит частями. Составить анкету по одному вопросу можно и без файла."),
        [Sample.Labelled("Образец .xlsx", programme)],
        [WriteForm.BeginNew.Labelled("Написать в чате", programme)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen Faults(ProgrammeId programme, IReadOnlyList<SurveyNote> faults, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Анкету пока не принял</b>: в таблице нужно поправить {Plural.Of(faults.Count, "место", "места", "мест")}."),
            Markup.Lines(faults.Take(MostFaults).Select(fault => Markup.Of($"• {PoliteCut.To(Line(fault), LongestFault)}"))),
            faults.Count > MostFaults ? Markup.Of($"…и ещё {faults.Count - MostFaults}. Начните с этих.") : Markup.Empty,
            Markup.Plain("Поправьте и пришлите файл ещё раз. Ничего не сохранено.")),
        [Sample.Labelled("Образец .xlsx", programme)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen Refused(ProgrammeId programme, string sentence, string nonce) => new(
        Markup.Plain(sentence),
        [Sample.Labelled("Образец .xlsx", programme)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen NoProgramme() => new(
        Markup.Plain("Это анкета, а программы для неё ещё нет. Сначала пришлите план и запустите программу, потом — анкету."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen WhichProgramme(IReadOnlyList<ProgrammeLine> programmes) => new(
        Markup.Plain("Это анкета. Выберите, для какой она программы, нажмите там «Новая анкета» и пришлите файл ещё раз."),
        [.. programmes.Take(MostOffered).Select(p => (IReadOnlyList<Button>)[Buttons.SurveyForms.Labelled(PoliteCut.To(p.Title, 40), p.Id)]), [Buttons.Menu.Labelled("Меню", default)]]);

    public static string Taken(string sentence, IReadOnlyList<string> unused) => unused.Count == 0
        ? sentence
        : $"{sentence} Эти столбцы мне не понадобились: {PoliteCut.To(string.Join(", ", unused.Select(title => $"«{PoliteCut.To(title, 30)}»")), 300)}.";

    /// <summary>A file that is no survey, in words of a survey.</summary>
    public static string NoSurvey(object? read, long size) => read switch
    {
        null when size > PlanFiles.MaxBytes => $"Файл больше {PlanFiles.MaxBytes / 1024 / 1024} МБ, такие я не беру. Оставьте в нём только таблицу анкеты и пришлите снова.",
        null => "Файл не удалось получить: связь оборвалась. Пришлите его, пожалуйста, ещё раз.",
        PlanReading.Unreadable { Trouble: FileTrouble.Empty } => "Файл пустой: проверьте, что таблица в нём сохранена, и пришлите снова.",
        PlanReading.Unreadable(_, var sentence) => sentence,
        PlanReading.NotNow(var sentence) => sentence,
        PlanReading.TooLarge => "В файле слишком много всего: оставьте в нём только таблицу анкеты и пришлите снова.",
        PlanReading.UnsupportedFormat => "Анкету из такого файла не прочитать. Откройте его в Excel, выберите «Сохранить как», «Книга Excel (.xlsx)» и пришлите новый файл.",
        _ => "В этом файле нет таблицы анкеты: нужна таблица, в заголовке которой есть «Вопрос» и «Вид». Посмотрите образец.",
    };

    private static string Line(SurveyNote fault) => fault.Line is { } line ? $"Строка {line} — {fault.Sentence}." : $"{char.ToUpperInvariant(fault.Sentence[0])}{fault.Sentence[1..]}.";
}
