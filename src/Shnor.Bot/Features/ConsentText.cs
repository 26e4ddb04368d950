namespace Shnor.Bot.Features;

/// <summary>What people agree to. A changed text is a new version, and everybody is asked again.</summary>
public static class ConsentText
{
    public const string Version = "2026-11-22";

    /// <summary>What is kept, why, and who sees it.</summary>
    public static readonly Markup Essence = Markup.Paragraphs(
        Markup.Of($"<b>Согласие на обработку персональных данных</b>"),
        Markup.Plain("Чтобы напоминать вам о мероприятиях программы, бот хранит: ваше имя, школу и должность, номер вашего чата, роль в программе, ваши отметки и их время, настройки и дни отсутствия."),
        Markup.Plain("Данные видят координаторы и ответственные вашей программы, другим людям они не передаются. Бот работает в мессенджере: сообщения проходят через его серверы."));

    public static readonly Markup Text = Markup.Paragraphs(
        Essence,
        Markup.Plain("Вы можете отказаться — тогда бот ничего о вас не сохранит. Отозвать согласие и удалить данные можно в любой момент, подробнее — /privacy."));

    public static readonly Markup ProfileName = Markup.Plain("Пока координатор не уточнит ваше имя, бот будет называть вас так, как вы названы в мессенджере.");
}
