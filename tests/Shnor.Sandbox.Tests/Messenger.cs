using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

/// <summary>A sandbox on loopback and a bot that speaks to it by plain HTTP.</summary>
internal sealed class Messenger : IAsyncDisposable
{
    public const long Anna = 101;
    public const long Boris = 102;
    public const long Stranger = 103;

    private readonly SandboxServer server;

    private Messenger(SandboxServer server, ManualTime time)
    {
        this.server = server;
        Time = time;
        Http = new HttpClient { BaseAddress = server.Url };
    }

    public ManualTime Time { get; }
    public HttpClient Http { get; }
    public SandboxMessenger People => server.Messenger;
    public Uri Url => server.Url;
    public string Token => server.Token;

    public static async Task<Messenger> Open(Func<ManualTime, ISandboxClock>? clock = null, bool limited = false, OnSandboxCall? onCall = null, bool wholeGroups = false)
    {
        var time = new ManualTime();
        var started = await SandboxServer.Start(new SandboxOptions
        {
            Time = time,
            Clock = clock?.Invoke(time),
            Rates = limited ? new SandboxRates { Time = time } : null,
            OnCall = onCall,
            SeesWholeGroups = wholeGroups,
            People =
            [
                new SandboxPerson(Anna, "Анна", "Ветрова", "vetrova", Caption: "координатор", Started: true),
                new SandboxPerson(Boris, "Борис", "Лугин", Caption: "педагог", Started: true),
                new SandboxPerson(Stranger, "Вера", Caption: "ещё не знакома с ботом"),
            ],
        });
        return new Messenger(started, time);
    }

    public string Path(string method) => $"/bot{Token}/{method}";

    /// <summary>A call that must succeed; its result.</summary>
    public async Task<JsonNode> Good(string method, object? parameters = null)
    {
        var answer = await Call(method, parameters);
        Assert.True(answer.Code == 200, answer.Description);
        return answer.Result!;
    }

    /// <summary>A call that must be refused; its code and words.</summary>
    public async Task<(int Code, string? Description)> Refused(string method, object? parameters = null)
    {
        var answer = await Call(method, parameters);
        return (answer.Code, answer.Description);
    }

    public async Task<Answer> Call(string method, object? parameters = null, CancellationToken ct = default)
    {
        using var response = parameters is null
            ? await Http.GetAsync(Path(method), ct)
            : await Http.PostAsJsonAsync(Path(method), parameters, ct);
        return await Answer.Read(response);
    }

    /// <summary>A form with files, whose names are written as Telegram reads them: raw UTF-8.</summary>
    public async Task<Answer> Upload(string method, Dictionary<string, string> fields, params (string Part, string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (part, name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{part}\"; filename=\"{name}\"");
            form.Add(content);
        }

        using var response = await Http.PostAsync(Path(method), form);
        return await Answer.Read(response);
    }

    public async Task<long> Sends(long chat, string text, object? keyboard = null)
    {
        var message = keyboard is null
            ? await Good("sendMessage", new { chat_id = chat, text })
            : await Good("sendMessage", new { chat_id = chat, text, reply_markup = keyboard });
        return message["message_id"]!.GetValue<long>();
    }

    public async Task<IReadOnlyList<JsonNode>> Updates(long offset = 0) =>
        [.. (await Good("getUpdates", new { offset })).AsArray().Select(u => u!)];

    public static object Keyboard(string label, string data) =>
        new { inline_keyboard = new[] { new[] { new { text = label, callback_data = data } } } };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
    }
}

internal sealed record Answer(int Code, string? Description, JsonNode? Result)
{
    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((int)response.StatusCode == 200, body["ok"]!.GetValue<bool>());
        Assert.Equal(body["ok"]!.GetValue<bool>() ? null : (int)response.StatusCode, body["error_code"]?.GetValue<int>());
        return new Answer((int)response.StatusCode, body["description"]?.GetValue<string>(), body["result"]);
    }
}
