namespace Shnor.Domain.People;

/// <summary>
/// A code that opens the door. A personal one names who comes and works once; the teachers' link of a programme has no person,
/// works for many and makes its opener a teacher. Codes stay the same until used or revoked.
/// </summary>
public sealed class Invitation
{
    public InvitationId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>Null: the teachers' link.</summary>
    public PersonId? PersonId { get; set; }

    public Person? Person { get; init; }

    public required string Code { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public bool IsOpen => RevokedAt is null && (UsedAt is null || PersonId is null);
}

/// <summary>Makes its sender the owner: one use, one hour, only its hash is kept.</summary>
public sealed class OwnerCode
{
    public required string CodeHash { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
