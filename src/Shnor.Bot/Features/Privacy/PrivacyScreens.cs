using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Privacy;

internal static class PrivacyScreens
{
    public static Screen What(Caller who)
    {
        var text = Markup.Paragraphs(
            Markup.Of($"<b>Какие данные хранит бот</b>"),
            Markup.Plain("Ваше имя (из плана программы или из мессенджера), номер чата, роль, ваши отметки о выполнении и их время, дату согласия и его версию. В журналах работы — только номера, без имён и текстов."),
            Markup.Plain("Данные видят координаторы и ответственные вашей программы и администратор бота. Чтобы исправить имя, отозвать согласие или удалить данные, напишите координатору: он передаст администратору."));
        return who.IsKnown
            ? new Screen(text, [Buttons.Menu.Labelled("Меню", default)])
            : new Screen(Markup.Paragraphs(text, Markup.Plain("О вас бот ничего не хранит. Если вы открыли приглашение — только номер чата, до вашего ответа.")));
    }
}
