using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.People;

/// <summary>A code that makes its sender the owner: one use, one hour.</summary>
public static class OwnerCodes
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <returns>The code; it is shown once and only its hash is kept.</returns>
    public static string Issue(ShnorDb db, DateTime utcNow)
    {
        var code = Codes.ForOwner();
        db.OwnerCodes.Add(new OwnerCode { CodeHash = Codes.Hash(code), ExpiresAt = utcNow + Lifetime });
        return code;
    }
}
