using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Chat;

/// <summary>One person's turn inside one transaction: who it is, what they may touch, and what is written down with the answer.</summary>
public sealed class Turn(ShnorDb db, Incoming incoming, Caller who, Dialogs dialogs, OutboxWriter outbox, DateTime utcNow)
{
    public ShnorDb Db { get; } = db;

    public Incoming Incoming { get; } = incoming;

    public ChatAddress Chat => Incoming.Chat;

    public Caller Who { get; } = who with { At = utcNow };

    public Dialogs Dialogs { get; } = dialogs;

    public OutboxWriter Outbox { get; } = outbox;

    public DateTime UtcNow { get; } = utcNow;

    /// <summary>The same turn after it has changed what is known of whose it is.</summary>
    public Turn As(Caller who) => new(Db, Incoming, who, Dialogs, Outbox, UtcNow);

    /// <summary>The person behind the chat.</summary>
    /// <exception cref="InvalidOperationException">A route for strangers asked for a person.</exception>
    public PersonId Me => Who.PersonId ?? throw new InvalidOperationException("This route is open to strangers, who are nobody yet.");
}

/// <summary>Who is at the other end, as the tables say at this moment.</summary>
public sealed record Caller(PersonId? PersonId, string Name, bool IsOwner, IReadOnlyList<Membership> Memberships)
{
    /// <summary>The instant at which they ask: absences begin and end at midnight.</summary>
    public DateTime At { get; init; }

    /// <summary>The text of the consent they have agreed to.</summary>
    public string? ConsentVersion { get; init; }

    /// <summary>Which of their programmes they look at; null: none chosen.</summary>
    public ProgrammeId? ChosenProgramme { get; init; }

    public static readonly Caller Stranger = new(null, "", IsOwner: false, []);

    public bool IsKnown => PersonId is not null;

    /// <summary>Whoever is in no programme, and owns nothing, is as good as a stranger.</summary>
    public bool BelongsAnywhere => IsOwner || Memberships.Count > 0;

    public bool Coordinates(ProgrammeId programme) => IsOwner || Memberships.Any(m => m.ProgrammeId == programme && m.Role == Role.Coordinator);

    public bool CoordinatesAnything => IsOwner || Memberships.Any(m => m.Role == Role.Coordinator);

    public bool SeesPlanOf(ProgrammeId programme) => IsOwner || Memberships.Any(m => m.ProgrammeId == programme && m.Role >= Role.Responsible);

    public bool SeesSomePlan => IsOwner || Memberships.Any(m => m.Role >= Role.Responsible);

    /// <summary>The school's own head; a coordinator is asked for by <see cref="Coordinates"/>.</summary>
    public bool Heads(SchoolId school) => Memberships.Any(m => m.Role == Role.SchoolHead && m.SchoolId == school);

    public bool HeadsSomeSchool => Memberships.Any(m => m.Role == Role.SchoolHead && m.SchoolId is not null);

    public bool HeadsSomeSchoolOf(ProgrammeId programme) => SchoolsHeadedIn(programme).Count > 0;

    public IReadOnlyList<SchoolId> SchoolsHeadedIn(ProgrammeId programme) =>
        [.. Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.SchoolHead).Select(m => m.SchoolId).OfType<SchoolId>()];

    public bool BelongsTo(ProgrammeId programme) => IsOwner || IsMemberOf(programme);

    /// <summary>Stands in its list of people; an owner need not.</summary>
    public bool IsMemberOf(ProgrammeId programme) => Memberships.Any(m => m.ProgrammeId == programme);
}
