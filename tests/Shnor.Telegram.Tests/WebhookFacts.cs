using System.Text;

namespace Shnor.Telegram.Tests;

public sealed class WebhookFacts
{
    [Theory]
    [InlineData("a")]
    [InlineData("AZaz09_-")]
    public void Secret_OfItsAlphabet_IsRead(string text)
    {
        Assert.True(WebhookSecret.TryParse(text, out var secret));
        Assert.True(secret.Matches(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("секрет")]
    [InlineData("a\n")]
    [InlineData("a,a")]
    public void Secret_OfAnotherAlphabet_IsNone(string? text) => Assert.False(WebhookSecret.TryParse(text, out _));

    [Fact]
    public void Secret_LongerThanTelegramTakes_IsNone()
    {
        Assert.True(WebhookSecret.TryParse(new string('a', 256), out _));
        Assert.False(WebhookSecret.TryParse(new string('a', 257), out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cre")]
    [InlineData("s3cret ")]
    [InlineData("S3cret")]
    [InlineData("s3cret,s3cret")]
    public void Secret_SaidWrong_DoesNotMatch(string? said) => Assert.False(WebhookSecret.Parse("s3cret").Matches(said));

    [Fact]
    public void Secret_PutIntoALog_IsHidden()
    {
        var secret = WebhookSecret.Parse("s3cret");

        Assert.Equal("***", $"{secret}");
        Assert.Equal("{ Secret = *** }", new { Secret = secret }.ToString());
    }

    [Fact]
    public void Update_OfAKnownShape_IsRead() =>
        Assert.Equal((5, false), Read("""{"update_id":5,"message":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"text":"Да"}}"""));

    [Fact]
    public void Update_OfAnUnknownShape_KeepsItsId() => Assert.Equal((5, true), Read("""{"update_id":5,"message":"нет"}"""));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"update_id":"5"}""")]
    [InlineData("""{"update_id":5,"mess""")]
    [InlineData("<html></html>")]
    public void Update_WithoutAnId_IsNone(string json) => Assert.Null(Read(json));

    [Fact]
    public void Update_NestedWithoutEnd_IsNone() => Assert.Null(Read(new string('[', 100_000)));

    private static (long Id, bool Unreadable)? Read(string json) =>
        Update.TryRead(Encoding.UTF8.GetBytes(json)) is { } update ? (update.UpdateId, update.Unreadable) : null;
}
