using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>Codes that open a door at this moment; a used, revoked or expired one is as unknown as one that never was.</summary>
internal static partial class JoinCodes
{
    private const int MaxTyped = 300; // a forwarded line with a link in it; a page of text is no code

    /// <summary>The code as it was typed, or out of a link that was pasted instead of opened; null where there is none.</summary>
    public static string? InText(string words) => words.Length > MaxTyped
        ? null
        : Codes.Normalise(StartLink().Match(words) is { Success: true } link ? link.Groups[1].Value : words);

    /// <summary>In groups as a code is, though a letter or two cannot be right: 0 or O, 1 or I. Whoever sends it wants in, and is told that it does not fit.</summary>
    public static bool IsMeant(string words) => InText(words) is not null || Shape().IsMatch(words.Trim());

    public static async Task<OwnerCode?> FindOwnerCode(Turn turn, string code, CancellationToken ct)
    {
        var hash = Codes.Hash(code);
        return await turn.Db.OwnerCodes.FirstOrDefaultAsync(c => c.CodeHash == hash && c.UsedAt == null && c.ExpiresAt > turn.UtcNow, ct);
    }

    /// <summary>A personal code opens a place: who is no longer in the programme has none.</summary>
    public static async Task<Invitation?> FindInvitation(Turn turn, string code, CancellationToken ct) =>
        await Find(turn, code, ct) is { } invitation && invitation.IsOpenAt(turn.UtcNow)
        && (invitation.PersonId is not { } named || await turn.Db.Memberships.AnyAsync(m => m.PersonId == named && m.ProgrammeId == invitation.ProgrammeId, ct))
            ? invitation
            : null;

    /// <summary>Open or not.</summary>
    public static Task<Invitation?> Find(Turn turn, string code, CancellationToken ct) => turn.Db.Invitations.FirstOrDefaultAsync(i => i.Code == code, ct);

    /// <summary>A code that was never given out is a guess; one that was, and is over, is not.</summary>
    public static async Task<bool> IsGuess(Turn turn, string code, CancellationToken ct)
    {
        var hash = Codes.Hash(code);
        return await Find(turn, code, ct) is null && !await turn.Db.OwnerCodes.AnyAsync(c => c.CodeHash == hash, ct);
    }

    /// <summary>Its holder did nothing wrong but wait too long.</summary>
    public static bool HasRunOut(Invitation invitation, DateTime utcNow) =>
        invitation is { IsPersonal: true, UsedAt: null, RevokedAt: null } && utcNow >= invitation.ExpiresAt;

    [GeneratedRegex(@"[?&]start=([A-Za-z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex StartLink();

    [GeneratedRegex(@"^[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
