using static Shnor.Bot.Tests.Features.Year.YearDays;
using static Shnor.Bot.Tests.Features.Year.YearScript;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>Plays a script: everybody takes up their phone at their minute and presses what a person would.</summary>
internal sealed class YearLife(SimulationTown town, SimulationCast cast, YearScript script)
{
    public const string Link = "https://meet.example.org/500plus";

    /// <param name="between">Called with the moment of every next act before it.</param>
    public async Task Live(Func<DateTime, Task> between)
    {
        foreach (var (at, act) in Acts().OrderBy(each => each.At))
        {
            await between(at);
            await act(at);
        }

        await between(End);
        await town.Town.PassTo(End);
    }

    private IEnumerable<(DateTime At, Func<DateTime, Task> Act)> Acts()
    {
        yield return (Day("10.02").At(11, 7), at => town.Links(at, S, 5, Link));
        foreach (var (start, markedAt) in script.Thursdays)
        {
            if (markedAt is { } marked && start != script.LeftOut) yield return (marked, at => town.Marks(at, IsThere(S, start) ? S : P, 5));
        }

        foreach (var meeting in script.Meetings)
        {
            if (meeting.DatedAt is { } datedAt) yield return (datedAt, at => town.Dates(at, meeting.DatedBy, meeting.Row, meeting.MovedAt is null ? meeting.Start : meeting.WasAt));
            foreach (var (guest, isComing) in meeting.Answers) yield return (meeting.AnsweredAt!.Value, at => town.Answers(at, guest, meeting.Row, isComing));
            if (meeting.MovedAt is { } moved) yield return (moved, at => town.Moves(at, meeting.DatedBy, meeting.Row, meeting.Start));
            if (meeting.CalledOffAt is { } off) yield return (off, at => town.CallsOff(at, meeting.DatedBy, meeting.Row, "Ведущий заболел"));
            if (meeting.MarkedAt is { } marked) yield return (marked, at => town.Marks(at, meeting.MarkedBy, meeting.Row));
            if (meeting.ReportedAt is { } reported) yield return (reported, at => town.Reports(at, meeting.MarkedBy, meeting.Row));
            if (meeting.AcceptedAt is { } accepted) yield return (accepted, at => town.Accepts(at, meeting.Row));
        }

        yield return (script.FirstDone, at => town.Marks(at, P, 1));
        yield return (FirstReturned, at => town.Returns(at, 1, "Нужен приказ о составе"));
        yield return (FirstDoneAgain, at => town.Marks(at, P, 1));
        yield return (script.LeftOutAt, at => town.Skips(at, S, script.LeftOut));
        yield return (NinthTold.GoesOn, at => town.Tells(at, S, 9, "Идёт по плану"));
        yield return (NinthTold.Finished, at => town.Tells(at, S, 9, "Завершено"));
        yield return (script.ThirdDone, at => town.Marks(at, P, 3));
        yield return (FourthDone, at => town.Marks(at, Coordinator, 4));
        yield return (ThirdPutOff.At, at => town.PutsOff(at, P, 3, "Завтра утром"));
        if (script.PutsOffSeventh) yield return (SeventhPutOff.At, at => town.PutsOff(at, R, 7, "Вечером"));
        yield return (RomashovaJoins, at => town.Joins(at, R, cast.Names[R]));
        yield return (SecondTeacherJoins, at => town.JoinsAsTeacher(at, SecondTeacher));
        yield return (SaysAway, GoesAway);
        yield return (Blocks, at => town.Does(at, SecondTeacher, phone => phone.Blocks()));
        yield return (Unblocks, at => town.Does(at, SecondTeacher, phone => phone.Unblocks()));
    }

    private Task GoesAway(DateTime at) => town.Does(at, S, async phone =>
    {
        await phone.Writes("/settings");
        await phone.Presses("Меня не будет");
        await phone.Presses("Завтра, пн 5 сентября");
        await phone.Presses("Две недели, по вс 18 сентября");
        await phone.Presses(cast.Names[P]);
    });
}
