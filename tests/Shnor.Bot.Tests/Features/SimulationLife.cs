using System.Globalization;

namespace Shnor.Bot.Tests.Features;

/// <summary>What people do with their phones in a usual half-year.</summary>
internal static class SimulationLife
{
    private const string P = "Пчёлкина", Zh = "Журавина", S = "Светлова", R = "Ромашова";

    public const string Link = "https://meet.example.org/500plus";

    public static async Task Live(SimulationTown town, Func<DateTime, Task>? between = null)
    {
        foreach (var (moment, act) in Acts().OrderBy(each => SimulationTown.Moment(each.Moment)))
        {
            if (between is not null) await between(SimulationTown.Moment(moment));
            await act(town, moment);
        }

        var end = new DateTime(2022, 6, 30, 23, 59, 0);
        if (between is not null) await between(end);
        await town.Town.PassTo(end);
    }

    private static IEnumerable<(string Moment, Func<SimulationTown, string, Task> Act)> Acts()
    {
        yield return ("10.02 11:07", (town, at) => town.Links(at, S, 5, Link));
        foreach (var thursday in SimulationTable.Thursdays().Select(day => day.ToString("dd.MM", CultureInfo.InvariantCulture)).Except(["10.03", "21.04"]))
            yield return ($"{thursday} 12:07", (town, at) => town.Marks(at, S, 5));
        yield return ("10.03 14:37", (town, at) => town.Marks(at, S, 5));

        yield return ("22.02 10:07", (town, at) => town.Marks(at, P, 1));
        yield return ("09.03 11:07", (town, at) => town.Marks(at, P, 3));
        yield return ("03.03 09:37", (town, at) => town.Marks(at, SimulationCast.Coordinator, 4));

        yield return ("15.02 09:37", (town, at) => town.Dates(at, Zh, 2, "пт 25", "15:00"));
        yield return ("24.02 16:07", (town, at) => town.Understands(at, Zh, 2));
        yield return ("25.02 15:37", (town, at) => town.Marks(at, P, 2));

        yield return ("01.03 09:37", (town, at) => town.Dates(at, R, 6, "ср 23", "14.00"));
        yield return ("23.03 14:37", (town, at) => town.Marks(at, R, 6));
        yield return ("08.04 09:37", (town, at) => town.Dates(at, S, 6, "ср 27", "в 15"));
        yield return ("01.06 09:37", (town, at) => town.Dates(at, R, 6, "ср 15", "14"));
        yield return ("15.06 14:07", (town, at) => town.Marks(at, R, 6));

        yield return ("31.03 09:37", (town, at) => town.Dates(at, R, 7, "вт 19", "14:00", month: "апрель"));
        yield return ("19.04 15:57", (town, at) => town.Marks(at, R, 7));
        yield return ("01.04 09:37", (town, at) => town.Dates(at, Zh, 11, "вт 12", "10:00"));
        yield return ("12.04 10:37", (town, at) => town.Marks(at, P, 11));
        yield return ("01.06 09:47", (town, at) => town.Dates(at, Zh, 12, "пт 10", "11:00"));
        yield return ("10.06 11:07", (town, at) => town.Marks(at, Zh, 12));
    }
}
