using Shnor.Bench.Seeding;
using Shnor.Bot.Features;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bench.Announcements;

/// <param name="Announcement">A draft that says whom it is for.</param>
/// <param name="Coordinator">The chat of whoever wrote it.</param>
/// <param name="Recipients">Chats of those it is for.</param>
/// <param name="Others">People of another programme, who go about their own business meanwhile.</param>
internal sealed record AnnouncementTown(AnnouncementId Announcement, long Coordinator, IReadOnlyList<long> Recipients, IReadOnlyList<Resident> Others);

/// <summary>A programme with as many teachers as are asked for and a draft to all of them, and another programme whose people press buttons meanwhile.</summary>
internal static class SeedAnnouncement
{
    public const long Coordinator = 50_000;

    public const int Others = 40;

    private const int Schools = 50;

    /// <summary>They tell it from the other messages of a chat.</summary>
    public const string FirstWords = "Уважаемые коллеги!";

    /// <summary>What a correction puts in the place of «в 12:00».</summary>
    public const string CorrectedWords = "в 14:00";

    public static AnnouncementContent Content { get; } = new()
    {
        Html = $"<b>{FirstWords}</b>\n\nВебинар «Как оценивать работы учеников с разным уровнем подготовки» пройдёт в четверг, 26 ноября, в 12:00. "
            + "Подготовьте, пожалуйста, по одной работе своего класса: разберём их вместе. Запись и материалы придут сюда же на следующий день.\n\n<i>Методический кабинет</i>",
        Links = [new AnnouncementLink("Открыть вебинар", "https://example.org/webinar")],
        AsksAcknowledgement = true,
    };

    public static async Task<AnnouncementTown> Plant(Store store, int recipients, DateTime utcNow, CancellationToken ct)
    {
        var others = await SeedTown.Plant(store, programmes: 1, Others, traces: Others, utcNow, ct);
        return await store.InOneCommit(
            async (db, token) =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false; // thousands of new rows and nothing else
                var programme = new Programme { Title = "Программа поддержки школ", Years = $"{PlanYears.School(utcNow.Year)}", ZoneId = NoonZone.At(utcNow), LaunchedAt = utcNow };
                db.Programmes.Add(programme);
                await db.SaveChangesAsync(token); // its number stands in the rows
                var schools = Enumerable.Range(1, Schools).Select(i => new School { ProgrammeId = programme.Id, Name = $"Школа № {i}", NameKey = SchoolName.KeyOf($"Школа № {i}") }).ToList();
                db.Schools.AddRange(schools);
                await db.SaveChangesAsync(token);
                var author = Settle(programme.Id, "Титова Е.А.", Coordinator, Role.Coordinator, school: null, utcNow);
                var teachers = Enumerable.Range(1, recipients).Select(i => Settle(programme.Id, $"Орлова Е{i}.А.", Coordinator + i, Role.Teacher, schools[i % Schools].Id, utcNow)).ToList();
                db.People.Add(author);
                db.People.AddRange(teachers);
                await db.SaveChangesAsync(token);
                var announcement = db.Announcements.Add(new Announcement { ProgrammeId = programme.Id, CreatedBy = author.Id, CreatedAt = utcNow, Content = Content, IsUrgent = true }).Entity;
                await db.SaveChangesAsync(token);
                return new AnnouncementTown(announcement.Id, Coordinator, [.. teachers.Select(teacher => teacher.Addresses[0].ChatId)], others);
            },
            ct);
    }

    private static Person Settle(ProgrammeId programme, string name, long chat, Role role, SchoolId? school, DateTime utcNow)
    {
        var person = new Person { Name = name, NameKey = name.ToUpperInvariant() };
        person.Agree(ConsentText.Version, utcNow);
        person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = chat, ConnectedAt = utcNow });
        person.Memberships.Add(new Membership { ProgrammeId = programme, Role = role, SchoolId = school });
        return person;
    }
}
