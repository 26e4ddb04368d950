namespace Shnor.Sandbox.Tests;

public sealed class EditSpecs
{
    private const string NotModified =
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    [Fact]
    public async Task An_edit_replaces_text_and_takes_buttons_away_unless_they_are_given()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));
        messenger.Time.Advance(TimeSpan.FromMinutes(5));

        var edited = await messenger.Good("editMessageText", new { chat_id = Messenger.Anna, message_id = id, text = "<b>Готово</b>", parse_mode = "HTML" });

        Assert.Equal(messenger.Time.GetUtcNow().ToUnixTimeSeconds(), edited["edit_date"]!.GetValue<long>());
        Assert.Null(edited["reply_markup"]);
        var message = Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.Equal(("Готово", "<b>Готово</b>", true, 1), (message.Text, message.Html, message.Edited, message.Edits));
        Assert.Empty(message.Buttons);
        Assert.Equal("Готово?", Assert.Single(message.Former).Text);
    }

    [Fact]
    public async Task A_caption_is_edited_under_its_file_and_nowhere_else()
    {
        await using var messenger = await Messenger.Open();
        var sent = await messenger.Upload("sendDocument", new() { ["chat_id"] = $"{Messenger.Anna}", ["caption"] = "план" }, ("document", "План.docx", new byte[] { 1 }));
        var id = sent.Result!["message_id"]!.GetValue<long>();
        var words = await messenger.Sends(Messenger.Anna, "Готово?");

        await messenger.Good("editMessageCaption", new { chat_id = Messenger.Anna, message_id = id, caption = "<b>новый план</b>", parse_mode = "HTML", reply_markup = Messenger.Keyboard("Выполнено", "v1:done") });

        var message = messenger.People.Messages(Messenger.Anna)[0];
        Assert.Equal(("новый план", "План.docx", 1), (message.Text, message.Document!.Name, message.Buttons.Count()));
        Assert.Equal((400, "Bad Request: there is no caption in the message to edit"), await messenger.Refused("editMessageCaption", new { chat_id = Messenger.Anna, message_id = words, caption = "а" }));
        Assert.Equal((400, "Bad Request: message to edit not found"), await messenger.Refused("editMessageCaption", new { chat_id = Messenger.Anna, message_id = 999, caption = "а" }));
    }

    [Fact]
    public async Task Only_the_buttons_can_be_changed()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));

        await messenger.Good("editMessageReplyMarkup", new { chat_id = Messenger.Anna, message_id = id });

        var message = Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.Empty(message.Buttons);
        Assert.False(message.Edited);
        Assert.Equal(1, message.Edits);
        Assert.Equal((400, NotModified), await messenger.Refused("editMessageReplyMarkup", new { chat_id = Messenger.Anna, message_id = id }));
    }

    [Fact]
    public async Task The_same_content_again_is_not_modified()
    {
        await using var messenger = await Messenger.Open();
        var keyboard = Messenger.Keyboard("Выполнено", "v1:done");
        var id = await messenger.Sends(Messenger.Anna, "Готово?", keyboard);

        Assert.Equal(
            (400, NotModified),
            await messenger.Refused("editMessageText", new { chat_id = Messenger.Anna, message_id = id, text = " Готово? ", reply_markup = keyboard }));
        await messenger.Good("editMessageText", new { chat_id = Messenger.Anna, message_id = id, text = "Готово?" });
        await messenger.Good("editMessageText", new { chat_id = Messenger.Anna, message_id = id, text = "<i>Готово?</i>", parse_mode = "HTML" });
    }

    [Fact]
    public async Task What_is_not_the_bots_or_not_there_cannot_be_edited()
    {
        await using var messenger = await Messenger.Open();
        var typed = messenger.People.SendText(Messenger.Anna, "привет");
        var borisHas = await messenger.Sends(Messenger.Boris, "а");

        Assert.Equal(
            (400, "Bad Request: message can't be edited"),
            await messenger.Refused("editMessageText", new { chat_id = Messenger.Anna, message_id = typed.Id, text = "б" }));
        Assert.Equal(
            (400, "Bad Request: message to edit not found"),
            await messenger.Refused("editMessageText", new { chat_id = Messenger.Anna, message_id = borisHas, text = "б" }));
        Assert.Equal(
            (400, "Bad Request: message identifier is not specified"),
            await messenger.Refused("editMessageText", new { chat_id = Messenger.Anna, text = "б" }));
    }
}
