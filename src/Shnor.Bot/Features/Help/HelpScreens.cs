using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Help;

internal static class HelpScreens
{
    public static readonly ButtonKind<Nothing> HelpButton = new("help");

    /// <summary>All a stranger ever sees: nothing of any programme.</summary>
    public static Screen Greeting() => new(Markup.Paragraphs(
        Markup.Of($"<b>Здравствуйте!</b>"),
        Markup.Plain("Это бот программы поддержки школ. Он напоминает о мероприятиях и принимает отметки о выполнении."),
        Markup.Plain("Чтобы войти, введите код из приглашения или откройте ссылку, которую прислал координатор. Кода нет? Попросите его у координатора вашей программы.")));

    public static Screen Menu(Caller who, IEnumerable<Button> items) => Screen.Of(
        Markup.Paragraphs(
            Markup.Of($"<b>{who.Name}</b>"),
            Markup.Plain(who.SeesSomePlan ? "Что открыть?" : "Я напомню о встречах, на которые вас зовут. Что впереди — в «Моих событиях».")),
        items);

    /// <summary>For whoever has several programmes: which one is open, and the way to another.</summary>
    /// <param name="who">Whose menu.</param>
    /// <param name="items">What they are offered.</param>
    /// <param name="open">Null: none chosen yet.</param>
    public static Screen Menu(Caller who, IEnumerable<Button> items, ProgrammeLine? open) => Screen.Of(
        Markup.Paragraphs(
            Markup.Of($"<b>{who.Name}</b>"),
            open is null ? Markup.Plain("У вас несколько программ. Выберите, какую открывать.") : ProgrammeScreens.Line(open.Title),
            Markup.Plain(who.SeesSomePlan ? "Что открыть?" : "Я напомню о встречах, на которые вас зовут. Что впереди — в «Моих событиях».")),
        [ProgrammeScreens.Change.Labelled(open is null ? "Выбрать программу" : "Сменить программу", default), .. items]);

    /// <summary>The owner of a bot in which nothing is yet.</summary>
    public static Screen EmptyMenu(Caller who, IEnumerable<Button> items) => Screen.Of(
        Markup.Paragraphs(
            Markup.Of($"<b>{who.Name}</b>"),
            Markup.Plain("Программ пока нет. Пришлите файл с планом: бот разберёт его, покажет, что понял, и после «Запустить» соберёт людей.")),
        items);

    public static Screen Help(Caller who)
    {
        if (!who.BelongsAnywhere) return Greeting();
        var text = Markup.Paragraphs(
            Markup.Of($"<b>Как это работает</b>"),
            Markup.Plain("Бот сам напоминает о сроках и встречах. Напоминание пришло — прочитайте и нажмите кнопку под ним."),
            who.SeesSomePlan
                ? Markup.Plain("«Понятно» — вы увидели, кнопки уберутся.\n«Выполнено» — дело сделано, координатор узнает сам. Нажали случайно — «Отменить отметку».\n«Напомнить позже» — отложить это напоминание.\n«Назначить дату» — когда день и час встречи выбираете вы.")
                : Markup.Plain("«Понятно» — вы увидели, кнопки уберутся. Отвечать словами не нужно."),
            who.CoordinatesAnything
                ? Markup.Plain("Координатору: пришлите файл с планом (Word, Excel, PDF или текст) или вставьте таблицу текстом — бот разберёт её и покажет, что понял. Люди и ссылки для них — в /people, план — в /plan.")
                : Markup.Empty,
            Markup.Plain("Когда вас не беспокоить — /settings. Какие данные хранит бот — /privacy. Меню — /menu."));
        return new Screen(text, [Buttons.Menu.Labelled("Меню", default)]);
    }

    public static Screen NotUnderstood() => new(
        Markup.Plain("Я понимаю кнопки и команды, а этого сообщения не понял. Откройте меню — там всё, что можно сделать."),
        [Buttons.Menu.Labelled("Меню", default)]);
}
