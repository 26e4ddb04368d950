using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>An audience as it is told to a coordinator.</summary>
internal static class AudienceInWords
{
    /// <summary>«педагоги, 2 школы — 34 человека»: people's text is in it.</summary>
    public static async Task<string> Of(ShnorDb db, Announcement announcement, DateTime utcNow, CancellationToken ct)
    {
        var people = await AudiencePeople.Load(db, announcement.ProgrammeId, announcement.Audience, announcement.CreatedBy, utcNow, ct);
        return $"{await Whom(db, announcement, ct)} — {(people.Reached.Count == 0 ? "никого" : AnnouncementWords.People(people.Reached.Count))}";
    }

    /// <summary>«педагоги, 2 школы»: people's text is in it.</summary>
    public static async Task<string> Whom(ShnorDb db, Announcement announcement, CancellationToken ct) => AudienceWords.Whom(announcement.Audience, await Names(db, announcement, ct));

    /// <summary>Only what belongs to the announcement's own programme has a name.</summary>
    private static async Task<AudienceNames> Names(ShnorDb db, Announcement announcement, CancellationToken ct)
    {
        var (programme, audience) = (announcement.ProgrammeId, announcement.Audience);
        switch (audience)
        {
            case { Kind: AudienceKind.Members, Schools.Count: > 0 }:
                return AudienceNames.None with { Schools = await db.Schools.Where(s => s.ProgrammeId == programme && audience.Schools.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct) };
            case { Kind: AudienceKind.Bodies, Bodies.Count: > 0 }:
                return AudienceNames.None with { Bodies = await db.Bodies.Where(b => b.ProgrammeId == programme && audience.Bodies.Contains(b.Id)).OrderBy(b => b.Id).Select(b => b.Name).ToListAsync(ct) };
            case { Kind: AudienceKind.ActivityPeople or AudienceKind.NotDone, Activity: { } row }:
                return AudienceNames.None with { Activity = await db.Activities.Where(a => a.Id == row && a.ProgrammeId == programme).Select(a => a.Title).FirstOrDefaultAsync(ct) };
            case { Kind: AudienceKind.NotAnswered, Campaign: { } survey }:
                return AudienceNames.None with { Campaign = await db.Campaigns.Where(c => c.Id == survey && c.ProgrammeId == programme && c.OpenedAt != null && c.ClosedAt == null).Select(c => c.Title).FirstOrDefaultAsync(ct) };
            case { Kind: AudienceKind.NotAcknowledged, Announcement: { } other }:
                var content = await db.Announcements.Where(a => a.Id == other && a.ProgrammeId == programme).Select(a => a.Content).FirstOrDefaultAsync(ct);
                return AudienceNames.None with { Announcement = content is null ? null : AnnouncementWords.Beginning(content) };
            default:
                return AudienceNames.None;
        }
    }
}
