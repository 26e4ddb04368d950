using Shnor.Domain.Time;

namespace Shnor.Domain.People;

/// <summary>Someone the bot knows: a name from a plan, or an account that joined by a shared link.</summary>
public sealed class Person
{
    public PersonId Id { get; init; }

    /// <summary>«Орлова Е.А.», or the messenger's profile name until a coordinator corrects it. Untrusted text.</summary>
    public required string Name { get; set; }

    /// <summary>Two spellings of one name have one key (ё = е). See <see cref="PersonName"/>.</summary>
    public required string NameKey { get; set; }

    /// <summary>«Орлова Елена Петровна», where a roster has it: it tells namesakes apart. Untrusted text.</summary>
    public string? FullName { get; set; }

    public bool IsOwner { get; set; }

    /// <summary>When the bot is silent for them; null: as the settings of the service say.</summary>
    public QuietHours? Quiet { get; set; }

    /// <summary>When the usual 09:00 reminders come; null: at 09:00. Not earlier than that: they are written down then.</summary>
    public TimeOnly? ReminderHour { get; set; }

    /// <summary>Which of their programmes they look at now; null: the only one, or none chosen yet. It may be one they have left: who asks looks at the memberships too.</summary>
    public ProgrammeId? ChosenProgramme { get; set; }

    /// <summary>Their data were removed at their wish; the row stays, for history names it by number.</summary>
    public DateTime? ForgottenAt { get; set; }

    /// <summary>Which text of the consent was accepted, or null. Without it nothing is sent.</summary>
    public string? ConsentVersion { get; private set; }

    public DateTime? ConsentAt { get; private set; }

    public List<PersonAddress> Addresses { get; } = [];

    public List<Membership> Memberships { get; } = [];

    public void Agree(string consentVersion, DateTime utcNow) => (ConsentVersion, ConsentAt) = (consentVersion, utcNow);
}

/// <summary>One account of a person. An account belongs to one person only.</summary>
public sealed class PersonAddress
{
    public required Messenger Messenger { get; init; }

    public required long ChatId { get; init; }

    public PersonId PersonId { get; set; }

    public DateTime ConnectedAt { get; init; }

    /// <summary>False after a block or a deleted account, until the person comes back.</summary>
    public bool IsReachable { get; set; } = true;

    public ChatAddress Address => new(Messenger, ChatId);
}
