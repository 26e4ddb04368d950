using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Storage.Tests.Support;

/// <summary>The smallest rows that the tables take.</summary>
internal static class Rows
{
    public static readonly DateTime Noon = new(2022, 2, 10, 7, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Day = new(2022, 2, 10);

    public static Programme Programme() => new() { Title = "Программа поддержки", Years = "2022", ZoneId = "Asia/Yekaterinburg", LaunchedAt = Noon };

    public static Person Person(string name = "Ветрова А.Б.") => new() { Name = name, NameKey = name.ToUpperInvariant() };

    public static Activity Activity(Programme programme, int ordinal = 1, Timing? timing = null) => new()
    {
        Programme = programme,
        Ordinal = ordinal,
        Title = "Вебинар",
        DeadlineText = "еженедельно",
        Timing = timing ?? DeadlinePhrase.Parse("до 1 марта 2022", new DeadlineContext(PlanYears.TryParse("2022"))),
        Kind = ActivityKind.Webinar,
    };

    public static Occurrence Occurrence(Activity activity, string key = "2022-02-10", DateTime? startsAt = null)
    {
        var shape = startsAt is null ? OccurrenceShape.Deadline : OccurrenceShape.Dated;
        var occurrence = Domain.Roadmap.Occurrence.From(new(key, shape, Day, Day, StartsAt: startsAt), activity, nextWindowOpens: null);
        occurrence.RungsPlannedUntil = Noon;
        return occurrence;
    }

    public static HistoryEntry History(ProgrammeId programme) => new() { ProgrammeId = programme, At = Noon, What = HistoryEvent.Launched };

    public static OutboxRow Letter(string key, OutboxState state = OutboxState.Pending) => new() { Key = key, Kind = "rung", DueAt = Noon, NotBefore = Noon, State = state };
}
