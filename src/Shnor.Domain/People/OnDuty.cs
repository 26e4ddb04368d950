namespace Shnor.Domain.People;

/// <param name="IsConnected">Has agreed to the processing of their data and can be written to.</param>
/// <param name="IsAway">On this day, on the calendar of the programme.</param>
/// <param name="DeputyId">Whom they or the coordinator have chosen; whether that one stands in is said by <see cref="OnDuty.DeputyOf"/>.</param>
public sealed record DutyMember(PersonId Id, string Name, bool IsConnected, bool IsAway, PersonId? DeputyId);

/// <summary>
/// Who stands in for whom in one programme on one day. Deputies do not chain: one who is away too, not connected, or no longer of the programme
/// counts as nobody. Surveys and consent are never deputised: they ask a person, not an office, and whoever sends them does not look here.
/// </summary>
public sealed class OnDuty(IEnumerable<DutyMember> members)
{
    private readonly Dictionary<PersonId, DutyMember> _members = members.ToDictionary(member => member.Id);

    public DutyMember? Find(PersonId person) => _members.GetValueOrDefault(person);

    /// <summary>Null: there is nobody, or they are there themselves.</summary>
    public DutyMember? DeputyOf(PersonId person) =>
        Find(person) is { IsAway: true, DeputyId: { } id } && id != person && Find(id) is { IsConnected: true, IsAway: false } deputy ? deputy : null;

    /// <summary>Who hears of what this person answers for: they, their deputy, or nobody.</summary>
    public PersonId? HearsFor(PersonId person) => Find(person) switch
    {
        { IsAway: true } => DeputyOf(person)?.Id,
        { IsConnected: true } => person,
        _ => null,
    };
}
