using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using static Shnor.Bot.Features.Plan.ReviewScreens;

namespace Shnor.Bot.Features.Plan;

/// <summary>Questions about the deadline of one row; each says its ready answer, carries «Верно», and takes words as well.</summary>
internal static class DeadlineScreens
{
    private const int OthersShown = 4;

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly TimeOnly[] Hours = [.. new[] { 9, 10, 11, 12, 13, 14, 15, 16 }.Select(hour => new TimeOnly(hour, 0))];

    public static readonly ButtonKind<string> Say = new("review-say");

    public static Screen Unclear(UnderstoodRow row, AskedItem item, string nonce)
    {
        var isRead = row.Timing is not Timing.Unparseable;
        var others = row.Reading.Others.Take(OthersShown)
            .Select((other, i) => (IReadOnlyList<Button>)[Answer.Labelled(PoliteCut.To(TimingInWords.Of(other), 60), (nonce, DeadlineChoice.Of(i)))]);
        Button say = Say.Labelled("Написать словами", nonce);
        return Screen(
            Markup.Paragraphs(
                Heading("Проверьте срок", row, item),
                Markup.Of($"В плане: «{PlanWording.Written(row)}»"),
                Markup.Plain(isRead
                    ? $"{PlanWording.Sure(row.Reading)} Готовый ответ — так и оставить."
                    : $"Не понял, когда это.{(row.Reading.Others.Count > 0 ? " Может быть, один из вариантов ниже?" : "")} Готовый ответ — оставить в плане без срока, тогда не напомню."),
                Markup.Plain("Срок можно написать прямо сюда, например: «до 15 марта».")),
            nonce,
            item,
            [.. others, isRead ? [say, Answer.Labelled("Без срока", (nonce, ReviewChoice.NoDeadline))] : [say]]);
    }

    /// <summary>First the day, then the hour.</summary>
    public static Screen Weekday(UnderstoodRow row, AskedItem item, string nonce)
    {
        var day = WeeklyDay.Of(row.Timing);
        var isWeekly = WeeklyDay.IsOpen(row.Timing);
        var question = (isWeekly, day) switch
        {
            (true, { } known) => $"В какой час? День — {RussianDate.Weekday(known)}. Можно написать прямо сюда, например: «14:30».",
            (true, null) => "В какой день недели? Можно сразу написать день и час, например: «четверг 15:00».",
            _ => "По какому расписанию? Напишите прямо сюда, например: «первый вторник месяца в 15:00».",
        };
        var choices = (isWeekly, day) switch
        {
            (true, not null) => Hours.Select(hour => Answer.Labelled(RussianDate.Time(hour), (nonce, DeadlineChoice.Of(hour)))).Chunk(4),
            (true, null) => Week.Select(each => Answer.Labelled(RussianDate.ShortWeekday(each), (nonce, DeadlineChoice.Of(each)))).Chunk(4),
            _ => [],
        };
        return Screen(
            Markup.Paragraphs(
                Heading(day is null ? "День и час" : "Час", row, item),
                Markup.Of($"В плане: «{PlanWording.Written(row)}»"),
                Markup.Plain(question),
                Markup.Plain("Готовый ответ — оставить без дня и часа, тогда не напомню.")),
            nonce,
            item,
            [.. choices.Select(buttons => (IReadOnlyList<Button>)buttons), [Say.Labelled("Написать словами", nonce)]]);
    }

    private static Markup Heading(string what, UnderstoodRow row, AskedItem item) => Markup.Of(
        $"<b>{what}{PlanWording.Progress(item)}</b>\n{row.Index + 1}. {PoliteCut.To(row.Row.Title, 300)}");

    private static Screen Screen(Markup text, string nonce, AskedItem item, IReadOnlyList<IReadOnlyList<Button>> choices) => new(
        text,
        [
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            .. choices,
            .. item.MayLeaveRest ? [[Answer.Labelled("Остальное оставить как есть", (nonce, ReviewChoice.Rest))]] : Array.Empty<IReadOnlyList<Button>>(),
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)],
        ]);
}
