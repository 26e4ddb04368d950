using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Guests;

/// <summary>
/// «Приглашаем», to each who is invited. Dropped when the event was cancelled or has begun, when a later letter speaks of it already, or when the
/// person is not invited any more, is away, or has answered.
/// </summary>
public sealed class InvitationLetters : ILetterWriter
{
    public string Kind => LetterKinds.Invited;

    public bool GrowsStale => false;

    /// <summary>Who is invited in the evening to what begins before the morning must hear of it while they can still come.</summary>
    public bool MayWake => true;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var row = request.Rows[^1];
        if (await OccurrenceView.Load(request.Db, row.OccurrenceId!.Value, request.UtcNow, ct) is not { IsAhead: true } view) return null;
        if (view.Activity.RemovedAt is not null || view.Activity.Programme!.IsSilent || view.Acting.Concerns(view.Activity.Id, request.Person)) return null;
        if (!await IsInvited(request, view.Occurrence, ct) || await SaysALaterLetter(request, view.Occurrence, ct)) return null;
        return await OwnAnswers.Of(request.Db, view.Occurrence, request.Person, ct) == OwnAnswer.None ? new Letter.Message(EventScreens.Invitation(view)) : null;
    }

    private static async Task<bool> IsInvited(LetterRequest request, Occurrence occurrence, CancellationToken ct)
    {
        var membership = await request.Db.Memberships.AsNoTracking().FirstOrDefaultAsync(m => m.PersonId == request.Person && m.ProgrammeId == occurrence.ProgrammeId, ct);
        return membership is not null && occurrence.Invites.Includes(membership.Role, membership.SchoolId)
            && !await DutyRows.IsAway(request.Db, occurrence.ProgrammeId, request.Person, request.UtcNow, ct);
    }

    /// <summary>A move, or another invitation, that was written down after this one asks by itself. A link or a room that came meanwhile stands in this one.</summary>
    private static async Task<bool> SaysALaterLetter(LetterRequest request, Occurrence occurrence, CancellationToken ct)
    {
        var told = await request.Db.Outbox
            .Where(r => r.OccurrenceId == occurrence.Id && r.PersonId == request.Person && (r.Kind == LetterKinds.Changed || r.Kind == LetterKinds.Invited))
            .Select(r => r.Id).ToListAsync(ct);
        return told.Exists(id => id.Value > request.Rows[^1].Id.Value);
    }
}
