using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People;

/// <summary>Codes that open a door at this moment; a used, revoked or expired one is as unknown as one that never was.</summary>
internal static partial class JoinCodes
{
    private const int MaxTyped = 300; // a forwarded line with a link in it; a page of text is no code

    /// <summary>The code as it was typed, or out of a link that was pasted instead of opened; null where there is none.</summary>
    public static string? InText(string words) => words.Length > MaxTyped
        ? null
        : Codes.Normalise(StartLink().Match(words) is { Success: true } link ? link.Groups[1].Value : words);

    public static async Task<OwnerCode?> FindOwnerCode(Turn turn, string code, CancellationToken ct)
    {
        var hash = Codes.Hash(code);
        return await turn.Db.OwnerCodes.FirstOrDefaultAsync(c => c.CodeHash == hash && c.UsedAt == null && c.ExpiresAt > turn.UtcNow, ct);
    }

    public static async Task<Invitation?> FindInvitation(Turn turn, string code, CancellationToken ct) =>
        await turn.Db.Invitations.FirstOrDefaultAsync(i => i.Code == code, ct) is { } invitation && invitation.IsOpenAt(turn.UtcNow) ? invitation : null;

    /// <summary>Whoever opens their own link once more has not mistyped anything.</summary>
    public static Task<bool> IsMine(Turn turn, string code, CancellationToken ct) =>
        turn.Db.Invitations.AnyAsync(i => i.Code == code && i.PersonId != null && i.PersonId == turn.Who.PersonId, ct);

    [GeneratedRegex(@"[?&]start=([A-Za-z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex StartLink();
}
