namespace Shnor.Domain.Events;

/// <summary>What somebody who came thought of it.</summary>
public sealed class Feedback
{
    public OccurrenceId OccurrenceId { get; init; }

    public PersonId PersonId { get; set; }

    /// <summary>From 1 to 5.</summary>
    public int Score { get; set; }

    /// <summary>Untrusted text.</summary>
    public string? Comment { get; set; }

    public DateTime At { get; set; }
}
