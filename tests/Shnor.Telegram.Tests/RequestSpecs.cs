using System.Net;
using System.Text.Json.Nodes;

namespace Shnor.Telegram.Tests;

/// <summary>What a call looks like when it reaches the server.</summary>
public sealed class RequestSpecs
{
    [Theory]
    [InlineData("https://api.telegram.org", "https://api.telegram.org/bot123456789:AAF-invented_secret_of_thirty5chars/getMe")]
    [InlineData("http://localhost:8081/", "http://localhost:8081/bot123456789:AAF-invented_secret_of_thirty5chars/getMe")]
    [InlineData("https://town.example/telegram", "https://town.example/telegram/bot123456789:AAF-invented_secret_of_thirty5chars/getMe")]
    [InlineData("https://town.example/telegram/", "https://town.example/telegram/bot123456789:AAF-invented_secret_of_thirty5chars/getMe")]
    public async Task The_address_keeps_the_servers_path(string apiUrl, string expected)
    {
        Uri? asked = null;
        using var http = new HttpClient(new Bots.Stub((request, _) =>
        {
            asked = request.RequestUri;
            return Task.FromResult(Bots.Answer(HttpStatusCode.OK, """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Бот","username":"shnor_bot"}}"""));
        }));

        var result = await new TelegramClient(http, new TelegramOptions { Token = Bots.Token, ApiUrl = new Uri(apiUrl) }).Call(new GetMe(), default);

        Assert.Equal(expected, asked!.AbsoluteUri);
        Assert.Equal("shnor_bot", Assert.IsType<ApiResult<User>.Ok>(result).Value.Username);
    }

    [Fact]
    public async Task A_message_with_everything_is_written_as_the_Bot_API_reads_it() => await AssertWritten(
        new SendMessage
        {
            ChatId = -1001234567890123,
            Text = "<b>Вебинар</b> в 12:00",
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
            DisableNotification = true,
            ReplyParameters = new ReplyParameters { MessageId = 3, AllowSendingWithoutReply = true },
            ReplyMarkup = new InlineKeyboardMarkup
            {
                InlineKeyboard = [[new InlineKeyboardButton { Text = "Выполнено", CallbackData = "v1:done:5" }], [new InlineKeyboardButton { Text = "Ссылка", Url = "https://example.org" }]],
            },
        },
        """
        {"chat_id":-1001234567890123,"text":"<b>Вебинар</b> в 12:00","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"disable_notification":true,
         "reply_parameters":{"message_id":3,"allow_sending_without_reply":true},
         "reply_markup":{"inline_keyboard":[[{"text":"Выполнено","callback_data":"v1:done:5"}],[{"text":"Ссылка","url":"https://example.org"}]]}}
        """);

    [Fact]
    public async Task What_is_not_set_is_not_written()
    {
        await AssertWritten(new GetMe(), "{}");
        await AssertWritten(new SendMessage { ChatId = 5, Text = "Да" }, """{"chat_id":5,"text":"Да"}""");
        await AssertWritten(new EditMessageReplyMarkup { ChatId = 5, MessageId = 6 }, """{"chat_id":5,"message_id":6}""");
        await AssertWritten(new EditMessageText { ChatId = 5, MessageId = 6, Text = "Да" }, """{"chat_id":5,"message_id":6,"text":"Да"}""");
        await AssertWritten(new AnswerCallbackQuery { CallbackQueryId = "q" }, """{"callback_query_id":"q"}""");
        await AssertWritten(new GetFile { FileId = "f" }, """{"file_id":"f"}""");
        await AssertWritten(new DeleteMessage { ChatId = 5, MessageId = 6 }, """{"chat_id":5,"message_id":6}""");
        await AssertWritten(new GetChat { ChatId = -1001234567890123 }, """{"chat_id":-1001234567890123}""");
        await AssertWritten(new SendChatAction { ChatId = 5, Action = ChatActions.Typing }, """{"chat_id":5,"action":"typing"}""");
        await AssertWritten(new GetWebhookInfo(), "{}");
        await AssertWritten(new DeleteWebhook { DropPendingUpdates = false }, """{"drop_pending_updates":false}""");
        await AssertWritten(new GetUpdates { Offset = 7, Timeout = 0 }, """{"offset":7,"timeout":0}""");
    }

    [Fact]
    public async Task Commands_carry_the_scope_they_are_for()
    {
        IReadOnlyList<BotCommand> menu = [new BotCommand { Command = "plan", Description = "План" }];

        await AssertWritten(
            new SetMyCommands { Commands = menu, Scope = new BotCommandScopeChat { ChatId = 5 } },
            """{"commands":[{"command":"plan","description":"План"}],"scope":{"type":"chat","chat_id":5}}""");
        await AssertWritten(
            new SetMyCommands { Commands = menu, Scope = new BotCommandScopeDefault() },
            """{"commands":[{"command":"plan","description":"План"}],"scope":{"type":"default"}}""");
    }

    [Fact]
    public async Task A_webhook_is_asked_for_with_its_secret()
    {
        var secret = WebhookSecret.Parse("s-e_c-R3t");

        await AssertWritten(
            secret.Guard(new SetWebhook { Url = "https://town.example/telegram", MaxConnections = 20, AllowedUpdates = UpdateKinds.All }),
            """{"url":"https://town.example/telegram","max_connections":20,"allowed_updates":["message","callback_query","my_chat_member"],"secret_token":"s-e_c-R3t"}""");
    }

    [Fact]
    public async Task A_file_that_Telegram_has_is_named_by_its_id()
    {
        await AssertWritten(
            new SendDocument { ChatId = 5, Document = InputFile.Known("BQAD"), Caption = "<b>Отчёт</b>", ParseMode = ParseMode.Html },
            """{"chat_id":5,"document":"BQAD","caption":"<b>Отчёт</b>","parse_mode":"HTML"}""");
        await AssertWritten(new SendPhoto { ChatId = 5, Photo = InputFile.Known("AgAD"), ProtectContent = true }, """{"chat_id":5,"photo":"AgAD","protect_content":true}""");
        await AssertWritten(
            new SendMediaGroup { ChatId = 5, Media = [new InputMediaPhoto { Media = InputFile.Known("a") }, new InputMediaDocument { Media = InputFile.Known("b"), Caption = "Б" }] },
            """{"chat_id":5,"media":[{"type":"photo","media":"a"},{"type":"document","media":"b","caption":"Б"}]}""");
    }

    [Fact]
    public void A_call_put_into_a_log_shows_its_name_and_nothing_people_wrote()
    {
        Assert.Equal("sendMessage", $"{Bots.Hello()}");
        Assert.Equal("setWebhook", $"{WebhookSecret.Parse("s-e_c-R3t").Guard(new SetWebhook { Url = "https://town.example/telegram" })}");
    }

    private static async Task AssertWritten<T>(ApiCall<T> call, string expected)
    {
        JsonNode? written = null;
        var client = Bots.At(new Bots.Stub(async (request, ct) =>
        {
            Assert.Equal("application/json", request.Content!.Headers.ContentType!.MediaType);
            written = JsonNode.Parse(await request.Content.ReadAsStringAsync(ct));
            return Bots.Answer(HttpStatusCode.OK, "{}");
        }));

        await client.Call(call, default);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), written), written?.ToJsonString());
    }
}
