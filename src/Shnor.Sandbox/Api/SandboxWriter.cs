using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Api;

/// <summary>Writes what happens here as the Bot API's objects.</summary>
internal sealed class SandboxWriter(SandboxOptions options)
{
    public JsonObject Me()
    {
        var me = Bot();
        me["can_join_groups"] = false;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = false;
        return me;
    }

    public JsonObject Message(SandboxMessage message)
    {
        var person = message.Person;
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = message.FromBot ? Bot() : User(person),
            ["chat"] = Chat(person),
            ["date"] = message.At.ToUnixTimeSeconds(),
        };
        if (message.EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.Document is { } document)
            json["document"] = Document(document);
        var (text, entities) = message.Document is null ? ("text", "entities") : ("caption", "caption_entities");
        if (message.Text.Length > 0)
            json[text] = message.Text;
        if (message.Entities.Count > 0)
            json[entities] = new JsonArray([.. message.Entities.Select(Entity)]);
        if (message.Rows.Count > 0)
            json["reply_markup"] = Markup(message.Rows);
        return json;
    }

    public JsonObject Press(SandboxPress press, SandboxMessage message) => new()
    {
        ["id"] = press.CallbackId,
        ["from"] = User(message.Person),
        ["message"] = Message(message),
        ["chat_instance"] = message.PersonId.ToString(CultureInfo.InvariantCulture),
        ["data"] = press.Data,
    };

    public JsonObject Membership(SandboxPerson person, bool blocked, DateTimeOffset at) => new()
    {
        ["chat"] = Chat(person),
        ["from"] = User(person),
        ["date"] = at.ToUnixTimeSeconds(),
        ["old_chat_member"] = Member(!blocked),
        ["new_chat_member"] = Member(blocked),
    };

    public static JsonObject File(SandboxFile file) => new()
    {
        ["file_id"] = file.Document.FileId,
        ["file_unique_id"] = UniqueId(file.Document),
        ["file_size"] = file.Document.Size,
        ["file_path"] = file.Path,
    };

    private JsonObject Member(bool blocked)
    {
        var member = new JsonObject { ["user"] = Bot(), ["status"] = blocked ? "kicked" : "member" };
        if (blocked)
            member["until_date"] = 0;
        return member;
    }

    private JsonObject Bot() => new()
    {
        ["id"] = options.BotId,
        ["is_bot"] = true,
        ["first_name"] = options.BotName,
        ["username"] = options.BotUsername,
    };

    private static JsonObject User(SandboxPerson person)
    {
        var user = Named(person);
        user["is_bot"] = false;
        user["language_code"] = "ru";
        return user;
    }

    private static JsonObject Chat(SandboxPerson person)
    {
        var chat = Named(person);
        chat["type"] = "private";
        return chat;
    }

    private static JsonObject Named(SandboxPerson person)
    {
        var json = new JsonObject { ["id"] = person.Id, ["first_name"] = person.FirstName };
        if (person.LastName.Length > 0)
            json["last_name"] = person.LastName;
        if (person.Username is not null)
            json["username"] = person.Username;
        return json;
    }

    private static JsonObject Document(SandboxDocument document) => new()
    {
        ["file_id"] = document.FileId,
        ["file_unique_id"] = UniqueId(document),
        ["file_name"] = document.Name,
        ["mime_type"] = document.MimeType,
        ["file_size"] = document.Size,
    };

    private static string UniqueId(SandboxDocument document) => $"u{document.FileId}";

    private static JsonObject Entity(SandboxEntity entity)
    {
        var json = new JsonObject { ["type"] = entity.Type, ["offset"] = entity.Offset, ["length"] = entity.Length };
        if (entity.Type == "text_link")
            json["url"] = entity.Url;
        if (entity.Language is not null)
            json["language"] = entity.Language;
        return json;
    }

    private static JsonObject Markup(IReadOnlyList<IReadOnlyList<SandboxButton>> rows) => new()
    {
        ["inline_keyboard"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Select(Button)]))]),
    };

    private static JsonObject Button(SandboxButton button)
    {
        var json = new JsonObject { ["text"] = button.Label };
        if (button.Data is not null)
            json["callback_data"] = button.Data;
        else
            json["url"] = button.Url;
        return json;
    }
}
