using Shnor.Bot.Chat;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Joining;

internal static class JoinScreens
{
    public const string ScreenIsOver = "Этот вопрос уже закрыт. Откройте ссылку-приглашение ещё раз.";
    public const string AnsweredAlready = "Вы уже ответили. Посмотрите, что бот спрашивает сейчас.";
    public const string AlreadyIn = "Вы уже подключены.";

    public static readonly ButtonKind<string> ItIsMe = new("join-yes");
    public static readonly ButtonKind<string> NotMe = new("join-no");
    public static readonly ButtonKind<string> Agree = new("agree");
    public static readonly ButtonKind<string> Disagree = new("disagree");

    public static Screen AskCode() => new(Markup.Paragraphs(
        Markup.Of($"<b>Здравствуйте!</b>"),
        Markup.Plain("Это бот программы поддержки школ. Чтобы войти, введите код из приглашения или откройте ссылку, которую прислал координатор.")));

    public static Screen WelcomeBack(Caller who) => new(
        Markup.Of($"Здравствуйте, {who.Name}! Вы подключены."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen CodeUnknown(Caller who) => new(
        Markup.Plain("Этот код не подходит: в нём опечатка, он уже использован или устарел. Проверьте код или попросите у координатора новую ссылку."),
        WayBack(who));

    /// <summary>The holder of the link did nothing wrong, and need do nothing but wait.</summary>
    public static Screen CodeExpired(DateOnly until, DateOnly today, Caller who) => new(
        Markup.Plain($"Эта ссылка уже не открывается: она работала до {RussianDate.Day(until, today)}. Бот сказал об этом координатору — он пришлёт вам новую. Вводить код ещё раз не нужно."),
        WayBack(who));

    public static Screen TooManyGuesses(TimeOnly until, Caller who) => new(
        Markup.Plain($"Слишком много попыток, попробуйте в {RussianDate.Time(until)}. Если код не подходит, попросите у координатора новую ссылку."),
        WayBack(who));

    public static Screen AreYou(string name, string nonce, bool isNewPhone = false) => new(
        Markup.Paragraphs(Markup.Of($"Вы — <b>{name}</b>?"), isNewPhone ? OldPhone : Markup.Empty),
        [ItIsMe.Labelled("Да", nonce), NotMe.Labelled("Это не я", nonce)]);

    public static Screen AreYouAlso(string me, string name, string nonce, bool isNewPhone = false) => new(
        Markup.Paragraphs(Markup.Of($"В боте вы — <b>{me}</b>\nА <b>{name}</b> — это тоже вы?"), isNewPhone ? OldPhone : Markup.Empty),
        [ItIsMe.Labelled("Да", nonce), NotMe.Labelled("Это не я", nonce)]);

    public static Screen Consent(string nonce, bool withProfileName) => new(
        Markup.Paragraphs(ConsentText.Text, withProfileName ? ConsentText.ProfileName : Markup.Empty),
        [Agree.Labelled("Согласен(на)", nonce)],
        [Disagree.Labelled("Не согласен(на)", nonce)]);

    public static Screen WrongPerson(Caller who) => new(
        Markup.Plain("Хорошо, ничего не изменилось. Похоже, ссылку прислали не тому человеку: скажите об этом координатору, он пришлёт вашу."),
        WayBack(who));

    public static Screen Refused() => new(Markup.Plain(
        "Хорошо. Бот ничего о вас не сохранил и писать не будет. Передумаете — откройте ссылку-приглашение ещё раз."));

    public static Screen AlreadyHere(string name) => new(
        Markup.Of($"{name}, вы уже подключены. Ничего делать не нужно."),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Done(string name) => new(
        Markup.Paragraphs(Markup.Of($"Готово, <b>{name}</b>! Вы подключены."), Markup.Plain("Напоминания будут приходить сюда.")),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Owner() => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Готово! Вы — администратор бота.</b>"),
            Markup.Plain("Пришлите файл с планом программы (.txt) или вставьте таблицу плана текстом: бот разберёт её и покажет, что понял.")),
        [Buttons.Menu.Labelled("Меню", default)]);

    private static readonly Markup OldPhone = Markup.Plain("Под этим именем бот уже открыт на другом телефоне или в другом аккаунте. После «Да» напоминания будут приходить сюда, а туда — нет. Отметки и история сохранятся.");

    /// <summary>Whoever is not in yet has no menu to go back to.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> WayBack(Caller who) => who.IsKnown ? [[Buttons.Menu.Labelled("Меню", default)]] : [];
}
