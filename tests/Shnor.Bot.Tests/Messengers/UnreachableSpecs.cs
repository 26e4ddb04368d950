using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Screens;
using Shnor.Domain.People;
using Shnor.Telegram;

namespace Shnor.Bot.Tests.Messengers;

/// <summary>Of all the words with which Telegram says that nobody is there, one means that nobody will be.</summary>
public sealed class UnreachableSpecs
{
    [Theory]
    [InlineData("Forbidden: user is deactivated", true)]
    [InlineData("Forbidden: bot was blocked by the user", false)]
    [InlineData("Forbidden: bot can't initiate conversation with a user", false)]
    public async Task A_deleted_account_is_told_from_a_closed_door(string said, bool isForGood)
    {
        using var http = new HttpClient(new Refuses(said));
        var client = new TelegramClient(http, new TelegramOptions { Token = BotToken.Parse("123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") });
        var messenger = new TelegramMessenger(client, new BotName(), TimeProvider.System, NullLogger<TelegramMessenger>.Instance);

        var outcome = await messenger.Send(new ChatAddress(Messenger.Telegram, 1), new Screen(Markup.Plain("Здравствуйте")), CancellationToken.None);

        Assert.Equal(isForGood, Assert.IsType<SendOutcome.Unreachable>(outcome).IsForGood);
    }

    private sealed class Refuses(string said) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)
        {
            Content = new StringContent($$"""{"ok":false,"error_code":403,"description":"{{said}}"}""", Encoding.UTF8, "application/json"),
        });
    }
}
