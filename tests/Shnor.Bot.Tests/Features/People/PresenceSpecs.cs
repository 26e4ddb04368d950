using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Screens;
using Shnor.Storage.Tables;
using Shnor.Telegram;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>Closed doors, stickers, and commands in every role.</summary>
public sealed class PresenceSpecs
{
    [Fact]
    public async Task Nothing_is_sent_to_a_closed_door_and_everything_goes_on_after_it_opens()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await svetlova.Blocks();
        Assert.Contains("🚫 Светлова Е.А. — остановил(а) бота", await PeopleTown.People(owner), StringComparison.Ordinal);

        var calls = town.Messenger.Transcript.Count;
        await town.PassTo(new(2022, 2, 10, 13, 0, 0));
        Assert.DoesNotContain(town.Messenger.Transcript.Skip(calls), call => call.Code == 403);
        Assert.DoesNotContain(town.Messenger.Transcript.Skip(calls), call => call.Method == "sendMessage" && $"{call.Parameters["chat_id"]}" == $"{svetlova.Id}");

        await svetlova.Unblocks();
        Assert.Contains("✅ Светлова Е.А.", await PeopleTown.People(owner), StringComparison.Ordinal);
        await town.PassTo(new(2022, 2, 16, 12, 0, 0));
        var before = svetlova.Inbox.Count;
        await town.PassTo(new(2022, 2, 17, 11, 0, 0));
        Assert.Contains("500+", Assert.Single(svetlova.Inbox.Skip(before)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_opens_the_door_as_well()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await svetlova.Blocks();
        await svetlova.Starts();

        Assert.Equal("Здравствуйте, Светлова Е.А.! Вы подключены.", svetlova.Last.Text);
        Assert.True(await town.Look(db => db.Addresses.Where(a => a.ChatId == svetlova.Id).Select(a => a.IsReachable).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_comes_back_while_a_message_is_refused_stays_reachable()
    {
        var trouble = new Trouble();
        var (town, owner) = await PeopleTown.Found(trouble.Into);
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        var wasRefused = false;
        trouble.OnSend = async (_, to, go) =>
        {
            if (wasRefused || to.Id != svetlova.Id) return await go();
            town.Messenger.Block(svetlova.Id);
            var refusal = await go();
            wasRefused = refusal is SendOutcome.Unreachable;
            town.Messenger.Unblock(svetlova.Id);
            var poller = town.Services.GetRequiredService<UpdatePoller>();
            while (town.Messenger.PendingUpdates > 0) await poller.PollOnce(CancellationToken.None); // both are taken before the refusal is
            return refusal;
        };

        await town.PassTo(new(2022, 2, 10, 13, 0, 0));

        Assert.True(wasRefused);
        Assert.Contains("✅ Светлова Е.А.", await PeopleTown.People(owner), StringComparison.Ordinal);
        Assert.Contains("500+", svetlova.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocking_in_the_middle_of_joining_forgets_the_chat()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = town.Phone("Лена");
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await phone.Blocks();
        Assert.False(await town.Look(db => db.Dialogs.AnyAsync()));
    }

    [Fact]
    public async Task A_403_found_while_sending_is_remembered_until_the_person_is_back()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        town.Messenger.Block(svetlova.Id); // its update is still on the way when the reminder goes out
        town.JumpTo(new(2022, 2, 10, 11, 0, 0));
        await town.Tick();

        Assert.Contains(town.Messenger.Transcript, call => call.Code == 403);
        Assert.False(await town.Look(db => db.Addresses.Where(a => a.ChatId == svetlova.Id).Select(a => a.IsReachable).SingleAsync()));
        Assert.Equal(1, await town.Look(db => db.Outbox.CountAsync(row => row.State == OutboxState.Failed)));
    }

    [Fact]
    public async Task Whatever_is_not_understood_gets_a_kind_word()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var stranger = town.Phone("Гость");
        await stranger.Starts();
        foreach (var kind in (string[])["sticker", "photo", "voice", "video_note", "location"])
        {
            var before = (stranger.Inbox.Count, owner.Inbox.Count);
            await PeopleTown.Sends(town, stranger, kind, Content(kind));
            await PeopleTown.Sends(town, owner, kind, Content(kind));
            Assert.StartsWith("Здравствуйте!", Assert.Single(stranger.Inbox.Skip(before.Item1)).Text, StringComparison.Ordinal);
            Assert.StartsWith(kind == "photo" ? "Это фотография" : "Я понимаю кнопки и команды", Assert.Single(owner.Inbox.Skip(before.Item2)).Text, StringComparison.Ordinal);
            Assert.Contains("Меню", owner.Buttons);
        }

        static JsonNode Content(string kind) => kind == "photo" ? new JsonArray(new JsonObject { ["file_id"] = "x", ["file_unique_id"] = "x", ["width"] = 90, ["height"] = 60 }) : new JsonObject { ["file_id"] = "x" };
    }

    [Fact]
    public async Task An_edited_message_is_not_taken_for_a_new_one()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var (before, inbox) = (await AccessRights.TableDump.Of(town), owner.Inbox.Count);
        var id = town.Messenger.NextUpdateId++;
        town.Messenger.Inject(new JsonObject
        {
            ["update_id"] = id,
            ["edited_message"] = new JsonObject
            {
                ["message_id"] = 1,
                ["date"] = 1644382800,
                ["chat"] = new JsonObject { ["id"] = owner.Id, ["type"] = "private" },
                ["from"] = new JsonObject { ["id"] = owner.Id, ["is_bot"] = false, ["first_name"] = "О" },
                ["text"] = "/menu",
            },
        });
        await town.Settle();

        Assert.Equal((before, inbox, 0), (await AccessRights.TableDump.Of(town), owner.Inbox.Count, town.Messenger.PendingUpdates));
    }

    [Fact]
    public async Task Every_role_has_a_menu_a_help_and_the_word_on_privacy_and_sees_only_its_own_commands()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var stranger = town.Phone("Гость");
        await stranger.Starts();
        var teacher = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Вера");
        var responsible = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");

        Assert.Equal(["menu", "help", "privacy"], Offered(town, stranger));
        Assert.Equal(["menu", "help", "privacy", "mydata", "forget", "settings", "survey", "materials"], Offered(town, teacher));
        Assert.Equal(["menu", "help", "privacy", "mydata", "forget", "settings", "plan", "tasks", "overdue", "survey", "materials"], Offered(town, responsible));
        Assert.Equal(["menu", "help", "privacy", "mydata", "forget", "settings", "people", "plan", "tasks", "overdue", "digest", "survey", "announce", "materials"], Offered(town, owner));

        Assert.Equal([], await Menu(stranger));
        Assert.Equal(["Мои события", "Мои анкеты", "Материалы", "Настройки", "Помощь"], await Menu(teacher));
        Assert.Equal(["Мои дела", "План", "Мои события", "Мои анкеты", "Материалы", "Настройки", "Помощь"], await Menu(responsible));
        Assert.Equal(["Мои дела", "План", "Как идёт программа", "Мои события", "Мои анкеты", "Материалы", "Люди", "Рассылки", "Опросы", "Загрузить план", "Программа", "Настройки", "Помощь"], await Menu(owner));

        foreach (var phone in (Phone[])[stranger, teacher, responsible, owner])
        {
            await phone.Writes("/privacy@shnor_sandbox_bot");
            Assert.StartsWith("Какие данные хранит бот", phone.Last.Text, StringComparison.Ordinal);
            await phone.Writes("/HELP");
            Assert.StartsWith(phone == stranger ? "Здравствуйте!" : "Как это работает", phone.Last.Text, StringComparison.Ordinal);
            Assert.Equal(phone != stranger, phone.Buttons.Contains("Меню"));
            await phone.Writes("/неизвестная");
            Assert.StartsWith(phone == stranger ? "Здравствуйте!" : "Я понимаю кнопки", phone.Last.Text, StringComparison.Ordinal);
        }

        await teacher.Writes("/people");
        Assert.StartsWith("Для вашей роли это закрыто", teacher.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_follow_the_role()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Вера");
        Assert.DoesNotContain("plan", Offered(town, phone));
        await phone.Starts(await PeopleTown.Code(owner, "Светлова Е.А."));
        await phone.Presses("Да");
        Assert.Contains("plan", Offered(town, phone));
        Assert.DoesNotContain("people", Offered(town, phone));
        await phone.Writes(await PeopleTown.NewOwnerCode(town));
        Assert.Contains("people", Offered(town, phone));
    }

    private static IEnumerable<string> Offered(TestTown town, Phone phone) => town.Messenger.Commands(phone.Id).Select(c => c.Command);

    private static async Task<IEnumerable<string>> Menu(Phone phone)
    {
        await phone.Writes("/menu");
        return [.. phone.Buttons];
    }
}
