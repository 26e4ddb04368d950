using Shnor.Bench.Seeding;
using Shnor.Bot.Features;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bench.Reminders;

/// <summary>Programmes whose webinars all begin at the same minute: an hour before, every teacher is told of each.</summary>
internal static class SeedWebinars
{
    public const int OfEachProgramme = 2;

    private static readonly TimeSpan ToldBefore = TimeSpan.FromHours(1);

    /// <param name="store">Empty.</param>
    /// <param name="programmes">How many.</param>
    /// <param name="teachers">Of each.</param>
    /// <param name="dueAt">When the reminders fall due.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task Plant(Store store, int programmes, int teachers, DateTime dueAt, CancellationToken ct)
    {
        for (var i = 1; i <= programmes; i++)
        {
            var number = i;
            await store.InOneCommit((db, token) => PlantOne(db, number, teachers, dueAt, token), ct);
        }
    }

    private static async Task PlantOne(ShnorDb db, int number, int teachers, DateTime dueAt, CancellationToken ct)
    {
        var programme = new Programme { Title = $"Программа № {number}", Years = $"{dueAt.Year}", ZoneId = NoonZone.At(dueAt), LaunchedAt = dueAt.AddDays(-30) };
        db.Programmes.Add(programme);
        await db.SaveChangesAsync(ct); // its number stands in the rows
        for (var i = 0; i < teachers; i++)
        {
            var teacher = new Person { Name = $"Орлова Е{i}.А.", NameKey = $"ОРЛОВА Е{i}А" };
            teacher.Agree(ConsentText.Version, dueAt.AddDays(-30));
            teacher.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = (number * 1_000) + i, ConnectedAt = dueAt.AddDays(-30) });
            teacher.Memberships.Add(new Membership { ProgrammeId = programme.Id, Role = Role.Teacher });
            db.People.Add(teacher);
        }

        var startsAt = programme.Zone.ToLocal(dueAt + ToldBefore);
        for (var i = 1; i <= OfEachProgramme; i++)
        {
            var activity = new Activity
            {
                ProgrammeId = programme.Id,
                Programme = programme,
                Ordinal = i,
                Title = $"Вебинар «Тема {i}»",
                DeadlineText = "В течение года",
                Timing = DeadlinePhrase.Parse("В течение года", DeadlineContext.None),
                Kind = ActivityKind.Webinar,
                Link = "https://example.org/webinar",
            };
            var occurrence = Occurrence.From(PlannedOccurrence.Dated(startsAt, isSeries: true), activity, nextWindowOpens: null);
            RungSchedule.MoveOn(occurrence, dueAt.AddMinutes(-1));
            activity.Occurrences.Add(occurrence);
            db.Activities.Add(activity);
        }
    }
}
