using Microsoft.Extensions.Configuration;
using Shnor.Bot.Settings;
using Shnor.Telegram;

namespace Shnor.Bot.Tests.Settings;

public sealed class ReadWebhookSpecs
{
    private const string Url = "https://bot.example.ru/telegram";
    private const string Secret = "a-Secret_9";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("polling")]
    public void Without_a_wish_updates_are_asked_for(string? mode) => Assert.Null(Read(("Telegram:Mode", mode), ("Telegram:WebhookUrl", Url)).Settings!.Webhook);

    [Fact]
    public void A_webhook_has_an_address_and_a_secret_that_stays_one()
    {
        var settings = Webhook().Settings!;

        Assert.Equal(new WebhookSettings(new Uri(Url), WebhookSecret.Parse(Secret)), settings.Webhook);
        Assert.DoesNotContain(Secret, settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://bot.example.ru")]
    [InlineData("https://bot.example.ru:8443/a/b_c-d")]
    [InlineData("https://bot.example.ru:88/telegram/")]
    public void A_public_address_is_taken(string url) => Assert.Equal(new Uri(url), Webhook(url: url).Settings!.Webhook!.Url);

    [Fact]
    public void A_Cyrillic_host_is_told_to_Telegram_in_its_own_letters() =>
        Assert.Equal("https://xn--90a8a.xn--p1ai/telegram", Webhook(url: "https://бт.рф/telegram").Settings!.Webhook!.Url.AbsoluteUri);

    [Theory]
    [InlineData("bot.example.ru/telegram")]
    [InlineData("http://bot.example.ru/telegram")]
    [InlineData("http://localhost:8080/telegram")]
    [InlineData("https://localhost/telegram")]
    [InlineData("https://127.0.0.1:8443/telegram")]
    [InlineData("ftp://bot.example.ru/telegram")]
    [InlineData("https://bot.example.ru/telegram?x=1")]
    [InlineData("https://bot.example.ru/telegram#x")]
    [InlineData("https://bot.example.ru:8080/telegram")]
    [InlineData("https://bot.example.ru/{id}")]
    [InlineData("https://bot.example.ru/бот")]
    public void An_address_that_Telegram_cannot_post_to_is_refused(string url)
    {
        var refusal = Webhook(url: url).Refusal!;

        Assert.StartsWith("Telegram:WebhookUrl", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains($"«{url}»", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_the_address_is_not_repeated() =>
        Assert.DoesNotContain("AAfake", Webhook(url: "https://anna:AAfake@bot.example.ru/telegram").Refusal!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:8080/telegram")]
    [InlineData("https://bot.local:9443/telegram")]
    public void A_server_of_this_machine_posts_to_this_machine(string url) =>
        Assert.Equal(new Uri(url), Webhook(url: url, apiUrl: "http://localhost:8081").Settings!.Webhook!.Url);

    [Theory]
    [InlineData("with space")]
    [InlineData("пароль")]
    public void A_secret_that_Telegram_would_refuse_is_refused_and_not_shown(string secret)
    {
        var refusal = Webhook(secret: secret).Refusal!;

        Assert.StartsWith("Telegram:WebhookSecret", refusal.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_webhook_needs_is_asked_for()
    {
        Assert.StartsWith("Telegram:WebhookUrl: не задан", Webhook(url: null).Refusal!.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Telegram:WebhookSecret: не задан", Webhook(secret: null).Refusal!.Sentence, StringComparison.Ordinal);
    }

    private static (BotSettings? Settings, SettingsRefusal? Refusal) Webhook(string? url = Url, string? secret = Secret, string? apiUrl = null) =>
        Read(("Telegram:Mode", "webhook"), ("Telegram:WebhookUrl", url), ("Telegram:WebhookSecret", secret), ("Telegram:ApiUrl", apiUrl));

    private static (BotSettings? Settings, SettingsRefusal? Refusal) Read(params (string Key, string? Value)[] values)
    {
        var config = new ConfigurationBuilder().AddInMemoryCollection([.. values.Select(v => KeyValuePair.Create(v.Key, v.Value)), KeyValuePair.Create("Telegram:Token", (string?)"123456789:AAfake_fake-fake")]);
        return ReadSettings.From(config.Build(), asksForSandbox: false, inContainer: false);
    }
}
