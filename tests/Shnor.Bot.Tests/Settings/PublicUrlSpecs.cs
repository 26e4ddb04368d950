using Microsoft.Extensions.Configuration;
using Shnor.Bot.Settings;

namespace Shnor.Bot.Tests.Settings;

/// <summary>The address by which telephones reach the service.</summary>
public sealed class PublicUrlSpecs
{
    [Theory]
    [InlineData("https://bot.example.ru", "https://bot.example.ru/")]
    [InlineData("https://bot.example.ru/shnor", "https://bot.example.ru/shnor/")]
    [InlineData("http://10.1.2.3:8080/", "http://10.1.2.3:8080/")]
    [InlineData(" https://бот.рф/календари/ ", null)]
    [InlineData("https://бот.рф", "https://xn--90a0am.xn--p1ai/")]
    public void A_site_or_a_folder_of_one(string text, string? expected) => Assert.Equal(expected, Read(text).Settings?.PublicUrl?.AbsoluteUri);

    [Theory]
    [InlineData("bot.example.ru")]
    [InlineData("ftp://bot.example.ru")]
    [InlineData("webcal://bot.example.ru")]
    [InlineData("https://bot.example.ru/?a=1")]
    [InlineData("https://bot.example.ru/#here")]
    [InlineData("https://anna:word@bot.example.ru/")]
    [InlineData("https://bot.example.ru/{secret}")]
    public void Anything_else_is_refused_with_what_to_write(string text)
    {
        var sentence = Read(text).Refusal!.Sentence;

        Assert.StartsWith("Web:PublicUrl: «", sentence, StringComparison.Ordinal);
        Assert.Contains("Напишите адрес", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("word@", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_nothing(string? text) => Assert.Null(Read(text).Settings!.PublicUrl);

    private static (BotSettings? Settings, SettingsRefusal? Refusal) Read(string? text) =>
        ReadSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Web:PublicUrl", text)]).Build(), asksForSandbox: true, inContainer: false);
}
