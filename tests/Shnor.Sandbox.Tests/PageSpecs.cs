using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shnor.Sandbox.Tests;

public sealed partial class PageSpecs
{
    [GeneratedRegex("(?:href|src)=\"(/[^\"]+)\"|from \"\\./([^\"]+)\"")]
    private static partial Regex Reference { get; }

    [Fact]
    public async Task Everything_the_page_refers_to_is_served_from_here()
    {
        await using var messenger = await Messenger.Open();
        var waiting = new Queue<string>(["/"]);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var path))
        {
            using var response = await messenger.Http.GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Contains("default-src 'none'", string.Join(';', response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            foreach (Match match in Reference.Matches(await response.Content.ReadAsStringAsync()))
            {
                var next = match.Groups[1].Success ? match.Groups[1].Value : $"/sandbox/page/{match.Groups[2].Value}";
                if (seen.Add(next))
                    waiting.Enqueue(next);
            }
        }

        Assert.Contains("/sandbox/page/page.css", seen);
        Assert.Contains("/sandbox/page/entities.mjs", seen);
        Assert.All(seen.Where(path => path != "/sandbox/calls"), path => Assert.StartsWith("/sandbox/page/", path, StringComparison.Ordinal));
        using var missing = await messenger.Http.GetAsync("/sandbox/page/none.css");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sandbox/state")]
    [InlineData("/bot1000000001:sandbox/getMe")]
    public async Task A_foreign_host_name_is_refused(string path)
    {
        await using var messenger = await Messenger.Open();

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = $"rebound.example:{messenger.Url.Port}";
        using var response = await messenger.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/", "cross-site", HttpStatusCode.OK)]
    [InlineData("/sandbox/state", "same-origin", HttpStatusCode.OK)]
    [InlineData("/sandbox/state", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("/bot1000000001:sandbox/getMe", "cross-site", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_may_only_link_here(string path, string site, HttpStatusCode code)
    {
        await using var messenger = await Messenger.Open();

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await messenger.Http.SendAsync(request);

        Assert.Equal(code, response.StatusCode);
    }

    [Fact]
    public async Task Another_sites_page_cannot_act_here()
    {
        await using var messenger = await Messenger.Open();
        const string Path = "/sandbox/people/101/text";
        var body = new { text = "привет" };

        using var bare = await messenger.Http.PostAsJsonAsync(Path, body);
        using var foreign = await Post(messenger, Path, body, origin: "https://other.example");
        using var own = await Post(messenger, Path, body, origin: messenger.Url.GetLeftPart(UriPartial.Authority));

        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NoContent],
            new[] { bare.StatusCode, foreign.StatusCode, own.StatusCode });
        Assert.Single(messenger.People.Messages(Messenger.Anna));
    }

    [Fact]
    public async Task The_page_does_what_people_do()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));

        await Does(messenger, "/sandbox/people/103/start", new { payload = "AB12" });
        await Does(messenger, "/sandbox/people/103/text", new { text = "привет" });
        await Does(messenger, "/sandbox/people/101/press", new { messageId = id, data = "v1:done" });
        await Does(messenger, "/sandbox/people/102/block", new { blocked = true });
        using var file = new HttpRequestMessage(HttpMethod.Post, "/sandbox/people/101/file?name=%D0%9F%D0%BB%D0%B0%D0%BD.docx");
        file.Headers.Add("X-Sandbox", "1");
        file.Content = new ByteArrayContent([1, 2, 3]);
        using var sent = await messenger.Http.SendAsync(file);

        var people = messenger.People;
        Assert.Equal(["/start AB12", "привет"], people.Messages(Messenger.Stranger).Select(m => m.Text));
        Assert.Equal("v1:done", Assert.Single(people.Presses(Messenger.Anna)).Data);
        Assert.True(people.Person(Messenger.Boris).Blocked);
        Assert.Equal("План.docx", people.Messages(Messenger.Anna)[^1].Document!.Name);
    }

    [Fact]
    public async Task What_a_person_cannot_do_is_refused_in_words()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "Готово?");

        using var press = await Post(messenger, "/sandbox/people/101/press", new { messageId = id, data = "v1:gone" });
        using var stranger = await Post(messenger, "/sandbox/people/103/text", new { text = "привет" });
        using var nobody = await messenger.Http.GetAsync("/sandbox/people/5");

        Assert.Equal(
            [HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.NotFound],
            new[] { press.StatusCode, stranger.StatusCode, nobody.StatusCode });
        Assert.Contains("«Старт»", JsonNode.Parse(await stranger.Content.ReadAsStringAsync())!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_shows_messages_answers_and_commands()
    {
        await using var messenger = await Messenger.Open();
        await messenger.Good("setMyCommands", new { commands = new[] { new { command = "menu", description = "Меню" } } });
        var id = await messenger.Sends(Messenger.Anna, "Готово?", Messenger.Keyboard("Выполнено", "v1:done"));
        var callback = messenger.People.Press(Messenger.Anna, id, "Выполнено");
        await messenger.Good("answerCallbackQuery", new { callback_query_id = callback, text = "Отмечено" });

        var town = JsonNode.Parse(await messenger.Http.GetStringAsync("/sandbox/state"))!;

        Assert.Equal("shnor_sandbox_bot", town["bot"]!["username"]!.GetValue<string>());
        Assert.Null(town["clock"]);
        Assert.Equal(["Анна Ветрова", "Борис Лугин", "Вера"], town["people"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()));
        var anna = town["people"]![0]!;
        Assert.Equal("координатор", anna["caption"]!.GetValue<string>());
        Assert.Equal("Выполнено", anna["messages"]![0]!["rows"]![0]![0]!["label"]!.GetValue<string>());
        Assert.Equal("Отмечено", anna["answers"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("menu", anna["commands"]![0]!["command"]!.GetValue<string>());
        Assert.False(town["people"]![2]!["started"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_open_page_is_told_whose_chat_changed()
    {
        await using var messenger = await Messenger.Open();
        await using var stream = await messenger.Http.GetStreamAsync("/sandbox/events");
        using var lines = new StreamReader(stream);
        Assert.Equal("event: ready", await lines.ReadLineAsync());

        messenger.People.SendText(Messenger.Boris, "привет");

        string? line;
        do
            line = await lines.ReadLineAsync();
        while (line is not null && !line.StartsWith("data: {\"kind\"", StringComparison.Ordinal));
        Assert.Equal("""data: {"kind":"Message","person":102}""", line);
    }

    internal static async Task<HttpResponseMessage> Post(Messenger messenger, string path, object body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("X-Sandbox", "1");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        request.Content = JsonContent.Create(body);
        return await messenger.Http.SendAsync(request);
    }

    private static async Task Does(Messenger messenger, string path, object body)
    {
        using var response = await Post(messenger, path, body);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }
}
