using System.Text;
using Shnor.Bot.Chat;
using Shnor.Bot.Screens;
using Shnor.Domain;

namespace Shnor.Bot.Tests.Chat;

/// <summary>What a button carries comes back through other people's hands.</summary>
public sealed class ButtonSpecs
{
    [Fact]
    public void Every_argument_comes_back_as_it_went()
    {
        ComesBack(new Nothing());
        ComesBack("a1b2c3d4e5f6");
        ComesBack(7);
        ComesBack(new DateOnly(2022, 2, 10));
        ComesBack(new OccurrenceId(long.MaxValue));
        ComesBack((new ProgrammeId(1), new PersonId(2)));
        ComesBack((new ProgrammeId(1), new DateOnly(2022, 2, 1), 3));
        ComesBack(("nonce", 4, 5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v0:done:42")]
    [InlineData("v2:done:42")]
    [InlineData("V1:done:42")]
    [InlineData("v1:other:42")]
    [InlineData("v1::42")]
    [InlineData("v1:done")]
    [InlineData("v1:done:")]
    [InlineData("v1:done:-42")]
    [InlineData("v1:done:+42")]
    [InlineData("v1:done: 42")]
    [InlineData("v1:done:042")]
    [InlineData("v1:done:42:43")]
    [InlineData("v1:done:42.43")]
    [InlineData("v1:done:4e1")]
    [InlineData("v1:done:٤٢")]
    [InlineData("v1:done:9223372036854775808")]
    [InlineData("v1:done:99999999999999999999999999999999999999999999999999")]
    [InlineData("v1:done:42\0")]
    [InlineData("v1:done:\ud800")]
    public void What_was_not_written_by_us_is_no_button_of_ours(string data) => Assert.Null(Read<OccurrenceId>("done", data));

    [Theory]
    [InlineData("v1:day:5")]
    [InlineData("v1:day:5.")]
    [InlineData("v1:day:.20220210")]
    [InlineData("v1:day:5.20220231")]
    [InlineData("v1:day:5.2022021")]
    [InlineData("v1:day:5.20220210.1")]
    [InlineData("v1:day:5.٢٠٢٢٠٢١٠")]
    public void Half_a_pair_or_a_day_that_never_was_is_refused(string data) => Assert.Null(Read<(OccurrenceId, DateOnly)>("day", data));

    [Fact]
    public void Any_bytes_at_all_never_throw()
    {
        var random = new Random(5);
        const string letters = "v1:done.0123456789-+eE \0٤😀\ud800";
        for (var n = 0; n < 20_000; n++)
        {
            var data = "v1:day:" + string.Concat(Enumerable.Range(0, random.Next(0, 20)).Select(_ => letters[random.Next(letters.Length)]));
            Read<(OccurrenceId, DateOnly)>("day", data);
            Read<OccurrenceId>("day", data);
            Read<int>("day", data);
            Read<string>("day", data);
        }
    }

    [Fact]
    public void A_button_too_long_for_the_messenger_cannot_be_made()
    {
        var kind = new ButtonKind<string>("word");
        Assert.Equal(64, Encoding.UTF8.GetByteCount(kind.Labelled("Да", new string('я', 28)).Data!));

        Assert.Throws<InvalidOperationException>(() => kind.Labelled("Да", new string('я', 29)));
    }

    private static void ComesBack<T>(T argument)
        where T : notnull => Assert.Equal(argument, Read<T>("kind", new ButtonKind<T>("kind").Labelled("Да", argument).Data!));

    /// <summary>As the router reads it.</summary>
    private static object? Read<T>(string name, string data)
        where T : notnull
    {
        var routes = new RouteTable();
        routes.Press<T>(new ButtonKind<T>(name), Need.Anyone, (_, _, _) => Task.FromResult(Reply.Silent));
        return ButtonData.Read(data) is { } button && routes.Presses.TryGetValue(button.Name, out var route) ? route.Read(button.Argument) : null;
    }
}
