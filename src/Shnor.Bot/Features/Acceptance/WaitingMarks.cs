using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>A mark that waits for «Принять».</summary>
public sealed record WaitingMark(OccurrenceId Id, DateTime At);

internal static class WaitingMarks
{
    /// <summary>The oldest first.</summary>
    public static async Task<IReadOnlyList<WaitingMark>> Of(ShnorDb db, ProgrammeId programme, CancellationToken ct) => await db.Occurrences
        .Where(o => o.ProgrammeId == programme && o.State == OccurrenceState.Reported)
        .OrderBy(o => o.ReportedAt).ThenBy(o => o.Id).Select(o => new WaitingMark(o.Id, o.ReportedAt!.Value)).ToListAsync(ct);

    /// <summary>The same for the same marks and hardly ever for others; fits into a button.</summary>
    public static int Sum(IReadOnlyList<WaitingMark> marks)
    {
        var sum = 17L;
        foreach (var mark in marks) sum = ((sum * 31) + mark.Id.Value + (mark.At.Ticks / TimeSpan.TicksPerMillisecond)) % int.MaxValue;
        return (int)sum;
    }
}
