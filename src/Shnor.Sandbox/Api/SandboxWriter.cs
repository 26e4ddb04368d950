using System.Text.Json.Nodes;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox.Api;

/// <summary>Writes what happens here as the Bot API's objects.</summary>
internal sealed class SandboxWriter(SandboxOptions options)
{
    public JsonObject Me()
    {
        var me = Bot();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = options.SeesWholeGroups;
        me["supports_inline_queries"] = false;
        return me;
    }

    public JsonObject Message(Chat chat, SandboxMessage message)
    {
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = message.Author is { } author ? User(author) : Bot(),
            ["chat"] = Of(chat),
            ["date"] = message.At.ToUnixTimeSeconds(),
        };
        if (message.EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.AlbumId is not null)
            json["media_group_id"] = message.AlbumId;
        if (message.Document is { } document)
            json["document"] = Document(document);
        if (message.Photo is { } photo)
            json["photo"] = new JsonArray(Photo(photo));
        if (message.Service is not null)
            WriteService(json, message.Service);
        var isFile = message.Document is not null || message.Photo is not null;
        if (message.Text.Length > 0)
            json[isFile ? "caption" : "text"] = message.Text;
        if (message.Entities.Count > 0)
            json[isFile ? "caption_entities" : "entities"] = new JsonArray([.. message.Entities.Select(Entity)]);
        if (message.Rows.Count > 0)
            json["reply_markup"] = Markup(message.Rows);
        return json;
    }

    public JsonObject Press(SandboxPress press, SandboxPerson person, JsonObject message) => new()
    {
        ["id"] = press.CallbackId,
        ["from"] = User(person),
        ["message"] = message,
        ["chat_instance"] = press.ChatId.ToString(CultureInfo.InvariantCulture),
        ["data"] = press.Data,
    };

    /// <summary>What became of the bot's own membership: «member», «left», «kicked».</summary>
    public JsonObject Membership(Chat chat, SandboxPerson by, string before, string now, DateTimeOffset at) => new()
    {
        ["chat"] = Of(chat),
        ["from"] = User(by),
        ["date"] = at.ToUnixTimeSeconds(),
        ["old_chat_member"] = Member(before),
        ["new_chat_member"] = Member(now),
    };

    public static JsonObject File(SandboxFile file) => new()
    {
        ["file_id"] = file.Id,
        ["file_unique_id"] = UniqueId(file.Id),
        ["file_size"] = file.Bytes.Length,
        ["file_path"] = file.Path,
    };

    public static JsonObject FullInfo(Chat chat)
    {
        var info = Of(chat);
        info["accent_color_id"] = 0;
        info["max_reaction_count"] = 11;
        info["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        return info;
    }

    private void WriteService(JsonObject json, SandboxService service)
    {
        switch (service)
        {
            case SandboxService.Joined joined:
                json["new_chat_members"] = new JsonArray(joined.Person is null ? Bot() : User(joined.Person));
                break;
            case SandboxService.Left left:
                json["left_chat_member"] = left.Person is null ? Bot() : User(left.Person);
                break;
            case SandboxService.MigratedTo to:
                json["migrate_to_chat_id"] = to.Supergroup;
                break;
            case SandboxService.MigratedFrom from:
                json["migrate_from_chat_id"] = from.Group;
                break;
        }
    }

    private JsonObject Member(string status)
    {
        var member = new JsonObject { ["user"] = Bot(), ["status"] = status };
        if (status == "kicked")
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

    private static JsonObject Of(Chat chat)
    {
        if (chat is GroupChat { Group: var group })
            return new JsonObject { ["id"] = group.Id, ["type"] = group.IsSupergroup ? "supergroup" : "group", ["title"] = group.Title };
        var json = Named(((PrivateChat)chat).Person);
        json["type"] = "private";
        return json;
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
        ["file_unique_id"] = UniqueId(document.FileId),
        ["file_name"] = document.Name,
        ["mime_type"] = document.MimeType,
        ["file_size"] = document.Size,
    };

    private static JsonObject Photo(SandboxPhoto photo) => new()
    {
        ["file_id"] = photo.FileId,
        ["file_unique_id"] = UniqueId(photo.FileId),
        ["width"] = photo.Width,
        ["height"] = photo.Height,
        ["file_size"] = photo.Size,
    };

    private static string UniqueId(string fileId) => $"u{fileId}";

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
