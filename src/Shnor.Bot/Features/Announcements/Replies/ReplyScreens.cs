using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>What whoever answers an announcement sees.</summary>
internal static class ReplyScreens
{
    public static readonly ButtonKind<Nothing> Stop = new("announcement-reply-stop");

    /// <param name="beginning">Of the announcement; people's text.</param>
    public static Screen Ask(string beginning) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ответ координатору</b>\n«{beginning}»"),
            Markup.Plain("Напишите одним сообщением. Можно прислать фото или файл.")),
        [Stop.Labelled("Отмена", default)]);

    public static Screen WordsAgain(int length, bool canStop) => new(
        Markup.Plain(length == 0
            ? "Напишите, пожалуйста, словами. Можно прислать фото или файл."
            : $"Слишком длинно: {Plural.Of(length, "знак", "знака", "знаков")}. Напишите короче, до {TakeReply.MaxLength}. Ничего не отправлено."),
        [canStop ? Stop.Labelled("Отмена", default) : Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NotUnderstood() => new(
        Markup.Plain("Такое сообщение бот передать не может. Ответьте словами, фото или файлом."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen TooMany() => new(
        Markup.Plain("Координатор ещё не прочитал десять ваших сообщений. Дождитесь, пожалуйста, ответа. Если дело срочное, позвоните."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Thanks() => new(Markup.Plain("Спасибо, передам координатору."), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AlbumTaken() => new(Markup.Plain("Спасибо, передам координатору. Когда всё придёт, нажмите «Готово»."), [Stop.Labelled("Готово", default)]);

    public static Screen NothingSent() => new(Markup.Plain("Хорошо, ничего не отправлено."), [Buttons.Menu.Labelled("Меню", default)]);
}
