using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>One reply as its coordinators see it.</summary>
/// <param name="By">People's text.</param>
/// <param name="School">People's text.</param>
/// <param name="AnsweredBy">People's text; null: nobody has, or their data were removed.</param>
internal sealed record ReplyLine(AnnouncementReply Reply, string By, string? School, string? AnsweredBy)
{
    public AnnouncementReplyId Id => Reply.Id;

    public bool IsNew { get; init; }
}

/// <summary>The replies to an announcement, the newest first.</summary>
internal sealed record ReplyBox(Announcement Announcement, LocalClock Clock, IReadOnlyList<ReplyLine> Lines)
{
    private const string Somebody = "Участник"; // to an announcement whose readers nobody may name

    public static async Task<ReplyBox> Load(ShnorDb db, AnnouncementId id, DateTime utcNow, CancellationToken ct)
    {
        var announcement = await db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var zone = await db.Programmes.Where(p => p.Id == announcement.ProgrammeId).Select(p => p.ZoneId).SingleAsync(ct);
        var hides = await AudiencePeople.MustHideNames(db, announcement.Audience, ct);
        var replies = await db.AnnouncementReplies.AsNoTracking().Where(r => r.AnnouncementId == id).OrderByDescending(r => r.Id).ToListAsync(ct);
        var people = replies.Select(r => r.PersonId).Concat(replies.Select(r => r.AnsweredBy).OfType<PersonId>()).Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var schools = (await db.Memberships.Where(m => m.ProgrammeId == announcement.ProgrammeId && people.Contains(m.PersonId)).Join(db.Schools, m => m.SchoolId, s => s.Id, (m, s) => new { m.PersonId, s.Name }).ToListAsync(ct))
            .ToDictionary(m => m.PersonId, m => m.Name);
        return new(
            announcement,
            new LocalClock(TimeZoneInfo.FindSystemTimeZoneById(zone), utcNow),
            replies.ConvertAll(r => new ReplyLine(
                r,
                hides ? Somebody : names.GetValueOrDefault(r.PersonId, Somebody),
                hides ? null : schools.GetValueOrDefault(r.PersonId),
                r.AnsweredBy is { } by ? names.GetValueOrDefault(by) : null)));
    }
}
