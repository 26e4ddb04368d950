using Shnor.Domain.People;

namespace Shnor.Domain.Announcements;

/// <summary>One row of the ledger: what became of an announcement for one person. It goes out at most once; where nobody knows, the coordinator decides.</summary>
public sealed class AnnouncementRecipient
{
    public AnnouncementId AnnouncementId { get; init; }

    public PersonId PersonId { get; set; }

    /// <summary>Where they worked when it began.</summary>
    public SchoolId? SchoolId { get; set; }

    public RecipientState State { get; set; }

    /// <summary>How many of its messages have surely arrived: files go before the words.</summary>
    public int PartsDone { get; set; }

    /// <summary>Its messages as the messenger names them, in their order; the last has the buttons.</summary>
    public IReadOnlyList<string> MessageIds { get; set; } = [];

    /// <summary>The chat they stand in; null: nothing went out yet.</summary>
    public Messenger? Messenger { get; set; }

    public long? ChatId { get; set; }

    /// <summary>Which <see cref="Announcement.Revision"/> the person sees.</summary>
    public int Revision { get; set; }

    /// <summary>Of what is unreachable or failed.</summary>
    public FailureReason? Reason { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before this instant: after a 429, or for quiet hours.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>When it was delivered, or given up.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>When «Ознакомлен(а)» was pressed.</summary>
    public DateTime? AcknowledgedAt { get; set; }

    /// <summary>Which answer of the poll was chosen, from 0; it may be changed.</summary>
    public int? Vote { get; set; }

    /// <summary>When it was deleted at this person.</summary>
    public DateTime? RemovedAt { get; set; }
}

public enum RecipientState
{
    Pending,

    /// <summary>Written before the call: after a crash nobody knows whether it went out.</summary>
    Sending,
    Delivered,

    /// <summary>Nobody there: the bot is blocked, or the account is gone.</summary>
    Unreachable,

    /// <summary>The messenger refused it.</summary>
    Failed,

    /// <summary>It may have arrived or not: a coordinator decides.</summary>
    Unclear,
}

public enum FailureReason
{
    /// <summary>They have stopped the bot.</summary>
    Blocked,

    /// <summary>The account is deleted.</summary>
    AccountGone,

    /// <summary>They disconnected between the start and their turn, or left the programme.</summary>
    NotConnected,

    /// <summary>The messenger refuses the words or the files.</summary>
    Refused,

    /// <summary>Tried often enough.</summary>
    Trouble,
}
