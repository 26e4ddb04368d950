namespace Shnor.Bot.Chat;

/// <summary>What the core itself says, whatever the feature.</summary>
internal static class Wordings
{
    public const string ButtonIsOutOfDate = "Кнопка устарела. Откройте /menu — там всё как есть сейчас.";
    public const string DialogIsOutOfDate = "Бот обновился, и этот разговор пришлось закрыть. Начните, пожалуйста, заново: /menu";
    public const string NotKept = "Сейчас бот не может это сохранить. Ничего не пропало: сделаю сам, как только получится. Повторять не нужно.";

    /// <summary>One sentence for what is someone else's and for what is no more: nobody must be able to tell the two apart.</summary>
    public const string NotYours = "Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.";
    public const string NoLongerThere = "Этого в списке уже нет.";
    public const string NoLongerYours = "Это больше не за вами, и ничего не изменилось. Что есть сейчас — в /menu.";
    public const string NotForYou = "Для вашей роли это закрыто. Что доступно вам — в /menu.";

    /// <summary>To somebody who pressed a button in a group and is nobody to us.</summary>
    public const string OpenTheBotFirst = "Сначала откройте бота: нажмите на его имя и введите код, который дал координатор.";
    public const string AgreeFirst = "Сначала откройте личный чат с ботом: там ждёт вопрос о согласии.";
    public const string Taken = "Принято.";

    public static string Failed(string errorId) => $"Не получилось: у бота внутренняя ошибка {errorId}. Ничего не изменилось. Попробуйте ещё раз, а если не выйдет — сообщите этот номер администратору.";
}
