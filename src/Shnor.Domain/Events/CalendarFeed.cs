namespace Shnor.Domain.Events;

/// <summary>A person's own calendar by a secret address. Whoever has the address reads it; a new secret ends the old one.</summary>
public sealed class CalendarFeed
{
    public PersonId PersonId { get; set; }

    public required string Secret { get; set; }

    public DateTime RenewedAt { get; set; }
}
