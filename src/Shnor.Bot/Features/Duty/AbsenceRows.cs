using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Duty;

/// <summary>What an absence writes down: the days, the list for the day of the return, a word to the deputy, the history.</summary>
internal static class AbsenceRows
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Other days of the same absence keep who stands in; a new absence asks anew.</summary>
    public static async Task Put(Turn turn, Membership member, DaySpan span, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == member.ProgrammeId, ct);
        var isOver = member.Away is not { } before || before.To < DutyRows.TodayIn(programme.ZoneId, turn.UtcNow);
        member.Away = span;
        if (isOver) member.DeputyId = null;
        await ForgetReturn(turn, member, ct);
        var back = span.To.AddDays(1).ToDateTime(Morning);
        await turn.Outbox.Add(
            $"back:{member.ProgrammeId.Value}:{member.PersonId.Value}:{turn.Incoming.UpdateId}",
            new(LetterKinds.Welcome, member.PersonId, member.ProgrammeId, Detail: LetterKinds.BackAgain, DueAt: programme.Zone.ToUtc(back), Bundle: MorningBundle.Of(member.ProgrammeId, back)),
            ct);
        if (member.PersonId != turn.Me) await turn.Outbox.Add($"away:{member.ProgrammeId.Value}:{member.PersonId.Value}:{turn.Incoming.UpdateId}", new(LetterKinds.Away, member.PersonId, member.ProgrammeId), ct);
        Note(turn, member, HistoryEvent.Away);
        if (member.DeputyId is { } deputy) await Tell(turn, member, deputy, ct);
    }

    public static async Task Choose(Turn turn, Membership member, PersonId? deputy, CancellationToken ct)
    {
        var before = member.DeputyId;
        member.DeputyId = deputy;
        Note(turn, member, HistoryEvent.Away);
        foreach (var person in (PersonId?[])[before, deputy])
        {
            if (person is { } told) await Tell(turn, member, told, ct);
        }
    }

    public static async Task End(Turn turn, Membership member, CancellationToken ct)
    {
        if (member.Away is not { } span) return;
        var zone = await turn.Db.Programmes.Where(p => p.Id == member.ProgrammeId).Select(p => p.ZoneId).SingleAsync(ct);
        var today = DutyRows.TodayIn(zone, turn.UtcNow);
        if (span.To < today) return;
        await ForgetReturn(turn, member, ct);
        if (member.DeputyId is { } deputy) await Tell(turn, member, deputy, ct);
        (member.Away, member.DeputyId) = (null, null);
        Note(turn, member, HistoryEvent.BackAgain);
        if (span.From > today) return;
        await turn.Outbox.Add(
            $"back:{member.ProgrammeId.Value}:{member.PersonId.Value}:{turn.Incoming.UpdateId}",
            new(LetterKinds.Welcome, member.PersonId, member.ProgrammeId, Detail: LetterKinds.BackAgain),
            ct);
    }

    /// <summary>The list for the day of a return that will be another day, or not at all.</summary>
    private static Task ForgetReturn(Turn turn, Membership member, CancellationToken ct) => turn.Db.Outbox
        .Where(r => r.PersonId == member.PersonId && r.ProgrammeId == member.ProgrammeId && r.Kind == LetterKinds.Welcome && r.Detail == LetterKinds.BackAgain && r.State == OutboxState.Pending)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, turn.UtcNow), ct);

    /// <summary>What it says is decided when it is sent: that they stand in, or that they no longer do.</summary>
    private static Task Tell(Turn turn, Membership member, PersonId deputy, CancellationToken ct) => turn.Outbox.Add(
        $"deputy:{member.ProgrammeId.Value}:{member.PersonId.Value}:{deputy.Value}:{turn.Incoming.UpdateId}",
        new(LetterKinds.Deputy, deputy, member.ProgrammeId, Detail: member.PersonId.Value.ToString(CultureInfo.InvariantCulture)),
        ct);

    private static void Note(Turn turn, Membership member, HistoryEvent what) => turn.Db.History.Add(new HistoryEntry
    {
        ProgrammeId = member.ProgrammeId,
        At = turn.UtcNow,
        By = turn.Me,
        What = what,
        Detail = string.Create(CultureInfo.InvariantCulture, $"{member.PersonId.Value} {member.Away} {member.DeputyId?.Value}").TrimEnd(),
    });
}
