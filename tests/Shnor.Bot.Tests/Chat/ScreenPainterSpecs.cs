using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Delivery;
using Shnor.Bot.Tests.Scheduling;
using Shnor.Domain.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Chat;

public sealed class ScreenPainterSpecs
{
    private static readonly ChatAddress Anna = new(Messenger.Telegram, 1);

    private readonly ScriptedMessenger _messenger = new();

    [Fact]
    public async Task In_a_flood_only_the_last_screen_of_a_message_is_drawn()
    {
        var painter = Painter();
        var hold = new TaskCompletionSource();
        _messenger.Answers = async (_, _) =>
        {
            await hold.Task;
            return new SendOutcome.Delivered("1");
        };

        for (var n = 0; n < 100; n++) painter.Draw(Press(), Reply.Show(Says($"screen {n}")));
        hold.SetResult();
        await painter.Finish();

        Assert.InRange(_messenger.Sent.Count, 1, 2); // the one that was on its way, and the last
        Assert.Equal("screen 99", _messenger.Sent.Last().Text);
    }

    [Fact]
    public async Task A_chat_that_writes_without_end_is_not_answered_without_end()
    {
        var painter = Painter();
        var hold = new TaskCompletionSource();
        _messenger.Answers = async (_, _) =>
        {
            await hold.Task;
            return new SendOutcome.Delivered("1");
        };

        for (var n = 0; n < 1000; n++) painter.Draw(Press(), Reply.Say(Says($"answer {n}")));
        hold.SetResult();
        await painter.Finish();

        Assert.InRange(_messenger.Sent.Count, 1, 6);
        Assert.Equal("answer 999", _messenger.Sent.Last().Text);
    }

    [Fact]
    public async Task A_screen_waits_for_the_network()
    {
        _messenger.Answer(new SendOutcome.Unknown("no network", NeverLeft: true), new SendOutcome.RetryAfter(TimeSpan.FromSeconds(3)), new SendOutcome.Unknown("no network", NeverLeft: true));
        var painter = Painter();

        painter.Draw(Press(), Reply.Say(Says("answer")));
        await painter.Finish();

        Assert.Equal(4, _messenger.Sent.Count);
    }

    [Fact]
    public async Task A_message_that_may_have_gone_out_is_not_said_twice_but_an_edit_is_made_again()
    {
        _messenger.Answer(new SendOutcome.Unknown("no answer in time"), new SendOutcome.Unknown("no answer in time"));
        var painter = Painter();

        painter.Draw(Press(), Reply.Say(Says("answer")));
        await painter.Finish();
        painter.Draw(Press(), Reply.Show(Says("screen")));
        await painter.Finish();

        Assert.Equal(["answer", "screen", "screen"], _messenger.Sent.Select(sent => sent.Text));
    }

    [Fact]
    public async Task Without_a_network_it_gives_up_after_a_while()
    {
        _messenger.Answers = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Unknown("no network", NeverLeft: true));
        var painter = Painter();

        painter.Draw(Press(), Reply.Say(Says("answer")));
        await painter.Finish();

        Assert.Equal(5, _messenger.Sent.Count);
    }

    private ScreenPainter Painter() =>
        new(_messenger, new Pace(new PaceLimits(), new HastyTime()), new Life(), NullLogger<ScreenPainter>.Instance);

    private static Incoming Press() => new Incoming.Press(1, Anna, "Анна", "press", "10", "v1:menu");

    private static Screen Says(string words) => new(Markup.Plain(words));
}
