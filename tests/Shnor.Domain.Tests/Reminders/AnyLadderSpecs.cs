using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Reminders;

/// <summary>What must hold for whatever occurrence; a fixed seed, so that a failure comes back.</summary>
public sealed class AnyLadderSpecs
{
    private const int Rounds = 4000;
    private static readonly string[] _mildToUrgent = ["opens", "14d", "7d", "3w", "1w", "day", "late1", "late3", "late-week1", "late-week2", "late-week3", "late-week4"];

    [Fact]
    public void Whatever_the_occurrence_its_ladder_holds_together()
    {
        var random = new Random(14);
        for (var round = 0; round < Rounds; round++)
        {
            var (facts, settings) = (AnyFacts(random), AnySettings(random));
            var rungs = Ladder.For(facts, settings);
            var what = $"round {round}: {facts}, {settings.Week}: {string.Join(", ", rungs.Select(rung => $"{rung.Name} {rung.At:yyyy-MM-dd HH:mm}"))}";

            Assert.True(rungs.Select(rung => rung.Name).Distinct().Count() == rungs.Count, what);
            Assert.True(rungs.Zip(rungs.Skip(1)).All(pair => pair.First.At <= pair.Second.At), what);
            Assert.True(rungs.SequenceEqual(Ladder.For(facts, settings)), what);
            Assert.True(rungs.All(rung => rung.At.Kind == DateTimeKind.Unspecified && rung.IsEvent == (facts.Hours is not null)), what);
            if (facts.Hours is not null) continue;

            Assert.True(rungs.All(rung => TimeOnly.FromDateTime(rung.At) == new TimeOnly(9, 0) && !settings.IsDayOff(DateOnly.FromDateTime(rung.At))), what);
            Assert.True(rungs.GroupBy(rung => (rung.To, rung.At.Date)).All(day => day.Count() == 1), what);
            Assert.True(rungs.All(rung => rung.Purpose != RungPurpose.Overdue || facts.NextWindowOpens is not { } next || DateOnly.FromDateTime(rung.At) < next), what);
            Assert.True(rungs.All(rung => rung.Purpose != RungPurpose.Overdue || DateOnly.FromDateTime(rung.At) > facts.LastDay), what);
            if (facts.Shape == OccurrenceShape.Floating) CheckDates(facts, rungs, what);
            if (facts.Shape == OccurrenceShape.Deadline) CheckDeadline(facts, settings, rungs, what);
        }
    }

    /// <summary>An oracle of another build: the worked days around are written out, and of the rungs that want the same one the most urgent must be there.</summary>
    private static void CheckDeadline(OccurrenceFacts facts, PlanSettings settings, IReadOnlyList<Rung> rungs, string what)
    {
        var due = facts.DueOn!.Value;
        var worked = Enumerable.Range(-40, 120).Select(due.AddDays).Where(day => !settings.IsDayOff(day)).ToList();
        var wanted = new Dictionary<DateOnly, string>();
        foreach (var name in _mildToUrgent)
        {
            if (NominalDay(name, facts, settings, due, worked) is { } day) wanted[day] = name;
        }

        var sent = rungs.Where(rung => rung.To == RungRecipient.Responsible).ToDictionary(rung => DateOnly.FromDateTime(rung.At), rung => rung.Name);
        Assert.True(wanted.OrderBy(each => each.Key).SequenceEqual(sent.OrderBy(each => each.Key)), $"wanted {string.Join(", ", wanted.OrderBy(each => each.Key))}; {what}");
        Assert.True(rungs.Any(rung => rung.Name == "day"), what);
    }

    private static DateOnly? NominalDay(string name, OccurrenceFacts facts, PlanSettings settings, DateOnly due, List<DateOnly> worked)
    {
        var today = worked.IndexOf(due);
        DateOnly? late = name switch
        {
            "late1" => worked[today + 1],
            "late3" => worked[today + 3],
            ['l', 'a', 't', 'e', '-', .., var week] => worked.First(day => day >= worked[today + 3].AddDays(7 * (week - '0'))),
            _ => null,
        };
        if (late is not null) return facts.NextWindowOpens is { } next && late >= next ? null : late;
        return name switch
        {
            "opens" when facts.WindowTo.DayNumber - facts.WindowFrom.DayNumber < 60 => null,
            "opens" => settings.WorkingDayOnOrAfter(facts.WindowFrom),
            "14d" => worked.Last(day => day <= due.AddDays(-14)),
            "7d" => worked.Last(day => day <= due.AddDays(-7)),
            "3w" => worked[today - 3],
            "1w" => worked[today - 1],
            _ => due,
        };
    }

    private static void CheckDates(OccurrenceFacts facts, IReadOnlyList<Rung> rungs, string what)
    {
        var asked = rungs.Where(rung => rung is { Purpose: RungPurpose.SetDate, To: RungRecipient.Responsible }).Select(rung => DateOnly.FromDateTime(rung.At)).ToList();
        Assert.True(asked.Count <= 4, what);
        Assert.True(asked.Zip(asked.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber >= 7), what);
        Assert.True(asked.All(day => day <= facts.WindowTo), what);
        Assert.True(rungs.Count(rung => rung is { Purpose: RungPurpose.SetDate, To: RungRecipient.Coordinator }) <= 1, what);
    }

    private static OccurrenceFacts AnyFacts(Random random)
    {
        var from = new DateOnly(2021, 2, 1).AddDays(random.Next(2000));
        var to = from.AddDays(random.Next(3) == 0 ? random.Next(7) : random.Next(200));
        var shape = (OccurrenceShape)random.Next(3);
        var hours = shape == OccurrenceShape.Dated || (shape == OccurrenceShape.Floating && random.Next(3) == 0);
        return new(shape, from, to)
        {
            DueOn = shape == OccurrenceShape.Deadline ? PlanSettings.Default.WorkingDayOnOrBefore(to) : null,
            StartsAt = hours ? from.ToDateTime(new(random.Next(24), random.Next(60))) : null,
            IsSeries = shape == OccurrenceShape.Dated && random.Next(2) == 0,
            Duration = TimeSpan.FromMinutes(random.Next(10, 300)),
            NextWindowOpens = random.Next(2) == 0 ? to.AddDays(random.Next(1, 60)) : null,
        };
    }

    // A day worked in five days is worked in six, so that the due day above is a working day of both.
    private static PlanSettings AnySettings(Random random) => new() { Week = (WorkingWeek)random.Next(2) };
}
