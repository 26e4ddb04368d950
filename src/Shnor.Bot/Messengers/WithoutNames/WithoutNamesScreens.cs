namespace Shnor.Bot.Messengers.WithoutNames;

internal static class WithoutNamesScreens
{
    /// <param name="caption">What would have stood under the file; its buttons still lead on.</param>
    public static Screen FileStays(Screen caption) => caption with
    {
        Text = Markup.Paragraphs(caption.Text, Markup.Plain("Сам файл не отправлен: в нём имена, а бот работает в режиме без персональных данных. Кто есть кто по номерам, знает администратор: команда people на сервере.")),
    };
}
