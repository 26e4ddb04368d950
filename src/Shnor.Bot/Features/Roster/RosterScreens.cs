using Shnor.Documents;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Roster;

internal static class RosterScreens
{
    public const string Over = "Этот список уже применён или отменён. Нужен новый — пришлите файл.";

    public static readonly ButtonKind<ProgrammeId> Sample = new("roster-sample");
    public static readonly ButtonKind<ProgrammeId> Download = new("roster-get");
    public static readonly ButtonKind<string> Stop = new("roster-stop");
    public static readonly ButtonKind<(string Nonce, ProgrammeId Programme)> Choose = new("roster-where");

    private const int MostOffered = 12; // the newest; an older one is opened in «Люди» first

    private static int Megabytes => PlanFiles.MaxBytes / 1024 / 1024;

    public static Screen Home(ProgrammeId programme, string title, int people, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Список людей: {PoliteCut.To(title, 80)}</b>"),
            Markup.Plain("Пришлите сюда файл .xlsx или .csv, где в заголовке есть «ФИО», а рядом, если нужно, «Школа», «Должность» и «Роль»."),
            Markup.Plain("Сначала я покажу, что изменится. Без кнопки «Применить» не изменится ничего, и никто не удалится."),
            Markup.Plain($"Сейчас в программе {Plural.Of(people, "человек", "человека", "человек")}.")),
        [Sample.Labelled("Образец .xlsx", programme), Download.Labelled("Скачать список", programme)],
        [Buttons.AddPerson.Labelled("Добавить одного человека", programme)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen SampleCaption(ProgrammeId programme) => new(
        Markup.Plain("Образец. Впишите людей под заголовком и пришлите файл сюда. Строки «Пример: …» можно не стирать: я их не возьму."),
        [Buttons.Roster.Labelled("К списку людей", programme)]);

    public static Screen DownloadCaption(ProgrammeId programme, int people) => new(
        Markup.Plain($"Все люди программы на сейчас: {Plural.Of(people, "человек", "человека", "человек")}. В файле личные данные: не пересылайте его без нужды. Поправьте и пришлите обратно — покажу разницу."),
        [Buttons.Roster.Labelled("К списку людей", programme)]);

    public static Screen OnlyAFile(ProgrammeId programme, string nonce) => new(
        Markup.Plain("Жду список файлом: .xlsx или .csv. Сообщением его не взять: длинное приходит частями, и кто-нибудь потеряется. Одного человека можно добавить и без файла."),
        [Buttons.AddPerson.Labelled("Добавить одного человека", programme)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen Stopped(ProgrammeId programme) => new(
        Markup.Plain("Хорошо, люди программы остались как были."),
        programme.Value == 0 ? [] : [Buttons.People.Labelled("Люди", programme)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NoProgramme() => new(
        Markup.Plain("Это список людей, а программы для него ещё нет. Сначала пришлите план и запустите программу, потом — список."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen WhichProgramme(int people, IReadOnlyList<ProgrammeLine> programmes, string nonce) => new(
        Markup.Plain($"Это список людей, в нём {Plural.Of(people, "человек", "человека", "человек")}. В какую программу?"),
        [.. programmes.Take(MostOffered).Select(p => (IReadOnlyList<Button>)[Choose.Labelled(PoliteCut.To(p.Title, 40), (nonce, p.Id))]), [Stop.Labelled("Отмена", nonce)]]);

    /// <summary>What was open stays open.</summary>
    public static Screen Refused(string sentence, ProgrammeId? programme) => new(
        Markup.Plain(sentence),
        programme is { } known ? [Sample.Labelled("Образец .xlsx", known)] : [],
        [Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>A file that is no list, in words of a list.</summary>
    public static string NoList(object? read, long size) => read switch
    {
        null when size > PlanFiles.MaxBytes => $"Файл больше {Megabytes} МБ, такие я не беру. Оставьте в нём только список людей, без картинок, и пришлите снова.",
        null => "Файл не удалось получить: связь оборвалась. Пришлите его, пожалуйста, ещё раз.",
        PlanReading.Unreadable { Trouble: FileTrouble.Empty } => "Файл пустой: проверьте, что список в нём сохранён, и пришлите снова.",
        PlanReading.Unreadable(_, var sentence) => sentence,
        PlanReading.NotNow(var sentence) => sentence,
        PlanReading.TooLarge => "В файле слишком много всего: оставьте в нём только список людей и пришлите снова.",
        PlanReading.UnsupportedFormat => "Список из такого файла не прочитать. Откройте его в Excel, выберите «Сохранить как», «Книга Excel (.xlsx)» и пришлите новый файл.",
        _ => "В этом файле нет списка людей: нужна таблица, в заголовке которой есть «ФИО» (или «Фамилия» и «Имя»). Посмотрите образец.",
    };
}
