using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Privacy;

/// <summary>What the bot keeps about people.</summary>
public sealed class PrivacyFeature : IFeature
{
    public void Map(RouteTable routes) =>
        routes.Command("privacy", "Какие данные хранит бот", Need.Anyone, (_, _, _) => Task.FromResult(Reply.Say(What)));

    private static readonly Screen What = new(
        Markup.Paragraphs(
            Markup.Of($"<b>Какие данные хранит бот</b>"),
            Markup.Plain("Ваше имя (из плана программы или из мессенджера), номер чата, роль, ваши отметки о выполнении и их время, дату согласия и его версию. В журналах работы — только номера, без имён и текстов."),
            Markup.Plain("Данные видят координаторы вашей программы и администратор бота. Чтобы исправить имя, отозвать согласие или удалить данные, напишите координатору: он передаст администратору.")),
        [Buttons.Menu.Labelled("Меню", default)]);
}
