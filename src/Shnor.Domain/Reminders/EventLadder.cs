namespace Shnor.Domain.Reminders;

/// <summary>
/// «event-3d», «event-1d» at 16:00, «event-1h», «event-10m», «event-start», «event-unmarked», and «…-audience» for the audience's own.
/// A series has none of the days before, and one word to its audience. Event rungs stay on their day, worked or not: the event does too.
/// </summary>
internal static class EventLadder
{
    private static readonly TimeOnly _afternoon = new(16, 0);

    public static IEnumerable<Rung> Rungs(DateTime start, DateTime end, bool isSeries)
    {
        if (!isSeries)
        {
            yield return Nears("event-3d", RungRecipient.Responsible, Afternoon(start, daysBefore: 3));
            yield return Nears("event-1d", RungRecipient.Responsible, Afternoon(start, daysBefore: 1));
            yield return Nears("event-1d-audience", RungRecipient.Audience, Afternoon(start, daysBefore: 1));
        }

        yield return Before("event-1h", RungRecipient.Responsible, start, TimeSpan.FromHours(1));
        yield return Before("event-1h-audience", RungRecipient.Audience, start, TimeSpan.FromHours(1));

        yield return Before("event-10m", RungRecipient.Responsible, start, TimeSpan.FromMinutes(10));
        if (!isSeries) yield return Before("event-10m-audience", RungRecipient.Audience, start, TimeSpan.FromMinutes(10));

        yield return new(Rung.EventStart, RungPurpose.EventStarts, RungRecipient.Responsible, start, IsEvent: true) { FromStart = TimeSpan.Zero };
        yield return new("event-unmarked", RungPurpose.EventUnmarked, RungRecipient.Responsible, end.AddHours(1), IsEvent: true) { FromStart = end.AddHours(1) - start };
    }

    private static Rung Nears(string name, RungRecipient to, DateTime at) => new(name, RungPurpose.EventNears, to, at, IsEvent: true);

    private static Rung Before(string name, RungRecipient to, DateTime start, TimeSpan ahead) => Nears(name, to, start - ahead) with { FromStart = -ahead };

    private static DateTime Afternoon(DateTime start, int daysBefore) => DateOnly.FromDateTime(start).AddDays(-daysBefore).ToDateTime(_afternoon);
}
