namespace Shnor.Domain.Surveys;

/// <summary>Help that somebody asked for in a survey with their name on it, and what became of it.</summary>
public sealed class HelpRequest
{
    public HelpRequestId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public CampaignId? CampaignId { get; init; }

    public PersonId AskedBy { get; set; }

    /// <summary>The option as the survey says it, or their own words. Untrusted text.</summary>
    public required string Wanted { get; set; }

    /// <summary>The row of the plan that promises it; null: none was found.</summary>
    public ActivityId? ActivityId { get; set; }

    /// <summary>Who has to see to it; null: the coordinators.</summary>
    public PersonId? ResponsibleId { get; set; }

    public HelpState State { get; set; }

    public DateTime AskedAt { get; init; }

    /// <summary>When it was last taken, done or declined.</summary>
    public DateTime? SettledAt { get; set; }
}

public enum HelpState
{
    Open,

    /// <summary>«Беру».</summary>
    Taken,
    Done,

    /// <summary>The person asked no longer, or it cannot be given.</summary>
    Withdrawn,
}
