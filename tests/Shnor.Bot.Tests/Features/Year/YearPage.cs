using System.Globalization;
using System.Text;
using Shnor.Domain.Wording;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>The first half of a year of one person as a page that people read: the guide shows what the service says, word for word.</summary>
internal static class YearPage
{
    public const string Path = "docs/ru/polgoda-otvetstvennogo.md";
    public const string Who = YearScript.S;

    private const int TitleLength = 60;

    public static string Write(IReadOnlyList<(DateTime At, SandboxMessage Message)> sent)
    {
        var page = new StringBuilder(
            $"""
             # Полгода ответственного: всё, что пришло

             План из 13 строк, февраль – июнь 2022 года. Светлова Е.А. ведёт вебинар каждый четверг и вместе с двумя коллегами отвечает за ежемесячный
             семинар. Ниже каждое сообщение, которое бот прислал ей сам, слово в слово (длинные названия сокращены). Ответы на её собственные
             нажатия не показаны. Эту страницу сверяет тест.

             Всего {Plural.Of(sent.Count, "сообщение", "сообщения", "сообщений")} за 20 недель.

             """.ReplaceLineEndings("\n"));
        foreach (var month in sent.GroupBy(each => each.At.Month))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {RussianDate.MonthHeading(2022, month.Key)}: {month.Count()}\n\n| когда | что пришло | кнопки |\n|---|---|---|\n");
            foreach (var (at, message) in month)
            {
                var first = message.Former.Count > 0 ? message.Former[0] : message.Content;
                var started = message.Former.Append(message.Content).Any(content => content.Text.StartsWith("Началось", StringComparison.Ordinal)) ? "; в начале — «Выполнено»" : "";
                page.Append(CultureInfo.InvariantCulture, $"| {RussianDate.Moment(at, DateOnly.FromDateTime(at))} | {Text(first.Text)} | {string.Join(", ", first.Buttons.Select(b => $"«{PoliteCut.To(b.Label, 30)}»"))}{started} |\n");
            }
        }

        return page.ToString();
    }

    private static string Text(string text) =>
        string.Join("<br>", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((line, i) => i == 0 ? $"**{line}**" : PoliteCut.To(line, TitleLength)));
}
