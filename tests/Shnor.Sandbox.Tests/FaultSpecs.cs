using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

public sealed class FaultSpecs
{
    [Fact]
    public async Task Too_many_requests_says_when_to_come_back_and_nothing_is_done()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.Faults.Plan(new(new SandboxFault.TooManyRequests(7)));

        using var response = await messenger.Http.PostAsJsonAsync(messenger.Path("sendMessage"), new { chat_id = Messenger.Anna, text = "а" });

        Assert.Equal(429, (int)response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("Too Many Requests: retry after 7", answer["description"]!.GetValue<string>());
        Assert.Equal(7, answer["parameters"]!["retry_after"]!.GetValue<int>());
        Assert.Equal((429, false), Told(messenger));
        Assert.Empty(messenger.People.Messages(Messenger.Anna));
        Assert.Equal(0, messenger.People.RateRefusals);
        await messenger.Sends(Messenger.Anna, "а");
    }

    [Theory]
    [InlineData(500, "Internal Server Error")]
    [InlineData(502, "Bad Gateway")]
    [InlineData(504, "Gateway Timeout")]
    public async Task A_server_error_does_nothing(int code, string words)
    {
        await using var messenger = await Messenger.Open();
        messenger.People.Faults.Plan(new(new SandboxFault.ServerError(code), "sendMessage"));

        Assert.Equal((code, words), await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = "а" }));

        Assert.Equal((code, false), Told(messenger));
        Assert.Empty(messenger.People.Messages(Messenger.Anna));
    }

    public static TheoryData<SandboxFault, bool> Cuts => new()
    {
        { new SandboxFault.CutBefore(), false },
        { new SandboxFault.CutAfter(), true },
        { new SandboxFault.TornBody(), true },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_cut_leaves_the_bot_without_an_answer(SandboxFault fault, bool done)
    {
        await using var messenger = await Messenger.Open();
        await messenger.Good("getMe"); // the call that is cut goes over a connection in use, which a client may try again by itself
        messenger.People.Faults.Plan(new(fault));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" }));

        Assert.Equal(2, messenger.People.Transcript.Count);
        Assert.Equal((0, done), Told(messenger));
        Assert.Equal(fault, messenger.People.Transcript[^1].Fault);
        Assert.Equal(done, messenger.People.Transcript[^1].Result is not null);
        Assert.Equal(done ? ["а"] : [], messenger.People.Messages(Messenger.Anna).Select(m => m.Text));
    }

    [Fact]
    public async Task A_torn_answer_stops_in_the_middle_of_its_json()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.Faults.Plan(new(new SandboxFault.TornBody()));

        using var response = await messenger.Http.GetAsync(messenger.Path("getMe"), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var read = new byte[1024];
        var length = await body.ReadAsync(read);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(response.Content.Headers.ContentLength / 2, length);
        Assert.StartsWith("{\"ok\":true", Encoding.UTF8.GetString(read), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_slow_call_is_done_at_once_and_answered_later()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.Faults.Plan(new(new SandboxFault.Slow(TimeSpan.FromSeconds(30))));

        var call = messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" });
        await messenger.Time.Waits(TimeSpan.FromSeconds(30));
        Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.False(call.IsCompleted);
        messenger.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(200, (await call).Code);
        Assert.Equal((200, true), Told(messenger));
    }

    [Fact]
    public async Task Who_does_not_wait_for_a_slow_answer_has_done_the_call_all_the_same()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.Faults.Plan(new(new SandboxFault.Slow(TimeSpan.FromSeconds(30))));
        using var patience = new CancellationTokenSource();

        var call = messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" }, patience.Token);
        await messenger.Time.Waits(TimeSpan.FromSeconds(30));
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await messenger.People.When(p => p.Transcript.Count == 1);
        Assert.Equal((0, true), Told(messenger));
    }

    [Fact]
    public async Task A_fault_waits_for_its_method_and_chat_skips_some_and_is_used_up()
    {
        await using var messenger = await Messenger.Open();
        var faults = messenger.People.Faults;
        faults.Plan(new(new SandboxFault.ServerError(), "SENDMESSAGE", Messenger.Anna, Skip: 1, Times: 2));

        Assert.Equal(200, await Code(Messenger.Anna));
        Assert.Equal(200, await Code(Messenger.Boris));
        Assert.Equal(502, await Code(Messenger.Anna));
        await messenger.Good("getMe");
        Assert.Equal(1, Assert.Single(faults.Planned).Plan.Times);
        Assert.Equal(502, await Code(Messenger.Anna));
        Assert.Empty(faults.Planned);
        Assert.Equal(200, await Code(Messenger.Anna));

        async Task<int> Code(long chat) => (await messenger.Call("sendMessage", new { chat_id = chat, text = "а" })).Code;
    }

    [Fact]
    public async Task An_answer_to_a_press_belongs_to_the_chat_of_the_press()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Да", "yes"));
        messenger.People.Faults.Plan(new(new SandboxFault.ServerError(), Chat: Messenger.Anna));

        var press = messenger.People.Press(Messenger.Anna, id, "Да");

        Assert.Equal(502, (await messenger.Call("answerCallbackQuery", new { callback_query_id = press })).Code);
    }

    [Fact]
    public async Task A_download_can_fail_too()
    {
        await using var messenger = await Messenger.Open();
        var sent = messenger.People.SendFile(Messenger.Anna, "a.txt", new byte[100]);
        var path = (await messenger.Good("getFile", new { file_id = sent.Document!.FileId }))["file_path"];
        messenger.People.Faults.Plan(new(new SandboxFault.TornBody(), "file"));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => messenger.Http.GetByteArrayAsync($"/file/bot{messenger.Token}/{path}"));

        Assert.Equal(100, (await messenger.Http.GetByteArrayAsync($"/file/bot{messenger.Token}/{path}")).Length);
        Assert.Equal([("file", 0), ("file", 200)], messenger.People.Transcript.Skip(1).Select(c => (c.Method, c.Code)));
    }

    [Fact]
    public void Faults_that_cannot_be_are_refused_and_planned_ones_can_be_taken_back()
    {
        var faults = new SandboxFaults();

        Assert.Throws<ArgumentException>(() => faults.Plan(new(new SandboxFault.CutAfter(), Times: 0)));
        Assert.Throws<ArgumentException>(() => faults.Plan(new(new SandboxFault.CutAfter(), Skip: -1)));
        Assert.Throws<ArgumentException>(() => faults.Plan(new(new SandboxFault.ServerError(404))));
        Assert.Throws<ArgumentException>(() => faults.Plan(new(new SandboxFault.TooManyRequests(0))));
        Assert.Throws<ArgumentException>(() => faults.Plan(new(new SandboxFault.Slow(TimeSpan.Zero))));

        var id = faults.Plan(new(new SandboxFault.CutAfter()));
        faults.Plan(new(new SandboxFault.CutBefore()));
        faults.Forget(id);
        Assert.IsType<SandboxFault.CutBefore>(Assert.Single(faults.Planned).Plan.Fault);
        Assert.Throws<ArgumentException>(() => faults.Forget(id));
        faults.Clear();
        Assert.Empty(faults.Planned);
    }

    private static (int Code, bool Done) Told(Messenger messenger)
    {
        var call = messenger.People.Transcript[^1];
        return (call.Code, call.Done);
    }
}
