using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shnor.Sandbox.Web;

namespace Shnor.Sandbox.Tests;

public sealed partial class ControlSpecs
{
    private const string Anna = "/sandbox/people/101";

    [GeneratedRegex(@"\{(\w+):\w+\}")]
    private static partial Regex Constraint { get; }

    [Fact]
    public async Task People_are_added_and_listed()
    {
        await using var messenger = await Messenger.Open();

        var added = await Post(messenger, "/sandbox/people", new { firstName = "Глеб", lastName = "Орлов", caption = "педагог", started = true });

        Assert.Equal((104, "Глеб Орлов"), (added["id"]!.GetValue<long>(), added["name"]!.GetValue<string>()));
        await messenger.Sends(104, "Здравствуйте");
        Assert.Equal(4, (await Get(messenger, "/sandbox/people")).AsArray().Count);
        Assert.Equal(HttpStatusCode.BadRequest, await Refused(messenger, "/sandbox/people", new { lastName = "Орлов" }));
        Assert.Equal(HttpStatusCode.Conflict, await Refused(messenger, "/sandbox/people", new { firstName = "Глеб", id = 104 }));
    }

    [Fact]
    public async Task A_person_writes_with_formatting()
    {
        await using var messenger = await Messenger.Open();
        await Post(messenger, $"{Anna}/text", new { text = "<b>а &lt; б</b> https://example.ru <pre><code class=\"language-c\">в</code></pre>", html = true });
        await Post(messenger, $"{Anna}/text", new { text = "<b>так и написано</b>" });

        var updates = (await messenger.Good("getUpdates", new { })).AsArray();
        var first = updates[^2]!["message"]!;
        Assert.Equal("а < б https://example.ru в", first["text"]!.GetValue<string>());
        Assert.Equal(["bold 0 5", "url 6 18", "pre 25 1 c"], first["entities"]!.AsArray().Select(e => $"{e!["type"]} {e["offset"]} {e["length"]} {e["language"]}".TrimEnd()));
        Assert.Equal("<b>так и написано</b>", updates[^1]!["message"]!["text"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Conflict, await Refused(messenger, $"{Anna}/text", new { text = "<b>а", html = true }));

        await Send(messenger, $"{Anna}/file?name=a.txt&caption={Uri.EscapeDataString("<i>вот</i>")}&html=true&album=7", [1, 2, 3]);
        var file = messenger.People.Messages(Messenger.Anna)[^1];
        Assert.Equal(("<i>вот</i>", "7", "a.txt"), (file.Html, file.AlbumId, file.Document!.Name));
    }

    [Fact]
    public async Task A_group_lives_through_its_life()
    {
        await using var messenger = await Messenger.Open();

        var group = await Post(messenger, "/sandbox/groups", new { title = "Рабочая группа", members = new[] { 101, 102 } });
        var id = group["id"]!.GetValue<long>();
        await Post(messenger, $"/sandbox/groups/{id}/add-bot", new { person = 101 });
        var asked = await messenger.Sends(id, "Кто идёт?", Messenger.Keyboard("Буду", "yes"));
        await Post(messenger, "/sandbox/people/102/text", new { text = "и я", group = id, replyTo = asked });
        await Post(messenger, "/sandbox/people/102/press", new { messageId = asked, data = "yes", group = id });
        await Post(messenger, $"/sandbox/groups/{id}/join", new { person = 103 });

        var seen = await Get(messenger, $"/sandbox/groups/{id}");
        Assert.Equal([2, 0, 2], seen["members"]!.AsArray().Select(m => m!["unread"]!.GetValue<int>()));
        var messages = seen["messages"]!.AsArray();
        Assert.Equal(["joined", null, null, "joined"], messages.Select(m => m!["service"]?["kind"]!.GetValue<string>()));
        Assert.Equal(("Борис Лугин", asked), (messages[2]!["author"]!.GetValue<string>(), messages[2]!["replyTo"]!.GetValue<long>()));
        Assert.Equal("Вера", messages[3]!["service"]!["name"]!.GetValue<string>());
        Assert.Equal(Messenger.Boris, Assert.Single(messenger.People.Presses(id)).PersonId);

        await Post(messenger, $"/sandbox/groups/{id}/leave", new { person = 103 });
        var moved = await Post(messenger, $"/sandbox/groups/{id}/upgrade", new { person = 101 });
        Assert.True(moved["isSupergroup"]!.GetValue<bool>());
        await Post(messenger, $"/sandbox/groups/{moved["id"]}/remove-bot", new { person = 101 });
        var groups = (await Get(messenger, "/sandbox/groups")).AsArray();
        Assert.Equal(moved["id"]!.GetValue<long>(), groups[0]!["migratedTo"]!.GetValue<long>());
        Assert.False(groups[1]!["botInside"]!.GetValue<bool>());
        using var nowhere = await messenger.Http.GetAsync("/sandbox/groups/-7");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Files_go_both_ways_and_nothing_that_was_sent_runs_on_the_page()
    {
        await using var messenger = await Messenger.Open();
        await Send(messenger, $"{Anna}/file?name=%D0%9F%D0%BB%D0%B0%D0%BD.html&caption=наш", "<script>"u8.ToArray());
        await Send(messenger, $"{Anna}/photo?name=a.png&album=x", Pictures.Png(8, 6));

        var messages = (await Get(messenger, Anna))["messages"]!.AsArray();
        var (document, photo) = (messages[0]!["document"]!, messages[1]!["photo"]!);
        Assert.Equal(("План.html", 8), (document["name"]!.GetValue<string>(), photo["width"]!.GetValue<int>()));
        Assert.Equal("x", messages[1]!["albumId"]!.GetValue<string>());
        Assert.Equal("x", (await messenger.Updates())[^1]["message"]!["media_group_id"]!.GetValue<string>());
        using var saved = await messenger.Http.GetAsync(document["url"]!.GetValue<string>());
        Assert.Equal("<script>", await saved.Content.ReadAsStringAsync());
        Assert.Equal(("attachment", "application/octet-stream"), (saved.Content.Headers.ContentDisposition!.DispositionType, saved.Content.Headers.ContentType!.MediaType));
        Assert.Equal("План.html", saved.Content.Headers.ContentDisposition.FileNameStar);
        using var shown = await messenger.Http.GetAsync(photo["url"]!.GetValue<string>());
        Assert.Equal(("inline", "image/png"), (shown.Content.Headers.ContentDisposition!.DispositionType, shown.Content.Headers.ContentType!.MediaType));
        using var missing = await messenger.Http.GetAsync("/sandbox/files/none");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task What_was_not_seen_is_counted_until_it_is_read()
    {
        await using var messenger = await Messenger.Open();
        await messenger.Sends(Messenger.Anna, "а");
        await messenger.Good("sendChatAction", new { chat_id = Messenger.Anna, action = "typing" });

        var before = await Get(messenger, Anna);
        await Post(messenger, $"{Anna}/read", new { });

        Assert.Equal((1, "typing"), (before["unread"]!.GetValue<int>(), before["action"]!.GetValue<string>()));
        Assert.Equal(0, (await Get(messenger, Anna))["unread"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_changed_client_presses_what_is_not_there()
    {
        await using var messenger = await Messenger.Open();
        var id = await messenger.Sends(Messenger.Anna, "а");

        Assert.Equal(HttpStatusCode.Conflict, await Refused(messenger, $"{Anna}/press", new { messageId = id, data = "x" }));
        await Post(messenger, $"{Anna}/press", new { messageId = id, data = "x", forged = true });

        Assert.Equal("x", Assert.Single(messenger.People.Presses(Messenger.Anna)).Data);
    }

    [Fact]
    public async Task Faults_are_planned_listed_met_and_taken_back()
    {
        await using var messenger = await Messenger.Open();
        foreach (var kind in new[] { "too-many-requests", "server-error", "cut-before", "cut-after", "slow", "torn-body" })
            await Post(messenger, "/sandbox/faults", new { kind, method = "getMe", chat = 5, skip = 1, times = 2 });
        var last = await Post(messenger, "/sandbox/faults", new { kind = "too-many-requests", method = "sendMessage", retryAfter = 9 });

        var planned = (await Get(messenger, "/sandbox/faults")).AsArray();
        Assert.Equal(7, planned.Count);
        Assert.Equal(("slow", 1, 2, 5000), (planned[4]!["kind"]!.GetValue<string>(), planned[4]!["skip"]!.GetValue<int>(), planned[4]!["times"]!.GetValue<int>(), planned[4]!["milliseconds"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.BadRequest, await Refused(messenger, "/sandbox/faults", new { kind = "flood" }));
        Assert.Equal(429, (await messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" })).Code);
        Assert.Equal(HttpStatusCode.Conflict, await Delete(messenger, $"/sandbox/faults/{last["id"]}"));
        Assert.Equal(HttpStatusCode.NoContent, await Delete(messenger, $"/sandbox/faults/{planned[0]!["id"]}"));
        Assert.Equal(5, messenger.People.Faults.Planned.Count);
        Assert.Equal(HttpStatusCode.NoContent, await Delete(messenger, "/sandbox/faults"));
        Assert.Empty(messenger.People.Faults.Planned);
    }

    [Fact]
    public async Task The_transcript_tells_every_call_and_what_became_of_it()
    {
        await using var messenger = await Messenger.Open();
        await Post(messenger, "/sandbox/faults", new { kind = "cut-after", method = "sendMessage" });
        await messenger.Good("getMe");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => messenger.Call("sendMessage", new { chat_id = Messenger.Anna, text = "а" }));

        var call = Assert.Single((await Get(messenger, "/sandbox/transcript?after=1")).AsArray())!;

        Assert.Equal(("sendMessage", 0, true, "cut-after"), (call["method"]!.GetValue<string>(), call["code"]!.GetValue<int>(), call["done"]!.GetValue<bool>(), call["fault"]!.GetValue<string>()));
        Assert.Equal("а", call["result"]!["text"]!.GetValue<string>());
        Assert.Equal("а", call["parameters"]!["text"]!.GetValue<string>());
        using var odd = await messenger.Http.GetAsync("/sandbox/transcript?after=first");
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
    }

    [Fact]
    public async Task Updates_come_again_out_of_order_and_as_written()
    {
        await using var messenger = await Messenger.Open();
        await Post(messenger, "/sandbox/updates/next-id", new { id = 500 });
        messenger.People.SendText(Messenger.Anna, "раз");
        await messenger.Updates(501);
        await Post(messenger, "/sandbox/updates/next-id", new { id = 7 });
        messenger.People.SendText(Messenger.Anna, "два");

        await Post(messenger, "/sandbox/updates/again", new { updateId = 500 });
        await Post(messenger, "/sandbox/updates", new { update_id = 3, message = new { message_id = 1 } });

        Assert.Equal([7L, 500, 3], (await messenger.Updates()).Select(u => u["update_id"]!.GetValue<long>()));
        var state = await Get(messenger, "/sandbox/updates");
        Assert.Equal((3, 7L, 8L), (state["pending"]!.GetValue<int>(), state["lastId"]!.GetValue<long>(), state["nextId"]!.GetValue<long>()));
        Assert.Equal(HttpStatusCode.Conflict, await Refused(messenger, "/sandbox/updates", new { message = new { } }));
    }

    [Fact]
    public async Task The_clock_moves_to_a_moment()
    {
        StandingClock? clock = null;
        await using var messenger = await Messenger.Open(_ => clock = new StandingClock());

        await Post(messenger, "/sandbox/clock/to", new { at = "2022-02-11T09:00:00+05:00" });

        Assert.Equal(new DateTimeOffset(2022, 2, 11, 4, 0, 0, TimeSpan.Zero), clock!.Now);
        Assert.Equal(HttpStatusCode.BadRequest, await Refused(messenger, "/sandbox/clock/to", new { at = "2022-02-10T09:00:00+05:00" }));
    }

    [Fact]
    public async Task Every_change_is_kept_from_other_sites_and_every_route_is_described()
    {
        await using var messenger = await Messenger.Open();
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "sandbox.md"));

        foreach (var (verb, path, _) in SandboxControl.Routes(messenger.People))
        {
            Assert.Contains($"`{verb} {Constraint.Replace(path, "{$1}")}", page, StringComparison.Ordinal);
            if (verb == "GET")
                continue;
            using var request = new HttpRequestMessage(new HttpMethod(verb), path.Replace("{id:long}", "101", StringComparison.Ordinal));
            using var response = await messenger.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    private static async Task<JsonNode> Get(Messenger messenger, string path) => JsonNode.Parse(await messenger.Http.GetStringAsync(path))!;

    /// <summary>An act that must be done; what it answers, an empty object for nothing.</summary>
    private static async Task<JsonNode> Post(Messenger messenger, string path, object body)
    {
        using var response = await PageSpecs.Post(messenger, path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private static async Task<HttpStatusCode> Refused(Messenger messenger, string path, object body)
    {
        using var response = await PageSpecs.Post(messenger, path, body);
        Assert.NotNull((await response.Content.ReadFromJsonAsync<JsonObject>())!["text"]);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> Delete(Messenger messenger, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path) { Headers = { { "X-Sandbox", "1" } } };
        using var response = await messenger.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task Send(Messenger messenger, string path, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes), Headers = { { "X-Sandbox", "1" } } };
        using var response = await messenger.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }
}
