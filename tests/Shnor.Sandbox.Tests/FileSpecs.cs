using System.Text;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

public sealed class FileSpecs
{
    private static readonly byte[] Some = [1, 2, 3];

    [Fact]
    public async Task A_document_of_the_bot_comes_with_its_name_caption_and_buttons()
    {
        await using var messenger = await Messenger.Open();

        var sent = await messenger.Upload(
            "sendDocument",
            new()
            {
                ["chat_id"] = "101",
                ["caption"] = "<b>План</b> &lt;на год&gt;",
                ["parse_mode"] = "HTML",
                ["disable_notification"] = "true",
                ["reply_markup"] = """{"inline_keyboard":[[{"text":"Верно","callback_data":"ok"}]]}""",
            },
            ("document", "План «500+» & ко.docx", Some));

        Assert.True(sent.Code == 200, sent.Description);
        var message = Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.Equal("План «500+» & ко.docx", message.Document!.Name);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", message.Document.MimeType);
        Assert.Equal(Some, messenger.People.BytesOf(message.Document.FileId).ToArray());
        Assert.Equal("<b>План</b> &lt;на год&gt;", message.Html);
        Assert.Equal([new SandboxButton("Верно", "ok")], message.Buttons);
        Assert.True(message.Silent);
        Assert.Equal("План <на год>", sent.Result!["caption"]!.GetValue<string>());
        Assert.Null(sent.Result["text"]);
        Assert.Equal(3, messenger.People.Transcript[^1].Parameters["document"]!["file_size"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_name_of_a_file_is_taken_as_it_is_written()
    {
        await using var messenger = await Messenger.Open();

        // What .NET writes by itself for a Cyrillic name: an encoded word, and filename* that Telegram does not look at.
        using var form = new MultipartFormDataContent { { new StringContent("101"), "chat_id" }, { new ByteArrayContent(Some), "document", "План.docx" } };
        using var response = await messenger.Http.PostAsync(messenger.Path("sendDocument"), form);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.StartsWith("=?utf-8?B?", Assert.Single(messenger.People.Messages(Messenger.Anna)).Document!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_sent_once_is_sent_again_by_its_id()
    {
        await using var messenger = await Messenger.Open();
        var plan = messenger.People.SendFile(Messenger.Anna, "План.docx", Some).Document!;
        var view = messenger.People.SendPhoto(Messenger.Anna, Pictures.Jpeg(640, 480)).Photo!;

        await messenger.Good("sendDocument", new { chat_id = Messenger.Boris, document = plan.FileId });
        await messenger.Good("sendPhoto", new { chat_id = Messenger.Boris, photo = view.FileId });

        var got = messenger.People.Messages(Messenger.Boris);
        Assert.Equal((plan, view), (got[0].Document, got[1].Photo));
        Assert.Equal(
            (400, "Bad Request: can't use file of type Document as Photo"),
            await messenger.Refused("sendPhoto", new { chat_id = Messenger.Boris, photo = plan.FileId }));
        Assert.Equal(
            (400, "Bad Request: can't use file of type Photo as Document"),
            await messenger.Refused("sendDocument", new { chat_id = Messenger.Boris, document = view.FileId }));
    }

    [Fact]
    public async Task A_picture_has_its_size_and_can_be_downloaded()
    {
        await using var messenger = await Messenger.Open();
        var bytes = Pictures.Png(800, 600);
        messenger.People.SendPhoto(Messenger.Anna, bytes, "график");

        var photo = (await messenger.Updates())[0]["message"]!["photo"]![0]!;
        Assert.Equal((800, 600, 33), (photo["width"]!.GetValue<int>(), photo["height"]!.GetValue<int>(), photo["file_size"]!.GetValue<int>()));
        var file = await messenger.Good("getFile", new { file_id = photo["file_id"]!.GetValue<string>() });
        Assert.EndsWith(".png", file["file_path"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(bytes, await messenger.Http.GetByteArrayAsync($"/file/bot{messenger.Token}/{file["file_path"]}"));

        var sent = await messenger.Upload("sendPhoto", new() { ["chat_id"] = "101", ["photo"] = "attach://x" }, ("x", "x.jpg", Pictures.Jpeg(20, 10)));
        Assert.Equal(20, sent.Result!["photo"]![0]!["width"]!.GetValue<int>());
        Assert.Throws<ArgumentException>(() => messenger.People.SendPhoto(Messenger.Anna, Some));
    }

    [Fact]
    public async Task An_album_comes_whole_in_order_under_one_id()
    {
        await using var messenger = await Messenger.Open(limited: true);

        var sent = await messenger.Upload(
            "sendMediaGroup",
            new()
            {
                ["chat_id"] = "101",
                ["media"] = """[{"type":"document","media":"attach://a","caption":"раз"},{"type":"document","media":"attach://b"},{"type":"document","media":"attach://a"}]""",
            },
            ("a", "а.txt", Some),
            ("b", "б.txt", Some));

        Assert.True(sent.Code == 200, sent.Description);
        var album = messenger.People.Messages(Messenger.Anna);
        Assert.Equal(["а.txt", "б.txt", "а.txt"], album.Select(m => m.Document!.Name));
        Assert.Equal("раз", album[0].Text);
        Assert.NotNull(Assert.Single(album.Select(m => m.AlbumId).Distinct()));
        Assert.Equal(429, (await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = "ещё" })).Code);
    }

    [Theory]
    [InlineData("""[{"type":"photo","media":"x"}]""", "too few messages to send as an album")]
    [InlineData("""[{"type":"photo","media":"x"},{"type":"document","media":"x"}]""", "Document can't be mixed with other media types")]
    [InlineData("""[{"type":"video","media":"x"},{"type":"video","media":"x"}]""", "can't parse InputMedia: type \"video\" is not supported by the sandbox")]
    [InlineData("""[{"type":"photo","media":"x"},{"type":"photo","media":"x"}]""", "wrong file identifier/HTTP URL specified")]
    [InlineData("""[{"type":"photo","media":"x","thumbnail":"y"},{"type":"photo","media":"x"}]""", "field \"thumbnail\" in InputMedia is not supported by the sandbox")]
    [InlineData("""{"type":"photo"}""", "field \"media\" must be of type Array of InputMedia")]
    public async Task An_album_that_cannot_be_is_refused_whole(string media, string why)
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal((400, $"Bad Request: {why}"), await messenger.Refused("sendMediaGroup", new { chat_id = Messenger.Anna, media = JsonNode.Parse(media) }));

        Assert.Empty(messenger.People.Messages(Messenger.Anna));
    }

    [Theory]
    [InlineData("sendDocument", "there is no document in the request")]
    [InlineData("sendPhoto", "there is no photo in the request")]
    public async Task A_send_without_its_file_is_refused(string method, string why)
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal((400, $"Bad Request: {why}"), await messenger.Refused(method, new { chat_id = Messenger.Anna }));
    }

    [Theory]
    [InlineData("none", "wrong file identifier/HTTP URL specified")]
    [InlineData("attach://none", "wrong file identifier/HTTP URL specified")]
    [InlineData("https://example.org/a.docx", "a file from a URL is not supported by the sandbox")]
    public async Task A_file_nobody_sent_is_refused(string document, string why)
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal((400, $"Bad Request: {why}"), await messenger.Refused("sendDocument", new { chat_id = Messenger.Anna, document }));
    }

    [Theory]
    [InlineData("sendDocument", "nothing", "file must be non-empty")]
    [InlineData("sendPhoto", "nothing", "file must be non-empty")]
    [InlineData("sendPhoto", "text", "IMAGE_PROCESS_FAILED")]
    [InlineData("sendPhoto", "too large a picture", "PHOTO_INVALID_DIMENSIONS")]
    [InlineData("sendPhoto", "too oblong a picture", "PHOTO_INVALID_DIMENSIONS")]
    [InlineData("sendPhoto", "over 10 megabytes", "file is too big")]
    public async Task A_file_telegram_does_not_take_is_refused(string method, string what, string why)
    {
        await using var messenger = await Messenger.Open();
        var bytes = what switch
        {
            "nothing" => [],
            "text" => Encoding.UTF8.GetBytes("not a picture at all"),
            "too large a picture" => Pictures.Png(9000, 1001),
            "too oblong a picture" => Pictures.Jpeg(2100, 100),
            _ => new byte[(10 * 1024 * 1024) + 1],
        };

        var answer = await messenger.Upload(method, new() { ["chat_id"] = "101" }, (method == "sendPhoto" ? "photo" : "document", "a.png", bytes));

        Assert.Equal((400, $"Bad Request: {why}"), (answer.Code, answer.Description));
        Assert.Empty(messenger.People.Messages(Messenger.Anna));
    }

    [Fact]
    public async Task More_than_50_megabytes_are_not_taken()
    {
        await using var messenger = await Messenger.Open();

        var answer = await messenger.Upload("sendDocument", new() { ["chat_id"] = "101" }, ("document", "a.bin", new byte[(50 * 1024 * 1024) + 1]));

        Assert.Equal((400, "Bad Request: file is too big"), (answer.Code, answer.Description));
    }

    [Fact]
    public async Task A_caption_holds_1024_characters_and_a_file_has_no_text_to_edit()
    {
        await using var messenger = await Messenger.Open();
        var plan = messenger.People.SendFile(Messenger.Anna, "План.docx", Some).Document!.FileId;

        Assert.Equal(
            (400, "Bad Request: message caption is too long"),
            await messenger.Refused("sendDocument", new { chat_id = Messenger.Anna, document = plan, caption = new string('а', 1025) }));
        var sent = await messenger.Good("sendDocument", new { chat_id = Messenger.Anna, document = plan, caption = new string('а', 1024) });
        var edit = new { chat_id = Messenger.Anna, message_id = sent["message_id"]!.GetValue<long>(), text = "а" };
        Assert.Equal((400, "Bad Request: there is no text in the message to edit"), await messenger.Refused("editMessageText", edit));
    }

    [Fact]
    public async Task A_part_nobody_mentions_is_refused()
    {
        await using var messenger = await Messenger.Open();

        var answer = await messenger.Upload("sendDocument", new() { ["chat_id"] = "101" }, ("document", "a.txt", Some), ("dokument", "b.txt", Some));

        Assert.Equal((400, "Bad Request: unknown parameter \"dokument\" in sendDocument"), (answer.Code, answer.Description));
    }

    [Theory]
    [InlineData("form-data; name=document; filename=План.docx", "document", "План.docx")]
    [InlineData("form-data; name=\"document\"; filename=\"а \\\"б\\\" ; в.docx\"; filename*=UTF-8''x", "document", "а \"б\" ; в.docx")]
    [InlineData("form-data; filename=\"\"; name=\"x\"", "x", "")]
    [InlineData("form-data; name=\"x\"", "x", null)]
    public void A_part_is_named_by_its_header(string header, string name, string? fileName) =>
        Assert.Equal(new Api.FormPart(name, fileName), Api.FormPart.Read(header));

    [Theory]
    [InlineData(null)]
    [InlineData("form-data")]
    [InlineData("form-data; name=\"")]
    public void A_part_without_a_name_is_none(string? header) => Assert.Null(Api.FormPart.Read(header));
}
