namespace Shnor.Sandbox.Tests;

public sealed class PressSpecs
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    [Fact]
    public async Task A_press_comes_with_its_data_and_message_and_its_answer_is_seen()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));

        var callback = messenger.People.Press(Messenger.Anna, id, "Выполнено");

        var query = Assert.Single(await messenger.Updates())["callback_query"]!;
        Assert.Equal(callback, query["id"]!.GetValue<string>());
        Assert.Equal("v1:done", query["data"]!.GetValue<string>());
        Assert.Equal(Messenger.Anna, query["from"]!["id"]!.GetValue<long>());
        Assert.Equal(id, query["message"]!["message_id"]!.GetValue<long>());
        Assert.Equal("Выполнено", query["message"]!["reply_markup"]!["inline_keyboard"]![0]![0]!["text"]!.GetValue<string>());

        await messenger.Good("answerCallbackQuery", new { callback_query_id = callback, text = "Отмечено", show_alert = true });
        var press = Assert.Single(messenger.People.Presses(Messenger.Anna));
        Assert.Equal(new SandboxAnswer("Отмечено", true, messenger.Time.GetUtcNow()), press.Answer);
    }

    [Fact]
    public async Task A_button_is_pressed_by_label_or_data_and_only_while_it_is_there()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));
        messenger.People.Press(Messenger.Anna, id, "v1:done");
        await messenger.Good("editMessageReplyMarkup", new { chat_id = Messenger.Anna, message_id = id });

        Assert.Throws<ArgumentException>(() => messenger.People.Press(Messenger.Anna, id, "Выполнено"));
        messenger.People.PressFormer(Messenger.Anna, id, "Выполнено");
        messenger.People.PressForged(Messenger.Anna, id, "v1:someone-elses");

        Assert.Equal(["v1:done", "v1:done", "v1:someone-elses"], messenger.People.Presses(Messenger.Anna).Select(p => p.Data));
        Assert.Throws<ArgumentException>(() => messenger.People.PressFormer(Messenger.Anna, id, "Принять"));
        Assert.Throws<ArgumentException>(() => messenger.People.PressForged(Messenger.Boris, id, "x"));
    }

    [Fact]
    public async Task A_press_is_answered_once_and_in_time()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));
        var first = messenger.People.Press(Messenger.Anna, id, "Выполнено");
        var second = messenger.People.Press(Messenger.Anna, id, "Выполнено");

        await messenger.Good("answerCallbackQuery", new { callback_query_id = first });
        messenger.Time.Advance(TimeSpan.FromMinutes(2));

        foreach (var callback in new[] { first, second, "none" })
            Assert.Equal((400, TooOld), await messenger.Refused("answerCallbackQuery", new { callback_query_id = callback }));
    }

    [Fact]
    public async Task An_answer_holds_200_characters()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));
        var callback = messenger.People.Press(Messenger.Anna, id, "Выполнено");

        Assert.Equal(
            (400, "Bad Request: MESSAGE_TOO_LONG"),
            await messenger.Refused("answerCallbackQuery", new { callback_query_id = callback, text = new string('а', 201) }));
        await messenger.Good("answerCallbackQuery", new { callback_query_id = callback, text = new string('а', 200) });
    }
}
