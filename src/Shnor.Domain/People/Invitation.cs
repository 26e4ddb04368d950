namespace Shnor.Domain.People;

/// <summary>
/// A code that opens the door. A personal one names who comes, works once and for thirty days; the teachers' link of a programme or of a
/// school has no person, works for many, and makes its opener a teacher (of a school: once its head has said yes). Codes stay the same until
/// used, revoked or out of date.
/// </summary>
public sealed class Invitation
{
    /// <summary>Of a personal code.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public InvitationId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>Null: the teachers' link.</summary>
    public PersonId? PersonId { get; set; }

    public Person? Person { get; init; }

    /// <summary>Null: not the link of one school. Of this programme: it is looked for there, no constraint holds it.</summary>
    public SchoolId? SchoolId { get; init; }

    public required string Code { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public bool IsPersonal => PersonId is not null;

    public DateTime ExpiresAt => CreatedAt + Lifetime;

    /// <summary>A link for many does not run out by itself: it hangs on a wall.</summary>
    public bool IsOpenAt(DateTime utcNow) => RevokedAt is null && (!IsPersonal || (UsedAt is null && utcNow < ExpiresAt));
}

/// <summary>Makes its sender the owner: one use, one hour, only its hash is kept.</summary>
public sealed class OwnerCode
{
    public required string CodeHash { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
