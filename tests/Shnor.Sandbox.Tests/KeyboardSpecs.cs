namespace Shnor.Sandbox.Tests;

public sealed class KeyboardSpecs
{
    private const string Broken = "can't parse inline keyboard button: ";

    [Fact]
    public async Task Rows_of_buttons_are_shown_as_sent()
    {
        await using var messenger = await Messenger.Open();

        var sent = await messenger.Good("sendMessage", new
        {
            chat_id = Messenger.Anna,
            text = "Что дальше?",
            reply_markup = new
            {
                inline_keyboard = new object[][]
                {
                    [new { text = "Да", callback_data = "v1:yes" }, new { text = "Нет", callback_data = "v1:no" }],
                    [new { text = "Открыть", url = "https://example.org" }],
                },
            },
        });

        var message = Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.Equal(["Да", "Нет"], message.Rows[0].Select(b => b.Label));
        Assert.Equal([new SandboxButton("Открыть", Url: "https://example.org")], message.Rows[1]);
        Assert.Equal("v1:no", sent["reply_markup"]!["inline_keyboard"]![0]![1]!["callback_data"]!.GetValue<string>());
    }

    public static TheoryData<object, string> Wrong => new()
    {
        { new { text = "а", callback_data = "" }, "BUTTON_DATA_INVALID" },
        { new { text = "а", callback_data = new string('я', 32) + "." }, "BUTTON_DATA_INVALID" },
        { new { text = "а" }, Broken + "Text buttons are unallowed in the inline keyboard" },
        { new { text = " ", callback_data = "x" }, Broken + "Button text is empty" },
        { new { text = "а", callback_data = "x", url = "https://example.org" }, Broken + "Exactly one action field must be used" },
        { new { text = "а", callback_data = "x", style = "pink" }, Broken + "Invalid button style specified" },
        { new { callback_data = "x" }, "can't parse InlineKeyboardButton: can't find field \"text\"" },
        { new { text = "а", callback = "x" }, "unknown field \"callback\" in InlineKeyboardButton" },
        { new { text = "а", pay = true }, "field \"pay\" in InlineKeyboardButton is not supported by the sandbox" },
        { new { text = "а", url = "http://localhost:8080/x" }, "inline keyboard button URL 'http://localhost:8080/x' is invalid: Wrong HTTP URL" },
        { new { text = "а", url = "ftp://example.org" }, "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol" },
        { new { text = "а", url = (string?)null }, "field \"reply_markup.inline_keyboard[0][0].url\" must be of type String" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_button_telegram_does_not_take_refuses_the_message(object button, string why)
    {
        await using var messenger = await Messenger.Open();

        var refused = await messenger.Refused("sendMessage", new
        {
            chat_id = Messenger.Anna,
            text = "а",
            reply_markup = new { inline_keyboard = new[] { new[] { button } } },
        });

        Assert.Equal((400, $"Bad Request: {why}"), refused);
    }

    [Fact]
    public async Task Data_may_take_64_bytes()
    {
        await using var messenger = await Messenger.Open();

        await messenger.Sends(Messenger.Anna, "а", Messenger.Keyboard("б", new string('я', 32)));

        Assert.Single(messenger.People.Messages(Messenger.Anna));
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(101, 400)]
    public async Task A_keyboard_holds_at_most_100_buttons(int buttons, int code)
    {
        await using var messenger = await Messenger.Open();

        var answer = await messenger.Call("sendMessage", new
        {
            chat_id = Messenger.Anna,
            text = "а",
            reply_markup = new { inline_keyboard = Enumerable.Range(0, buttons).Select(i => new[] { new { text = $"{i}", callback_data = "x" } }) },
        });

        Assert.Equal((code, code == 200 ? null : "Bad Request: reply markup is too long"), (answer.Code, answer.Description));
    }
}
