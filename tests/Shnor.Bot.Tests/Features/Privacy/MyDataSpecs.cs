using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Privacy;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>/mydata: everything about the person, and nothing about anybody else.</summary>
public sealed class MyDataSpecs
{
    /// <summary>Tables that name somebody and are not looked into, each with its reason.</summary>
    private static readonly Dictionary<string, string> Excused = [];

    [Fact]
    public async Task Every_table_that_names_a_person_or_a_chat_is_looked_into()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch);
        var naming = await town.Look(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(table => table.GetProperties().Any(column => column.ClrType == typeof(PersonId) || column.ClrType == typeof(PersonId?) || column.Name == "ChatId"))
            .Select(table => table.ClrType).ToList()));

        Assert.NotEmpty(naming);
        Assert.Empty(naming.Where(table => !CollectMyData.Tables.Contains(table) && !Excused.ContainsKey(table.Name)).Select(table => table.Name));
    }

    [Fact]
    public async Task A_person_gets_two_files_with_everything_of_theirs_and_no_code_or_name_of_others()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        var me = (await PeopleTown.PersonOf(town, svetlova)).Id;
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var occurrence = await db.Occurrences.FirstAsync(ct);
                var school = db.Add(new School { ProgrammeId = occurrence.ProgrammeId, Name = "Лесная <школа>", NameKey = "лесная школа", CuratorId = me }).Entity;
                await db.SaveChangesAsync(ct);
                var membership = await db.Memberships.SingleAsync(m => m.PersonId == me, ct);
                (membership.SchoolId, membership.Post, membership.Away) = (school.Id, "завуч", new DaySpan(new(2022, 3, 1), new(2022, 3, 8)));
                (await db.Memberships.FirstAsync(m => m.PersonId != me, ct)).DeputyId = me;
                db.Add(new Snooze { OccurrenceId = occurrence.Id, PersonId = me, Until = town.Zone.ToUtc(town.Now.AddDays(1)), Deadline = town.Now.AddDays(9) });
                db.Add(new JoinRequest { ProgrammeId = occurrence.ProgrammeId, SchoolId = school.Id, PersonId = me, AskedAt = town.Zone.ToUtc(town.Now) });
                LeaveTraces(db, occurrence, me, town.Zone.ToUtc(town.Now));
                occurrence.Confirm(me, town.Now, town.Zone.ToUtc(town.Now));
                db.Add(new Shnor.Storage.Tables.StoredDialog { Messenger = Messenger.Telegram, ChatId = svetlova.Id, Kind = "survey", Version = 1, Data = "{\"Words\":\"моё слово\"}", Nonce = "abcdef012345", UpdatedAt = town.Zone.ToUtc(town.Now) });
            },
            CancellationToken.None);

        await svetlova.Writes("/mydata");

        var files = svetlova.Inbox.Where(message => message.Document is not null).ToList();
        Assert.Equal(["moi-dannye.html", "moi-dannye.json"], files.Select(file => file.Document!.Name));
        var page = Encoding.UTF8.GetString(town.Messenger.BytesOf(files[0].Document!.FileId).Span);
        var json = Encoding.UTF8.GetString(town.Messenger.BytesOf(files[1].Document!.FileId).Span);
        foreach (var text in (string[])["Светлова Е.А.", ForgetTown.FullName, "7123456789012", "завуч", "моё слово", "слова-отзыва", "слова-вопроса", "слова-анкеты", "слова-черновика", "слова-просьбы", "слова-рассылки", "слова-ответа", "слова-координатора", "Памятка Светловой Е.А.", "Пусть Светлова Е.А. придёт ещё", "бот не знает, какой ответ ваш", "закрыты ключом", "есть трудности", "2022-03-01..2022-03-08", "ответственный"])
        {
            Assert.Contains(text, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.Contains(text, json.Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<школа>", page, StringComparison.Ordinal); // people's text is escaped
        var sections = JsonNode.Parse(json)!.AsObject().Where(section => section.Value is JsonArray).ToDictionary(section => section.Key, section => section.Value!.AsArray().Count);
        Assert.DoesNotContain(sections, section => section.Value == 0); // she has something of everything
        Assert.Equal(2, sections["duties"]);

        var codes = await town.Look(db => db.Invitations.Select(i => i.Code).ToListAsync());
        Assert.DoesNotContain("тайна-календаря", json, StringComparison.Ordinal);
        Assert.DoesNotContain(codes, code => json.Contains(code, StringComparison.Ordinal));
        foreach (var other in (string[])["Лобанов И.П.\"", "Пчёлкина", "Комаров", $"\"{owner.Id}\""]) Assert.DoesNotContain(other, json, StringComparison.Ordinal);
        Assert.Contains("Удалить мои данные", files[0].Buttons.Select(button => button.Label));
    }

    /// <summary>Something of everything that is kept about somebody's events.</summary>
    internal static void LeaveTraces(ShnorDb db, Occurrence occurrence, PersonId me, DateTime at)
    {
        var (programme, id) = (occurrence.ProgrammeId, occurrence.Id);
        db.Add(new Rsvp { OccurrenceId = id, PersonId = me, IsComing = true, At = at, StartsAt = new(2022, 3, 1, 12, 0, 0) });
        db.Add(new Attendance { OccurrenceId = id, PersonId = me, WasThere = true, MarkedBy = me, At = at });
        db.Add(new Feedback { OccurrenceId = id, PersonId = me, Score = 5, Comment = "слова-отзыва", At = at });
        db.Add(new EventReport { OccurrenceId = id, By = me, Done = "Провела Светлова Е.А.", StartedAt = at, SentAt = at });
        db.Add(new ReportFile { OccurrenceId = id, FileId = "f1", Name = "Светлова Е.А. отчёт.pdf", By = me, At = at });
        db.Add(new AssigneeMark { OccurrenceId = id, PersonId = me, By = me, At = at });
        db.Add(new ProgressAnswer { OccurrenceId = id, PersonId = me, AskedFor = new(2022, 4, 1), Progress = Progress.Difficult, At = at });
        db.Add(new Remark { OccurrenceId = id, Kind = RemarkKind.Moved, Text = "Светлова Е.А. заболела", By = me, At = at });
        db.Add(new Question { ProgrammeId = programme, OccurrenceId = id, AskedBy = me, OpenedAt = at, Messages = { new QuestionMessage { By = me, Text = "слова-вопроса", At = at } } });
        db.Add(new GroupChat { ChatId = -77, Title = "Чат Светлова Е.А.", ProgrammeId = programme, BoundBy = me, BoundAt = at });
        db.Add(new CalendarFeed { PersonId = me, Secret = "тайна-календаря", RenewedAt = at });
        SurveyTraces.Leave(db, programme, me, at);
        AnnouncementTraces.Leave(db, programme, me, at);
    }

    [Fact]
    public async Task The_privacy_screen_leads_to_the_files_and_to_the_door()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await owner.Writes("/privacy");
        await owner.Presses("Мои данные");
        Assert.Contains(owner.Inbox, message => message.Document is not null);
        await owner.Writes("/privacy");
        await owner.Presses("Удалить мои данные");
        Assert.StartsWith("Вы единственный администратор", owner.Last.Text, StringComparison.Ordinal);
    }
}
