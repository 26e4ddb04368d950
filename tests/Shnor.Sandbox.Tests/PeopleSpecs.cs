namespace Shnor.Sandbox.Tests;

public sealed class PeopleSpecs
{
    [Fact]
    public async Task A_bot_cannot_write_first()
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal(
            (403, "Forbidden: bot can't initiate conversation with a user"),
            await messenger.Refused("sendMessage", new { chat_id = Messenger.Stranger, text = "а" }));

        messenger.People.Start(Messenger.Stranger);
        await messenger.Sends(Messenger.Stranger, "а");
    }

    [Theory]
    [InlineData(5)]
    [InlineData("@vetrova")]
    [InlineData("")]
    public async Task A_chat_nobody_has_is_not_found(object chat)
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal((400, "Bad Request: chat not found"), await messenger.Refused("sendMessage", new { chat_id = chat, text = "а" }));
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_and_the_bot_is_told()
    {
        await using var messenger = await Messenger.Open();
        var shown = await messenger.Sends(Messenger.Anna, "а");

        messenger.People.Block(Messenger.Anna);

        var blocked = (403, "Forbidden: bot was blocked by the user");
        Assert.Equal(blocked, await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = "б" }));
        Assert.Equal(blocked, await messenger.Refused("editMessageText", new { chat_id = Messenger.Anna, message_id = shown, text = "б" }));
        var change = Assert.Single(await messenger.Updates())["my_chat_member"]!;
        Assert.Equal("member", change["old_chat_member"]!["status"]!.GetValue<string>());
        Assert.Equal("kicked", change["new_chat_member"]!["status"]!.GetValue<string>());
        Assert.True(change["new_chat_member"]!["user"]!["is_bot"]!.GetValue<bool>());
        Assert.Equal(Messenger.Anna, change["from"]!["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Who_starts_again_is_unblocked_first()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.Block(Messenger.Anna);

        messenger.People.Start(Messenger.Anna);

        var updates = await messenger.Updates();
        Assert.Equal(3, updates.Count);
        Assert.Equal("member", updates[1]["my_chat_member"]!["new_chat_member"]!["status"]!.GetValue<string>());
        Assert.Equal("/start", updates[2]["message"]!["text"]!.GetValue<string>());
        await messenger.Sends(Messenger.Anna, "а");
    }

    [Fact]
    public async Task A_person_types_only_after_the_start()
    {
        await using var messenger = await Messenger.Open();

        Assert.Throws<InvalidOperationException>(() => messenger.People.SendText(Messenger.Stranger, "привет"));

        messenger.People.AddPerson(new SandboxPerson(500, "Глеб"));
        messenger.People.Start(500);
        messenger.People.SendText(500, "привет");
        Assert.Equal(["/start", "привет"], messenger.People.Messages(500).Select(m => m.Text));
    }

    [Fact]
    public async Task A_file_is_found_by_its_id_and_downloaded()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.SendFile(Messenger.Anna, "План 2022.docx", new byte[] { 1, 2, 3 }, "наш план");

        var message = Assert.Single(await messenger.Updates())["message"]!;
        Assert.Equal("План 2022.docx", message["document"]!["file_name"]!.GetValue<string>());
        Assert.Equal(3, message["document"]!["file_size"]!.GetValue<int>());
        Assert.Equal("наш план", message["caption"]!.GetValue<string>());
        Assert.Null(message["text"]);

        var file = await messenger.Good("getFile", new { file_id = message["document"]!["file_id"]!.GetValue<string>() });
        var bytes = await messenger.Http.GetByteArrayAsync($"/file/bot{messenger.Token}/{file["file_path"]}");
        Assert.Equal([1, 2, 3], bytes);

        using var foreign = await messenger.Http.GetAsync($"/file/bot1:x/{file["file_path"]}");
        Assert.Equal(401, (int)foreign.StatusCode);
        using var missing = await messenger.Http.GetAsync($"/file/bot{messenger.Token}/documents/none.docx");
        Assert.Equal(404, (int)missing.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_unknown_or_over_20_megabytes_is_refused()
    {
        await using var messenger = await Messenger.Open();
        var large = messenger.People.SendFile(Messenger.Anna, "a.bin", new byte[(20 * 1024 * 1024) + 1]);

        Assert.Equal((400, "Bad Request: file_id not specified"), await messenger.Refused("getFile", new { }));
        Assert.Equal(
            (400, "Bad Request: wrong file_id or the file is temporarily unavailable"),
            await messenger.Refused("getFile", new { file_id = "none" }));
        Assert.Equal((400, "Bad Request: file is too big"), await messenger.Refused("getFile", new { file_id = large.Document!.FileId }));
    }

    [Fact]
    public async Task The_command_menu_is_the_narrowest_that_was_set()
    {
        await using var messenger = await Messenger.Open();
        static object[] Menu(string command) => [new { command, description = "Описание" }];

        await messenger.Good("setMyCommands", new { commands = Menu("start") });
        await messenger.Good("setMyCommands", new { commands = Menu("menu"), scope = new { type = "all_private_chats" }, language_code = "ru" });
        await messenger.Good("setMyCommands", new { commands = Menu("people"), scope = new { type = "chat", chat_id = Messenger.Anna } });

        Assert.Equal([new SandboxCommand("people", "Описание")], messenger.People.Commands(Messenger.Anna));
        Assert.Equal("menu", Assert.Single(messenger.People.Commands(Messenger.Boris)).Command);
    }

    [Theory]
    [InlineData("План", "x", "default", "BOT_COMMAND_INVALID")]
    [InlineData("Plan", "x", "default", "BOT_COMMAND_INVALID")]
    [InlineData("plan", "", "default", "BOT_COMMAND_DESCRIPTION_INVALID")]
    [InlineData("plan", "x", "everyone", "can't parse BotCommandScope: type \"everyone\" is not supported by the sandbox")]
    [InlineData("plan", "x", "chat", "chat not found")]
    public async Task A_menu_telegram_does_not_take_is_refused(string command, string description, string scope, string why)
    {
        await using var messenger = await Messenger.Open();

        var refused = await messenger.Refused("setMyCommands", new { commands = new[] { new { command, description } }, scope = new { type = scope } });

        Assert.Equal((400, $"Bad Request: {why}"), refused);
    }
}
