using System.Runtime.CompilerServices;
using Shnor.Domain;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Chat;

public delegate Task<Reply> Handler<in T>(Turn turn, T argument, CancellationToken ct);

/// <summary>A part of the product. Its <see cref="Map"/> is its contents page: every way in, each with the role it needs.</summary>
public interface IFeature
{
    void Map(RouteTable routes);
}

/// <summary>All the ways into the product, collected from the features at start. Two features that claim one way are a mistake found then.</summary>
public sealed class RouteTable
{
    private readonly Dictionary<string, CommandRoute> _commands = [];
    private readonly Dictionary<string, PressRoute> _presses = [];
    private readonly Dictionary<(string Name, int Version), TalkRoute> _talks = [];
    private readonly List<TextRoute> _texts = [];
    private readonly List<FileRoute> _files = [];
    private readonly Dictionary<(string Name, int Version), FileTalkRoute> _fileTalks = [];
    private readonly Dictionary<(string Name, int Version), KeeperRoute> _keepers = [];
    private readonly List<MenuItem> _menu = [];
    private readonly Dictionary<(string Name, int Version), Func<Dialogs, object?>> _subjects = [];
    private readonly Dictionary<Type, GoneRoute> _gone = [];
    private readonly Dictionary<string, string> _inGroups = [];

    public IReadOnlyDictionary<string, CommandRoute> Commands => _commands;

    public IReadOnlyDictionary<string, PressRoute> Presses => _presses;

    public IReadOnlyDictionary<(string Name, int Version), TalkRoute> Talks => _talks;

    public IReadOnlyList<TextRoute> Texts => _texts;

    /// <summary>What every file goes through before its route is known.</summary>
    public FileReader? Reader { get; private set; }

    /// <summary>Told of a file that was too large or could not be had.</summary>
    public Handler<Nothing>? FileNotHad { get; private set; }

    /// <summary>What is shown when a thing of this kind is no longer in its programme.</summary>
    public IReadOnlyDictionary<Type, GoneRoute> Gone => _gone;

    /// <summary>Every way in, and what it needs.</summary>
    public IEnumerable<(string Way, Need Need)> Ways =>
    [
        .. _commands.Values.Select(route => ($"/{route.Name}", route.Need)),
        .. _presses.Values.Select(route => ($"{(route.OnlyLooks ? "look" : "press")} {route.Name}", route.Need)),
        .. _talks.Select(route => ($"talk {route.Key.Name}", route.Value.Need)),
        .. _texts.Select(route => ($"text {route.Name}", route.Need)),
        .. _keepers.Select(route => ($"files of {route.Key.Name}", route.Value.Need)),
        .. _menu.Select(item => ($"menu {item.Button.Name}", item.Need)),
        .. _gone.Select(route => ($"gone {route.Key.Name}", route.Value.Need)),
        .. Reader is { } reader ? [("file", reader.Need)] : Array.Empty<(string, Need)>(),
        .. Wordless is { } wordless ? [("wordless", wordless.Need)] : Array.Empty<(string, Need)>(),
        .. Presence is { } presence ? [("presence", presence.Need)] : Array.Empty<(string, Need)>(),
        .. Replied is { } replied ? [("replied", replied.Need)] : Array.Empty<(string, Need)>(),
        .. Groups is { } groups ? [("group", groups.Need)] : Array.Empty<(string, Need)>(),
        .. Fallback is not null ? [("otherwise", Need.Anyone)] : Array.Empty<(string, Need)>(),
    ];

    /// <summary>Asked first about what has neither words nor a file.</summary>
    public WordlessRoute? Wordless { get; private set; }

    /// <summary>What is said to somebody who wrote something no route takes.</summary>
    public Handler<Nothing>? Fallback { get; private set; }

    /// <summary>Answers whoever has agreed to an older text than the one people are asked now, whatever they wanted.</summary>
    public Handler<Nothing>? ConsentIsOld { get; private set; }

    /// <summary>Told when a person blocks the bot (false) or comes back (true).</summary>
    public PresenceRoute? Presence { get; private set; }

    /// <summary>Told what happens to chats of several people.</summary>
    public GroupRoute? Groups { get; private set; }

    /// <summary>Asked before any dialogue about what answers a message of ours.</summary>
    public RepliedRoute? Replied { get; private set; }

    /// <summary>The buttons that may be pressed in a group, each with what it says to those it does not belong to.</summary>
    public IReadOnlyDictionary<string, string> InGroups => _inGroups;

    /// <param name="name">Without the slash; what follows it in the message is the argument.</param>
    /// <param name="description">Shown by the messenger beside the command; null keeps it out of the list.</param>
    /// <param name="need">Who is offered it and may use it.</param>
    /// <param name="handler">Gets the text after the command.</param>
    /// <param name="keepsDialog">Only something to read: the question that was open stays open. Any other command is the way out of it.</param>
    /// <param name="beforeConsent">Open also to somebody who has yet to agree to a changed text.</param>
    public void Command(string name, string? description, Need need, Handler<string> handler, bool keepsDialog = false, bool beforeConsent = false) =>
        _commands.Add(name, new(name, description, need, handler, keepsDialog, beforeConsent));

    public void Press<T>(ButtonKind<T> button, Need need, Handler<T> handler, bool beforeConsent = false)
        where T : notnull =>
        Press(button, need, handler, onlyLooks: false, beforeConsent);

    /// <summary>A press that only shows something: it waits for nobody who writes, and may write nothing itself but the end of a dialogue.</summary>
    public void Look<T>(ButtonKind<T> button, Need need, Handler<T> handler, bool beforeConsent = false)
        where T : notnull =>
        Press(button, need, handler, onlyLooks: true, beforeConsent);

    /// <summary>Takes the words that a person types while this dialogue is open.</summary>
    public void Talk<TData>(DialogKind<TData> dialog, Need need, Handler<(TData Data, string Words)> handler)
        where TData : class
    {
        _talks.Add((dialog.Name, dialog.Version), new(need, (turn, words, ct) => handler(turn, (turn.Dialogs.Read(dialog)!, words), ct)));
        Asks(dialog);
    }

    /// <summary>A dialogue of buttons only: what it is about is asked again at every press of one of its buttons. One that takes words is known already.</summary>
    public void Asks<TData>(DialogKind<TData> dialog)
        where TData : class =>
        _subjects.Add((dialog.Name, dialog.Version), dialogs => typeof(TData).IsAssignableTo(typeof(IAbout)) ? ((IAbout?)dialogs.Read(dialog))?.Subject : null);

    /// <summary>What the dialogue that is open is about.</summary>
    public object? SubjectOf(Dialogs dialogs) =>
        dialogs.Current is { } open && _subjects.TryGetValue((open.Kind, open.Version), out var read) ? read(dialogs) : null;

    public bool KnowsDialog(string name) => _subjects.Keys.Any(dialog => dialog.Name == name);

    /// <summary>Takes words outside any dialogue.</summary>
    /// <param name="when">Which words.</param>
    /// <param name="need">Who may write them.</param>
    /// <param name="handler">Gets the words.</param>
    /// <param name="name">What they are, for lists of ways.</param>
    public void Text(Func<string, bool> when, Need need, Handler<string> handler, [CallerArgumentExpression(nameof(when))] string name = "") => _texts.Add(new(name, when, need, handler));

    /// <summary>A button carries a thing that is not in its programme any more: the list it stood in, as it is now. Without one, a short line says so.</summary>
    public void WhenGone<TThing>(Need need, Handler<ProgrammeId> show)
        where TThing : struct =>
        _gone.Add(typeof(TThing), new(need, show));

    /// <summary>The one reader of files: what a file is decides where it leads.</summary>
    /// <param name="need">Asked before the file is fetched, and again in the turn.</param>
    /// <param name="maxBytes">A larger one is not fetched.</param>
    /// <param name="read">Makes something of the bytes before the transaction; must not throw on any input.</param>
    public void Files(Need need, long maxBytes, Func<string, byte[], CancellationToken, Task<object>> read) =>
        Reader = Reader is null ? new(need, maxBytes, read) : throw new InvalidOperationException("Only one feature can read files.");

    /// <summary>Takes a file that turned out to be such a thing.</summary>
    public void File<TRead>(Handler<TRead> handler)
        where TRead : class =>
        _files.Add(new(read => read is TRead, (turn, read, ct) => handler(turn, (TRead)read, ct)));

    /// <summary>Takes a file that comes while this dialogue is open, before anything else does.</summary>
    /// <param name="dialog">The dialogue.</param>
    /// <param name="takes">Told what was read: null for a file that could not be had.</param>
    /// <param name="handler">Gets what was read.</param>
    public void FileInTalk<TData>(DialogKind<TData> dialog, Func<object?, bool> takes, Handler<(TData Data, object? Read)> handler)
        where TData : class =>
        _fileTalks.Add((dialog.Name, dialog.Version), new(takes, (turn, read, ct) => handler(turn, (turn.Dialogs.Read(dialog)!, read), ct)));

    /// <summary>Takes every photo and file that comes while this dialogue is open as it is: nothing is fetched and nothing in it is read.</summary>
    public void KeepsFiles<TData>(DialogKind<TData> dialog, Need need, Handler<(TData Data, IncomingFile File)> handler)
        where TData : class =>
        _keepers.Add((dialog.Name, dialog.Version), new(need, (turn, file, ct) => handler(turn, (turn.Dialogs.Read(dialog)!, file), ct)));

    /// <summary>Who takes files as they are while this dialogue is open; null: nobody, they are read.</summary>
    public KeeperRoute? KeeperOf(StoredDialog? open) => open is null ? null : _keepers.GetValueOrDefault((open.Kind, open.Version));

    public void WithoutFile(Handler<Nothing> handler) =>
        FileNotHad = FileNotHad is null ? handler : throw new InvalidOperationException("Only one feature can answer to a file that could not be had.");

    /// <summary>Where a file leads that was read so, null for one that could not be had.</summary>
    public Handler<object?>? WayOfFile(object? read)
    {
        if (read is null) return FileNotHad is { } notHad ? (turn, _, ct) => notHad(turn, default, ct) : null;
        return _files.Find(route => route.Takes(read)) is { } file ? (turn, value, ct) => file.Handler(turn, value!, ct) : null;
    }

    /// <summary>The way of such a file while this dialogue is open; null: the same as ever.</summary>
    public Handler<object?>? WayOfFile(object? read, string dialog, int version) =>
        _fileTalks.TryGetValue((dialog, version), out var talk) && talk.Takes(read) ? talk.Handler : null;

    /// <summary>A photo, a sticker, a voice; a handler that has nothing to say leaves it to the usual word.</summary>
    public void WithoutWords(Need need, Func<Turn, bool, CancellationToken, Task<Reply?>> handler) =>
        Wordless = Wordless is null ? new(need, handler) : throw new InvalidOperationException("Only one feature can answer to what has no words.");

    /// <param name="count">How many things wait behind it, said beside its label where there are any; null: nothing is counted.</param>
    public void Menu(int order, string label, ButtonKind<Nothing> button, Need need, Func<Turn, CancellationToken, Task<int>>? count = null) => _menu.Add(new(order, label, button, need, count));

    public void Otherwise(Handler<Nothing> handler) => Fallback = handler;

    public void WhenConsentIsOld(Handler<Nothing> handler) => ConsentIsOld = handler;

    public void WhenGoneOrBack(Need need, Handler<bool> handler) => Presence = new(need, handler);

    public void WhenInGroup(Need need, Handler<GroupNews> handler) => Groups = new(need, handler);

    /// <summary>Somebody answers a message of ours by the messenger's own means, with words, a photo or a file.</summary>
    /// <param name="need">Asked of what the message is about.</param>
    /// <param name="about">What the message that is answered is about; null: nothing of ours, and it goes on as ever.</param>
    /// <param name="handler">Gets that.</param>
    public void WhenReplied<T>(Need need, Func<ShnorDb, PersonId, Incoming, CancellationToken, Task<T?>> about, Handler<T> handler)
        where T : struct =>
        Replied = Replied is null
            ? new(need, async (db, person, incoming, ct) => await about(db, person, incoming, ct), (turn, thing, ct) => handler(turn, (T)thing, ct))
            : throw new InvalidOperationException("Only one feature can take answers to messages.");

    /// <summary>This button may stand under a message in a group. Whatever its route would draw stays out of it: there it answers by a line over the chat.</summary>
    public void PressableInGroups<T>(ButtonKind<T> button, string refusal)
        where T : notnull =>
        _inGroups.Add(button.Name, refusal);

    public async Task<IReadOnlyList<Button>> MenuFor(Turn turn, CancellationToken ct)
    {
        var buttons = new List<Button>();
        foreach (var item in _menu.Where(item => Offered(turn.Who, item.Need)).OrderBy(item => item.Order))
        {
            var count = item.Count is null ? 0 : await item.Count(turn, ct);
            buttons.Add(item.Button.Labelled(count > 0 ? $"{item.Label}: {count}" : item.Label, default));
        }

        return buttons;
    }

    /// <summary>Whether the menu has this button; not everybody's menu has.</summary>
    public bool IsInMenu(string button) => _menu.Exists(item => item.Button.Name == button);

    public IReadOnlyList<(string Command, string Description)> CommandsFor(Caller who) =>
        [.. _commands.Values.Where(c => c.Description is not null && Offered(who, c.Need)).Select(c => (c.Name, c.Description!))];

    private void Press<T>(ButtonKind<T> button, Need need, Handler<T> handler, bool onlyLooks, bool beforeConsent)
        where T : notnull =>
        _presses.Add(
            button.Name,
            new(button.Name, typeof(T), need, argument => ButtonArgument.TryRead<T>(argument, out var value) ? value : null, (turn, value, ct) => handler(turn, (T)value, ct), onlyLooks, beforeConsent));

    private static bool Offered(Caller who, Need need) => need switch
    {
        Need.Anyone => true,
        Need.Owner => who.IsOwner,
        Need.Coordinator => who.CoordinatesAnything,
        Need.Responsible => who.SeesSomePlan,
        Need.SchoolHead => who.HeadsSomeSchool,
        Need.Known => who.IsKnown,
        _ => who.BelongsAnywhere,
    };

    private sealed record MenuItem(int Order, string Label, ButtonKind<Nothing> Button, Need Need, Func<Turn, CancellationToken, Task<int>>? Count);
}

public sealed record CommandRoute(string Name, string? Description, Need Need, Handler<string> Handler, bool KeepsDialog = false, bool BeforeConsent = false);

/// <param name="Argument">What its buttons carry.</param>
/// <param name="Read">Null when the argument is not one of this button's.</param>
/// <param name="OnlyLooks">See <see cref="RouteTable.Look"/>.</param>
public sealed record PressRoute(string Name, Type Argument, Need Need, Func<string, object?> Read, Handler<object> Handler, bool OnlyLooks, bool BeforeConsent = false);

public sealed record TalkRoute(Need Need, Handler<string> Handler);

public sealed record TextRoute(string Name, Func<string, bool> When, Need Need, Handler<string> Handler);

/// <param name="Handler">Told whether they are back.</param>
public sealed record PresenceRoute(Need Need, Handler<bool> Handler);

/// <param name="About">What the message that is answered is about; null: nothing.</param>
public sealed record RepliedRoute(Need Need, Func<ShnorDb, PersonId, Incoming, CancellationToken, Task<object?>> About, Handler<object> Handler);

/// <param name="Handler">Told what happened; what it says, it says to the group.</param>
public sealed record GroupRoute(Need Need, Handler<GroupNews> Handler);

/// <param name="Handler">Gets the programme it was asked for in.</param>
public sealed record GoneRoute(Need Need, Handler<ProgrammeId> Handler);

/// <param name="Handler">Told whether it is a photo.</param>
public sealed record WordlessRoute(Need Need, Func<Turn, bool, CancellationToken, Task<Reply?>> Handler);

public sealed record FileReader(Need Need, long MaxBytes, Func<string, byte[], CancellationToken, Task<object>> Read);

public sealed record FileRoute(Func<object, bool> Takes, Handler<object> Handler);

public sealed record KeeperRoute(Need Need, Handler<IncomingFile> Handler);

public sealed record FileTalkRoute(Func<object?, bool> Takes, Handler<object?> Handler);
