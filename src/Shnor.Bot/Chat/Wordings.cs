namespace Shnor.Bot.Chat;

/// <summary>What the core itself says, whatever the feature.</summary>
internal static class Wordings
{
    public const string ButtonIsOutOfDate = "Кнопка устарела. Откройте /menu — там всё как есть сейчас.";
    public const string DialogIsOutOfDate = "Бот обновился, и этот разговор пришлось закрыть. Начните, пожалуйста, заново: /menu";
    public const string NotKept = "Сейчас бот не может это сохранить. Ничего не пропало: сделаю сам, как только получится. Повторять не нужно.";
    public const string NotYours = "Эта кнопка не для вас.";
    public const string NotForYou = "Для вашей роли это закрыто. Что доступно вам — в /menu.";

    public static string Failed(string errorId) => $"Не получилось: у бота внутренняя ошибка {errorId}. Ничего не изменилось. Попробуйте ещё раз, а если не выйдет — сообщите этот номер администратору.";
}
