using Shnor.Bot.Chat;

namespace Shnor.Bot.Features;

/// <summary>What people agree to. A changed text is a new version.</summary>
public static class ConsentText
{
    public const string Version = "2026-11";

    public static readonly Markup Text = Markup.Paragraphs(
        Markup.Of($"<b>Согласие на обработку персональных данных</b>"),
        Markup.Plain("Чтобы напоминать вам о мероприятиях программы, бот хранит: ваше имя, номер вашего чата, роль в программе, ваши отметки и время отметок."),
        Markup.Plain("Данные видят координаторы и ответственные вашей программы, другим людям они не передаются. Бот работает в мессенджере: сообщения проходят через его серверы."),
        Markup.Plain("Вы можете отказаться — тогда бот ничего о вас не сохранит. Отозвать согласие можно в любой момент, подробнее — /privacy."));

    public static readonly Markup ProfileName = Markup.Plain("Пока координатор не уточнит ваше имя, бот будет называть вас так, как вы названы в мессенджере.");
}
