using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Settings;
using Shnor.Bot.Tests.Cli;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Features.Ending;

/// <summary>«Удалить»: the owner types the name, a copy is taken, then everything of the programme is gone and nothing of another.</summary>
public sealed class DeleteSpecs : IDisposable
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0);

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("shnor-delete-").FullName, "backups");

    [Fact]
    public async Task Everything_of_it_goes_and_nothing_of_another()
    {
        await using var town = await Town();
        var anina = await town.Joins(ReminderTown.Anina);
        await Programmes.LaunchFile(town.Coordinator, "другой.txt", System.Text.Encoding.UTF8.GetBytes(
            $"План работы наставников Лесного округа на 2022 год\n\n\tСодержание деятельности\tСроки\tОтветственные\n1\tСбор заявок наставников\tдо 20 марта 2022 года\t{ReminderTown.Borin}"));
        await FillEverything(town);
        var (first, second) = (new ProgrammeId(1), new ProgrammeId(2));
        var title = await town.Town.Look(db => db.Programmes.Where(p => p.Id == first).Select(p => p.Title).SingleAsync());
        var other = await CountsOf(town, second);

        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges("v1:programme-delete:1");
        Assert.Contains(title, town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("Другая программа");
        Assert.Contains("Название не совпало", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, await town.Town.Look(db => db.Programmes.CountAsync()));
        await town.Coordinator.Writes($"  {title.ToUpperInvariant().Replace('Ё', 'Е')} ");
        Assert.Contains("Программа удалена", town.Coordinator.Last.Text, StringComparison.Ordinal);

        var copy = Assert.Single(Directory.GetFiles(_folder));
        Assert.StartsWith("before-delete-1-2022-02-09-", Path.GetFileName(copy), StringComparison.Ordinal);
        Assert.Equal(2, await LiveStore.AskIn(copy, "SELECT count(*) FROM Programmes"));
        Assert.Equal(other, await CountsOf(town, second));
        Assert.Equal(0, await town.Town.Look(async db => (await CountsOf(db, first)).Sum()));
        Assert.Equal(0, await town.Town.Look(db => db.Occurrences.CountAsync(o => !db.Activities.Any(a => a.Id == o.ActivityId))));
        Assert.Equal((0, 0), await town.Town.Look(async db => (await db.Rsvps.CountAsync(), await db.EventReports.CountAsync())));
        Assert.Equal((0, 0, 0), await town.Town.Look(async db => (await db.Respondents.CountAsync(), await db.WaitingResponses.CountAsync(), await db.AnonymousResponses.CountAsync())));
        Assert.Equal((0, 0, 0, 0), await town.Town.Look(async db => (await db.AnnouncementRecipients.CountAsync(), await db.AnnouncementReplies.CountAsync(), await db.AnnouncementProgress.CountAsync(), await db.MaterialWords.CountAsync())));
        Assert.True(await town.Town.Look(db => db.GroupChats.AllAsync(g => g.ProgrammeId == null)));
        Assert.True(await town.Town.Look(db => db.History.AnyAsync(h => h.ProgrammeId == first && h.What == HistoryEvent.Deleted)));

        var people = await town.Town.Look(db => db.People.OrderBy(p => p.Id).Select(p => p.Name).ToListAsync());
        Assert.Contains(ReminderTown.Borin, people); // is in the other programme
        Assert.DoesNotContain(ReminderTown.Anina, people);
        Assert.Equal(0, await town.Town.Look(db => db.Addresses.CountAsync(a => a.ChatId == anina.Id)));
        var heard = anina.Inbox.Count;
        await town.Town.PassTo(new(2022, 3, 1, 12, 0, 0));
        Assert.Equal(heard, anina.Inbox.Count);
        Assert.Equal(0, await town.Town.Look(db => db.Outbox.CountAsync(r => r.ProgrammeId == first && r.State == OutboxState.Pending)));
        await anina.Writes("/plan");
        Assert.Contains("введите код", anina.Last.Text, StringComparison.Ordinal); // a stranger again
        Assert.DoesNotContain(town.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_copy_nothing_is_removed()
    {
        await using var town = await Town();
        await File.WriteAllTextAsync(_folder, "a file stands where the folder should be");
        var title = await town.Town.Look(db => db.Programmes.Select(p => p.Title).SingleAsync());
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges("v1:programme-delete:1");

        await town.Coordinator.Writes(title);

        Assert.Contains("Ничего не удалено", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.Programmes.CountAsync()));
        File.Delete(_folder);
        await town.Coordinator.Writes(title); // the question is open still
        Assert.Contains("Программа удалена", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await town.Town.Look(db => db.Programmes.CountAsync()));
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Presses("Программа");
        Assert.Contains("Программ пока нет", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private Task<ReminderTown> Town() => ReminderTown.Found(
        Launch,
        [("Подготовка приказа", "до 28 февраля 2022 года", ReminderTown.Anina), ("Семинар для учителей", "Март 2022 года", $"{ReminderTown.Anina}, Комитет"), ("Сбор отчётов", "до 20 марта 2022 года", ReminderTown.Borin)],
        change: services => services.AddSingleton(services.Select(s => s.ImplementationInstance).OfType<BotSettings>().Last() with { BackupFolder = _folder }));

    /// <summary>A row in every table that leans on a programme.</summary>
    private static Task FillEverything(ReminderTown town) => town.Town.Store.InOneCommit(
        async (db, ct) =>
        {
            var (id, at) = (new ProgrammeId(1), new DateTime(2022, 2, 9, 6, 0, 0, DateTimeKind.Utc));
            var date = await db.Occurrences.FirstAsync(o => o.ProgrammeId == id, ct);
            var who = await db.People.SingleAsync(p => p.Name == ReminderTown.Anina, ct);
            var body = await db.Bodies.FirstAsync(b => b.ProgrammeId == id, ct);
            var school = new School { ProgrammeId = id, Name = "Озёрная СОШ", NameKey = "озерная сош", CuratorId = who.Id };
            school.Risks.Add(new SchoolRisk { Factor = default, Weight = default });
            var helped = new School { ProgrammeId = id, Name = "Лесная СОШ", NameKey = "лесная сош" };
            db.AddRange(school, helped);
            await db.SaveChangesAsync(ct);
            helped.CuratorSchoolId = school.Id;
            db.BodyMembers.Add(new BodyMember { BodyId = body.Id, PersonId = who.Id });
            db.JoinRequests.Add(new JoinRequest { ProgrammeId = id, SchoolId = school.Id, PersonId = who.Id, AskedAt = at });
            db.Snoozes.Add(new() { OccurrenceId = date.Id, PersonId = who.Id, Until = at });
            db.Rsvps.Add(new Rsvp { OccurrenceId = date.Id, PersonId = who.Id, At = at, StartsAt = new(2022, 3, 1) });
            db.Attendances.Add(new Attendance { OccurrenceId = date.Id, PersonId = who.Id, MarkedBy = who.Id, At = at });
            db.Feedbacks.Add(new Feedback { OccurrenceId = date.Id, PersonId = who.Id, Score = 5, At = at });
            var report = new EventReport { OccurrenceId = date.Id, By = who.Id, Done = "Сделано", StartedAt = at };
            report.Files.Add(new ReportFile { FileId = "f", Name = "", At = at });
            db.EventReports.Add(report);
            db.AssigneeMarks.Add(new AssigneeMark { OccurrenceId = date.Id, PersonId = who.Id, By = who.Id, At = at });
            db.ProgressAnswers.Add(new ProgressAnswer { OccurrenceId = date.Id, PersonId = who.Id, AskedFor = new(2022, 4, 1), At = at });
            db.Remarks.Add(new Remark { OccurrenceId = date.Id, Text = "Почему", By = who.Id, At = at });
            var question = new Question { ProgrammeId = id, OccurrenceId = date.Id, AskedBy = who.Id, OpenedAt = at };
            question.Messages.Add(new QuestionMessage { By = who.Id, Text = "Когда?", At = at });
            db.Questions.Add(question);
            db.GroupChats.Add(new GroupChat { Messenger = Messenger.Telegram, ChatId = -5, Title = "Чат", ProgrammeId = id, SchoolId = school.Id, BoundBy = who.Id, BoundAt = at });
            Privacy.SurveyTraces.Leave(db, id, who.Id, at);
            Privacy.AnnouncementTraces.Leave(db, id, who.Id, at);
            db.SurveySchedules.Add(new SurveySchedule { ProgrammeId = id, SurveyId = new(901), ActivityId = date.ActivityId });
            db.Outbox.Add(new OutboxRow { Key = "welcome:later", Kind = "welcome", PersonId = who.Id, ProgrammeId = id, DueAt = at.AddDays(1), NotBefore = at.AddDays(1) });
        },
        CancellationToken.None);

    private static Task<List<int>> CountsOf(ReminderTown town, ProgrammeId id) => town.Town.Look(db => CountsOf(db, id));

    private static async Task<List<int>> CountsOf(ShnorDb db, ProgrammeId id) =>
    [
        await db.Programmes.CountAsync(p => p.Id == id), await db.Activities.CountAsync(a => a.ProgrammeId == id), await db.Occurrences.CountAsync(o => o.ProgrammeId == id),
        await db.Memberships.CountAsync(m => m.ProgrammeId == id), await db.Invitations.CountAsync(i => i.ProgrammeId == id), await db.Bodies.CountAsync(b => b.ProgrammeId == id),
        await db.Schools.CountAsync(s => s.ProgrammeId == id), await db.JoinRequests.CountAsync(r => r.ProgrammeId == id), await db.Questions.CountAsync(q => q.ProgrammeId == id),
        await db.Assignees.CountAsync(a => db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == id)),
        await db.Surveys.CountAsync(s => s.ProgrammeId == id), await db.SurveySchedules.CountAsync(s => s.ProgrammeId == id), await db.Campaigns.CountAsync(c => c.ProgrammeId == id), await db.HelpRequests.CountAsync(r => r.ProgrammeId == id),
        await db.Announcements.CountAsync(a => a.ProgrammeId == id), await db.AnnouncementTemplates.CountAsync(t => t.ProgrammeId == id), await db.Materials.CountAsync(m => m.ProgrammeId == id),
    ];
}
