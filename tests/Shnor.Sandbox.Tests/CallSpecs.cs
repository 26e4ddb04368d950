using System.Text;

namespace Shnor.Sandbox.Tests;

public sealed class CallSpecs
{
    [Fact]
    public async Task The_bot_learns_who_it_is()
    {
        await using var messenger = await Messenger.Open();

        var me = await messenger.Good("getMe");

        Assert.Equal(1000000001, me["id"]!.GetValue<long>());
        Assert.True(me["is_bot"]!.GetValue<bool>());
        Assert.Equal("shnor_sandbox_bot", me["username"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_wrong_token_is_401()
    {
        await using var messenger = await Messenger.Open();

        using var response = await messenger.Http.GetAsync("/bot1000000001:other/getMe");
        var answer = await Answer.Read(response);

        Assert.Equal((401, "Unauthorized"), (answer.Code, answer.Description));
    }

    [Fact]
    public async Task A_method_the_sandbox_does_not_play_is_404_and_is_written_down()
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal((404, "Not Found"), await messenger.Refused("sendPoll", new { chat_id = Messenger.Anna }));

        var call = Assert.Single(messenger.People.Transcript);
        Assert.Equal(("sendPoll", 404, false), (call.Method, call.Code, call.Ok));
        Assert.Equal(Messenger.Anna, call.Parameters["chat_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Every_call_is_written_down_with_its_result_and_time()
    {
        await using var messenger = await Messenger.Open();

        var id = await messenger.Sends(Messenger.Anna, "Здравствуйте");
        await messenger.Refused("sendMessage", new { chat_id = 5, text = "?" });

        var calls = messenger.People.Transcript;
        Assert.Equal([200, 400], calls.Select(c => c.Code));
        Assert.Equal(id, calls[0].Result!["message_id"]!.GetValue<long>());
        Assert.Equal("Bad Request: chat not found", calls[1].Description);
        Assert.All(calls, c => Assert.Equal(messenger.Time.GetUtcNow(), c.At));
        Assert.DoesNotContain(messenger.Token, string.Concat(calls), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"chat_id":101,"text":"x","chatid":1}""", "unknown parameter \"chatid\" in sendMessage")]
    [InlineData("""{"chat_id":101,"text":"x","message_thread_id":1}""", "parameter \"message_thread_id\" in sendMessage is not supported by the sandbox")]
    [InlineData("""{"chat_id":101,"text":5}""", "field \"text\" must be of type String")]
    [InlineData("""{"chat_id":true,"text":"x"}""", "field \"chat_id\" must be of type Integer or String")]
    [InlineData("""{"chat_id":101,"text":"x","disable_notification":"yes"}""", "field \"disable_notification\" must be of type Boolean")]
    [InlineData("""{"chat_id":101,"text":"x","link_preview_options":{"disabled":true}}""", "unknown field \"disabled\" in LinkPreviewOptions")]
    [InlineData("""{"chat_id":101,"text":"x","link_preview_options":{"is_disabled":1}}""", "field \"link_preview_options.is_disabled\" must be of type Boolean")]
    [InlineData("""{"chat_id":101,"text":"x","reply_markup":[]}""", "field \"reply_markup\" must be of type InlineKeyboardMarkup")]
    [InlineData("""{"chat_id":101,"text":"x","reply_markup":{"keyboard":[]}}""", "unknown field \"keyboard\" in InlineKeyboardMarkup")]
    [InlineData("""{"chat_id":101,"text":"x","reply_markup":{}}""", "can't parse InlineKeyboardMarkup: can't find field \"inline_keyboard\"")]
    [InlineData("""{"text":"x"}""", "chat_id is empty")]
    [InlineData("""{"chat_id":101}""", "message text is empty")]
    [InlineData("""{"chat_id":101,"chat_id":102,"text":"x"}""", "can't parse JSON object")]
    [InlineData("""{"chat_id":101,"text":"x" """, "can't parse JSON object")]
    [InlineData("""[1]""", "can't parse JSON: object expected")]
    public async Task A_body_that_is_not_quite_right_is_refused(string body, string why)
    {
        await using var messenger = await Messenger.Open();

        using var json = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await messenger.Http.PostAsync(messenger.Path("sendMessage"), json);
        var answer = await Answer.Read(response);

        Assert.Equal((400, $"Bad Request: {why}"), (answer.Code, answer.Description));
        Assert.Empty(messenger.People.Messages(Messenger.Anna));
    }

    [Fact]
    public async Task Parameters_come_in_a_query_a_form_multipart_or_json_alike()
    {
        await using var messenger = await Messenger.Open();
        const string Keyboard = """{"inline_keyboard":[[{"text":"Да","callback_data":"yes"}]]}""";
        var fields = new Dictionary<string, string>
        {
            ["chat_id"] = "101",
            ["text"] = "<b>Да?</b>",
            ["parse_mode"] = "HTML",
            ["disable_notification"] = "true",
            ["reply_markup"] = Keyboard,
        };

        var query = string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        using var byQuery = await messenger.Http.GetAsync($"{messenger.Path("sendMessage")}?{query}");
        using var form = new FormUrlEncodedContent(fields);
        using var byForm = await messenger.Http.PostAsync(messenger.Path("sendMessage"), form);
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            multipart.Add(new StringContent(value), name);
        using var byMultipart = await messenger.Http.PostAsync(messenger.Path("sendMessage"), multipart);
        await messenger.Good("SendMessage", new { chat_id = "101", text = "<b>Да?</b>", parse_mode = "html", disable_notification = "True", reply_markup = Keyboard });

        var messages = messenger.People.Messages(Messenger.Anna);
        Assert.Equal(4, messages.Count);
        Assert.All(messages, m =>
        {
            Assert.Equal("<b>Да?</b>", m.Html);
            Assert.True(m.Silent);
            Assert.Equal([new SandboxButton("Да", "yes")], m.Buttons);
        });
    }

    [Fact]
    public async Task A_file_where_none_is_taken_is_refused()
    {
        await using var messenger = await Messenger.Open();

        using var multipart = new MultipartFormDataContent { { new ByteArrayContent([1]), "text", "a.txt" } };
        using var response = await messenger.Http.PostAsync(messenger.Path("sendMessage"), multipart);

        Assert.Equal(400, (await Answer.Read(response)).Code);
    }
}
