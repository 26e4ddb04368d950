using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Reminders;

/// <summary>What the bot says of its own accord: the rungs of the ladders. The sweep plans them, the letters say them.</summary>
public sealed class RemindersFeature(SnoozeReminders snooze) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.Understood, Need.Member, Understood);
        routes.Press(Buttons.Snooze, Need.Assignee, snooze.Ask);
        routes.Press(SnoozeScreens.Put, Need.Assignee, snooze.Put);
        routes.Press(SnoozeScreens.Cancel, Need.Assignee, snooze.Cancel);
    }

    /// <summary>Takes the buttons away; later rungs still come.</summary>
    private static Task<Reply> Understood(Turn turn, OccurrenceId occurrence, CancellationToken ct) => Task.FromResult(new Reply("Хорошо", TakeButtonsAway: true));
}
