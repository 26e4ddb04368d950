using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

public sealed record AskedLink(long Occurrence) : IAbout
{
    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>«Добавить ссылку»: one typed message; a series keeps it for all its dates.</summary>
public sealed class SetLink
{
    private const int MaxLength = 500; // a meeting's link with its password fits; a page of text does not

    public static readonly DialogKind<AskedLink> AskingLink = new("event-link", 1);

    public async Task<Reply> Ask(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        turn.Dialogs.Open(AskingLink, new(id.Value));
        return Reply.Say(DateScreens.AskLink(view)); // the reminder itself stays readable
    }

    public async Task<Reply> Take(Turn turn, (AskedLink Data, string Words) typed, CancellationToken ct)
    {
        var id = new OccurrenceId(typed.Data.Occurrence);
        if (ReadLink(typed.Words) is not { } link) return Reply.Say(DateScreens.LinkNotUnderstood());
        turn.Dialogs.Close();
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var before = KnownEvent.Of(view.Occurrence);
        if (view.Occurrence.IsSeries) view.Activity.Link = link;
        else if (view.Occurrence.SetLink(link) == EditOutcome.NotOpen) return Reply.Say(DateScreens.CannotBeDated(view));
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = view.Occurrence.ProgrammeId, OccurrenceId = id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.LinkSet });
        if (!view.Occurrence.IsSeries) await EventNotices.Tell(turn, view.Occurrence, new(before), ct);
        return Reply.Say(DateScreens.LinkSet(view));
    }

    internal static string? ReadLink(string words)
    {
        var text = words.Trim();
        return text.Length <= MaxLength && !text.Any(char.IsWhiteSpace)
            && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0
            ? text
            : null;
    }
}
