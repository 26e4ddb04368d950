using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.Roadmap;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Features.Groups;

/// <summary>A chat of several people from the day the bot is added to the day it is put out.</summary>
public sealed class ConnectGroupSpecs
{
    [Fact]
    public async Task A_coordinator_connects_a_chat_and_nobody_else_can()
    {
        await using var town = await GroupTown.Found();
        var hello = Assert.Single(town.Said());
        Assert.Contains("Переписку я не читаю.", hello.Text, StringComparison.Ordinal);
        await town.Standing("administrator"); // made an administrator: nothing to say
        await town.Standing("member");
        Assert.Single(town.Said());
        var stranger = town.Town.Phone("Гость");
        town.Messenger.Join(GroupTown.Chat, stranger.Id);
        var before = await TableDump.Of(town.Town);
        Assert.Equal("Сначала откройте бота: нажмите на его имя и введите код, который дал координатор.", await town.Presses(stranger, "Подключить этот чат"));
        Assert.Equal("Подключить чат может координатор.", await town.Presses(town.Teacher, "Подключить этот чат"));
        Assert.Equal(before, await TableDump.Of(town.Town));
        Assert.Empty(stranger.Inbox);

        Assert.Equal("Осталось выбрать, что сюда отправлять: написал вам в личный чат.", await town.Presses(town.Owner, "Подключить этот чат"));
        Assert.Null((await town.Row()).ProgrammeId); // not before it is said whose it is
        await town.Owner.Presses("Школы");
        await town.Owner.Presses("МБОУ «Ключевская ООШ»");

        Assert.Equal("Чат подключён", town.Owner.Toast);
        var row = await town.Row();
        Assert.Equal((town.Programme, await town.Schools.School("Ключевская")), (row.ProgrammeId!.Value, row.SchoolId!.Value));
        Assert.StartsWith("Чат подключён\n", town.Said()[^1].Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.GroupBound && h.Detail == $"{row.Id.Value}")));
        var said = town.Said().Count;
        await town.Owner.Presses("Чей это чат");
        await town.Owner.Presses("Школы");
        await town.Owner.Presses("МБОУ «Ключевская ООШ»");
        Assert.Equal(("Так и было", said), (town.Owner.Toast, town.Said().Count));
        Assert.Equal("Этот чат уже подключён. Как — написал вам в личный чат.", await town.Presses(town.Owner, "Подключить этот чат"));
        Assert.Equal("Подключить чат может координатор.", await town.Presses(town.Teacher, "Подключить этот чат"));
    }

    [Fact]
    public async Task A_chat_can_be_disconnected_and_connected_anew()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Owner.Forges($"v1:groups:{town.Programme.Value}");
        Assert.Contains($"1. {GroupTown.Title}\nчат всей программы", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses($"1. {GroupTown.Title}");
        await town.Owner.Presses("Отключить");
        var sure = town.Owner.Last;
        await town.Owner.Presses("Отключить");
        Assert.Equal("Чат отключён", town.Owner.Toast);
        await town.Owner.PressesFormer(sure, "Отключить");
        Assert.Equal("Этого в списке уже нет.", town.Owner.Toast);
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.GroupUnbound)));

        await town.Connects("Комитета или группы", "Рабочая группа");
        Assert.Equal(await town.Schools.Body("Рабочая группа"), (await town.Row()).BodyId);
    }

    [Fact]
    public async Task Of_two_coordinators_who_connect_one_chat_the_second_sees_what_the_first_did()
    {
        await using var town = await GroupTown.Found();
        await PeopleTown.MakeCoordinator(town.Town, town.Teacher, town.Programme);
        await town.Presses(town.Owner, "Подключить этот чат");
        await town.Presses(town.Teacher, "Подключить этот чат");
        await town.Owner.Presses("Всей программы");
        Assert.Equal("Этого в списке уже нет.", town.Owner.Toast); // the later press took the chat
        Assert.Null((await town.Row()).ProgrammeId);
        await town.Teacher.Presses("Всей программы");
        await town.Presses(town.Owner, "Подключить этот чат");

        Assert.Contains("Это чат всей программы.", town.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.GroupBound)));
    }

    [Fact]
    public async Task A_chat_cannot_be_taken_without_having_been_in_it()
    {
        await using var seats = await Seats.Taken();
        var foreign = await seats.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var group = db.GroupChats.Add(new() { ChatId = -500, Title = "Чужой чат" }).Entity;
                await db.SaveChangesAsync(ct);
                return group.Id.Value;
            },
            CancellationToken.None);
        var before = await TableDump.Of(seats.Town);
        foreach (var data in (string[])["group-all", "group-of", "group-off", "group-again", "group"])
        {
            var shown = seats[Seat.Coordinator].Inbox.Count;
            await seats[Seat.Coordinator].Forges($"v1:{data}:{seats.Programme.Value}.{foreign}");
            Assert.Equal("Этого в списке уже нет.", seats[Seat.Coordinator].Toast);
            Assert.DoesNotContain("Чужой чат", seats[Seat.Coordinator].Last.Text, StringComparison.Ordinal);
            Assert.InRange(seats[Seat.Coordinator].Inbox.Count, shown, shown + 1);
        }

        await seats[Seat.Coordinator].Forges("v1:group-connect");
        Assert.Equal("Кнопка устарела. Откройте /menu — там всё как есть сейчас.", seats[Seat.Coordinator].Toast);
        Assert.Equal(before, await TableDump.Of(seats.Town));
    }

    [Fact]
    public async Task Put_out_and_added_again_the_bot_remembers_what_the_chat_was_for()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        town.Messenger.RemoveBot(GroupTown.Chat, town.Teacher.Id);
        await town.Town.Settle();
        await town.Owner.Forges($"v1:groups:{town.Programme.Value}");
        Assert.Contains("бот не может писать", town.Owner.Last.Text, StringComparison.Ordinal);
        await town.Owner.Presses($"1. {GroupTown.Title}");
        await town.Owner.Presses("Проверить связь"); // nobody has brought it back yet
        Assert.False((await town.Row()).IsReachable);

        town.Messenger.AddBot(GroupTown.Chat, town.Teacher.Id);
        await town.Town.Settle();
        Assert.StartsWith("Я снова здесь, чат по-прежнему подключён.", town.Said()[^1].Text, StringComparison.Ordinal);
        Assert.True((await town.Row()).IsReachable);

        await town.Standing("restricted", canWrite: false);
        Assert.False((await town.Row()).IsReachable);
        await town.Standing("restricted", canWrite: true);
        Assert.True((await town.Row()).IsReachable);
    }

    [Fact]
    public async Task A_chat_that_became_a_supergroup_stays_connected_whoever_tells_first()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Всей программы");
        await town.Standing("member", chat: GroupTown.Supergroup, type: "supergroup"); // known under the new number before the old one says so
        Assert.Equal(2, await town.Town.Look(db => db.GroupChats.CountAsync()));
        town.Messenger.Upgrade(GroupTown.Chat, town.Teacher.Id);
        await town.Town.Settle();

        var row = await town.Town.Look(db => db.GroupChats.AsNoTracking().SingleAsync());
        Assert.Equal((GroupTown.Supergroup, town.Programme), (row.ChatId, row.ProgrammeId!.Value));
        await town.Tells("new_chat_title", "Учителя и родители", GroupTown.Supergroup);
        Assert.Equal("Учителя и родители", (await town.Row(GroupTown.Supergroup)).Title);
    }

    [Fact]
    public async Task What_people_write_there_is_not_read_and_two_commands_get_a_short_answer()
    {
        await using var town = await GroupTown.Found();
        await town.Schools.OpensSchools();
        await town.Owner.Presses("Добавить школу");
        var (open, shown) = (await TableDump.Of(town.Town), town.Owner.Inbox.Count);
        foreach (var words in (string[])["МБОУ «Подслушанная СОШ»", "/plan", "/menu", "/start@other_bot", "/people@shnor_sandbox_bot", "AAAA-BBBB-CCCC"]) await town.Tells("text", words);
        await town.Tells("photo", new System.Text.Json.Nodes.JsonArray());
        await town.Tells("document", new System.Text.Json.Nodes.JsonObject { ["file_id"] = "f", ["file_unique_id"] = "u", ["file_name"] = "план.docx" });
        await town.Standing("member", chat: -1_000_000_000_999, type: "channel");
        Assert.Equal((open, shown), (await TableDump.Of(town.Town), town.Owner.Inbox.Count)); // the question about a school is open as it was
        Assert.Single(town.Said());
        Assert.Equal(1, await town.Town.Look(db => db.GroupChats.CountAsync()));

        await town.Writes(town.Owner, "/help@shnor_sandbox_bot");
        Assert.Equal((2, "Подключить этот чат"), (town.Said().Count, town.Said()[^1].Buttons.Single().Label));
        await town.Owner.Writes("МБОУ «Новая СОШ»");
        Assert.Equal(1, await town.Town.Look(db => db.Schools.CountAsync(s => s.Name.Contains("Новая"))));
        await town.Connects("Всей программы");
        await town.Writes(town.Teacher, "/start");
        Assert.StartsWith("Здесь я объявляю встречи", town.Said()[^1].Text, StringComparison.Ordinal);
        Assert.Empty(town.Said()[^1].Buttons);
    }

    [Fact]
    public async Task A_chat_whose_school_is_deleted_is_nobodys()
    {
        await using var town = await GroupTown.Found();
        await town.Connects("Школы", "МБОУ «Ключевская ООШ»");
        var school = await town.Schools.School("Ключевская");
        await town.Owner.Forges($"v1:school-drop:{school.Value}.0");

        Assert.Equal("Школа удалена", town.Owner.Toast);
        Assert.Null((await town.Row()).ProgrammeId);
        Assert.Equal(1, await town.Town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.GroupUnbound)));
    }

    [Fact]
    public async Task A_group_that_cannot_be_written_to_hears_of_no_trouble()
    {
        await using var town = await GroupTown.Found();
        town.Messenger.Faults.Plan(new(new SandboxFault.TooManyRequests(1), "sendMessage", GroupTown.Chat));
        await town.Writes(town.Owner, "/help");
        Assert.Equal(2, town.Said().Count);
        Assert.DoesNotContain(town.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
