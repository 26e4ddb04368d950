using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Listing;

/// <summary>The announcements of a programme, whoever has written them. Coming back from one leads to the page it was opened from.</summary>
public sealed class ShowAnnouncements(LastPages pages)
{
    public async Task<Reply> Command(Turn turn, string rest, CancellationToken ct) => (await FromMenu(turn, default, ct)) switch
    {
        { Edit: { } screen } => Reply.Say(screen),
        var other => other,
    };

    /// <summary>Asked for anew, the list begins at its beginning.</summary>
    public async Task<Reply> FromMenu(Turn turn, Nothing nothing, CancellationToken ct)
    {
        DraftTalks.Leave(turn);
        var mine = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (mine.All.Count == 0) return Reply.Show(ListingScreens.NoneYet());
        return mine.Open is { } open ? await TurnPage(turn, (open.Id, 0), ct) : Reply.Show(ProgrammeScreens.Which(mine, page: 0, ListingScreens.FromMenu.Name));
    }

    public Task<Reply> Show(Turn turn, ProgrammeId programme, CancellationToken ct) => TurnPage(turn, (programme, pages.Of(turn.Chat, programme)), ct);

    public async Task<Reply> TurnPage(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        DraftTalks.Leave(turn);
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == asked.Programme, ct);
        var all = (await turn.Db.Announcements.Where(a => a.ProgrammeId == asked.Programme).Select(a => new { a.Id, a.State, a.CreatedAt, a.SendAt, a.StartedAt }).ToListAsync(ct))
            .Select(a => (a.Id, Stage: StageOf(a.State), At: a.StartedAt ?? (a.State == AnnouncementState.Scheduled ? a.SendAt : null) ?? a.CreatedAt))
            .OrderBy(a => a.Stage).ThenBy(a => a.Stage == ListStage.Waiting ? a.At.Ticks : -a.At.Ticks).ThenByDescending(a => a.Id.Value).ToList();
        var page = PageOf.Cut(all, asked.Page, ListingScreens.PageSize);
        pages.Remember(turn.Chat, asked.Programme, page.Number);
        var lines = await Lines(turn, page.Shown.Select(a => a.Id).ToList(), ct);
        return Reply.Show(ListingScreens.List(programme, new([.. page.Shown.Select(a => lines[a.Id])], page.First, page.Number, page.Last), new(programme.Zone, turn.UtcNow)));
    }

    /// <summary>What is written, and the ledger's figures, of one page only.</summary>
    private static async Task<Dictionary<AnnouncementId, AnnouncementLine>> Lines(Turn turn, IReadOnlyList<AnnouncementId> shown, CancellationToken ct)
    {
        var announcements = await turn.Db.Announcements.Where(a => shown.Contains(a.Id)).ToListAsync(ct);
        var figures = await turn.Db.AnnouncementRecipients.Where(r => shown.Contains(r.AnnouncementId)).GroupBy(r => r.AnnouncementId)
            .Select(g => new { g.Key, Delivered = g.Count(r => r.State == RecipientState.Delivered), Read = g.Count(r => r.AcknowledgedAt != null), Unclear = g.Count(r => r.State == RecipientState.Unclear) })
            .ToDictionaryAsync(g => g.Key, ct);
        return announcements.ToDictionary(a => a.Id, a => figures.TryGetValue(a.Id, out var its)
            ? new AnnouncementLine(a, StageOf(a.State), its.Delivered, its.Read, its.Unclear)
            : new AnnouncementLine(a, StageOf(a.State), Delivered: 0, Read: 0, Unclear: 0));
    }

    private static ListStage StageOf(AnnouncementState state) => state switch
    {
        AnnouncementState.Sending or AnnouncementState.Paused => ListStage.Going,
        AnnouncementState.Scheduled => ListStage.Waiting,
        AnnouncementState.Draft => ListStage.Draft,
        _ => ListStage.Sent,
    };
}
