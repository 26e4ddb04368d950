using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shnor.Sandbox;

namespace Shnor.Browser.Tests.Support;

/// <summary>The page with a sandbox of its own and no service behind it: the bot says exactly what a test tells it to.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const long Anna = 101;
    public const long Boris = 102;
    public const long Vera = 103;
    public const long Gleb = 104;

    private readonly SandboxServer _server;
    private readonly HttpClient _bot;

    private Stage(Chromium chromium, SandboxServer server, StandingClock clock)
    {
        (Chromium, _server, Clock) = (chromium, server, clock);
        _bot = new HttpClient { BaseAddress = server.Url };
    }

    public Chromium Chromium { get; }

    public StandingClock Clock { get; }

    public ChatPage Page { get; private set; } = null!;

    public SandboxMessenger Town => _server.Messenger;

    public PhoneOnPage AnnasPhone => Page.PhoneOf("Анна Ветрова");

    public PhoneOnPage BorisPhone => Page.PhoneOf("Борис Лугин");

    public PhoneOnPage VerasPhone => Page.PhoneOf("Вера Заречная");

    /// <summary>Gleb has not pressed «Старт»; the other three have.</summary>
    /// <param name="browser">Shared.</param>
    /// <param name="width">Of the window, pixels.</param>
    /// <param name="more">So many people besides the four.</param>
    public static async Task<Stage> Open(SharedBrowser browser, int width = 1280, int more = 0)
    {
        var chromium = browser.Chromium;
        chromium.Complaints(); // those of the test before are not ours
        var clock = new StandingClock();
        var people = new List<SandboxPerson>
        {
            new(Anna, "Анна", "Ветрова", Caption: "координатор", Started: true),
            new(Boris, "Борис", "Лугин", Caption: "ответственный", Started: true),
            new(Vera, "Вера", "Заречная", Caption: "педагог", Started: true),
            new(Gleb, "Глеб", "Озёрный", Caption: "ещё не знаком с ботом"),
        };
        people.AddRange(Enumerable.Range(1, more).Select(i => new SandboxPerson(200 + i, $"Педагог{i}", "Превосходительская-Благовещенская", Caption: "педагог", Started: true)));
        var stage = new Stage(chromium, await SandboxServer.Start(new SandboxOptions { Clock = clock, People = people }), clock);
        stage.Page = await ChatPage.Open(chromium, stage._server.Url, width, people.Count);
        return stage;
    }

    /// <summary>The bot writes, in HTML; a row of buttons per array, each pressed with its own label as data.</summary>
    public async Task<long> Says(long person, string html, params string[][] rows)
    {
        var sent = await Call("sendMessage", JsonContent.Create(Message(person, html, rows)));
        return sent["message_id"]!.GetValue<long>();
    }

    public Task Rewrites(long person, long message, string html, params string[][] rows)
    {
        var body = Message(person, html, rows);
        body["message_id"] = message;
        return Call("editMessageText", JsonContent.Create(body));
    }

    /// <summary>A line over the chat.</summary>
    public Task Answers(string press, string text) => Call("answerCallbackQuery", JsonContent.Create(new JsonObject { ["callback_query_id"] = press, ["text"] = text }));

    /// <summary>A call with files: parts that are bytes go as files.</summary>
    public async Task Sends(string method, long person, params (string Name, object Value)[] parts)
    {
        using var form = new MultipartFormDataContent { { new StringContent($"{person}"), "chat_id" } };
        foreach (var (name, value) in parts)
        {
            if (value is byte[] bytes) form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, name, $"{name}.png");
            else form.Add(new StringContent((string)value), name);
        }

        await Call(method, form);
    }

    public async ValueTask DisposeAsync()
    {
        Chromium.Driver.Navigate().GoToUrl("about:blank"); // or the page asks a server that is gone
        _bot.Dispose();
        await _server.DisposeAsync();
    }

    private static JsonObject Message(long person, string html, string[][] rows) => new()
    {
        ["chat_id"] = person,
        ["text"] = html,
        ["parse_mode"] = "HTML",
        ["reply_markup"] = new JsonObject
        {
            ["inline_keyboard"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Select(label => new JsonObject { ["text"] = label, ["callback_data"] = $"b{label.Length}" })]))]),
        },
    };

    private async Task<JsonNode> Call(string method, HttpContent content)
    {
        using var response = await _bot.PostAsync(new Uri($"/bot{_server.Token}/{method}", UriKind.Relative), content);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.True(answer["ok"]!.GetValue<bool>(), (string?)answer["description"]);
        return answer["result"]!;
    }
}
