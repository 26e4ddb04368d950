namespace Shnor.Bot.Tests.Features;

/// <summary>Tells which rows of the plan a message speaks of: by words that only this row has, early enough to survive a cut.</summary>
internal static class SimulationRows
{
    private static readonly (int Row, string Words)[] Marks =
    [
        (1, "Создание рабочей группы"),
        (2, "Обсуждение и утверждение"),
        (3, "Разработка муниципальной"),
        (4, "Разработка институциональной"),
        (5, "Участие в вебинарах"),
        (6, "Организация и проведение тематических"),
        (7, "Организация и проведение обучающих"),
        (8, "Организация обучения"),
        (9, "Самооценка"),
        (10, "консультации"),
        (11, "обсуждение методических рекомендаций"),
        (12, "обсуждение методического пособия"),
        (13, "анализа и оценки"),
    ];

    public static string Words(int row) => Marks.Single(mark => mark.Row == row).Words;

    /// <summary>«Назначьте дату: 2», «список: 1 3»: the heading in short and the rows, the smallest first.</summary>
    public static string Brief(string text)
    {
        var heading = text.Split('\n')[0] switch
        {
            var first when first.StartsWith("Доброе утро! Сводка", StringComparison.Ordinal) => "сводка", // of what, is said by the specs of digests
            var first when first.StartsWith("Итоги недели", StringComparison.Ordinal) => "итоги недели",
            var first when first.StartsWith("Доброе утро", StringComparison.Ordinal) => "список",
            var first when first.StartsWith("Бот какое-то время молчал", StringComparison.Ordinal) => "дайджест",
            var first when first.StartsWith("Некому напомнить", StringComparison.Ordinal) => "некому напомнить",
            var first when first.StartsWith("Прошла половина срока", StringComparison.Ordinal) => "Прошла половина срока",
            var first when first.StartsWith("✅ Выполнено", StringComparison.Ordinal) => "выполнено",
            var first when first.StartsWith("📝", StringComparison.Ordinal) || first.StartsWith("↩️", StringComparison.Ordinal) || first.StartsWith("✅ Отчёт", StringComparison.Ordinal) => first[first.IndexOf(' ', StringComparison.Ordinal)..].Trim(),
            var first when first.StartsWith("Встречи ", StringComparison.Ordinal) && first.EndsWith("не будет", StringComparison.Ordinal) => "Встречи не будет",
            var first when first.StartsWith("Вы замещаете", StringComparison.Ordinal) => "замещаете",
            var first when first.StartsWith("С возвращением", StringComparison.Ordinal) => "с возвращением",
            var first => first,
        };
        if (heading is "сводка" or "итоги недели") return heading;
        var rows = Marks.Where(mark => text.Contains(mark.Words, StringComparison.Ordinal)).Select(mark => mark.Row);
        return $"{heading}: {string.Join(' ', rows)}";
    }
}
