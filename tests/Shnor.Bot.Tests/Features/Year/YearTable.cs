using static Shnor.Bot.Tests.Features.Year.YearDays;
using static Shnor.Bot.Tests.Features.Year.YearScript;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>
/// What every person must hear from 9 February 2022 to 7 January 2023, by DESIGN §6 said once more by hand, the calendar of 2022 and what the
/// script lets people do. Nothing here asks the service or its ladders.
/// </summary>
internal sealed class YearTable
{
    private const string EditedAtStart = ", →";

    private readonly List<YearLine> _lines = [];
    private readonly YearScript _script;

    public YearTable(YearScript script)
    {
        _script = script;
        Documents();
        foreach (var meeting in script.Meetings) Meet(meeting);
        foreach (var (start, markedAt) in script.Thursdays) Webinar(start, markedAt);
        PutOffs();
        Absence();
    }

    /// <summary>The moments of the table, to stop the service at.</summary>
    public IReadOnlyList<DateTime> Moments => [.. Told().Select(line => line.At).Distinct().Order()];

    /// <summary>The 09:00 lines of one morning are one message when there are two or more.</summary>
    public IReadOnlyList<string> For(string who) =>
    [
        .. Told().Where(line => line.Who == who)
            .GroupBy(line => (line.At, Alone: line.IsOfTheMorning ? "" : $"{line.Row} {line.What}"))
            .OrderBy(message => message.Key.At)
            .Select(message => $"{SimulationTown.Stamp(message.Key.At)} {Brief([.. message])}"),
    ];

    private static string Brief(IReadOnlyList<YearLine> message)
    {
        if (message[0].Row == 0) return message[0].What;
        var rows = string.Join(' ', message.Select(line => line.Row).Distinct().Order());
        if (message.All(line => line.What == "некому напомнить")) return $"некому напомнить: {rows}";
        if (message.Select(line => line.Row).Distinct().Count() > 1) return $"список: {rows}";
        var what = message[0].What;
        return what.EndsWith(EditedAtStart, StringComparison.Ordinal) ? $"{what[..^EditedAtStart.Length]}: {rows}, в начале — «Выполнено»" : $"{what}: {rows}";
    }

    /// <summary>Whoever is away hears nothing, their deputy does; who is not there, or has blocked the bot, does not.</summary>
    private IEnumerable<YearLine> Told() => _lines
        .Select(line => line.Who == S && line.At >= Away && line.At < Back ? line with { Who = P } : line)
        .Where(line => line.Who != R || line.At > RomashovaJoins)
        .Where(line => line.Who != SecondTeacher || (line.At > SecondTeacherJoins && (line.At < Blocks || line.At > Unblocks)))
        .Distinct();

    private void Documents()
    {
        // 1, 3 «Февраль 2022 года», due on Monday 28 February; 23 February is a day off, so 22 is three working days before.
        foreach (var (row, done) in new[] { (1, _script.FirstDone), (3, _script.ThirdDone) })
        {
            Until(done, "Срок — через 14 дней", row, P, "14.02").Until(done, "Срок — через 7 дней", row, P, "21.02").Until(done, "Срок — через 6 дней", row, P, "22.02");
            Until(done, "Срок — через 3 дня", row, P, "25.02").Until(done, "Срок — сегодня", row, P, "28.02");
            Until(done, "Срок прошёл", row, P, "01.03", "03.03", "10.03", "17.03", "24.03", "31.03").Until(done, "Просрочено", row, Coordinator, "03.03");
            Say("выполнено", row, done, Coordinator);
        }

        // 4: heads of schools whom nobody has named: the coordinator is told at the first rung, on the day and after it.
        Until(FourthDone, "некому напомнить", 4, Coordinator, "14.02", "28.02", "01.03").Until(FourthDone, "Просрочено", 4, Coordinator, "03.03");

        // 8, 9 go on, 10 is on request, 13 was in December.
    }

    private void Meet(Gathering meeting)
    {
        var (row, from, to) = (meeting.Row, meeting.From, meeting.To);
        foreach (var day in Asks(from, to)) Ask("Назначьте дату", day, meeting.People);
        Ask("Прошла половина срока", AtPercent(from, to, 50), [Coordinator]);
        // Nobody but Ромашова answers for row 7, and she is not there yet.
        if (row == 7) Ask("некому напомнить", Asks(from, to)[0], [Coordinator]);
        // Of the seminars of every month the next window opens the day after; December's would be overdue on 9 January.
        if (meeting.DatedAt is null && row != 6) Overdue(row, to, meeting.People);
        if (meeting.DatedAt is { } datedAt) Event(meeting, datedAt);

        void Ask(string what, DateOnly day, string[] people)
        {
            if (day.At(9) > SimulationTown.Launch && (meeting.DatedAt is null || day.At(9) < meeting.DatedAt)) Say(what, row, day.At(9), people);
        }
    }

    private void Overdue(int row, DateOnly due, string[] people)
    {
        var third = WorkedAfter(due, 3);
        Say("Дата так и не назначена", row, WorkedAfter(due, 1).At(9), people);
        Say("Дата так и не назначена", row, third.At(9), people);
        Say("Просрочено", row, third.At(9), Coordinator);
        for (var week = 1; week <= 4; week++) Say("Дата так и не назначена", row, WorkedFrom(third.AddDays(7 * week)).At(9), people);
    }

    private void Event(Gathering meeting, DateTime datedAt)
    {
        var (row, start, people) = (meeting.Row, meeting.Start, meeting.People);
        var day = DateOnly.FromDateTime(start);
        Since("Через 3 дня", day.AddDays(-3).At(16), people);
        Since("Завтра", day.AddDays(-1).At(16), people);
        Since("Через 1 час", start.AddHours(-1), people);
        Since($"Через 10 минут{EditedAtStart}", start.AddMinutes(-10), people);
        if (!(meeting.MarkedAt < start.AddHours(2))) Since("Получилось провести?", start.AddHours(2), people);
        if (meeting.MarkedAt is { } marked) Say("выполнено", row, marked, Coordinator);
        if (!meeting.InvitesTeachers) return;
        Since("Завтра", day.AddDays(-1).At(16), Teacher, SecondTeacher);
        Since("Через 1 час", start.AddHours(-1), Teacher, SecondTeacher);
        Since("Через 10 минут", start.AddMinutes(-10), Teacher, SecondTeacher);

        void Since(string what, DateTime at, params string[] who)
        {
            if (at > datedAt) Say(what, row, at, who);
        }
    }

    /// <summary>A series: an hour and ten minutes before, an hour before to the audience, one question afterwards where nobody has marked it.</summary>
    private void Webinar(DateTime start, DateTime? markedAt)
    {
        Say("Через 1 час", 5, start.AddHours(-1), S, Teacher, SecondTeacher);
        Say($"Через 10 минут{EditedAtStart}", 5, start.AddMinutes(-10), S);
        if (!(markedAt < start.AddHours(2))) Say("Получилось провести?", 5, start.AddHours(2), S);
        if (markedAt is { } marked) Say("выполнено", 5, marked, Coordinator);
    }

    private void PutOffs()
    {
        Say("Назначьте дату", 7, SeventhPutOff.Until, R);
        Say("Срок прошёл", 3, ThirdPutOff.Until, P);
    }

    private void Absence()
    {
        Say("замещаете: ", 0, SaysAway, P);
        Say("с возвращением: 5 6", 0, Back, S); // what is hers within a month: the webinars and the seminars
    }

    private YearTable Until(DateTime done, string what, int row, string who, params string[] days)
    {
        foreach (var at in days.Select(day => Day(day).At(9)).Where(at => at < done)) Say(what, row, at, who);
        return this;
    }

    private void Say(string what, int row, DateTime at, params string[] people) => _lines.AddRange(people.Select(who => new YearLine(who, at, what, row)));
}

/// <param name="Row">Zero: about no row in particular.</param>
internal sealed record YearLine(string Who, DateTime At, string What, int Row)
{
    private static readonly string[] _ofEvents = ["Через", "Завтра", "Получилось", "выполнено"];

    /// <summary>09:00 rungs of one person come as one message; event rungs always come alone.</summary>
    public bool IsOfTheMorning => At.TimeOfDay == TimeSpan.FromHours(9) && Row > 0 && !_ofEvents.Any(what => What.StartsWith(what, StringComparison.Ordinal));
}
