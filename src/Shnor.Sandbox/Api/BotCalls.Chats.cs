using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Api;

/// <summary>What concerns a chat as a whole, and taking a message back.</summary>
internal sealed partial class BotCalls
{
    private static readonly FrozenSet<string> Actions = new[]
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }.ToFrozenSet(StringComparer.Ordinal);

    public JsonNode DeleteMessage(JsonObject call)
    {
        messenger.Delete(Chat(call), call.Integer("message_id")!.Value);
        return true;
    }

    public JsonNode SendChatAction(JsonObject call)
    {
        var action = call.Text("action")!;
        if (!Actions.Contains(action))
            throw ApiRefusal.BadRequest("wrong parameter action in request");
        messenger.Act(Chat(call), action);
        return true;
    }

    public JsonNode GetChat(JsonObject call) => messenger.FullInfo(Chat(call));
}
