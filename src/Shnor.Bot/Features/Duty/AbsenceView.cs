using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Duty;

/// <summary>One person's absence in one programme, as its screens need it.</summary>
/// <param name="Away">Null: none, or over.</param>
/// <param name="Deputy">Whom they chose; null: nobody.</param>
/// <param name="DeputyCounts">False: not connected, away too, or no longer of the programme; then nobody hears.</param>
/// <param name="Others">The person's other programmes, where they are looking at their own absence.</param>
internal sealed record AbsenceView(
    ProgrammeId Programme, string Title, PersonId Person, string Name, bool IsMe, DateOnly Today, DaySpan? Away, string? Deputy, bool DeputyCounts, IReadOnlyList<(ProgrammeId Id, string Title)> Others)
{
    public bool HasBegun => Away is { } away && away.From <= Today;

    /// <summary>Whoever asks may: it is their own, or they coordinate the programme.</summary>
    /// <returns>Null: not theirs to see, or there is nobody like that.</returns>
    public static async Task<AbsenceView?> Load(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        asked.Person != turn.Me && !turn.Who.Coordinates(asked.Programme) ? null : await Load(turn.Db, asked, turn.UtcNow, asked.Person == turn.Me, ct);

    /// <summary>As its person sees it, or a colleague.</summary>
    public static async Task<AbsenceView?> Load(ShnorDb db, (ProgrammeId Programme, PersonId Person) asked, DateTime utcNow, bool isMe, CancellationToken ct)
    {
        if (await db.Memberships.Include(m => m.Person).FirstOrDefaultAsync(m => m.ProgrammeId == asked.Programme && m.PersonId == asked.Person, ct) is not { } member) return null;
        var programme = await db.Programmes.SingleAsync(p => p.Id == asked.Programme, ct);
        var today = DutyRows.TodayIn(programme.ZoneId, utcNow);
        var away = member.Away is { } span && span.To >= today ? span : (DaySpan?)null;
        var deputy = away is null ? null : member.DeputyId;
        var name = deputy is null ? null : await db.People.Where(p => p.Id == deputy).Select(p => p.Name).FirstOrDefaultAsync(ct);
        var others = !isMe ? [] : await db.Memberships.Where(m => m.PersonId == asked.Person && m.ProgrammeId != asked.Programme)
            .Join(db.Programmes, m => m.ProgrammeId, p => p.Id, (m, p) => new { p.Id, p.Title }).OrderBy(p => p.Id).ToListAsync(ct);
        return new(programme.Id, programme.Title, asked.Person, member.Person!.Name, isMe, today, away, name, deputy is not null && await Counts(db, member, away!.Value, today, ct), [.. others.Select(p => (p.Id, p.Title))]);
    }

    /// <summary>Whether a colleague can stand in at all: sees the plan, can be written to, and is there for some of the time.</summary>
    public static bool CanStandIn(Colleague person, DaySpan away) =>
        person.Role >= Role.Responsible && person.IsConnected && !(person.Away is { } theirs && theirs.From <= away.To && theirs.To >= away.From);

    private static async Task<bool> Counts(ShnorDb db, Membership member, DaySpan away, DateOnly today, CancellationToken ct)
    {
        var deputy = (await Colleagues.Of(db, member.ProgrammeId, member.PersonId, ct)).FirstOrDefault(c => c.Id == member.DeputyId);
        var day = away.From > today ? away.From : today;
        return deputy is { IsConnected: true } && !(deputy.Away is { } theirs && theirs.Contains(day));
    }
}
