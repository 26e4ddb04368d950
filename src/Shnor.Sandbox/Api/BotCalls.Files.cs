using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Api;

/// <summary>Documents, pictures and albums, both ways.</summary>
internal sealed partial class BotCalls
{
    private const int LargestFile = 20 * 1024 * 1024; // bytes (Bot API, getFile)
    private const int LeastInAlbum = 2; // Bot API, sendMediaGroup
    private const int MostInAlbum = 10;

    public JsonNode SendDocument(JsonObject call, Attachments files) =>
        Send(call, new Draft(Caption(call), files.Document(call.Text("document")!)));

    public JsonNode SendPhoto(JsonObject call, Attachments files) =>
        Send(call, new Draft(Caption(call), files.Photo(call.Text("photo")!)));

    public JsonNode SendMediaGroup(JsonObject call, Attachments files)
    {
        var media = call["media"]!.AsArray().Select(item => item!.AsObject()).ToList();
        if (media.Count < LeastInAlbum)
            throw ApiRefusal.BadRequest("too few messages to send as an album");
        if (media.Count > MostInAlbum)
            throw ApiRefusal.BadRequest("too many messages to send as an album");
        if (media.DistinctBy(item => item.Text("type")).Count() > 1)
            throw ApiRefusal.BadRequest("Document can't be mixed with other media types");
        var drafts = media.ConvertAll(item => Medium(item, files));
        return new JsonArray([.. messenger.Post(Chat(call), Answered(call), call.Flag("disable_notification"), drafts)]);
    }

    /// <summary>How many messages an album is.</summary>
    public static int CountMedia(JsonObject call) => call["media"]!.AsArray().Count;

    public JsonNode GetFile(JsonObject call)
    {
        var file = messenger.FindFile(call.Text("file_id")!)
            ?? throw ApiRefusal.BadRequest("wrong file_id or the file is temporarily unavailable");
        return file.Bytes.Length > LargestFile
            ? throw ApiRefusal.BadRequest("file is too big")
            : SandboxWriter.File(file);
    }

    private static Draft Medium(JsonObject item, Attachments files) => item.Text("type") switch
    {
        "document" => new Draft(Caption(item), files.Document(item.Text("media")!)),
        "photo" => new Draft(Caption(item), files.Photo(item.Text("media")!)),
        var other => throw ApiRefusal.BadRequest($"can't parse InputMedia: type \"{other}\" is not supported by the sandbox"),
    };

    private static SandboxContent Caption(JsonObject call)
    {
        var (text, entities) = MessageText.Caption(call.Text("caption"), call.Text("parse_mode"));
        return new SandboxContent(text, entities, Keyboard.Read(call["reply_markup"]));
    }
}
