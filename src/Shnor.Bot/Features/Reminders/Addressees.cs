using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Reminders;

/// <summary>Whether the rows of an envelope are still for the person they were planned for. One who is away hears nothing, their deputy does.</summary>
internal sealed class Addressees(LetterRequest request)
{
    private readonly Recipients _recipients = new(request.Db, request.UtcNow);

    /// <returns>Null: it is theirs, or nothing can be said about it any more. Otherwise what is to be written down for others; perhaps nothing.</returns>
    public async Task<IReadOnlyList<(string Key, OutboxMessage Message)>?> Instead(OccurrenceView view, OutboxRow row, List<Snooze> snoozes, CancellationToken ct)
    {
        if (view.Occurrence.State != OccurrenceState.Open) return null;
        if (row.Detail == SnoozedRung.Name) return view.Hears(row.PersonId) ? null : PutOffBy(view, row, snoozes);
        if (RungSchedule.Find(view.Occurrence, row.Detail!) is not var (rung, instant) || instant != row.DueAt) return null;
        if (rung.To == RungRecipient.Audience) return await IsThere(ct) && await IsInvited(view, ct) ? null : [];
        _recipients.Knowing(view.Acting);
        var people = await _recipients.Of(rung.To, view.Occurrence, ct);
        // A coordinator who has come to answer for it meanwhile is told all the same.
        return people.Contains(row.PersonId) || (rung.To == RungRecipient.Coordinator && view.Hears(row.PersonId)) ? null : Now(await RungLetters.Of(view.Occurrence, rung, instant, _recipients, ct));
    }

    private async Task<bool> IsThere(CancellationToken ct)
    {
        var programme = request.Programme!.Value;
        return (await DutyRows.Load(request.Db, [programme], [request.Person], request.UtcNow, ct))[programme].Find(request.Person) is { IsAway: false };
    }

    /// <summary>Still invited, and has not said «Не смогу» while the row waited.</summary>
    private async Task<bool> IsInvited(OccurrenceView view, CancellationToken ct)
    {
        var guest = await request.Db.Memberships.Where(m => m.PersonId == request.Person && m.ProgrammeId == request.Programme)
            .Select(m => new Guest(m.PersonId, m.Role, m.SchoolId)).FirstOrDefaultAsync(ct);
        return guest is not null && guest.IsAmong(view.Occurrence.Invites) && await OwnAnswers.Of(request.Db, view.Occurrence, request.Person, ct) != OwnAnswer.NotComing;
    }

    /// <summary>What somebody put off to a day on which they are away is their deputy's then.</summary>
    private IReadOnlyList<(string Key, OutboxMessage Message)> PutOffBy(OccurrenceView view, OutboxRow row, List<Snooze> snoozes) =>
        SnoozedRung.Of(view, row, snoozes) is { } snooze && snooze.PersonId == row.PersonId
        && view.Acting.DeputyOf(view.Activity.Id, row.PersonId) is { } deputy && !view.Acting.Concerns(view.Activity.Id, deputy.Id)
            ? Now([($"{row.Key}:for:{deputy.Id.Value}", MessageFrom(row, deputy.Id))])
            : [];

    private static OutboxMessage MessageFrom(OutboxRow row, PersonId to) => new(row.Kind, to, row.ProgrammeId, row.OccurrenceId, row.Detail, row.DueAt, row.Bundle);

    private IReadOnlyList<(string Key, OutboxMessage Message)> Now(IReadOnlyList<(string Key, OutboxMessage Message)> letters) =>
        [.. letters.Select(letter => (letter.Key, letter.Message with { PassedOnAt = letter.Message.DueAt < request.UtcNow ? request.UtcNow : null }))];
}
