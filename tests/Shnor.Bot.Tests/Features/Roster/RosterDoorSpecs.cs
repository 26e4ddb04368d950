using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.People;
using Shnor.Bot.Tests.Features.Plan;
using Shnor.Documents;
using Shnor.Documents.Rosters;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Roster;

/// <summary>Which file leads where, and who may bring or take one.</summary>
public sealed class RosterDoorSpecs
{
    private const string NoList = "В этом файле нет списка людей";

    [Theory]
    [InlineData("письмо.txt", "Уважаемые коллеги!", NoList)]
    [InlineData("таблица.csv", "Школа;Предмет\nОзёрная;математика", NoList)]
    [InlineData("дела.csv", "№;Мероприятие;Ответственный\n1;Семинар;Светлова Е.А.\n2;Вебинар;Светлова Е.А.", NoList)]
    [InlineData("люди.xlsx", "PK\u0003\u0004", "Файл повреждён или скачан не целиком")]
    [InlineData("люди.pdf", "GIF89a", "Список из такого файла не прочитать")]
    [InlineData("люди.csv", "", "Файл пустой")]
    public async Task Whoever_was_asked_for_a_list_hears_that_a_file_is_none(string name, string content, string sentence)
    {
        await using var town = await RosterTown.Found();
        await town.Opens(town.Owner);
        var before = await town.Tables();
        await town.Owner.SendsFile(name, Encoding.UTF8.GetBytes(content));

        Assert.StartsWith(sentence, town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Образец .xlsx", "Меню"], town.Owner.Buttons);
        Assert.Equal(before, await town.Tables());
        await town.Sends("ФИО|Школа", "Журавина В.М.|СОШ № 1");
        Assert.Contains("Новых: 1", town.Owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_a_plan_though_a_list_was_asked_for_and_a_list_is_a_list_though_nothing_was()
    {
        await using var town = await RosterTown.Found();
        await town.Opens(town.Owner);
        await town.Owner.SendsFile("план.txt", PlanTexts.Twin);
        Assert.Contains("13 мероприятий", town.Owner.Inbox[^1].Text + town.Owner.Inbox[^2].Text, StringComparison.Ordinal);

        await town.Sends("ФИО|Школа", "Журавина В.М.|СОШ № 1");
        Assert.StartsWith("Это список людей, а сейчас открыт план", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses("К плану");
        Assert.Contains(town.Owner.Inbox, message => message.Text.Contains("13 мероприятий", StringComparison.Ordinal));
        await town.Owner.Writes("/menu");
        await town.Sends("ФИО|Школа", "Журавина В.М.|СОШ № 1");
        Assert.Contains("Новых: 1", town.Owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_several_programmes_the_list_asks_for_its_own()
    {
        await using var town = await RosterTown.Found();
        await Programmes.LaunchFile(town.Owner, "план2.txt", Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        await town.Sends("ФИО|Школа", "Журавина В.М.|СОШ № 1");
        Assert.Contains("В какую программу?", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses(town.Owner.Buttons.First(label => label.Contains("Вершина", StringComparison.Ordinal)));
        await town.Owner.Presses("Применить");

        var person = await town.Person("Журавина В.М.");
        Assert.Equal(PeopleTown.OtherTitle, await town.Town.Look(db => db.Programmes.Where(p => p.Id == person.Memberships[0].ProgrammeId).Select(p => p.Title).SingleAsync()));
    }

    [Fact]
    public async Task A_pasted_list_and_a_cancelled_one_change_nothing()
    {
        await using var town = await RosterTown.Found();
        var before = await town.People();
        await town.Opens(town.Owner);
        await town.Owner.Writes("ФИО\tШкола\nЖуравина В.М.\tСОШ № 1");
        Assert.StartsWith("Жду список файлом", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Sends("ФИО|Школа", "Журавина В.М.|СОШ № 1");
        await town.Owner.Presses("Отмена");
        Assert.StartsWith("Хорошо, люди программы остались как были", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(before, await town.People());
        Assert.Equal(0, await town.Town.Look(db => db.Dialogs.CountAsync()));
    }

    [Fact]
    public async Task A_sample_that_is_sent_back_invents_nobody_and_a_download_changes_nothing()
    {
        await using var town = await RosterTown.Found();
        await town.Opens(town.Owner);
        await town.Owner.Presses("Образец .xlsx");
        var sample = FileOf(town);
        Assert.Equal(3, Assert.IsType<RosterReading.Roster>(await Read(sample)).Unread.Count);

        await town.Applies("ФИО|Школа|Должность", "Светлова Елена Андреевна|=СОШ № 1|-методист", "Журавина В.М.|СОШ № 2|");
        await town.Opens(town.Owner);
        await town.Owner.Presses("Скачать список");
        Assert.Contains("5 человек", town.Owner.Last.Text, StringComparison.Ordinal);
        var roster = Assert.IsType<RosterReading.Roster>(await Read(FileOf(town)));
        Assert.Contains(roster.Rows, row => row is { FullName: "Светлова Елена Андреевна", School: "=СОШ № 1", Post: "-методист", Role: Domain.People.Role.Responsible });
        Assert.Equal(["В боте"], roster.UnusedColumns);

        await town.Owner.SendsFile("люди.xlsx", FileOf(town));
        Assert.Contains("Менять нечего", town.Owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_responsible_nor_another_programmes_coordinator_loads_or_takes_a_list()
    {
        await using var town = await RosterTown.Found();
        var responsible = await Programmes.Join(town.Town, town.Owner, "Светлова Е.А.", "Лена");
        var next = await PeopleTown.Teacher(town.Town, await PeopleTown.TeachersCode(town.Owner), "Сосед");
        await Programmes.LaunchFile(town.Owner, "план2.txt", Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        var (mine, other) = (await town.Programme(), await town.Town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.OtherTitle).Select(p => p.Id).SingleAsync()));
        var nextDoor = await PeopleTown.PersonOf(town.Town, next);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                await db.Memberships.Where(m => m.PersonId == nextDoor.Id).ExecuteDeleteAsync(ct);
                db.Memberships.Add(new Domain.People.Membership { PersonId = nextDoor.Id, ProgrammeId = other, Role = Domain.People.Role.Coordinator });
            },
            CancellationToken.None);
        var files = town.Town.Messenger.Transcript.Count(call => call.Method == "sendDocument");
        foreach (var phone in (Phone[])[responsible, next])
        {
            foreach (var button in (string[])["roster", "roster-sample", "roster-get", "person-add"])
            {
                await phone.Forges($"v1:{button}:{mine}");
                Assert.StartsWith("Эта кнопка не для вас", phone.Toast, StringComparison.Ordinal);
            }
        }

        await responsible.SendsFile("люди.csv", RosterTown.Csv("ФИО|Школа", "Журавина В.М.|СОШ № 1"));
        Assert.Contains("закрыто", responsible.Last.Text, StringComparison.Ordinal);

        await next.SendsFile("люди.csv", RosterTown.Csv("ФИО|Школа", "Журавина В.М.|СОШ № 1"));
        Assert.Contains("Вершина", next.Last.Text, StringComparison.Ordinal); // their own programme, and no other
        var apply = next.Last;
        await town.Town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.PersonId == nextDoor.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Domain.People.Role.Responsible), ct), CancellationToken.None);
        await next.PressesOn(apply, "Применить");
        Assert.StartsWith("Эта кнопка не для вас", next.Toast, StringComparison.Ordinal);
        Assert.Equal(0, await town.Town.Look(db => db.People.CountAsync(p => p.Name == "Журавина В.М.")));
        Assert.Equal(files, town.Town.Messenger.Transcript.Count(call => call.Method == "sendDocument"));
    }

    private static byte[] FileOf(RosterTown town) => town.Town.Messenger.BytesOf(town.Owner.Last.Document!.FileId).ToArray();

    private static async Task<FileReading> Read(byte[] bytes)
    {
        using var files = new PlanFiles();
        return await files.Open(bytes, "люди.xlsx", CancellationToken.None);
    }
}
