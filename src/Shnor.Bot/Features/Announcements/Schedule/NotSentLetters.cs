using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>A scheduled announcement had nobody to go to: said as long as it still lies among the drafts as it came back.</summary>
public sealed class NotSentLetters : ILetterWriter
{
    public string Kind => LetterKinds.AnnouncementNotSent;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var id = new AnnouncementId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        if (await request.Db.Announcements.FirstOrDefaultAsync(a => a.Id == id, ct) is not { State: AnnouncementState.Draft, SendAt: { } at } announcement || at > request.UtcNow) return null;
        var programme = await request.Db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        return new Letter.Message(ScheduledScreens.NotSent(announcement, new(programme.Zone, request.UtcNow)));
    }
}
