using Microsoft.EntityFrameworkCore;

namespace Shnor.Storage.Privacy;

/// <summary>
/// Removes from a store everybody of its ledger who is still in it: after a copy was brought back, and after a start that follows a crash between
/// the ledger and the commit.
/// </summary>
public static class ApplyLedger
{
    /// <returns>How many were removed now.</returns>
    public static async Task<int> To(ShnorDb db, ForgottenLedger ledger, DateTime utcNow, CancellationToken ct)
    {
        var ids = ledger.People;
        if (ids.Count == 0) return 0;
        // An older copy may not have got that far in its numbers: nobody new may be given one that the ledger names.
        await db.LeaveNumbersOut(ids.Max(id => id.Value), ct);
        var removed = 0;
        foreach (var id in await db.People.Where(p => p.ForgottenAt == null && ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct))
        {
            if (await ForgetPerson.Run(db, id, utcNow, ct) is not null) removed++;
            await db.SaveChangesAsync(ct);
        }

        return removed;
    }
}
