using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Telegram;

namespace Shnor.Bot.Tests.Messengers;

/// <summary>A message that is not there any more is told from one that stays, and both from words that are refused.</summary>
public sealed class MissedMessageSpecs
{
    private static readonly ChatAddress Anna = new(Messenger.Telegram, 1);

    [Theory]
    [InlineData("Bad Request: message to delete not found", MissedMessage.Gone)]
    [InlineData("Bad Request: message to edit not found", MissedMessage.Gone)]
    [InlineData("Bad Request: MESSAGE_ID_INVALID", MissedMessage.Gone)]
    [InlineData("Bad Request: message can't be deleted for everyone", MissedMessage.TooLate)]
    [InlineData("Bad Request: message can't be edited", MissedMessage.TooLate)]
    [InlineData("Bad Request: can't parse entities", null)]
    public async Task Why_it_cannot_be_changed(string said, MissedMessage? missed)
    {
        using var http = new HttpClient(new Says(HttpStatusCode.BadRequest, $$"""{"ok":false,"error_code":400,"description":"{{said}}"}"""));

        Assert.All(
            [await Over(http).Delete(Anna, "5", CancellationToken.None), await Over(http).EditCaption(Anna, "5", new Screen(Markup.Plain("а")), CancellationToken.None)],
            outcome => Assert.Equal(missed, Assert.IsType<SendOutcome.Rejected>(outcome).Missed));
    }

    [Fact]
    public async Task What_is_deleted_is_done_and_an_album_has_a_name_for_each_file()
    {
        using var deleted = new HttpClient(new Says(HttpStatusCode.OK, """{"ok":true,"result":true}"""));
        Assert.Equal("5", Assert.IsType<SendOutcome.Delivered>(await Over(deleted).Delete(Anna, "5", CancellationToken.None)).MessageId);

        const string Chat = """{"id":1,"type":"private","first_name":"Анна"}""";
        using var sent = new HttpClient(new Says(HttpStatusCode.OK, $$"""{"ok":true,"result":[{"message_id":7,"date":1,"chat":{{Chat}}},{"message_id":8,"date":1,"chat":{{Chat}}}]}"""));
        var album = Assert.IsType<SendOutcome.Delivered>(await Over(sent).SendAlbum(Anna, new OutgoingAlbum(["a", "b"], ArePictures: false), CancellationToken.None));
        Assert.Equal(["7", "8"], album.All);
        Assert.Equal(["5"], new SendOutcome.Delivered("5").All);
    }

    private static TelegramMessenger Over(HttpClient http) => new(
        new TelegramClient(http, new TelegramOptions { Token = BotToken.Parse("123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") }), new BotName(), TimeProvider.System, NullLogger<TelegramMessenger>.Instance);

    private sealed class Says(HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
