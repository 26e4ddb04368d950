using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>«opens», «14d», «7d», «3w», «1w», «day», then <see cref="OverdueLadder"/>; all at 09:00.</summary>
internal static class DeadlineLadder
{
    /// <summary>Of a window longer than this people are told when it opens.</summary>
    private const int LongWindowDays = 60;

    public static IEnumerable<Rung> Rungs(OccurrenceFacts facts, PlanSettings settings)
    {
        var due = facts.LastDay;
        var opens = settings.WorkingDayOnOrAfter(facts.WindowFrom);
        // Moved by hand to before its window, it is over by the time that opens.
        if (new DaySpan(facts.WindowFrom, facts.WindowTo).Days > LongWindowDays && opens <= due) yield return At("opens", RungPurpose.WindowOpens, opens);
        yield return At("14d", RungPurpose.DeadlineNears, settings.WorkingDayOnOrBefore(due.AddDays(-14)));
        yield return At("7d", RungPurpose.DeadlineNears, settings.WorkingDayOnOrBefore(due.AddDays(-7)));
        yield return At("3w", RungPurpose.DeadlineNears, settings.AddWorkingDays(due, -3));
        yield return At("1w", RungPurpose.DeadlineNears, settings.AddWorkingDays(due, -1));

        // A plan's deadline is a working day; one moved by hand may not be, and then its last word comes before it.
        var lastWord = settings.WorkingDayOnOrBefore(due);
        yield return At("day", lastWord == due ? RungPurpose.DeadlineToday : RungPurpose.DeadlineNears, lastWord);

        foreach (var rung in OverdueLadder.Rungs(due, facts.NextWindowOpens, settings)) yield return rung;
    }

    private static Rung At(string name, RungPurpose purpose, DateOnly day) => new(name, purpose, RungRecipient.Responsible, day.ToDateTime(Ladder.Morning));
}
