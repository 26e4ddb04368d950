using System.Runtime.CompilerServices;
using Shnor.Storage;

namespace Shnor.Bot.Chat;

/// <summary>Finds the one route for what came in, asks <see cref="Access"/>, and goes. Nothing else decides where a message leads.</summary>
public sealed class Router(RouteTable routes, ConsentAsked consent)
{
    public RouteTable Routes { get; } = routes;

    /// <summary>The one place where an old consent is noticed: no route can forget to ask.</summary>
    public Task<Reply> Go(Turn turn, object? fileRead, CancellationToken ct) =>
        turn.Incoming is Incoming.Press { Group: not null } inGroup ? GoToPressInGroup(turn, inGroup.Data, ct)
        : MustAgreeFirst(turn.Who) && !IsOpenBeforeConsent(turn.Incoming) && Routes.ConsentIsOld is { } ask ? ask(turn, default, ct) : Lead(turn, fileRead, ct);

    /// <summary>The text of the consent has changed since this person agreed.</summary>
    public bool MustAgreeFirst(Caller who) => who.IsKnown && who.ConsentVersion != consent.Version;

    /// <summary>What the message of ours is about that this answers; null: it answers none, or one that is about nothing.</summary>
    public async Task<object?> AnsweredThing(ShnorDb db, Caller who, Incoming incoming, CancellationToken ct) =>
        incoming is { ReplyTo: not null } and not Incoming.Text { Words: ['/', ..] } && who.PersonId is { } person && Routes.Replied is { } replied
            ? await replied.About(db, person, incoming, ct)
            : null;

    private async Task<Reply> Lead(Turn turn, object? fileRead, CancellationToken ct) =>
        await AnsweredThing(turn.Db, turn.Who, turn.Incoming, ct) is { } thing
            ? await Guarded(turn, Routes.Replied!.Need, thing, () => Routes.Replied.Handler(turn, thing, ct), ct)
            : await LeadOn(turn, fileRead, ct);

    private Task<Reply> LeadOn(Turn turn, object? fileRead, CancellationToken ct) => turn.Incoming switch
    {
        Incoming.Press press => GoToPress(turn, press.Data, ct),
        Incoming.Text text when ParseCommand(text.Words) is { } command => GoToCommand(turn, command, ct),
        Incoming.Text text => GoToText(turn, text.Words, ct),
        { Attached: { } file } when Routes.KeeperOf(turn.Dialogs.Current) is { } keeper => GoToTalk(turn, keeper.Need, () => keeper.Handler(turn, file, ct), ct),
        Incoming.File when Routes.Reader is { } reader => Guarded(turn, reader.Need, subject: null, () => GoToFile(turn, reader, fileRead, ct), ct),
        Incoming.Other other when Routes.Wordless is { } wordless => GoWithoutWords(turn, wordless, other, ct),
        Incoming.Gone or Incoming.Back => NotePresence(turn, ct),
        Incoming.InGroup group => NoteGroup(turn, group.News, ct),
        _ => Otherwise(turn, ct),
    };

    /// <summary>Whether the route of this is one that only looks.</summary>
    public bool OnlyLooks(Incoming incoming) =>
        incoming is Incoming.Press press && ButtonData.Read(press.Data) is { } button && Routes.Presses.TryGetValue(button.Name, out var route) && route.OnlyLooks;

    private bool IsOpenBeforeConsent(Incoming incoming) => incoming switch
    {
        Incoming.Gone or Incoming.Back => true,
        Incoming.Press press => ButtonData.Read(press.Data) is not { } button || !Routes.Presses.TryGetValue(button.Name, out var route) || route.BeforeConsent,
        Incoming.Text text => ParseCommand(text.Words) is { } command && Routes.Commands.TryGetValue(command.Name, out var route) && route.BeforeConsent,
        _ => false,
    };

    private Task<Reply> GoToPress(Turn turn, string data, CancellationToken ct) =>
        ButtonData.Read(data) is { } button && Routes.Presses.TryGetValue(button.Name, out var route) && route.Read(button.Argument) is { } argument
            ? Guarded(turn, route.Need, SubjectOf(turn, argument), () => route.Handler(turn, argument, ct), ct)
            : Task.FromResult(Reply.Whisper(Wordings.ButtonIsOutOfDate));

    /// <summary>
    /// Several people see what stands in a group, so only buttons that are meant for it do anything there, and each answers only to whom it belongs:
    /// by a line that nobody else sees. What a route has to show goes to that person's own chat, or nowhere.
    /// </summary>
    private async Task<Reply> GoToPressInGroup(Turn turn, string data, CancellationToken ct)
    {
        if (!turn.Who.BelongsAnywhere) return Reply.Whisper(Wordings.OpenTheBotFirst);
        if (ButtonData.Read(data) is not { } button || !Routes.InGroups.TryGetValue(button.Name, out var refusal)
            || !Routes.Presses.TryGetValue(button.Name, out var route) || route.Read(button.Argument) is not { } argument) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        if (MustAgreeFirst(turn.Who)) return Reply.Whisper(Wordings.AgreeFirst);
        if (await Access.Check(turn.Db, turn.Who, route.Need, argument, ct) != Admission.Granted) return Reply.Whisper(refusal);
        var reply = await route.Handler(turn, argument, ct);
        return new Reply(reply.Toast.Length > 0 ? reply.Toast : Wordings.Taken, Send: reply.Send);
    }

    private async Task<Reply> NoteGroup(Turn turn, GroupNews news, CancellationToken ct) =>
        Routes.Groups is { } groups && await Access.Check(turn.Db, turn.Who, groups.Need, subject: null, ct) == Admission.Granted ? await groups.Handler(turn, news, ct) : Reply.Silent;

    private Task<Reply> GoToCommand(Turn turn, (string Name, string Argument) command, CancellationToken ct)
    {
        if (!Routes.Commands.TryGetValue(command.Name, out var route)) return Otherwise(turn, ct);
        if (!route.KeepsDialog && !MustAgreeFirst(turn.Who)) turn.Dialogs.Close(); // a command is the way out of anything but the question of consent
        return Guarded(turn, route.Need, subject: null, () => route.Handler(turn, command.Argument, ct), ct);
    }

    private Task<Reply> GoToText(Turn turn, string words, CancellationToken ct)
    {
        if (turn.Dialogs.Current is { } dialog)
        {
            if (Routes.Talks.TryGetValue((dialog.Kind, dialog.Version), out var talk))
                return GoToTalk(turn, talk.Need, () => talk.Handler(turn, words, ct), ct);
            if (!Routes.Talks.Keys.Any(known => known.Name == dialog.Kind)) return Otherwise(turn, ct); // a dialogue of buttons only
            turn.Dialogs.Close();
            return Task.FromResult(Reply.Say(Markup.Plain(Wordings.DialogIsOutOfDate)));
        }

        return Routes.Texts.FirstOrDefault(route => route.When(words)) is { } text
            ? Guarded(turn, text.Need, subject: null, () => text.Handler(turn, words, ct), ct)
            : Otherwise(turn, ct);
    }

    private async Task<Reply> GoToFile(Turn turn, FileReader reader, object? read, CancellationToken ct)
    {
        if (turn.Dialogs.Current is { } open && Routes.WayOfFile(read, open.Kind, open.Version) is { } talk)
            return await GoToTalk(turn, reader.Need, () => talk(turn, read, ct), ct);
        return await (Routes.WayOfFile(read)?.Invoke(turn, read, ct) ?? Otherwise(turn, ct));
    }

    private async Task<Reply> GoWithoutWords(Turn turn, WordlessRoute route, Incoming.Other other, CancellationToken ct) =>
        await Access.Check(turn.Db, turn.Who, route.Need, subject: null, ct) == Admission.Granted && await route.Handler(turn, other.IsPhoto, ct) is { } reply
            ? reply
            : await Otherwise(turn, ct);

    /// <summary>Whose right to it has gone gets it closed: the next words must not fall into it again.</summary>
    private async Task<Reply> GoToTalk(Turn turn, Need need, Func<Task<Reply>> go, CancellationToken ct)
    {
        var subject = Routes.SubjectOf(turn.Dialogs);
        if (await Access.Check(turn.Db, turn.Who, need, subject, ct) == Admission.Granted) return await go();
        turn.Dialogs.Close();
        return turn.Who.BelongsAnywhere ? Reply.Say(Markup.Plain(Wordings.NoLongerYours)) : await Otherwise(turn, ct);
    }

    /// <summary>A block is noted whoever it is; there is nobody to answer.</summary>
    private async Task<Reply> NotePresence(Turn turn, CancellationToken ct) =>
        Routes.Presence is { } presence && await Access.Check(turn.Db, turn.Who, presence.Need, subject: null, ct) == Admission.Granted
            ? await presence.Handler(turn, turn.Incoming is Incoming.Back, ct)
            : Reply.Silent;

    /// <summary>What the button carries, and what the dialogue is about that it belongs to.</summary>
    private object? SubjectOf(Turn turn, object argument) =>
        turn.Dialogs.Current is { } open && Words(argument).Contains(open.Nonce) && Routes.SubjectOf(turn.Dialogs) is { } about ? (argument, about) : argument;

    private static IEnumerable<string> Words(object? argument) => argument switch
    {
        string word => [word],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Words(tuple[i])),
        _ => [],
    };

    private async Task<Reply> Guarded(Turn turn, Need need, object? subject, Func<Task<Reply>> go, CancellationToken ct)
    {
        var verdict = await Access.Judge(turn.Db, turn.Who, need, subject, ct);
        return verdict.Admission switch
        {
            Admission.Granted => await go(),
            Admission.Stranger => await Otherwise(turn, ct),
            Admission.Gone => await NoLongerThere(turn, verdict, ct),
            _ => turn.Incoming is Incoming.Press ? Reply.Whisper(Wordings.NotYours) : Reply.Say(Markup.Plain(Wordings.NotForYou)),
        };
    }

    private async Task<Reply> NoLongerThere(Turn turn, Verdict verdict, CancellationToken ct)
    {
        var mayLook = Routes.Gone.TryGetValue(verdict.Missing!.GetType(), out var route) && await Access.Check(turn.Db, turn.Who, route.Need, verdict.Programme, ct) == Admission.Granted;
        return mayLook ? (await route!.Handler(turn, verdict.Programme!.Value, ct)) with { Toast = Wordings.NoLongerThere } : Reply.Whisper(Wordings.NoLongerThere);
    }

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
