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
            ["BotCommand", "BotCommandScope", "InlineKeyboardButton", "InlineKeyboardMarkup", "LinkPreviewOptions"],
            objects.Select(o => o.Name).Order());
        // A scope is one of several types; the fields here are theirs together.
        Assert.All(
            objects.Where(o => o.Name != "BotCommandScope"),
            o => Assert.Equal(Contract.Fields(o.Name).Order(), o.Fields.Select(f => f.Name).Order()));
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

    private static IEnumerable<Shape.ObjectOf> ObjectsIn(Shape? shape) => shape switch
    {
        Shape.ObjectOf type => type.Fields.SelectMany(f => ObjectsIn(f.Shape)).Prepend(type),
        Shape.ArrayOf list => ObjectsIn(list.Item),
        _ => [],
    };
}
