namespace Shnor.Domain.Announcements;

/// <summary>Words of a coordinator to many: written, sent once to each, acknowledged.</summary>
public sealed class Announcement
{
    public AnnouncementId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>Null: somebody whose data were removed.</summary>
    public PersonId? CreatedBy { get; set; }

    public DateTime CreatedAt { get; init; }

    public AnnouncementContent Content { get; set; } = AnnouncementContent.Empty;

    public AnnouncementAudience Audience { get; set; } = AnnouncementAudience.Everybody;

    public AnnouncementState State { get; set; }

    /// <summary>Nobody's quiet hours hold it.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>When it is to go out; null: at once.</summary>
    public DateTime? SendAt { get; set; }

    /// <summary>Until when «Ознакомлен(а)» is asked for; null: no day was set.</summary>
    public DateTime? AcknowledgeBy { get; set; }

    /// <summary>When it began to go out.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When the last row was settled, or the sending was called off.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>How many rows its ledger has; 0 before it begins.</summary>
    public int Recipients { get; set; }

    /// <summary>Counts the corrections after it began: whoever has an earlier one gets their message edited.</summary>
    public int Revision { get; set; }

    /// <summary>Why it stands still; null: it does not, or somebody pressed «Пауза».</summary>
    public PauseReason? PausedFor { get; set; }

    /// <summary>When those who had not pressed «Ознакомлен(а)» were last reminded.</summary>
    public DateTime? RemindedAt { get; set; }

    public int Reminders { get; set; }

    /// <summary>«Удалить у всех» was pressed.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>From when on the sender has something to do for it: rows to send, messages to correct or to delete; null: nothing.</summary>
    public DateTime? WorkAt { get; set; }

    /// <summary>When a tick has to look at it again: to begin, or to tell that the day of acknowledgement is over; null: never.</summary>
    public DateTime? NextAt { get; set; }
}

public enum AnnouncementState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for <see cref="Announcement.SendAt"/>.</summary>
    Scheduled,

    /// <summary>Goes out, or still waits for the morning of some.</summary>
    Sending,

    /// <summary>Stands still, by a press or by itself.</summary>
    Paused,

    /// <summary>Every row is settled.</summary>
    Sent,

    /// <summary>Called off half-way: what was pending stays so and never goes out.</summary>
    Stopped,
}

public enum PauseReason
{
    /// <summary>The messenger refuses these very words or files.</summary>
    Refused,

    /// <summary>Too many calls in a row went wrong.</summary>
    Trouble,
}
