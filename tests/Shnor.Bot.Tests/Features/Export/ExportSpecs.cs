using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Export;
using Shnor.Documents.Exports;
using Shnor.Documents.Plans;
using Shnor.Documents.Sheets;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Export;

/// <summary>The plan with its marks as a file.</summary>
public sealed class ExportSpecs
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0);

    private static readonly DateTime FirstWebinar = new(2022, 2, 10, 12, 0, 0);

    private static readonly (string Title, string When, string Who)[] Rows =
    [
        ("Подготовка приказа", "до 15 февраля 2022 года", ReminderTown.Anina),
        ("Участие в вебинарах", "еженедельно, четверг 12:00", ReminderTown.Borin),
        ("Анкетирование =1+1", "до 11 февраля 2022 года", $"{ReminderTown.Anina}, {ReminderTown.Borin}"),
        ("Ведение странички", "В течение года", "Комитет"),
        ("Консультации", "По запросу", ReminderTown.Anina),
    ];

    [Fact]
    public async Task A_coordinator_gets_the_whole_story_and_a_responsible_person_the_plan()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 2, 14, 9, 5, 0));
        await anina.Presses(anina.Buttons.First(label => label.Contains("Подготовка", StringComparison.Ordinal)));
        await anina.Presses("Выполнено");
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var webinar = await db.Occurrences.SingleAsync(o => o.StartsAt == FirstWebinar, ct);
                var report = new EventReport { OccurrenceId = webinar.Id, Participants = 12, Done = "Разобрали\u0007 =2+2", SentAt = DateTime.UnixEpoch, StartedAt = DateTime.UnixEpoch };
                report.Files.Add(new ReportFile { FileId = "f", Name = "фото", At = DateTime.UnixEpoch });
                db.EventReports.Add(report);
                var who = await db.People.SingleAsync(p => p.Name == ReminderTown.Anina, ct);
                db.Attendances.Add(new Attendance { OccurrenceId = webinar.Id, PersonId = who.Id, MarkedBy = who.Id, WasThere = true, At = DateTime.UnixEpoch });
                await db.SaveChangesAsync(ct);
            },
            CancellationToken.None);
        await town.Town.PassTo(new(2022, 2, 16, 12, 0, 0));

        await Opens(town, town.Coordinator);
        await town.Coordinator.Presses("Word");
        Assert.Equal("план 2022.docx", town.Coordinator.Last.Document!.Name);
        var draft = Assert.IsType<PlanReading.Plan>(PlanReader.Read(FileOf(town, town.Coordinator), "план.docx")).Draft;
        Assert.Equal(Rows.Select((row, i) => $"{i + 1}|{row.Title}|{row.When}|{row.Who}"), draft.Rows.Select(row => $"{row.No}|{row.Title}|{row.DeadlineText}|{string.Join(", ", row.Responsible)}"));
        Assert.Equal(PlanYears.Calendar(2022), draft.Years);

        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Excel");
        var sheets = Sheets(FileOf(town, town.Coordinator));
        Assert.Equal(3, sheets.Count);
        Assert.Equal(["1", "", "Подготовка приказа", "до 15 февраля 2022 года", ReminderTown.Anina], sheets[0][1].Take(5));
        Assert.Equal($"14.02.2022, {ReminderTown.Anina}", sheets[0][1][6]);
        Assert.Equal("просрочено", sheets[0][3][5]);
        Assert.Equal(("идёт", "без дат"), (sheets[0][4][5], sheets[0][5][5]));
        var webinar = sheets[1].Single(row => row[2] == "10.02.2022 12:00");
        Assert.Equal(("Участие в вебинарах", "без отметки"), (webinar[1], webinar[5]));
        Assert.Equal(["12", "Разобрали =2+2", "", "", "", "1", ReminderTown.Anina], webinar.Skip(7));
        Assert.Contains(sheets[2], row => row[1] == "отмечено выполненным" && row[2] == ReminderTown.Anina && row[3] == "Подготовка приказа");

        await Opens(town, anina);
        await anina.Presses("Excel");
        var theirs = Sheets(FileOf(town, anina));
        Assert.Equal(2, theirs.Count);
        Assert.Equal(7, theirs[1][0].Count);
        Assert.DoesNotContain(theirs.SelectMany(sheet => sheet).SelectMany(row => row), cell => cell.Contains("Разобрали", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_was_removed_is_named_so_and_a_series_is_counted()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var person = await db.People.SingleAsync(p => p.Name == ReminderTown.Borin, ct);
                var dates = await db.Occurrences.Where(o => o.IsSeries && o.State == OccurrenceState.Open).OrderBy(o => o.StartsAt).Take(2).ToListAsync(ct);
                foreach (var date in dates) date.Confirm(person.Id, new(2022, 6, 1), new(2022, 2, 18, 7, 0, 0, DateTimeKind.Utc));
                await Storage.Privacy.ForgetPerson.Run(db, person.Id, DateTime.UnixEpoch, ct);
            },
            CancellationToken.None);

        var plan = await town.Town.Look(db => ExportedPlan.Load(db, new(1), new(2022, 3, 1, 0, 0, 0, DateTimeKind.Utc), withReports: true, CancellationToken.None));
        var paper = PlanPaper.Of(plan);

        var total = plan.Activities[1].Occurrences.Count(o => o.State != OccurrenceState.Past);
        Assert.Equal($"проведено 2 из {total}", paper.Rows[1].Mark);
        Assert.Equal(["участник удалён"], paper.Rows[1].Responsible);
        Assert.Equal("18.02.2022, участник удалён", PlanBook.Of(plan).First().Rows[1][6].Split('\n')[0]);
        Assert.DoesNotContain(ReminderTown.Borin, string.Join('\n', PlanBook.Of(plan).SelectMany(sheet => sheet.Rows).SelectMany(row => row)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_rows_with_all_their_dates_take_less_than_a_second()
    {
        await using var town = await ReminderTown.Found(
            Launch, [.. Enumerable.Range(1, 500).Select(n => ($"Мероприятие с названием {n}", n % 5 == 0 ? "1 раз в месяц" : "до 15 июня 2022 года", n % 2 == 0 ? ReminderTown.Anina : ReminderTown.Borin))]);
        await Both(); // what is done once in the life of a process is not measured
        var watch = Stopwatch.StartNew();
        await Both();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.ElapsedMilliseconds} ms for both files");

        async Task Both()
        {
            var plan = await town.Town.Look(db => ExportedPlan.Load(db, new(1), DateTime.UnixEpoch, withReports: true, CancellationToken.None));
            Assert.Equal(500, plan.Activities.Count);
            Assert.NotEmpty(WordPlan.Write(PlanPaper.Of(plan)));
            Assert.NotEmpty(WorkbookFile.Write([.. PlanBook.Of(plan)]));
        }
    }

    private static async Task Opens(ReminderTown town, Phone phone)
    {
        await phone.Writes("/menu");
        await phone.Forges("v1:export:1");
        Assert.Contains("План файлом", phone.Last.Text, StringComparison.Ordinal);
        Assert.NotNull(town);
    }

    private static byte[] FileOf(ReminderTown town, Phone phone) => town.Town.Messenger.BytesOf(phone.Last.Document!.FileId).ToArray();

    private static List<List<List<string>>> Sheets(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(Rows)];

        static List<List<string>> Rows(ZipArchiveEntry entry)
        {
            using var part = entry.Open();
            return [.. XDocument.Load(part).Descendants().Where(e => e.Name.LocalName == "row").Select(row => row.Elements().Select(cell => cell.Value).ToList())];
        }
    }
}
