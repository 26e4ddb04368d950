namespace Shnor.Bot.Settings;

/// <summary>How long the bot keeps what nobody needs any more, in days, and whether names may pass through the messenger.</summary>
public sealed record PrivacySettings
{
    /// <summary>Texts carry numbers instead of names; the names stay in the store.</summary>
    public bool WithoutNames { get; init; }

    /// <summary>A conversation nobody has gone on with: an open review of a plan, too.</summary>
    public int DialogDays { get; init; } = 30;

    /// <summary>Messages that went out: ids and times. More than a school year, so that a newer plan knows whom an event was told of.</summary>
    public int OutboxDays { get; init; } = 400;

    /// <summary>Invitations that open nothing any more.</summary>
    public int InvitationDays { get; init; } = 30;

    /// <summary>Requests to join that no head of a school has answered.</summary>
    public int RequestDays { get; init; } = 30;

    /// <summary>Names of people who never came, after the end of their programme.</summary>
    public int AbsentDays { get; init; } = 365;
}
