namespace Shnor.Telegram.Tests;

public sealed class BotTokenFacts
{
    [Fact]
    public void Token_reads_the_bots_id_and_hides_the_rest()
    {
        var token = BotToken.Parse($"  {Bots.TokenText}\n");

        Assert.Equal(123456789, token.BotId);
        Assert.Equal("***", token.ToString());
        Assert.Equal("***", $"{token}");
        Assert.DoesNotContain(Bots.SecretPart, new TelegramOptions { Token = token }.ToString(), StringComparison.Ordinal);
        Assert.Equal(token, Bots.Token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("123456:")]
    [InlineData(":AAF-secret")]
    [InlineData("bot123456:AAF-secret")]
    [InlineData("123456:AAF secret")]
    [InlineData("123456:AAF/secret")]
    [InlineData("123456:ААФ-кириллица")]
    [InlineData("1234567890123456789012:AAF-secret")]
    public void Token_of_another_shape_is_refused_without_repeating_it(string? text)
    {
        Assert.False(BotToken.TryParse(text, out _));
        var refusal = Assert.Throws<FormatException>(() => BotToken.Parse(text!));
        Assert.DoesNotContain("AAF", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://api.example.org")]
    [InlineData("/relative")]
    [InlineData("https://api.example.org/?key=1")]
    [InlineData("https://user:word@api.example.org")]
    [InlineData("https://api.example.org/#part")]
    public void ApiUrl_that_is_not_a_servers_address_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new TelegramOptions { Token = Bots.Token, ApiUrl = new Uri(address, UriKind.RelativeOrAbsolute) });
}
