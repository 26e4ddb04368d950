using Shnor.Domain.Wording;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Cli;

/// <summary>What is in a store, in numbers: enough to see that it is the right one, and nothing about anybody.</summary>
internal static class StoreInWords
{
    /// <summary>«12 человек, 1 программа, 20 мероприятий, 340 записей истории, 1250 сообщений».</summary>
    public static string Of(StoreContent content) => string.Join(
        ", ",
        Plural.Of(content.RowsOf("People"), "человек", "человека", "человек"),
        Plural.Of(content.RowsOf("Programmes"), "программа", "программы", "программ"),
        Plural.Of(content.RowsOf("Activities"), "мероприятие", "мероприятия", "мероприятий"),
        Plural.Of(content.RowsOf("History"), "запись истории", "записи истории", "записей истории"),
        Plural.Of(content.RowsOf("Outbox"), "сообщение", "сообщения", "сообщений"));
}
