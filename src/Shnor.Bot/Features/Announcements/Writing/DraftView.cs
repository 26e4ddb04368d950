using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>A draft with what its screens say of it.</summary>
internal sealed record DraftView(Announcement Announcement, Programme Owner, LocalClock Clock)
{
    private static readonly TimeOnly Evening = new(18, 0); // «до чт 26 ноября, 18:00»: the end of a working day

    public AnnouncementId Id => Announcement.Id;

    public AnnouncementContent Content => Announcement.Content;

    public bool IsDraft => Announcement.State == AnnouncementState.Draft;

    public static async Task<DraftView> Load(Turn turn, AnnouncementId id, CancellationToken ct) =>
        await Of(turn, await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct), ct);

    public static async Task<DraftView> Of(Turn turn, Announcement announcement, CancellationToken ct)
    {
        var owner = await turn.Db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        return new(announcement, owner, new(owner.Zone, turn.UtcNow));
    }

    /// <summary>The evening of a day of the programme.</summary>
    public DateTime EveningOf(DateOnly day) => Owner.Zone.ToUtc(day.ToDateTime(Evening));

    /// <summary>Days that are offered for «Ознакомлен(а)»: tomorrow, in three days, in a week, each on a working day.</summary>
    public IEnumerable<DateOnly> ReadyDays => ((int[])[1, 3, 7]).Select(days => Owner.Settings.WorkingDayOnOrAfter(Clock.Today.AddDays(days))).Distinct();
}
