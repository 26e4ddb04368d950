namespace Shnor.Bot.Chat;

/// <summary>Finds the one route for what came in, asks <see cref="Access"/>, and goes. Nothing else decides where a message leads.</summary>
public sealed class Router(RouteTable routes)
{
    public RouteTable Routes { get; } = routes;

    public Task<Reply> Go(Turn turn, object? fileRead, CancellationToken ct) => turn.Incoming switch
    {
        Incoming.Press press => GoToPress(turn, press.Data, ct),
        Incoming.Text text when ParseCommand(text.Words) is { } command => GoToCommand(turn, command, ct),
        Incoming.Text text => GoToText(turn, text.Words, ct),
        Incoming.File when Routes.Reader is { } reader => Guarded(turn, reader.Need, subject: null, () => GoToFile(turn, fileRead, ct), ct),
        Incoming.Other other when Routes.Wordless is { } wordless => GoWithoutWords(turn, wordless, other, ct),
        Incoming.Gone or Incoming.Back => Routes.Presence?.Invoke(turn, turn.Incoming is Incoming.Back, ct) ?? Task.FromResult(Reply.Silent),
        _ => Otherwise(turn, ct),
    };

    /// <summary>Whether the route of this is one that only looks.</summary>
    public bool OnlyLooks(Incoming incoming) =>
        incoming is Incoming.Press press && ButtonData.Read(press.Data) is { } button && Routes.Presses.TryGetValue(button.Name, out var route) && route.OnlyLooks;

    private Task<Reply> GoToPress(Turn turn, string data, CancellationToken ct) =>
        ButtonData.Read(data) is { } button && Routes.Presses.TryGetValue(button.Name, out var route) && route.Read(button.Argument) is { } argument
            ? Guarded(turn, route.Need, argument, () => route.Handler(turn, argument, ct), ct)
            : Task.FromResult(Reply.Whisper(Wordings.ButtonIsOutOfDate));

    private Task<Reply> GoToCommand(Turn turn, (string Name, string Argument) command, CancellationToken ct)
    {
        if (!Routes.Commands.TryGetValue(command.Name, out var route)) return Otherwise(turn, ct);
        if (!route.KeepsDialog) turn.Dialogs.Close(); // a command is the way out of anything
        return Guarded(turn, route.Need, subject: null, () => route.Handler(turn, command.Argument, ct), ct);
    }

    private Task<Reply> GoToText(Turn turn, string words, CancellationToken ct)
    {
        if (turn.Dialogs.Current is { } dialog)
        {
            if (Routes.Talks.TryGetValue((dialog.Kind, dialog.Version), out var talk))
                return Guarded(turn, talk.Need, subject: null, () => talk.Handler(turn, words, ct), ct);
            if (!Routes.Talks.Keys.Any(known => known.Name == dialog.Kind)) return Otherwise(turn, ct); // a dialogue of buttons only
            turn.Dialogs.Close();
            return Task.FromResult(Reply.Say(Markup.Plain(Wordings.DialogIsOutOfDate)));
        }

        return Routes.Texts.FirstOrDefault(route => route.When(words)) is { } text
            ? Guarded(turn, text.Need, subject: null, () => text.Handler(turn, words, ct), ct)
            : Otherwise(turn, ct);
    }

    private Task<Reply> GoToFile(Turn turn, object? read, CancellationToken ct)
    {
        (string, int)? dialog = turn.Dialogs.Current is { } open ? (open.Kind, open.Version) : null;
        return Routes.WayOfFile(read, dialog)?.Invoke(turn, read, ct) ?? Otherwise(turn, ct);
    }

    private async Task<Reply> GoWithoutWords(Turn turn, WordlessRoute route, Incoming.Other other, CancellationToken ct) =>
        await Access.Check(turn.Db, turn.Who, route.Need, subject: null, ct) == Admission.Granted && await route.Handler(turn, other.IsPhoto, ct) is { } reply
            ? reply
            : await Otherwise(turn, ct);

    private async Task<Reply> Guarded(Turn turn, Need need, object? subject, Func<Task<Reply>> go, CancellationToken ct) =>
        await Access.Check(turn.Db, turn.Who, need, subject, ct) switch
        {
            Admission.Granted => await go(),
            Admission.Stranger => await Otherwise(turn, ct),
            _ => turn.Incoming is Incoming.Press ? Reply.Whisper(Wordings.NotYours) : Reply.Say(Markup.Plain(Wordings.NotForYou)),
        };

    private Task<Reply> Otherwise(Turn turn, CancellationToken ct) => Routes.Fallback?.Invoke(turn, default, ct) ?? Task.FromResult(Reply.Silent);

    /// <summary>«/start@shnor_bot CODE» is the command start with the rest CODE.</summary>
    private static (string Name, string Argument)? ParseCommand(string words)
    {
        var trimmed = words.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '/') return null;
        var parts = trimmed[1..].Split((char[]?)null, 2, StringSplitOptions.TrimEntries);
        return (parts[0].Split('@')[0].ToLowerInvariant(), parts.Length == 2 ? parts[1] : "");
    }
}
