using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

public sealed class GroupSpecs
{
    private const long Group = -5;
    private const long Supergroup = -1_000_000_000_005;

    [Fact]
    public async Task The_bot_is_told_when_it_is_added_and_removed()
    {
        await using var messenger = await Open();

        var added = await messenger.Updates();
        Assert.Equal(("left", "member"), Statuses(added[0]));
        Assert.Equal(("group", "Рабочая группа"), (added[0]["my_chat_member"]!["chat"]!["type"]!.GetValue<string>(), added[0]["my_chat_member"]!["chat"]!["title"]!.GetValue<string>()));
        Assert.True(added[1]["message"]!["new_chat_members"]![0]!["is_bot"]!.GetValue<bool>());
        Assert.Equal(2, added.Count);
        await messenger.Sends(Group, "Здравствуйте");

        messenger.People.RemoveBot(Group, Messenger.Boris);

        Assert.Equal(("member", "kicked"), Statuses((await messenger.Updates())[^1]));
        Assert.Equal((403, "Forbidden: bot was kicked from the group chat"), await messenger.Refused("sendMessage", new { chat_id = Group, text = "а" }));
        messenger.People.AddBot(Group, Messenger.Anna);
        await messenger.Sends(Group, "Снова здравствуйте");
    }

    [Fact]
    public async Task A_group_the_bot_never_was_in_is_not_found()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.AddGroup(new SandboxGroup(Group, "Рабочая группа"), Messenger.Anna);

        Assert.Equal((400, "Bad Request: chat not found"), await messenger.Refused("sendMessage", new { chat_id = Group, text = "а" }));
        Assert.Equal((400, "Bad Request: chat not found"), await messenger.Refused("getChat", new { chat_id = Group }));
        messenger.People.SendText(Messenger.Anna, "/start", inGroup: Group);
        Assert.Empty(await messenger.Updates());
    }

    [Theory]
    [InlineData("/plan", true)]
    [InlineData("/plan@shnor_sandbox_bot завтра", true)]
    [InlineData("/plan@SHNOR_sandbox_bot", true)]
    [InlineData("/plan@other_bot", false)]
    [InlineData("коллеги, кто помнит /plan?", false)]
    [InlineData("@shnor_sandbox_bot, привет", false)]
    public async Task In_a_group_the_bot_sees_only_commands_that_may_be_meant_for_it(string text, bool sees)
    {
        await using var messenger = await Open();
        var before = messenger.People.PendingUpdates;

        messenger.People.SendText(Messenger.Boris, text, inGroup: Group);

        Assert.Equal(sees ? 1 : 0, messenger.People.PendingUpdates - before);
        Assert.Equal(text, messenger.People.Messages(Group)[^1].Text);
    }

    [Fact]
    public async Task Without_privacy_mode_the_bot_sees_everything()
    {
        await using var messenger = await Open(wholeGroups: true);

        messenger.People.SendText(Messenger.Boris, "добрый день", inGroup: Group);

        Assert.Equal("добрый день", (await messenger.Updates())[^1]["message"]!["text"]!.GetValue<string>());
        Assert.True((await messenger.Good("getMe"))["can_read_all_group_messages"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Replies_to_the_bot_reach_it_and_replies_to_people_do_not()
    {
        await using var messenger = await Open();
        var ofBot = await messenger.Sends(Group, "Кто идёт?");
        var ofAnna = messenger.People.SendText(Messenger.Anna, "я", inGroup: Group);
        var before = messenger.People.PendingUpdates;

        messenger.People.SendText(Messenger.Boris, "и я", inGroup: Group, replyTo: ofAnna.Id);
        Assert.Equal(before, messenger.People.PendingUpdates);
        messenger.People.SendText(Messenger.Boris, "и я тоже", inGroup: Group, replyTo: ofBot);

        var message = (await messenger.Updates())[^1]["message"]!;
        Assert.Equal("и я тоже", message["text"]!.GetValue<string>());
        Assert.Equal(Messenger.Boris, message["from"]!["id"]!.GetValue<long>());
        Assert.Equal(Group, message["chat"]!["id"]!.GetValue<long>());
        Assert.Equal("Кто идёт?", message["reply_to_message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_member_presses_and_only_a_member()
    {
        await using var messenger = await Open();
        var id = await messenger.Sends(Group, "Кто идёт?", Messenger.Keyboard("Буду", "yes"));

        var press = messenger.People.Press(Messenger.Boris, id, "Буду", inGroup: Group);

        var query = (await messenger.Updates())[^1]["callback_query"]!;
        Assert.Equal((Messenger.Boris, Group), (query["from"]!["id"]!.GetValue<long>(), query["message"]!["chat"]!["id"]!.GetValue<long>()));
        await messenger.Good("answerCallbackQuery", new { callback_query_id = press, text = "Записано" });
        var seen = Assert.Single(messenger.People.Presses(Group));
        Assert.Equal((Messenger.Boris, "Записано"), (seen.PersonId, seen.Answer!.Text));
        Assert.Empty(messenger.People.Presses(Messenger.Boris));
        Assert.Throws<InvalidOperationException>(() => messenger.People.Press(Messenger.Stranger, id, "Буду", inGroup: Group));
    }

    [Fact]
    public async Task People_come_and_go_and_the_bot_sees_it()
    {
        await using var messenger = await Open();

        messenger.People.Join(Group, Messenger.Stranger);
        messenger.People.Leave(Group, Messenger.Boris);

        var updates = await messenger.Updates();
        Assert.Equal("Вера", updates[^2]["message"]!["new_chat_members"]![0]!["first_name"]!.GetValue<string>());
        Assert.Equal("Борис", updates[^1]["message"]!["left_chat_member"]!["first_name"]!.GetValue<string>());
        Assert.Equal([Messenger.Anna, Messenger.Stranger], messenger.People.Group(Group).Members.Select(m => m.Id));
        Assert.Throws<InvalidOperationException>(() => messenger.People.SendText(Messenger.Boris, "я ещё здесь", inGroup: Group));
        Assert.Throws<InvalidOperationException>(() => messenger.People.Join(Group, Messenger.Anna));
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_refers_to_its_new_id()
    {
        await using var messenger = await Open();

        Assert.Equal(Supergroup, messenger.People.Upgrade(Group, Messenger.Anna));

        using var response = await messenger.Http.PostAsJsonAsync(messenger.Path("sendMessage"), new { chat_id = Group, text = "а" });
        var refused = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((400, "Bad Request: group chat was upgraded to a supergroup chat"), (refused["error_code"]!.GetValue<int>(), refused["description"]!.GetValue<string>()));
        Assert.Equal(Supergroup, refused["parameters"]!["migrate_to_chat_id"]!.GetValue<long>());
        await messenger.Sends(Supergroup, "мы переехали");

        var updates = await messenger.Updates();
        Assert.Equal(Supergroup, updates[^2]["message"]!["migrate_to_chat_id"]!.GetValue<long>());
        Assert.Equal(Group, updates[^1]["message"]!["migrate_from_chat_id"]!.GetValue<long>());
        Assert.Equal("supergroup", updates[^1]["message"]!["chat"]!["type"]!.GetValue<string>());
        Assert.Throws<InvalidOperationException>(() => messenger.People.SendText(Messenger.Anna, "/plan", inGroup: Group));
        messenger.People.SendText(Messenger.Anna, "/plan", inGroup: Supergroup);
        messenger.People.RemoveBot(Supergroup, Messenger.Anna);
        Assert.Equal((403, "Forbidden: bot was kicked from the supergroup chat"), await messenger.Refused("sendMessage", new { chat_id = Supergroup, text = "а" }));
    }

    [Fact]
    public async Task In_a_group_the_bot_takes_back_its_own_words_only()
    {
        await using var messenger = await Open();
        var own = await messenger.Sends(Group, "а");
        var foreign = messenger.People.SendText(Messenger.Anna, "б", inGroup: Group).Id;

        Assert.Equal((400, "Bad Request: message can't be deleted"), await messenger.Refused("deleteMessage", new { chat_id = Group, message_id = foreign }));
        await messenger.Good("deleteMessage", new { chat_id = Group, message_id = own });
    }

    [Fact]
    public async Task Everyone_in_a_group_has_read_it_up_to_their_own_place()
    {
        await using var messenger = await Open();
        await messenger.Sends(Group, "а");
        messenger.People.SendText(Messenger.Boris, "б", inGroup: Group);

        Assert.Equal((2, 0), (messenger.People.Unread(Messenger.Anna, Group), messenger.People.Unread(Messenger.Boris, Group)));
        messenger.People.Read(Messenger.Anna, Group);
        Assert.Equal(0, messenger.People.Unread(Messenger.Anna, Group));
    }

    [Fact]
    public void Ids_of_people_and_groups_are_told_apart()
    {
        using var people = new SandboxMessenger(new SandboxOptions { People = [new SandboxPerson(1, "Анна")] });

        Assert.Throws<ArgumentException>(() => people.AddPerson(new SandboxPerson(-1, "Анна")));
        Assert.Throws<ArgumentException>(() => people.AddGroup(new SandboxGroup(5, "а")));
        Assert.Throws<ArgumentException>(() => people.AddGroup(new SandboxGroup(Supergroup, "а")));
        Assert.Throws<ArgumentException>(() => people.AddGroup(new SandboxGroup(-5, "а", IsSupergroup: true)));
        people.AddGroup(new SandboxGroup(Supergroup, "а", IsSupergroup: true), 1);
        Assert.Throws<ArgumentException>(() => people.AddGroup(new SandboxGroup(Supergroup, "б", IsSupergroup: true)));
        Assert.Throws<ArgumentException>(() => people.Person(Supergroup));
        Assert.Throws<ArgumentException>(() => people.Group(1));
    }

    private static async Task<Messenger> Open(bool wholeGroups = false)
    {
        var messenger = await Messenger.Open(wholeGroups: wholeGroups);
        messenger.People.AddGroup(new SandboxGroup(Group, "Рабочая группа"), Messenger.Anna, Messenger.Boris);
        messenger.People.AddBot(Group, Messenger.Anna);
        return messenger;
    }

    private static (string Before, string Now) Statuses(JsonNode update)
    {
        var change = update["my_chat_member"]!;
        return (change["old_chat_member"]!["status"]!.GetValue<string>(), change["new_chat_member"]!["status"]!.GetValue<string>());
    }
}
