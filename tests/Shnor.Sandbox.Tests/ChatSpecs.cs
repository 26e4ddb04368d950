namespace Shnor.Sandbox.Tests;

public sealed class ChatSpecs
{
    [Fact]
    public async Task A_message_taken_back_is_gone_and_cannot_be_edited_or_pressed()
    {
        await using var messenger = await Messenger.Open();
        var first = await messenger.Sends(Messenger.Anna, "раз", Messenger.Keyboard("Да", "yes"));
        var second = await messenger.Sends(Messenger.Anna, "два");

        Assert.True((await messenger.Good("deleteMessage", new { chat_id = Messenger.Anna, message_id = first })).GetValue<bool>());

        Assert.Equal([second], messenger.People.Messages(Messenger.Anna).Select(m => m.Id));
        Assert.Throws<ArgumentException>(() => messenger.People.Press(Messenger.Anna, first, "Да"));
        Assert.Equal(
            (400, "Bad Request: message to edit not found"),
            await messenger.Refused("editMessageText", new { chat_id = Messenger.Anna, message_id = first, text = "а" }));
        Assert.Equal(
            (400, "Bad Request: message to delete not found"),
            await messenger.Refused("deleteMessage", new { chat_id = Messenger.Anna, message_id = first }));
        await messenger.Good("editMessageText", new { chat_id = Messenger.Anna, message_id = second, text = "три" });
        Assert.Equal("три", Assert.Single(messenger.People.Messages(Messenger.Anna)).Text);
    }

    [Fact]
    public async Task After_48_hours_a_message_stays()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "раз");
        var other = await messenger.Sends(Messenger.Anna, "два");

        messenger.Time.Advance(TimeSpan.FromHours(47.9));
        await messenger.Good("deleteMessage", new { chat_id = Messenger.Anna, message_id = other });
        messenger.Time.Advance(TimeSpan.FromHours(0.1));

        Assert.Equal(
            (400, "Bad Request: message can't be deleted for everyone"),
            await messenger.Refused("deleteMessage", new { chat_id = Messenger.Anna, message_id = id }));
    }

    [Fact]
    public async Task What_the_bot_is_doing_shows_for_five_seconds_or_until_it_writes()
    {
        await using var messenger = await Messenger.Open();

        await messenger.Good("sendChatAction", new { chat_id = Messenger.Anna, action = "typing" });
        Assert.Equal("typing", messenger.People.Action(Messenger.Anna));
        messenger.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(messenger.People.Action(Messenger.Anna));

        await messenger.Good("sendChatAction", new { chat_id = Messenger.Anna, action = "upload_document" });
        await messenger.Sends(Messenger.Anna, "а");
        Assert.Null(messenger.People.Action(Messenger.Anna));

        Assert.Equal(
            (400, "Bad Request: wrong parameter action in request"),
            await messenger.Refused("sendChatAction", new { chat_id = Messenger.Anna, action = "sleeping" }));
        Assert.Equal(403, (await messenger.Refused("sendChatAction", new { chat_id = Messenger.Stranger, action = "typing" })).Code);
    }

    [Fact]
    public async Task A_chat_is_told_about_once_the_bot_has_met_it()
    {
        await using var messenger = await Messenger.Open();

        var anna = await messenger.Good("getChat", new { chat_id = Messenger.Anna });
        Assert.Equal(("private", "Анна", "vetrova"), (anna["type"]!.GetValue<string>(), anna["first_name"]!.GetValue<string>(), anna["username"]!.GetValue<string>()));
        Assert.Equal((400, "Bad Request: chat not found"), await messenger.Refused("getChat", new { chat_id = Messenger.Stranger }));
        Assert.Equal((400, "Bad Request: chat not found"), await messenger.Refused("getChat", new { chat_id = 5 }));
    }

    [Fact]
    public async Task A_reply_names_the_message_it_answers()
    {
        await using var messenger = await Messenger.Open();
        var question = messenger.People.SendText(Messenger.Anna, "когда?").Id;

        var answer = await messenger.Good("sendMessage", new { chat_id = Messenger.Anna, text = "завтра", reply_parameters = new { message_id = question } });

        Assert.Equal("когда?", answer["reply_to_message"]!["text"]!.GetValue<string>());
        Assert.Equal(question, messenger.People.Messages(Messenger.Anna)[^1].ReplyTo);
        var toNone = new { chat_id = Messenger.Anna, text = "а", reply_parameters = new { message_id = 999, allow_sending_without_reply = false } };
        Assert.Equal((400, "Bad Request: message to be replied not found"), await messenger.Refused("sendMessage", toNone));
        await messenger.Good("sendMessage", new { chat_id = Messenger.Anna, text = "а", reply_parameters = new { message_id = 999, allow_sending_without_reply = true } });
        Assert.Null(messenger.People.Messages(Messenger.Anna)[^1].ReplyTo);
    }

    [Fact]
    public async Task A_chat_is_unread_until_its_person_opens_it_writes_or_presses()
    {
        await using var messenger = await Messenger.Open();
        var people = messenger.People;
        var id = await messenger.Sends(Messenger.Anna, "раз", Messenger.Keyboard("Да", "yes"));
        await messenger.Sends(Messenger.Anna, "два");

        Assert.Equal((2, 0), (people.Unread(Messenger.Anna), people.Unread(Messenger.Boris)));
        people.Read(Messenger.Anna);
        Assert.Equal(0, people.Unread(Messenger.Anna));
        await messenger.Sends(Messenger.Anna, "три");
        people.Press(Messenger.Anna, id, "Да");
        Assert.Equal(0, people.Unread(Messenger.Anna));
        await messenger.Good("editMessageText", new { chat_id = Messenger.Anna, message_id = id, text = "готово" });
        Assert.Equal(0, people.Unread(Messenger.Anna));
        await messenger.Sends(Messenger.Anna, "четыре");
        people.SendText(Messenger.Anna, "спасибо");
        Assert.Equal(0, people.Unread(Messenger.Anna));
    }
}
