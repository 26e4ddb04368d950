using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>A draft as the screens of «Кому» show it: whom it means, and who that is at this moment.</summary>
/// <param name="Whom">People's text is in it.</param>
internal sealed record AudienceView(Announcement Announcement, AudiencePeople People, string Whom)
{
    public AnnouncementId Id => Announcement.Id;

    public AnnouncementAudience Audience => Announcement.Audience;

    public static async Task<AudienceView> Load(ShnorDb db, Announcement announcement, DateTime utcNow, CancellationToken ct) => new(
        announcement,
        await AudiencePeople.Load(db, announcement.ProgrammeId, announcement.Audience, announcement.CreatedBy, utcNow, ct),
        await AudienceInWords.Whom(db, announcement, ct));
}

/// <summary>Which sorts of people there are to choose from besides everybody.</summary>
internal sealed record AudienceChoices(bool HasBodies, bool HasRows, bool HasSurveys, bool HasUnread)
{
    public static Task<AudienceChoices> Of(ShnorDb db, ProgrammeId programme, CancellationToken ct) => db.Programmes.Where(p => p.Id == programme)
        .Select(p => new AudienceChoices(
            db.Bodies.Any(b => b.ProgrammeId == programme),
            db.Activities.Any(a => a.ProgrammeId == programme && a.RemovedAt == null),
            db.Campaigns.Any(c => c.ProgrammeId == programme && c.OpenedAt != null && c.ClosedAt == null),
            db.Announcements.Any(a => a.ProgrammeId == programme && a.StartedAt != null)))
        .SingleAsync(ct);
}
