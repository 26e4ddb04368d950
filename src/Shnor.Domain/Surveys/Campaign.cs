using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Surveys;

/// <summary>A survey carried out once: who is asked, from when until when. It keeps its own copy of the questions, so that a later edit changes nobody's answers.</summary>
public sealed partial class Campaign
{
    public CampaignId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public SurveyId SurveyId { get; init; }

    /// <summary>Null: a coordinator launched it.</summary>
    public SurveyScheduleId? ScheduleId { get; init; }

    public OccurrenceId? OccurrenceId { get; init; }

    /// <summary>Untrusted text.</summary>
    public required string Title { get; set; }

    public required SurveyForm Form { get; set; }

    /// <summary>Nobody can tell who answered what, the one who owns the file of the store included.</summary>
    public bool IsAnonymous { get; init; }

    public Audience Audience { get; set; }

    public IReadOnlyList<SchoolId> AudienceSchools { get; set; } = [];

    public DateTime OpensAt { get; set; }

    public DateTime ClosesAt { get; set; }

    /// <summary>Null: its time has not come.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>Null: it can still be answered, or not yet.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>At least so many days between two reminders, and between the invitation and the first.</summary>
    public int ReminderGapDays { get; set; }

    /// <summary>Of one person.</summary>
    public int MostReminders { get; set; }

    /// <summary>When the tick has to look at it again: to open, to remind, to close; null: never.</summary>
    public DateTime? NextAt { get; set; }

    public PersonId? CreatedBy { get; set; }

    public DateTime CreatedAt { get; init; }

    public Invited Invites => new(Audience, AudienceSchools);

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;
}

/// <summary>Somebody who is asked. Whether they have answered is all that is known of it here; of an anonymous survey not even when.</summary>
public sealed class Respondent
{
    public CampaignId CampaignId { get; init; }

    public PersonId PersonId { get; set; }

    /// <summary>As it was when they were asked: rates are reckoned by it.</summary>
    public SchoolId? SchoolId { get; set; }

    public bool HasAnswered { get; set; }

    public int Reminders { get; set; }

    /// <summary>When they were last invited or reminded; null: not yet.</summary>
    public DateTime? ToldAt { get; set; }
}
