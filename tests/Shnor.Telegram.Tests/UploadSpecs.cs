using System.Net;
using System.Text;

namespace Shnor.Telegram.Tests;

/// <summary>Files on their way out, as bytes on the wire.</summary>
public sealed class UploadSpecs
{
    private const string Sent = """{"ok":true,"result":{"message_id":7,"date":1644476400,"chat":{"id":5,"type":"private"}}}""";

    [Fact]
    public async Task A_Cyrillic_file_name_goes_as_it_is()
    {
        var body = await Written(new SendDocument
        {
            ChatId = 5,
            Document = InputFile.Upload("Отчёт за март.docx", "содержимое"u8.ToArray()),
            Caption = "<b>Март</b>",
            ParseMode = ParseMode.Html,
            ReplyMarkup = new InlineKeyboardMarkup { InlineKeyboard = [[new InlineKeyboardButton { Text = "OK", CallbackData = "v1:ok:5" }]] },
        });

        Assert.Equal(
            """
            --B
            Content-Disposition: form-data; name="chat_id"

            5
            --B
            Content-Disposition: form-data; name="caption"

            <b>Март</b>
            --B
            Content-Disposition: form-data; name="parse_mode"

            HTML
            --B
            Content-Disposition: form-data; name="reply_markup"

            {"inline_keyboard":[[{"text":"OK","callback_data":"v1:ok:5"}]]}
            --B
            Content-Disposition: form-data; name="document"; filename="Отчёт за март.docx"
            Content-Type: application/octet-stream

            содержимое
            --B--

            """.ReplaceLineEndings("\r\n"),
            body);
    }

    [Fact]
    public async Task A_photo_stands_where_the_call_speaks_of_it()
    {
        var body = await Written(new SendPhoto { ChatId = 5, Photo = InputFile.Upload("фото.jpg", [1, 2, 3]) });

        Assert.Contains("name=\"photo\"; filename=\"фото.jpg\"\r\n", body, StringComparison.Ordinal);
        Assert.Equal(1, Count(body, "name=\"photo\""));
    }

    [Fact]
    public async Task Files_of_a_group_are_found_by_the_names_of_their_parts()
    {
        var body = await Written(new SendMediaGroup
        {
            ChatId = 5,
            Media =
            [
                new InputMediaDocument { Media = InputFile.Upload("один.pdf", "1"u8.ToArray()), Caption = "No. 1" },
                new InputMediaDocument { Media = InputFile.Known("BQAD") },
                new InputMediaDocument { Media = InputFile.Upload("три.pdf", "3"u8.ToArray()) },
            ],
        });

        Assert.Contains(
            """[{"type":"document","media":"attach://file0","caption":"No. 1"},{"type":"document","media":"BQAD"},{"type":"document","media":"attach://file2"}]""",
            body,
            StringComparison.Ordinal);
        Assert.Contains("name=\"file0\"; filename=\"один.pdf\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains("name=\"file2\"; filename=\"три.pdf\"\r\n", body, StringComparison.Ordinal);
        Assert.Equal(2, Count(body, "filename="));
    }

    [Theory]
    [InlineData("a\"; name=\"chat_id", "a_; name=_chat_id")]
    [InlineData("a\r\nX-Header: 1", "a__X-Header: 1")]
    [InlineData("..\\..\\план.docx", ".._.._план.docx")]
    public async Task A_name_cannot_break_out_of_its_part(string name, string expected)
    {
        var body = await Written(new SendDocument { ChatId = 5, Document = InputFile.Upload(name, [1]) });

        Assert.Contains($"filename=\"{expected}\"\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_call_may_be_made_again_with_a_stream()
    {
        using var stream = new MemoryStream("--файл"u8.ToArray());
        stream.Position = 2;
        var call = new SendDocument { ChatId = 5, Document = InputFile.Upload("план.txt", stream) };

        Assert.Contains("\r\n\r\nфайл\r\n", await Written(call), StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nфайл\r\n", await Written(call), StringComparison.Ordinal);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_sent()
    {
        var client = Bots.At(new Bots.Stub((_, _) => throw new InvalidOperationException("Nothing may be asked.")));
        var document = InputFile.Upload("видео.mp4", new Vast(TelegramLimits.MaxUploadBytes + 1));
        var photo = InputFile.Upload("фото.jpg", new Vast(TelegramLimits.MaxPhotoBytes + 1));

        AssertTooLarge(await client.Call(new SendDocument { ChatId = 5, Document = document }, default));
        AssertTooLarge(await client.Call(new SendPhoto { ChatId = 5, Photo = photo }, default));
        AssertTooLarge(await client.Call(new SendMediaGroup { ChatId = 5, Media = [new InputMediaPhoto { Media = photo }, new InputMediaPhoto { Media = InputFile.Known("a") }] }, default));
    }

    [Fact]
    public async Task A_large_document_is_given_the_time_it_needs()
    {
        var time = new FakeTime();
        using var server = new Bots.Stub(async (_, ct) =>
        {
            time.Advance(TimeSpan.FromMinutes(7)); // 50 MB over a line of one megabit a second
            ct.ThrowIfCancellationRequested();
            return await Task.FromResult(Bots.Answer(HttpStatusCode.OK, Sent));
        });
        var client = Bots.At(server, time);

        var large = await client.Call(new SendDocument { ChatId = 5, Document = InputFile.Upload("архив.zip", new Vast(TelegramLimits.MaxUploadBytes)) }, default);
        var small = await client.Call(new SendDocument { ChatId = 5, Document = InputFile.Upload("план.docx", new Vast(1000)) }, default);

        Assert.IsType<ApiResult<Message>.Ok>(large);
        Assert.IsType<ApiResult<Message>.Unknown>(small);
    }

    [Fact]
    public async Task Trouble_of_the_file_is_not_blamed_on_the_network()
    {
        await using var server = await LoopbackServer.Start(context => context.Request.Body.CopyToAsync(Stream.Null));
        var call = new SendDocument { ChatId = 5, Document = InputFile.Upload("план.docx", new Unreadable()) };

        var trouble = await Assert.ThrowsAsync<IOException>(() => Bots.At(server.Url).Call(call, default));

        Assert.Equal("The disk is gone", trouble.Message);
    }

    [Fact]
    public void A_file_without_a_name_or_a_length_cannot_be_built()
    {
        Assert.Throws<ArgumentException>(() => InputFile.Upload(" ", [1]));
        Assert.Throws<ArgumentException>(() => InputFile.Known(""));
        using var pipe = new NoLength();
        Assert.Throws<ArgumentException>(() => InputFile.Upload("a.txt", pipe));
    }

    /// <summary>What reaches a real server, the boundary written as B.</summary>
    private static async Task<string> Written<T>(ApiCall<T> call)
    {
        var (type, body, length) = ("", "", 0L);
        await using var server = await LoopbackServer.Start(async context =>
        {
            using var copy = new MemoryStream();
            await context.Request.Body.CopyToAsync(copy);
            (type, body, length) = (context.Request.ContentType!, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(copy.ToArray()), context.Request.ContentLength ?? -1);
            Assert.Equal(copy.Length, length);
        });

        await Bots.At(server.Url).Call(call, default);

        Assert.StartsWith("multipart/form-data; boundary=", type, StringComparison.Ordinal);
        return body.Replace(type.Split('=')[1], "B", StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static void AssertTooLarge<T>(ApiResult<T> result) => Assert.Equal(413, Assert.IsType<ApiResult<T>.Rejected>(result).Code);

    /// <summary>A file of this many zeros.</summary>
    private class Vast(long length) : MemoryStream
    {
        public override long Length => length;
    }

    private sealed class Unreadable() : Vast(10)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The disk is gone");
    }

    private sealed class NoLength : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
