namespace Shnor.Bot.Features.Guests;

internal static class PhoneCalendarScreens
{
    public static readonly ButtonKind<Nothing> Show = new("calendar");
    public static readonly ButtonKind<Nothing> AskNew = new("calendar-new");

    /// <summary>Carries which address is to end.</summary>
    public static readonly ButtonKind<string> New = new("calendar-renew");

    public static Screen Address(Uri address) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Календарь на телефоне</b>\nТелефон сам будет показывать ваши события и сроки и напоминать о них. Переносы и отмены дойдут за несколько часов."),
            Markup.Of($"<b>Ваша ссылка</b> (нажмите, чтобы скопировать):\n<code>{address.AbsoluteUri}</code>"),
            Markup.Of($"<b>iPhone:</b> Настройки → Приложения → Календарь → Учётные записи → Добавить → Другое → Подписной календарь. Вставьте ссылку."),
            Markup.Of($"<b>Android:</b> откройте на компьютере calendar.google.com, «Другие календари» → «+» → «Добавить по URL». Вставьте ссылку, и календарь появится на телефоне."),
            Markup.Of($"Если программа просит ссылку webcal:\n<code>{Webcal(address)}</code>"),
            Markup.Plain("Ссылка только ваша: кто её знает, видит ваши события. Если показали её лишнему — возьмите новую.")),
        [AskNew.Labelled("Новая ссылка", default)],
        [Buttons.MyEvents.Labelled("Мои события", default), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AreYouSure(string mark) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Взять новую ссылку?</b>"),
            Markup.Plain("Старая перестанет работать сразу, и календарь на телефоне больше не обновится, пока вы не подпишетесь по новой.")),
        [New.Labelled("Да, новая ссылка", mark)],
        [Show.Labelled("Назад", default)]);

    public static Screen NoneYet() => new(
        Markup.Plain("Ссылки у вас пока нет. Откройте «Календарь на телефоне», и она появится."),
        [Show.Labelled("Календарь на телефоне", default)],
        [Buttons.MyEvents.Labelled("Мои события", default)]);

    public static Screen NotHad() => new(
        Markup.Plain("Подписка на календарь сейчас выключена. Одно событие можно поставить в календарь телефона кнопкой «В календарь» на его карточке."),
        [Buttons.MyEvents.Labelled("Мои события", default)]);

    private static string Webcal(Uri address) => "webcal" + address.AbsoluteUri[address.Scheme.Length..];
}
