using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>A word of the sender to the coordinator: in a commit of its own work, to be told by the courier.</summary>
internal static class SendingLetters
{
    /// <param name="db">Of a commit.</param>
    /// <param name="kind">What has happened.</param>
    /// <param name="id">To which announcement.</param>
    /// <param name="which">Tells one time from another; empty: it happens once.</param>
    /// <param name="utcNow">When.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task Write(ShnorDb db, string kind, AnnouncementId id, string which, DateTime utcNow, CancellationToken ct)
    {
        var announcement = await db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var outbox = new OutboxWriter(db, utcNow);
        foreach (var person in await AnnouncementHearers.Of(db, announcement, utcNow, ct))
            await outbox.Add($"{kind}:{id.Value}:{person.Value}{which}", new(kind, person, announcement.ProgrammeId, Detail: id.Value.ToString(CultureInfo.InvariantCulture)), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The letter's announcement, as it stands when the letter goes out.</summary>
    public static async Task<SendingFigures?> Of(LetterRequest request, CancellationToken ct) =>
        await SendingFigures.Load(request.Db, new(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture)), request.UtcNow, ct);
}

/// <summary>«Рассылка остановилась»: not if it goes on already.</summary>
public sealed class AnnouncementPausedLetters : ILetterWriter
{
    public string Kind => LetterKinds.AnnouncementPaused;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public bool EvenIfSilent => true; // it may be why

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        await SendingLetters.Of(request, ct) is { Announcement.State: AnnouncementState.Paused } figures ? new Letter.Message(SendingLetterScreens.Paused(figures)) : null;
}

/// <summary>«Рассылка отправлена», where nobody has watched it.</summary>
public sealed class AnnouncementSentLetters : ILetterWriter
{
    public string Kind => LetterKinds.AnnouncementSent;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        await SendingLetters.Of(request, ct) is { Announcement: { State: AnnouncementState.Sent, WithdrawnAt: null } } figures ? new Letter.Message(SendingLetterScreens.Sent(figures)) : null;
}
