using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>
/// «late1», «late3» and «late3-coordinator» one and three working days after, «late-week1»…«late-week4» weekly from there; 09:00.
/// All of it ends where the activity's next window opens: from then on the occurrence stands in the coordinator's list only.
/// </summary>
internal static class OverdueLadder
{
    private const int Weeks = 4;

    public static IEnumerable<Rung> Rungs(DateOnly due, DateOnly? nextWindowOpens, PlanSettings settings)
    {
        return Endless().TakeWhile(rung => nextWindowOpens is null || DateOnly.FromDateTime(rung.At) < nextWindowOpens);

        IEnumerable<Rung> Endless()
        {
            var third = settings.AddWorkingDays(due, 3);
            yield return At("late1", RungRecipient.Responsible, settings.AddWorkingDays(due, 1));
            yield return At("late3", RungRecipient.Responsible, third);
            yield return At("late3-coordinator", RungRecipient.Coordinator, third);
            for (var week = 1; week <= Weeks; week++)
                yield return At($"late-week{week}", RungRecipient.Responsible, settings.WorkingDayOnOrAfter(third.AddDays(7 * week)));
        }
    }

    private static Rung At(string name, RungRecipient to, DateOnly day) => new(name, RungPurpose.Overdue, to, day.ToDateTime(Ladder.Morning));
}
