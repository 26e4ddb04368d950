using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Checking;

/// <summary>Everything that somebody has to see before many people get it.</summary>
/// <param name="Held">How many are asleep when it goes, and until when the last of them is.</param>
internal sealed record CheckView(AudienceView Audience, Programme Programme, LocalClock Clock, QuietPeople Held)
{
    public Announcement Announcement => Audience.Announcement;

    /// <summary>A time was chosen, and is still to come.</summary>
    public bool IsLater => Announcement.SendAt is { } at && at > Clock.UtcNow;

    /// <summary>A time was chosen, and has passed while the draft lay.</summary>
    public bool IsOverdue => Announcement.SendAt is { } at && at <= Clock.UtcNow;

    public ConfirmPrint Print => new(
        Hash(string.Create(
            CultureInfo.InvariantCulture,
            $"{AnnouncementJson.Write(Announcement.Content)}\n{AnnouncementJson.Write(Announcement.Audience)}\n{Announcement.SendAt?.Ticks} {Announcement.AcknowledgeBy?.Ticks} {Announcement.IsUrgent}")),
        Hash(string.Join(' ', Audience.People.Reached.Select(person => person.Id.Value).Order())),
        Audience.People.Reached.Count);

    public static async Task<CheckView> Load(Turn turn, Announcement announcement, QuietNights quiet, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        var audience = await AudienceView.Load(turn.Db, announcement, turn.UtcNow, ct);
        var at = announcement.SendAt is { } later && later > turn.UtcNow ? later : turn.UtcNow;
        var held = announcement.IsUrgent ? new Dictionary<Domain.PersonId, DateTime>() : await quiet.HeldUntil(turn.Db, programme.Id, [.. audience.People.Reached.Select(person => person.Id)], at, ct);
        return new(audience, programme, new(programme.Zone, turn.UtcNow), held.Count == 0 ? QuietPeople.None : new(held.Count, held.Values.Min(), held.Values.Max()));
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <param name="First">When the quiet hours of the first of them end.</param>
/// <param name="Last">When those of the last do.</param>
internal sealed record QuietPeople(int Count, DateTime First, DateTime Last)
{
    public static readonly QuietPeople None = new(0, default, default);
}
