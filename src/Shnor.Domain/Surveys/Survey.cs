using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Surveys;

/// <summary>A survey of a programme: what it asks. It is carried out by a <see cref="Campaign"/>, any number of times.</summary>
public sealed class Survey
{
    public SurveyId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>Untrusted text.</summary>
    public required string Title { get; set; }

    public required SurveyForm Form { get; set; }

    /// <summary>Which of the templates that come with the bot it was made of; null: the coordinator's own.</summary>
    public string? Template { get; init; }

    public PersonId? CreatedBy { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Taken off the shelf; what was carried out stays. Null: it can be carried out.</summary>
    public DateTime? RemovedAt { get; set; }
}

/// <summary>Surveys that open by themselves.</summary>
public sealed class SurveySchedule
{
    public SurveyScheduleId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public SurveyId SurveyId { get; init; }

    /// <summary>The row of the plan it goes by; null: it goes by the calendar.</summary>
    public ActivityId? ActivityId { get; init; }

    public SurveyRhythm Rhythm { get; init; }

    public bool IsAnonymous { get; init; }

    public Audience Audience { get; init; }

    public IReadOnlyList<SchoolId> AudienceSchools { get; init; } = [];

    /// <summary>How many days each one is open.</summary>
    public int Days { get; init; }

    public int ReminderGapDays { get; init; }

    public int MostReminders { get; init; }

    /// <summary>When the tick has to look at it again; null: never, it has ended or waits for a date of its row.</summary>
    public DateTime? NextAt { get; set; }
}

public enum SurveyRhythm
{
    /// <summary>With every date of the row: when its window opens, or on the day of the event.</summary>
    EveryOccurrence,

    /// <summary>On the first working days of September and of January.</summary>
    HalfYear,

    /// <summary>On the first working day of September.</summary>
    SchoolYear,
}
