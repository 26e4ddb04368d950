using Shnor.Bot.Screens;
using Shnor.Sandbox;

namespace Shnor.Bench.Announcements;

/// <summary>Whoever wrote the announcement, with their phone: looks at it once more, presses «Отправить», and «Продолжить» when it has stopped by itself.</summary>
internal sealed class AnnouncementCoordinator(SandboxMessenger messenger, AnnouncementTown town)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Confirm(CancellationToken ct)
    {
        messenger.SendText(town.Coordinator, "/menu");
        await Wait.Until(() => messenger.Messages(town.Coordinator).Any(message => message.FromBot), Patience, "show its menu", ct);
        messenger.PressForged(town.Coordinator, messenger.Messages(town.Coordinator).Last(message => message.FromBot).Id, ButtonData.Write("announcement-check", $"{town.Announcement.Value}"));
        await Wait.Until(() => With("Отправить") is not null, Patience, "show the announcement with «Отправить»", ct);
        messenger.Press(town.Coordinator, With("Отправить")!.Id, "Отправить");
    }

    /// <summary>Presses the button of this name where it stands last; false: there is none.</summary>
    public bool Press(string label)
    {
        if (With(label) is not { } message) return false;
        messenger.Press(town.Coordinator, message.Id, label);
        return true;
    }

    private SandboxMessage? With(string label) => messenger.Messages(town.Coordinator).LastOrDefault(message => message.FromBot && message.Buttons.Any(button => button.Label == label));
}
