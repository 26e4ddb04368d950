using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shnor.Sandbox.Api;

/// <summary>What each method does, once its parameters have their shape.</summary>
internal sealed partial class BotCalls(SandboxMessenger messenger)
{
    private const int LongestAnswer = 200; // characters (Bot API, answerCallbackQuery)
    private const int LongestPoll = 50; // seconds; longer waits are cut
    private const int MostUpdates = 100;
    private const int MostCommands = 100;

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName { get; }

    public JsonNode GetMe() => messenger.Writer.Me();

    public async Task<JsonNode> GetUpdates(JsonObject call, CancellationToken ct)
    {
        var limit = call.Integer("limit") ?? MostUpdates;
        var timeout = call.Integer("timeout") ?? 0;
        if (limit is < 1 or > MostUpdates)
            throw ApiRefusal.BadRequest("limit must be from 1 to 100");
        if (timeout < 0)
            throw ApiRefusal.BadRequest("timeout must not be negative");
        var wait = TimeSpan.FromSeconds(Math.Min(timeout, LongestPoll));
        var updates = await messenger.Poll(call.Integer("offset") ?? 0, (int)limit, wait, Kinds(call), ct);
        return new JsonArray([.. updates.Select(u => u.DeepClone())]);
    }

    public JsonNode SetMyCommands(JsonObject call)
    {
        var commands = call["commands"]!.AsArray()
            .Select(c => new SandboxCommand(c!.AsObject().Text("command")!, c.AsObject().Text("description")!))
            .ToList();
        if (commands.Count > MostCommands)
            throw ApiRefusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        if (commands.Any(c => !CommandName.IsMatch(c.Command)))
            throw ApiRefusal.BadRequest("BOT_COMMAND_INVALID");
        if (commands.Any(c => c.Description.Length is 0 or > 256))
            throw ApiRefusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");

        messenger.SetCommands(Scope(call["scope"]?.AsObject()), call.Text("language_code") ?? "", commands);
        return true;
    }

    private string Scope(JsonObject? scope) => scope?.Text("type") switch
    {
        null or "default" => "default",
        "all_private_chats" => "all_private_chats",
        "all_group_chats" => "all_group_chats",
        "chat" => $"chat {Chat(scope)}",
        var other => throw ApiRefusal.BadRequest($"can't parse BotCommandScope: type \"{other}\" is not supported by the sandbox"),
    };

    public JsonNode SendMessage(JsonObject call) => Send(call, new Draft(Content(call)));

    public JsonNode EditMessageText(JsonObject call)
    {
        var content = Content(call);
        return messenger.EditText(Chat(call), call.Integer("message_id")!.Value, content);
    }

    public JsonNode EditMessageCaption(JsonObject call)
    {
        var content = Caption(call);
        return messenger.EditCaption(Chat(call), call.Integer("message_id")!.Value, content);
    }

    public JsonNode EditMessageReplyMarkup(JsonObject call)
    {
        var rows = Keyboard.Read(call["reply_markup"]);
        return messenger.EditButtons(Chat(call), call.Integer("message_id")!.Value, rows);
    }

    public JsonNode AnswerCallbackQuery(JsonObject call)
    {
        var text = call.Text("text") ?? "";
        if (text.Length > LongestAnswer)
            throw ApiRefusal.BadRequest("MESSAGE_TOO_LONG");
        messenger.AnswerPress(call.Text("callback_query_id")!, text, call.Flag("show_alert"));
        return true;
    }

    private long Chat(JsonObject call) =>
        call.Chat("chat_id") is { } id && messenger.Knows(id) ? id : throw ApiRefusal.BadRequest("chat not found");

    private static SandboxContent Content(JsonObject call)
    {
        var (text, entities) = MessageText.Of(call.Text("text")!, call.Text("parse_mode"));
        return new SandboxContent(text, entities, Keyboard.Read(call["reply_markup"]));
    }

    private static List<string>? Kinds(JsonObject call)
    {
        var kinds = call["allowed_updates"]?.AsArray().Select(k => k!.GetValue<string>()).ToList();
        return kinds?.FirstOrDefault(k => !UpdateKinds.All.Contains(k)) is { } unknown
            ? throw ApiRefusal.BadRequest($"unknown update \"{unknown}\" in allowed_updates")
            : kinds;
    }

    private JsonNode Send(JsonObject call, Draft draft) => messenger.Post(Chat(call), Answered(call), call.Flag("disable_notification"), [draft])[0];

    private static ReplyTarget? Answered(JsonObject call) => call["reply_parameters"]?.AsObject() is { } reply
        ? new ReplyTarget(reply.Integer("message_id")!.Value, reply.Flag("allow_sending_without_reply"))
        : null;
}
