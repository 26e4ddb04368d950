using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People;

/// <summary>Codes that open a door at this moment; a used, revoked or expired one is as unknown as one that never was.</summary>
internal static class JoinCodes
{
    public static async Task<OwnerCode?> FindOwnerCode(Turn turn, string code, CancellationToken ct)
    {
        var hash = Codes.Hash(code);
        return await turn.Db.OwnerCodes.FirstOrDefaultAsync(c => c.CodeHash == hash && c.UsedAt == null && c.ExpiresAt > turn.UtcNow, ct);
    }

    public static async Task<Invitation?> FindInvitation(Turn turn, string code, CancellationToken ct) =>
        await turn.Db.Invitations.FirstOrDefaultAsync(i => i.Code == code, ct) is { IsOpen: true } invitation ? invitation : null;
}
