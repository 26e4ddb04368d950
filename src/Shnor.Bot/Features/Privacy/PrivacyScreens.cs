using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Privacy;

internal static class PrivacyScreens
{
    public static readonly ButtonKind<Nothing> MyData = new("my-data");

    public static Screen What(Caller who, PrivacySettings kept)
    {
        var text = Markup.Paragraphs(
            Markup.Of($"<b>Какие данные хранит бот</b>"),
            Markup.Plain("Что: имя (из плана, списка или мессенджера), школа и должность, номер чата, роль, за что вы отвечаете, отметки и их время, ответы на анкеты, настройки и дни отсутствия, согласие и его дата. В журналах работы — только номера, без имён и текстов."),
            Markup.Plain("Зачем: напоминать вам о мероприятиях программы и знать, что сделано."),
            Markup.Plain("Кто видит: координаторы и ответственные вашей программы и администратор бота. Хранится всё на его сервере; сообщения проходят через серверы мессенджера и остаются в чатах."),
            Markup.Plain("Анкета без имени: бот помнит только, что вы ответили. После отправки ответы перемешиваются с чужими, и какие из них ваши, не знает и сам бот. Итоги видны после закрытия и только о пятерых и больше."),
            Markup.Plain(
                $"Сколько: пока вы в программе. Незаконченный разговор — {Days(kept.DialogDays)}, отметки об отправленных сообщениях — {Days(kept.OutboxDays)}, использованные приглашения — {Days(kept.InvitationDays)}, заявка без ответа — {Days(kept.RequestDays)}, имя того, кто так и не подключился, — {Days(kept.AbsentDays)} после конца программы. "
                + "Присланные файлы не хранятся. Резервные копии базы бот держит до года и стирает сам; копии, которые администратор сделал сам или которые остались от обновления бота, стирает он."),
            kept.WithoutNames ? Markup.Plain("Имён в сообщениях нет: люди показаны номерами, имена остаются на сервере.") : Markup.Empty,
            Markup.Plain("Если вас назвали другие своими словами — в теме мероприятия, в сообщении, — бот уберёт только ваше имя с инициалами, остальное исправит координатор."),
            who.IsKnown
                ? Markup.Plain("Ниже можно получить всё, что бот о вас хранит, или удалить это. Исправить имя — у координатора.")
                : Markup.Plain("О вас бот ничего не хранит. Если вы открыли приглашение — только номер чата, до вашего ответа."));
        return who.IsKnown
            ? Screen.Of(text, MyData.Labelled("Мои данные", default), ForgetScreens.AskMine.Labelled("Удалить мои данные", default), Buttons.Menu.Labelled("Меню", default))
            : new Screen(text);
    }

    /// <summary>Under the file for people.</summary>
    public static Screen Readable() => Screen.Of(
        Markup.Plain("Всё, что бот хранит о вас. Файл открывается на телефоне; следом — те же данные для программ (JSON)."),
        ForgetScreens.AskMine.Labelled("Удалить мои данные", default),
        Buttons.Menu.Labelled("Меню", default));

    public static Screen ForPrograms() => new(Markup.Plain("Те же данные для программ."));

    private static string Days(int days) => days == 0 ? "не хранятся" : Plural.Of(days, "день", "дня", "дней");
}
