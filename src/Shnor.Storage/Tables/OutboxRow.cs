using Shnor.Domain;

namespace Shnor.Storage.Tables;

/// <summary>
/// Something to be said to one person or one group chat: ids and the rung, never text. The unique <see cref="Key"/> makes a repeated plan of the same message harmless;
/// the text is made from the state at the moment of sending.
/// </summary>
public sealed class OutboxRow
{
    public OutboxId Id { get; init; }

    public required string Key { get; init; }

    /// <summary>Which renderer makes the text: «rung», «welcome», «done»…</summary>
    public required string Kind { get; init; }

    /// <summary>Nobody's number where it goes to a group.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>The group chat it goes to; null: to a person.</summary>
    public GroupChatId? GroupId { get; init; }

    /// <summary>Null: about the service itself.</summary>
    public ProgrammeId? ProgrammeId { get; init; }

    public OccurrenceId? OccurrenceId { get; init; }

    /// <summary>The survey it invites to or reminds of.</summary>
    public CampaignId? CampaignId { get; init; }

    /// <summary>The rung's name, or another id that the kind needs.</summary>
    public string? Detail { get; init; }

    public DateTime DueAt { get; init; }

    /// <summary>Rows of one person that have a bundle and are expected at the same instant are joined into one message at sending; null comes alone.</summary>
    public string? Bundle { get; init; }

    public OutboxState State { get; set; }

    /// <summary>Not before this instant: after a 429 or an unknown outcome, or the end of somebody's quiet hours.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>
    /// Until when somebody's wish last held it (quiet hours, the hour for reminders), or when it became theirs; while it is held the same as
    /// <see cref="NotBefore"/>. It was not expected before that.
    /// </summary>
    public DateTime? HeldUntil { get; set; }

    public int Attempts { get; set; }

    public DateTime? SettledAt { get; set; }

    /// <summary>The message as the messenger names it, so that it can be edited later.</summary>
    public string? MessageId { get; set; }
}

public enum OutboxState
{
    Pending,

    /// <summary>Written before the call: after a crash nobody knows whether it went out.</summary>
    Sending,
    Sent,

    /// <summary>No longer true when its time came.</summary>
    Dropped,
    Failed,

    /// <summary>Of a kind that must not come twice, and nobody knows whether it went out: a coordinator decides.</summary>
    Unclear,
}
