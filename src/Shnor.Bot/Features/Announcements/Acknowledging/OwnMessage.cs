using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>An announcement at one person: the row of the ledger, tracked, and what the message with the buttons looks like.</summary>
internal sealed record OwnMessage(Announcement Announcement, AnnouncementRecipient Row, Programme Programme)
{
    public bool IsGone => Announcement.WithdrawnAt is not null || Row.RemovedAt is not null;

    public static async Task<OwnMessage> Load(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var row = await turn.Db.AnnouncementRecipients.SingleAsync(r => r.AnnouncementId == id && r.PersonId == turn.Me, ct);
        var announcement = await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        return new(announcement, row, await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == announcement.ProgrammeId, ct));
    }

    /// <summary>Who presses a button under it has it: whatever the ledger was unsure of, or had given up, it has arrived.</summary>
    /// <param name="turn">Of the press.</param>
    /// <param name="itself">The message with its buttons was pressed, not a reminder of it.</param>
    public void HasArrived(Turn turn, bool itself)
    {
        if (itself && (Row.ChatId is null || Row.State != RecipientState.Delivered) && turn.Incoming is Incoming.Press { MessageId: { } message, Group: null } && !Row.MessageIds.Contains(message, StringComparer.Ordinal))
        {
            (Row.Messenger, Row.ChatId, Row.MessageIds) = (turn.Chat.Messenger, turn.Chat.Id, [.. Row.MessageIds, message]); // a correction finds it
            Row.PartsDone = Row.MessageIds.Count;
        }

        if (Row.State == RecipientState.Delivered) return;
        (Row.State, Row.Reason, Row.SettledAt) = (RecipientState.Delivered, null, turn.UtcNow);
    }

    public string Moment(DateTime utc, DateTime utcNow) => AnnouncementWords.Moment(utc, new LocalClock(Programme.Zone, utcNow));

    /// <summary>The words alone, as whoever presses has them.</summary>
    public async Task<Markup> Words(Turn turn, CancellationToken ct) => AnnouncementMessageScreens.Filled(Announcement.Content.Html, await Reader(turn, ct));

    /// <summary>The message with the buttons as it is to stand now.</summary>
    public async Task<Reply> Redraw(Turn turn, string toast, CancellationToken ct)
    {
        var last = AnnouncementMessages.For(Announcement, await Reader(turn, ct))[^1];
        return last.Words is { } words ? new Reply(toast, Edit: words) { EditsCaption = last.Files.Count > 0, OnlyInPlace = true } : Reply.Whisper(toast);
    }

    private async Task<AnnouncementReader> Reader(Turn turn, CancellationToken ct) => (await AnnouncementReaders.Of(turn.Db, Announcement.ProgrammeId, Row, ct))!; // whoever presses is there
}
