using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Settings;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Privacy;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Privacy;

/// <summary>
/// What nobody needs any more goes, at night, a part at each tick until nothing is left of it; a night's end leaves the rest to the next. It does
/// not touch what people still use: an open dialogue that was gone on with, an invitation that opens, a person of a running programme.
/// </summary>
public sealed partial class KeepNoLonger(Store store, BotSettings settings, TownClock clock, FoldAfterForgetting fold, ILogger<KeepNoLonger> log)
{
    /// <summary>Rows of one table in one commit: a press waits no longer for this than for another press.</summary>
    public const int AtOnce = 500;

    private const int PeopleAtOnce = 20; // each looks through the texts of a plan

    private static readonly TimeOnly From = new(3, 0);
    private static readonly TimeOnly To = new(5, 0);

    private DateOnly? _doneOn;

    public async Task Look(CancellationToken ct)
    {
        var now = clock.In(TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId));
        if (!TimeOnly.FromDateTime(now.Now).IsBetween(From, To) || _doneOn == now.Today) return;
        if (await Once(now.Today, ct) == 0) _doneOn = now.Today;
    }

    /// <returns>How many rows went.</returns>
    public async Task<int> Once(DateOnly today, CancellationToken ct)
    {
        var (gone, people) = await store.InOneCommit(
            async (db, token) =>
            {
                var rows = await Dialogs(db, token) + await Outbox(db, token) + await Invitations(db, token) + await Announcements(db, token);
                var forgotten = await Unanswered(db, token) + await Absent(db, today, token);
                return (rows, forgotten);
            },
            ct);
        if (people > 0) fold.Ask();
        if (gone + people > 0) LogGone(gone, people);
        return gone + people;
    }

    private Task<int> Dialogs(ShnorDb db, CancellationToken ct)
    {
        var horizon = Before(settings.Privacy.DialogDays);
        return db.Dialogs.Where(d => d.UpdatedAt < horizon).ExecuteDeleteAsync(ct); // at most one a chat
    }

    /// <summary>The oldest rows only: they stand at the beginning of the table, and a long one is not walked.</summary>
    private async Task<int> Outbox(ShnorDb db, CancellationToken ct)
    {
        var horizon = Before(settings.Privacy.OutboxDays);
        var oldest = await db.Outbox.AsNoTracking().OrderBy(r => r.Id).Take(AtOnce).Select(r => new { r.Id, r.SettledAt, r.State }).ToListAsync(ct);
        var gone = oldest.Where(r => r.SettledAt < horizon && (r.State is OutboxState.Sent or OutboxState.Dropped or OutboxState.Failed)).Select(r => r.Id).ToList();
        return gone.Count == 0 ? 0 : await db.Outbox.Where(r => gone.Contains(r.Id)).ExecuteDeleteAsync(ct);
    }

    private async Task<int> Invitations(ShnorDb db, CancellationToken ct)
    {
        var horizon = Before(settings.Privacy.InvitationDays);
        var expired = horizon - Domain.People.Invitation.Lifetime;
        return await db.Invitations.Where(i => i.UsedAt < horizon || i.RevokedAt < horizon || (i.PersonId != null && i.CreatedAt < expired)).ExecuteDeleteAsync(ct)
            + await db.OwnerCodes.Where(c => c.ExpiresAt < horizon).ExecuteDeleteAsync(ct);
    }

    /// <summary>Drafts in which nobody has written a word, and which message of a coordinator's chat showed the way of what went out long ago.</summary>
    private async Task<int> Announcements(ShnorDb db, CancellationToken ct)
    {
        var begun = Before(settings.Privacy.DialogDays);
        var drafts = await db.Announcements.AsNoTracking().Where(a => a.State == AnnouncementState.Draft && a.CreatedAt < begun).OrderBy(a => a.Id).Select(a => new { a.Id, a.Content }).ToListAsync(ct); // a handful
        var empty = drafts.Where(a => a.Content is { IsEmpty: true, Links: [], Poll: [] }).Select(a => a.Id).ToList();
        var over = Before(settings.Privacy.OutboxDays);
        return (empty.Count == 0 ? 0 : await db.Announcements.Where(a => empty.Contains(a.Id) && a.State == AnnouncementState.Draft).ExecuteDeleteAsync(ct))
            + await db.AnnouncementProgress.Where(p => db.Announcements.Any(a => a.Id == p.AnnouncementId && a.FinishedAt < over)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Nobody said yes; whoever is nothing else here is not kept for it.</summary>
    private async Task<int> Unanswered(ShnorDb db, CancellationToken ct)
    {
        var horizon = Before(settings.Privacy.RequestDays);
        var requests = await db.JoinRequests.Where(r => r.AskedAt < horizon).OrderBy(r => r.Id).Take(PeopleAtOnce).ToListAsync(ct);
        if (requests.Count == 0) return 0;
        db.JoinRequests.RemoveRange(requests);
        await db.SaveChangesAsync(ct);
        foreach (var person in requests.Select(r => r.PersonId).Distinct())
        {
            var isMore = await db.Memberships.AnyAsync(m => m.PersonId == person, ct) || await db.JoinRequests.AnyAsync(r => r.PersonId == person, ct)
                || await db.People.AnyAsync(p => p.Id == person && p.IsOwner, ct);
            if (!isMore) await ForgetPerson.Run(db, person, clock.UtcNow, ct);
        }

        return requests.Count;
    }

    /// <summary>A name of a plan whose owner never came, long after the end of that plan.</summary>
    private async Task<int> Absent(ShnorDb db, DateOnly today, CancellationToken ct)
    {
        var over = (await db.Programmes.AsNoTracking().ToListAsync(ct)).Where(p => p.PlanYears.To.AddDays(settings.Privacy.AbsentDays) < today).Select(p => p.Id).ToList();
        if (over.Count == 0) return 0;
        var absent = await db.People
            .Where(p => p.ForgottenAt == null && p.ConsentAt == null && !p.IsOwner && p.Addresses.Count == 0 && p.Memberships.Count > 0 && p.Memberships.All(m => over.Contains(m.ProgrammeId)))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(PeopleAtOnce).ToListAsync(ct);
        foreach (var person in absent)
        {
            await ForgetPerson.Run(db, person, clock.UtcNow, ct);
            await db.SaveChangesAsync(ct);
        }

        return absent.Count;
    }

    private DateTime Before(int days) => clock.UtcNow - TimeSpan.FromDays(days);

    [LoggerMessage(EventId = 640, Level = LogLevel.Information, Message = "No longer kept: {Rows} rows, {People} people")]
    private partial void LogGone(int rows, int people);
}
