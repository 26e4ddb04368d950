using System.Globalization;

namespace Shnor.Bot.Tests.Features;

/// <summary>
/// What every person must hear from 9 February to 30 June 2022, written by hand from the plan's phrases, the ladders and the calendar of
/// 2022 (days off here: 23 February, 7 and 8 March, 2, 3, 9 and 10 May, 13 June). Nothing here asks the service.
/// </summary>
internal sealed class SimulationTable
{
    private const string P = "Пчёлкина", Zh = "Журавина", S = "Светлова", R = "Ромашова";

    private readonly List<(string Who, DateTime At, string What, int Row)> _lines = [];

    /// <summary>Nobody ever presses anything.</summary>
    public static SimulationTable OfSilence()
    {
        var table = new SimulationTable();

        // 1, 3 «Февраль 2022 года», documents: due on Monday 28 February. 22 is three working days before, for 23 is a day off.
        foreach (var row in new[] { 1, 3 })
        {
            table.Mornings("Срок — через 14 дней", row, [P], "14.02").Mornings("Срок — через 7 дней", row, [P], "21.02")
                .Mornings("Срок — через 6 дней", row, [P], "22.02").Mornings("Срок — через 3 дня", row, [P], "25.02").Mornings("Срок — сегодня", row, [P], "28.02");
            table.Mornings("Срок прошёл", row, [P], "01.03", "03.03", "10.03", "17.03", "24.03", "31.03");
            table.Mornings("Просрочено", row, [SimulationCast.Coordinator], "03.03");
        }

        // 4: heads of schools, whom nobody has named; that nobody was reminded stands in the mornings' digests.
        table.Mornings("Просрочено", 4, [SimulationCast.Coordinator], "03.03");

        // Digests: on days with a webinar, on Mondays for what has no date or no mark, from 1 March on every worked day for what is overdue.
        foreach (var day in WorkedDays().Where(day => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday || day >= Day("01.03"))) table.Add("сводка", 0, day.AddHours(9), SimulationCast.Coordinator);
        foreach (var friday in WorkedDays().Where(day => day.DayOfWeek == DayOfWeek.Friday)) table.Add("итоги недели", 0, friday.AddHours(15), SimulationCast.Coordinator);

        // 2 «Февраль 2022 года», a meeting: its start and quarter (8 February) lie before the launch.
        table.Asked(2, [P, Zh], "15.02", "22.02").Half(2, "15.02");
        table.Mornings("Дата так и не назначена", 2, [P, Zh], "01.03", "03.03", "10.03", "17.03", "24.03", "31.03");
        table.Mornings("Просрочено", 2, [SimulationCast.Coordinator], "03.03");

        // 6 «1 раз в месяц», a seminar: quarters of every month; overdue never, for the next month's window opens the day after.
        table.Asked(6, [R, Zh, S], "15.02", "22.02").Half(6, "15.02");
        table.Asked(6, [R, Zh, S], "01.03", "09.03", "16.03", "24.03").Half(6, "16.03");
        table.Asked(6, [R, Zh, S], "01.04", "08.04", "18.04", "25.04").Half(6, "18.04");
        table.Asked(6, [R, Zh, S], "04.05", "11.05", "24.05").Half(6, "16.05"); // 16 May is within a week of the 11th
        table.Asked(6, [R, Zh, S], "01.06", "08.06", "16.06", "23.06").Half(6, "16.06");

        // 7 «Март – апрель 2022 года», a seminar: one window of 61 days, overdue from the first working day of May.
        table.Asked(7, [R], "01.03", "16.03", "31.03", "15.04").Half(7, "31.03");
        table.Mornings("Дата так и не назначена", 7, [R], "04.05", "06.05", "13.05", "20.05", "27.05", "03.06");
        table.Mornings("Просрочено", 7, [SimulationCast.Coordinator], "06.05");

        // 11, 12 «Апрель», «Июнь 2022 года», meetings; June is overdue only in July.
        table.Asked(11, [Zh, P], "01.04", "08.04", "18.04", "25.04").Half(11, "18.04");
        table.Mornings("Дата так и не назначена", 11, [Zh, P], "04.05", "06.05", "13.05", "20.05", "27.05", "03.06");
        table.Mornings("Просрочено", 11, [SimulationCast.Coordinator], "06.05");
        table.Asked(12, [Zh, P], "01.06", "08.06", "16.06", "23.06").Half(12, "16.06");

        // 5: every Thursday at 12:00; none of them is a public holiday. 8 and 9 are asked about on 1 April, 10 is on request, 13 was in December.
        foreach (var thursday in Thursdays())
            table.Series(thursday).Add("Получилось провести?", 5, thursday.AddHours(14), S);
        return table.Add("Как идёт?: 8 9", 0, Day("01.04").AddHours(9), S);
    }

    public static IEnumerable<DateTime> Thursdays() => Enumerable.Range(0, 21).Select(week => new DateTime(2022, 2, 10).AddDays(7 * week));

    /// <summary>The 09:00 lines of one morning are one message when there are two or more.</summary>
    public IReadOnlyList<string> For(string who) =>
    [
        .. _lines.Where(line => line.Who == who)
            .GroupBy(line => (line.At, Alone: line.At.TimeOfDay == TimeSpan.FromHours(9) && line.Row > 0 ? "" : $"{line.Row} {line.What}"))
            .Select(message => (message.Key.At, Text: message.First() is { Row: 0 } about ? about.What
                : message.Count() > 1 ? $"список: {string.Join(' ', message.Select(line => line.Row).Order())}"
                : $"{message.Single().What.Split(',')[0]}: {message.Single().Row}{(message.Single().What.Contains(',', StringComparison.Ordinal) ? ", в начале — «Выполнено»" : "")}"))
            .OrderBy(message => message.At)
            .Select(message => $"{SimulationTown.Stamp(message.At)} {message.Text}"),
    ];

    /// <summary>From the day after the launch to the end of June.</summary>
    private static IEnumerable<DateTime> WorkedDays() =>
        Enumerable.Range(1, 141).Select(days => SimulationTown.Launch.Date.AddDays(days)).Where(day => Year.YearDays.IsWorked(DateOnly.FromDateTime(day)));

    private static DateTime Day(string day) => DateTime.ParseExact(day + ".2022", "dd.MM.yyyy", CultureInfo.InvariantCulture);

    private SimulationTable Add(string what, int row, DateTime at, params string[] people)
    {
        _lines.AddRange(people.Select(who => (who, at, what, row)));
        return this;
    }

    private SimulationTable Mornings(string what, int row, string[] people, params string[] days)
    {
        foreach (var day in days) Add(what, row, Day(day).AddHours(9), people);
        return this;
    }

    private SimulationTable Asked(int row, string[] people, params string[] days) => Mornings("Назначьте дату", row, people, days);

    private SimulationTable Half(int row, string day) => Mornings("Прошла половина срока", row, [SimulationCast.Coordinator], day);

    private SimulationTable Series(DateTime thursday) => Add("Через 1 час", 5, thursday.AddHours(11), S, SimulationCast.Teacher)
        .Add("Через 10 минут, →", 5, new DateTime(thursday.Year, thursday.Month, thursday.Day, 11, 50, 0), S);
}
