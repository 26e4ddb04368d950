using System.Net;

namespace Shnor.Telegram.Tests;

/// <summary>What each answer of Telegram means for the one who called.</summary>
public sealed class AnswerSpecs
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", typeof(ApiResult<Message>.Unreachable))]
    [InlineData(403, "Forbidden: user is deactivated", typeof(ApiResult<Message>.Unreachable))]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", typeof(ApiResult<Message>.Unreachable))]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", typeof(ApiResult<Message>.Unreachable))]
    [InlineData(400, "Bad Request: chat not found", typeof(ApiResult<Message>.Unreachable))]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", typeof(ApiResult<Message>.Unreachable))]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same", typeof(ApiResult<Message>.NotModified))]
    [InlineData(400, "Bad Request: message to edit not found", typeof(ApiResult<Message>.Rejected))]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag \\\"3\\\" at byte offset 1", typeof(ApiResult<Message>.Rejected))]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", typeof(ApiResult<Message>.Rejected))]
    [InlineData(400, "Bad Request: message is too long", typeof(ApiResult<Message>.Rejected))]
    [InlineData(401, "Unauthorized", typeof(ApiResult<Message>.Unauthorized))]
    [InlineData(404, "Not Found", typeof(ApiResult<Message>.Rejected))]
    [InlineData(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", typeof(ApiResult<Message>.Conflict))]
    [InlineData(413, "Request Entity Too Large", typeof(ApiResult<Message>.Rejected))]
    [InlineData(429, "Too Many Requests: retry after 7", typeof(ApiResult<Message>.RetryAfter))]
    [InlineData(500, "Internal Server Error", typeof(ApiResult<Message>.Unknown))]
    [InlineData(502, "Bad Gateway", typeof(ApiResult<Message>.Unknown))]
    public async Task Telegrams_refusals_become_values(int code, string description, Type expected)
    {
        var client = Bots.Answering((HttpStatusCode)code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

        var result = await client.Call(Bots.Hello(), default);

        Assert.IsType(expected, result);
    }

    [Theory]
    [InlineData(37, 37)]
    [InlineData(0, 1)]
    [InlineData(int.MaxValue, 86_400)]
    public async Task A_flood_says_how_long_to_wait_and_the_client_does_not(int told, int seconds)
    {
        var client = Bots.Answering(
            HttpStatusCode.TooManyRequests,
            $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{told}}}","parameters":{"retry_after":{{{told}}}}}""");

        Assert.Equal(new ApiResult<Message>.RetryAfter(TimeSpan.FromSeconds(seconds)), await client.Call(Bots.Hello(), default));
    }

    [Fact]
    public async Task A_flood_stopped_by_a_proxy_is_still_a_flood()
    {
        var client = Bots.At(new Bots.Stub((_, _) =>
        {
            var answer = Bots.Answer(HttpStatusCode.TooManyRequests, "<html>slow down</html>");
            answer.Headers.Add("Retry-After", "11");
            return Task.FromResult(answer);
        }));

        Assert.Equal(new ApiResult<Message>.RetryAfter(TimeSpan.FromSeconds(11)), await client.Call(Bots.Hello(), default));
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_tells_its_new_id()
    {
        var client = Bots.Answering(HttpStatusCode.BadRequest, """{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890123}}""");

        var rejected = Assert.IsType<ApiResult<Message>.Rejected>(await client.Call(Bots.Hello(), default));

        Assert.Equal(-1001234567890123, rejected.MigrateToChatId);
    }

    [Theory]
    [InlineData(200, """{"ok":true,"result":{"mess""")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"result":true}""")]
    [InlineData(200, """{"ok":true}""")]
    [InlineData(200, """{"ok":true,"result":null}""")]
    [InlineData(200, """{"ok":true,"result":{"message_id":1}}""")]
    [InlineData(200, """{"ok":true,"result":"sent"}""")]
    [InlineData(200, """{"ok":false,"description":"who knows"}""")]
    [InlineData(302, "<html>the provider's page</html>")]
    [InlineData(401, "<html>the proxy wants a password</html>")]
    [InlineData(403, "<html>the site is blocked</html>")]
    [InlineData(503, "<html>maintenance</html>")]
    public async Task An_answer_that_cannot_be_understood_leaves_the_effect_unknown(int status, string body)
    {
        var result = await Bots.Answering((HttpStatusCode)status, body).Call(Bots.Hello(), default);

        var unknown = Assert.IsType<ApiResult<Message>.Unknown>(result);
        Assert.False(unknown.NeverLeft);
        Assert.DoesNotContain("<html>", unknown.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_this_client_does_not_know_are_passed_over()
    {
        var client = Bots.Answering(HttpStatusCode.OK, """
            {"ok":true,"result":{"message_id":7,"date":1644476400,"chat":{"id":-1001234567890123,"type":"supergroup","title":"Школа № 5","is_forum":true},
            "document":{"file_id":"f","file_unique_id":"u","file_name":"План.docx","file_size":5000000000,"thumbnail":{"file_id":"t"}},"novelty":{"a":[1]}}}
            """);

        var message = Assert.IsType<ApiResult<Message>.Ok>(await client.Call(Bots.Hello(), default)).Value;

        Assert.Equal((7, -1001234567890123, "План.docx", 5_000_000_000), (message.MessageId, message.Chat.Id, message.Document!.FileName, message.Document.FileSize));
        Assert.True(message.Chat.IsGroup && message.IsAccessible);
    }

    [Fact]
    public async Task A_picture_in_a_group_is_read_with_all_its_sizes()
    {
        var client = Bots.Answering(HttpStatusCode.OK, """
            {"ok":true,"result":[{"message_id":8,"date":1644476400,"chat":{"id":-5,"type":"group","title":"РМО"},"media_group_id":"g1","caption":"Фото с семинара",
             "photo":[{"file_id":"s","file_unique_id":"su","width":90,"height":60,"file_size":1200},{"file_id":"l","file_unique_id":"lu","width":1280,"height":853}]},
             {"message_id":9,"date":1644476400,"chat":{"id":-1005,"type":"supergroup","title":"РМО"},"migrate_from_chat_id":-5}]}
            """);
        var group = new SendMediaGroup { ChatId = -5, Media = [] };

        var messages = Assert.IsType<ApiResult<IReadOnlyList<Message>>.Ok>(await client.Call(group, default)).Value;

        Assert.Equal(("g1", "Фото с семинара", "l"), (messages[0].MediaGroupId, messages[0].Caption, messages[0].Photo![^1].FileId));
        Assert.Equal((-5, true), (messages[1].MigrateFromChatId, messages[1].Chat.IsGroup));
    }

    [Fact]
    public async Task A_webhook_tells_how_its_delivery_goes()
    {
        var client = Bots.Answering(HttpStatusCode.OK, """
            {"ok":true,"result":{"url":"https://town.example/telegram","has_custom_certificate":false,"pending_update_count":3,"last_error_date":1644476400,
             "last_error_message":"Wrong response from the webhook: 503 Service Unavailable","max_connections":40,"ip_address":"203.0.113.7"}}
            """);

        var info = Assert.IsType<ApiResult<WebhookInfo>.Ok>(await client.Call(new GetWebhookInfo(), default)).Value;

        Assert.Equal((true, 3, 1644476400), (info.IsSet, info.PendingUpdateCount, info.LastErrorDate));
    }

    [Fact]
    public async Task A_chat_is_read_by_the_fields_we_use()
    {
        var client = Bots.Answering(HttpStatusCode.OK, """
            {"ok":true,"result":{"id":-1005,"type":"supergroup","title":"РМО","description":"Учителя математики","slow_mode_delay":30,"accent_color_id":1,"max_reaction_count":11,"accepted_gift_types":{}}}
            """);

        var chat = Assert.IsType<ApiResult<ChatFullInfo>.Ok>(await client.Call(new GetChat { ChatId = -1005 }, default)).Value;

        Assert.Equal(("supergroup", "РМО", 30), (chat.Type, chat.Title, chat.SlowModeDelay));
    }

    [Fact]
    public async Task An_update_of_an_unknown_shape_does_not_hide_its_neighbours()
    {
        var client = Bots.Answering(HttpStatusCode.OK, """
            {"ok":true,"result":[
              {"update_id":1,"message":{"text":"без чата"}},
              {"update_id":2,"callback_query":{"id":"q","from":{"id":9,"is_bot":false,"first_name":"Анна"},"chat_instance":"c","data":"v1:x",
                "message":{"chat":{"id":9,"type":"private"},"message_id":3,"date":0}}},
              {"update_id":3,"my_chat_member":{"chat":{"id":9,"type":"private"},"from":{"id":9,"is_bot":false,"first_name":"Анна"},"date":1644476400,
                "old_chat_member":{"status":"member","user":{"id":1,"is_bot":true,"first_name":"Бот"}},
                "new_chat_member":{"status":"kicked","user":{"id":1,"is_bot":true,"first_name":"Бот"},"until_date":0}}}]}
            """);

        var updates = Assert.IsType<ApiResult<IReadOnlyList<Update>>.Ok>(await client.Call(new GetUpdates(), default)).Value;

        Assert.Equal([(1, true), (2, false), (3, false)], updates.Select(u => (u.UpdateId, u.Unreadable)));
        Assert.Equal(("v1:x", false), (updates[1].CallbackQuery!.Data, updates[1].CallbackQuery!.Message!.IsAccessible));
        Assert.Equal((true, false), (updates[2].MyChatMember!.OldChatMember.IsPresent, updates[2].MyChatMember!.NewChatMember.IsPresent));
    }
}
