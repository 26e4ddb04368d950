using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>Which announcement a message in somebody's own chat belongs to: it is one of its messages to them, a reminder of it, or what a coordinator answered.</summary>
internal static class AnsweredAnnouncement
{
    public static async Task<AnnouncementId?> Find(ShnorDb db, PersonId person, Incoming incoming, CancellationToken ct)
    {
        var (chat, message) = (incoming.Chat, incoming.ReplyTo!);
        var sent = await db.AnnouncementRecipients.Where(r => r.PersonId == person && r.Messenger == chat.Messenger && r.ChatId == chat.Id && (r.State != RecipientState.Pending || r.PartsDone > 0))
            .Select(r => new { r.AnnouncementId, r.MessageIds }).ToListAsync(ct);
        return sent.Find(row => row.MessageIds.Contains(message, StringComparer.Ordinal))?.AnnouncementId ?? await FindLetter(db, person, message, sent.Select(row => row.AnnouncementId).ToList(), ct);
    }

    /// <summary>A letter about one of them. Keys begin with the kind and its number, so that this is a look into an index.</summary>
    private static async Task<AnnouncementId?> FindLetter(ShnorDb db, PersonId person, string message, List<AnnouncementId> sent, CancellationToken ct)
    {
        if (sent.Count == 0) return null;
        var reminders = await db.Announcements.Where(a => sent.Contains(a.Id) && a.Reminders > 0).Select(a => new { a.Id, a.Reminders }).ToListAsync(ct);
        var keys = reminders.SelectMany(a => Enumerable.Range(1, a.Reminders).Select(number => (Key: ReminderKey.Of(a.Id, number, person), a.Id))).ToDictionary(pair => pair.Key, pair => pair.Id);
        var answers = await db.AnnouncementReplies.Where(r => r.PersonId == person && r.AnsweredAt != null && sent.Contains(r.AnnouncementId)).Select(r => new { r.Id, r.AnnouncementId }).ToListAsync(ct);
        foreach (var reply in answers) keys[AnswerReply.Key(reply.Id)] = reply.AnnouncementId;
        foreach (var some in keys.Keys.Chunk(200))
        {
            if (await db.Outbox.Where(row => some.Contains(row.Key) && row.MessageId == message).Select(row => row.Key).FirstOrDefaultAsync(ct) is { } key) return keys[key];
        }

        return null;
    }
}
