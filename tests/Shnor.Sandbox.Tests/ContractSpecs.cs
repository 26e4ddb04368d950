using System.Text.Json.Nodes;
using Shnor.Sandbox.Api;

namespace Shnor.Sandbox.Tests;

public sealed class ContractSpecs
{
    [Fact]
    public void Every_method_knows_exactly_the_published_parameters()
    {
        var played = Methods.List(new BotCalls(new SandboxMessenger(new SandboxOptions())));

        Assert.Equal(Contract.Methods, played.Select(m => m.Name));
        Assert.All(played, m => Assert.Equal(Contract.Parameters(m.Name).Order(), m.Fields.Select(f => f.Name).Order()));
    }

    [Fact]
    public void Every_object_in_a_parameter_knows_exactly_the_published_fields()
    {
        var played = Methods.List(new BotCalls(new SandboxMessenger(new SandboxOptions())));
        var objects = played.SelectMany(m => m.Fields).SelectMany(f => ObjectsIn(f.Shape)).DistinctBy(o => o.Name).ToList();

        Assert.Equal(
            ["BotCommand", "BotCommandScope", "InlineKeyboardButton", "InlineKeyboardMarkup", "InputMedia", "LinkPreviewOptions", "ReplyParameters"],
            objects.Select(o => o.Name).Order());
        // A scope and a medium are one of several types; the fields here are theirs together.
        Assert.All(
            objects.Where(o => o.Name is not ("BotCommandScope" or "InputMedia")),
            o => Assert.Equal(Contract.Fields(o.Name).Order(), o.Fields.Select(f => f.Name).Order()));
        Assert.Equal(
            Contract.Fields("InputMediaDocument").Union(Contract.Fields("InputMediaPhoto")).Order(),
            objects.Single(o => o.Name == "InputMedia").Fields.Select(f => f.Name).Order());
    }

    [Fact]
    public void Updates_may_be_asked_for_by_every_published_name() =>
        Assert.Equal(Contract.Fields("Update").Where(f => f != "update_id").Order(), UpdateKinds.All.Order());

    [Fact]
    public async Task What_the_bot_gets_is_what_the_api_publishes()
    {
        await using var messenger = await Messenger.Open();
        var people = messenger.People;
        people.Start(Messenger.Stranger, "AB12");
        people.SendFile(Messenger.Anna, "План.docx", new byte[] { 1 }, "наш /plan");
        var sent = await messenger.Good("sendMessage", new
        {
            chat_id = Messenger.Anna,
            text = "<b>Готово?</b> <a href=\"https://example.org\">сюда</a> <pre><code class=\"language-x\">г</code></pre>",
            parse_mode = "HTML",
            reply_markup = Messenger.Keyboard("Выполнено", "v1:done"),
        });
        var id = sent["message_id"]!.GetValue<long>();
        people.Press(Messenger.Anna, id, "Выполнено");
        people.Block(Messenger.Anna);
        people.Unblock(Messenger.Anna);
        var edited = await messenger.Good("editMessageText", new { chat_id = Messenger.Anna, message_id = id, text = "Готово" });
        var updates = await messenger.Updates();
        var file = await messenger.Good("getFile", new { file_id = updates[1]["message"]!["document"]!["file_id"]!.GetValue<string>() });

        Contract.Holds("User", await messenger.Good("getMe"));
        Contract.Holds("Message", sent);
        Contract.Holds("Message", edited);
        Contract.Holds("File", file);
        Assert.Equal(5, updates.Count);
        Contract.Holds("Array of Update", new JsonArray([.. updates.Select(u => u.DeepClone())]));
    }

    [Fact]
    public async Task Files_albums_groups_and_webhooks_are_what_the_api_publishes()
    {
        await using var messenger = await Messenger.Open();
        var people = messenger.People;
        people.AddGroup(new SandboxGroup(-5, "Рабочая группа"), Messenger.Anna, Messenger.Boris);
        people.AddBot(-5, Messenger.Anna);
        people.SendPhoto(Messenger.Anna, Pictures.Png(4, 3), "вид");
        var note = await messenger.Good("sendMessage", new { chat_id = -5, text = "Готово?", reply_markup = Messenger.Keyboard("Да", "yes") });
        people.SendText(Messenger.Boris, "да", inGroup: -5, replyTo: note["message_id"]!.GetValue<long>());
        people.Press(Messenger.Boris, note["message_id"]!.GetValue<long>(), "Да", inGroup: -5);
        people.Join(-5, Messenger.Stranger);
        people.Leave(-5, Messenger.Stranger);
        people.RemoveBot(-5, Messenger.Boris);
        people.AddBot(-5, Messenger.Boris);
        people.Upgrade(-5, Messenger.Anna);
        var document = await messenger.Upload("sendDocument", new() { ["chat_id"] = "101", ["caption"] = "план" }, ("document", "План.docx", new byte[] { 1 }));
        var album = await messenger.Upload(
            "sendMediaGroup",
            new() { ["chat_id"] = "101", ["media"] = """[{"type":"photo","media":"attach://a"},{"type":"photo","media":"attach://b"}]""" },
            ("a", "a.png", Pictures.Png(1, 1)),
            ("b", "b.png", Pictures.Png(1, 1)));
        var updates = await messenger.Updates();
        await messenger.Good("setWebhook", new { url = "http://127.0.0.1:9/", allowed_updates = new[] { "message" } });

        Contract.Holds("Message", document.Result!);
        Contract.Holds("Array of Message", album.Result!);
        Contract.Holds("ChatFullInfo", await messenger.Good("getChat", new { chat_id = Messenger.Anna }));
        Contract.Holds("ChatFullInfo", await messenger.Good("getChat", new { chat_id = -5 }));
        Contract.Holds("WebhookInfo", await messenger.Good("getWebhookInfo"));
        Assert.Equal(12, updates.Count);
        Contract.Holds("Array of Update", new JsonArray([.. updates.Select(u => u.DeepClone())]));
    }

    private static IEnumerable<Shape.ObjectOf> ObjectsIn(Shape? shape) => shape switch
    {
        Shape.ObjectOf type => type.Fields.SelectMany(f => ObjectsIn(f.Shape)).Prepend(type),
        Shape.ArrayOf list => ObjectsIn(list.Item),
        _ => [],
    };
}
