using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Whatever somebody presses in a chat of several people: nobody else sees what comes of it, and what is not meant for a group does nothing there.</summary>
public sealed class GroupPressSpecs
{
    private const long Chat = -77;
    private const string OutOfDate = "Кнопка устарела. Откройте /menu — там всё как есть сейчас.";
    private const string OpenFirst = "Сначала откройте бота: нажмите на его имя и введите код, который дал координатор.";

    [Fact]
    public async Task Every_button_from_every_seat_leaves_the_group_as_it_was()
    {
        await using var seats = await Seats.Taken();
        var messenger = seats.Town.Messenger;
        messenger.AddGroup(new SandboxGroup(Chat, "Все вместе"), [.. Enum.GetValues<Seat>().Select(seat => seats[seat].Id)]);
        messenger.AddBot(Chat, seats[Seat.Teacher].Id);
        await seats.Town.Settle();
        var hello = messenger.Messages(Chat)[^1];
        var (before, routes) = (await TableDump.Of(seats.Town), seats.Town.Services.GetRequiredService<RouteTable>());
        var calls = messenger.Transcript[^1].Number;
        foreach (var route in routes.Presses.Values.Where(route => !routes.InGroups.ContainsKey(route.Name)))
        {
            var (text, _) = WaysIn.Argument(route, seats.Own);
            var data = text.Length == 0 ? $"v1:{route.Name}" : $"v1:{route.Name}:{text}";
            foreach (var seat in Enum.GetValues<Seat>()) messenger.PressForged(seats[seat].Id, hello.Id, data, inGroup: Chat);
        }

        await seats.Town.Settle();
        Assert.All(messenger.Presses(Chat), press => Assert.Equal(WaysIn.Outsiders.Any(seat => seats[seat].Id == press.PersonId) ? OpenFirst : OutOfDate, press.Answer?.Text));
        Assert.Equal(before, await TableDump.Of(seats.Town));
        Assert.DoesNotContain(messenger.Transcript, call => call.Number > calls && call.Method is not ("answerCallbackQuery" or "getUpdates" or "setMyCommands"));
        Assert.Equal(hello.Html, messenger.Messages(Chat)[^1].Html);
    }

    [Fact]
    public async Task What_may_be_pressed_in_a_group_answers_there_by_a_line_only()
    {
        await using var seats = await Seats.Taken();
        var messenger = seats.Town.Messenger;
        messenger.AddGroup(new SandboxGroup(Chat, "Все вместе"), [.. Enum.GetValues<Seat>().Select(seat => seats[seat].Id)]);
        messenger.AddBot(Chat, seats[Seat.Teacher].Id);
        await seats.Town.Settle();
        var (hello, routes) = (messenger.Messages(Chat)[^1], seats.Town.Services.GetRequiredService<RouteTable>());
        Assert.Equal(["group-connect", InvitationButtons.Answer.Name], routes.InGroups.Keys.Order(StringComparer.Ordinal));
        foreach (var seat in Enum.GetValues<Seat>())
        {
            foreach (var name in routes.InGroups.Keys)
            {
                var data = name == "group-connect" ? $"v1:{name}" : $"v1:{name}:{seats.Occurrence.Value}.20220315.720.1.0";
                messenger.PressForged(seats[seat].Id, hello.Id, data, inGroup: Chat);
                await seats.Town.Settle();
                Assert.NotEmpty(messenger.Presses(Chat)[^1].Answer!.Text);
            }
        }

        Assert.Equal(hello.Id, messenger.Messages(Chat)[^1].Id);
        Assert.Equal(hello.Html, messenger.Messages(Chat)[^1].Html);
        Assert.DoesNotContain(messenger.Messages(Chat), message => message.FromBot && message.Text.Contains(PeopleTown.Title, StringComparison.Ordinal));
        Assert.DoesNotContain(seats.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_in_a_group_does_not_open_the_chat_of_somebody_who_has_shut_it()
    {
        await using var seats = await Seats.Taken();
        var messenger = seats.Town.Messenger;
        messenger.AddGroup(new SandboxGroup(Chat, "Все вместе"), seats[Seat.Teacher].Id);
        messenger.AddBot(Chat, seats[Seat.Teacher].Id);
        await seats.Town.Settle();
        await seats[Seat.Teacher].Blocks();
        var before = await TableDump.Of(seats.Town);
        foreach (var data in (string[])["v1:menu", "v1:group-connect", $"v1:rsvp:{seats.Occurrence.Value}.20220315.720.1.0"]) messenger.PressForged(seats[Seat.Teacher].Id, messenger.Messages(Chat)[^1].Id, data, inGroup: Chat);
        await seats.Town.Settle();

        Assert.Equal(before, await TableDump.Of(seats.Town));
    }
}
