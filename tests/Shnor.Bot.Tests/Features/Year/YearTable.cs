using static Shnor.Bot.Tests.Features.Year.YearDays;
using static Shnor.Bot.Tests.Features.Year.YearScript;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>
/// What every person must hear from 9 February 2022 to 10 January 2023, by DESIGN §6 said once more by hand, the calendar of 2022 and what the
/// script lets people do. Nothing here asks the service or its ladders.
/// </summary>
internal sealed class YearTable
{
    private const string EditedAtStart = ", →";

    private readonly List<YearLine> _lines = [];
    private readonly YearScript _script;
    private readonly HashSet<DateTime> _digests;

    public YearTable(YearScript script)
    {
        _script = script;
        var digests = new YearDigests(script).Lines().ToList();
        _digests = [.. digests.Select(digest => digest.At)];
        foreach (var (what, at) in digests) Say(what, 0, at, Coordinator);
        Documents();
        foreach (var meeting in script.Meetings) Meet(meeting);
        foreach (var (start, markedAt) in script.Thursdays.Where(thursday => thursday.Start != script.LeftOut)) Webinar(start, markedAt);
        Notice("Встречи не будет", 5, script.LeftOutAt, S, [S], [Coordinator, Teacher, SecondTeacher]);
        GoesOn();
        PutOffs();
        Absence();
        Say("Срок программы закончился: ", 0, new DateTime(2023, 1, 9, 9, 0, 0), Coordinator); // the first worked day after the plan's last
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
        .Where(line => Hears(line.Who, line.At) && line.At <= End)
        .Where(line => line.What != "некому напомнить" || !_digests.Contains(line.At)) // it stands in the digest where there is one
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

        // Row 1 comes back with words: it is open again until it is marked once more.
        Say("Координатор просит доработать", 1, FirstReturned, P);
        Say("Срок — через 3 дня", 1, Day("25.02").At(9), P);
        Say("выполнено", 1, FirstDoneAgain, Coordinator);

        // 4: heads of schools whom nobody has named: the coordinator is told at the first rung, on the day and after it.
        Until(FourthDone, "некому напомнить", 4, Coordinator, "14.02", "28.02", "01.03").Until(FourthDone, "Просрочено", 4, Coordinator, "03.03");

        // 10 is on request, 13 was in December.
    }

    /// <summary>8, 9: «Как идёт?» on the first worked day of April, July and October, and on the last one of the year. Row 9 is finished in July.</summary>
    private void GoesOn()
    {
        foreach (var day in new[] { "01.04", "01.07" }) Say("Как идёт?: 8 9", 0, Day(day).At(9), S);
        foreach (var day in new[] { "03.10", "30.12" }) Say("Как идёт?: 8", 0, Day(day).At(9), S);
        Say("выполнено", 9, NinthTold.Finished, Coordinator);
    }

    private void Meet(Gathering meeting)
    {
        var (row, from, to) = (meeting.Row, meeting.From, meeting.To);
        foreach (var day in Asks(from, to)) Ask("Назначьте дату", day, meeting.People);
        Ask("Прошла половина срока", AtPercent(from, to, 50), [Coordinator]);
        // Nobody but Ромашова answers for row 7, and she is not there yet.
        if (row == 7) Ask("некому напомнить", Asks(from, to)[0], [Coordinator]);
        // Of the seminars of every month the next window opens the day after; after December's there is none.
        if (meeting.DatedAt is null && (row != 6 || to == Day("31.12"))) Overdue(row, to, meeting.People);
        if (meeting.DatedAt is not null) Held(meeting);

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

    /// <summary>Dated, perhaps moved or cancelled; everybody it concerns is told two minutes later, but for whoever did it.</summary>
    private void Held(Gathering meeting)
    {
        var (row, by, people, datedAt) = (meeting.Row, meeting.DatedBy, meeting.People, meeting.DatedAt!.Value);
        string[] guests = meeting.InvitesTeachers ? [Teacher, SecondTeacher] : [];
        Notice("Дата назначена", row, datedAt, by, people, []);
        Notice("Приглашаем", row, datedAt, by, [], guests);
        if (meeting.MovedAt is { } moved)
        {
            Event(meeting, meeting.WasAt, datedAt, until: moved);
            Notice("Перенесено", row, moved, by, people, [Coordinator, .. guests]);
            Event(meeting, meeting.Start, moved, until: null);
        }
        else
        {
            Event(meeting, meeting.Start, datedAt, meeting.CalledOffAt);
        }

        if (meeting.CalledOffAt is { } off) Notice("Отменено", row, off, by, people, [Coordinator, .. guests]);
        if (meeting.MarkedAt is { } marked) Marked(meeting, marked);
        if (meeting.ReportedAt is { } reported) Say("Отчёт ждёт приёмки", row, reported, Coordinator);
        if (meeting.AcceptedAt is { } accepted) Say("Отчёт принят", row, accepted, meeting.MarkedBy);
    }

    private void Event(Gathering meeting, DateTime start, DateTime since, DateTime? until)
    {
        var (row, people) = (meeting.Row, meeting.People);
        var day = DateOnly.FromDateTime(start);
        Then("Через 3 дня", day.AddDays(-3).At(16), people);
        Then("Завтра", day.AddDays(-1).At(16), people);
        Then("Через 1 час", start.AddHours(-1), people);
        Then($"Через 10 минут{EditedAtStart}", start.AddMinutes(-10), people);
        if (!(meeting.MarkedAt < start.AddHours(2))) Then("Получилось провести?", start.AddHours(2), people);
        if (!meeting.InvitesTeachers) return;
        foreach (var guest in new[] { Teacher, SecondTeacher })
        {
            ThenUnlessNotComing("Завтра", day.AddDays(-1).At(16), guest);
            ThenUnlessNotComing("Через 1 час", start.AddHours(-1), guest);
            ThenUnlessNotComing("Через 10 минут", start.AddMinutes(-10), guest);
        }

        void Then(string what, DateTime at, params string[] who)
        {
            if (at > since && (until is null || at < until)) Say(what, row, at, who);
        }

        // An answer holds for the hour it was given for.
        void ThenUnlessNotComing(string what, DateTime at, string guest)
        {
            if (since != meeting.DatedAt || !meeting.Answers.TryGetValue(guest, out var isComing) || isComing) Then(what, at, guest);
        }
    }

    /// <summary>The coordinator is told; those who said they would come at this hour are asked, five minutes after the end or at once.</summary>
    private void Marked(Gathering meeting, DateTime at)
    {
        Say("выполнено", meeting.Row, at, Coordinator);
        var asked = meeting.Start.AddMinutes(65) > at ? meeting.Start.AddMinutes(65) : at;
        if (meeting.MovedAt is null) Say("Вы были на этой встрече?", meeting.Row, asked, [.. meeting.Answers.Where(answer => answer.Value).Select(answer => answer.Key)]);
    }

    private void Notice(string what, int row, DateTime at, string by, string[] people, string[] others) =>
        Say(what, row, at.AddMinutes(2), [.. people.Concat(others).Where(who => who != by)]);

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
        if (_script.PutsOffSeventh) Say("Назначьте дату", 7, SeventhPutOff.Until, R);
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
    private static readonly string[] _ofEvents = ["Через", "Завтра", "Получилось", "выполнено", "Отчёт", "Вы были"];

    /// <summary>09:00 rungs of one person come as one message; event rungs always come alone.</summary>
    public bool IsOfTheMorning => At.TimeOfDay == TimeSpan.FromHours(9) && Row > 0 && !_ofEvents.Any(what => What.StartsWith(what, StringComparison.Ordinal));
}
