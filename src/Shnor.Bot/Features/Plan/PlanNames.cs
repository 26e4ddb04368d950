using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>The people and bodies a plan names, each once, however often and however spelled; every person gets an invitation.</summary>
internal sealed class PlanNames(Turn turn, ProgrammeId programme)
{
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, Body> _bodies = new(StringComparer.OrdinalIgnoreCase);

    public Assignee AssigneeOf(ResponsibleName name, int ordinal)
    {
        if (name.Person is null) return new() { Ordinal = ordinal, Body = BodyOf(name.Text) };
        return IsCoordinator(name.Person)
            ? new() { Ordinal = ordinal, PersonId = turn.Me }
            : new() { Ordinal = ordinal, Person = PersonOf(name.Person) };
    }

    /// <summary>Whoever launches a programme is its coordinator.</summary>
    public void Coordinate(PersonId person) => turn.Db.Memberships.Add(new Membership { PersonId = person, ProgrammeId = programme, Role = Role.Coordinator });

    public void InviteTeachers() => turn.Db.Invitations.Add(new Invitation { ProgrammeId = programme, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });

    /// <summary>The coordinator has already joined under the very name that the plan writes.</summary>
    private bool IsCoordinator(PersonName name) => PersonName.TryParse(turn.Who.Name)?.Key == name.Key;

    private Person PersonOf(PersonName name)
    {
        if (_people.TryGetValue(name.Key, out var person))
        {
            if (PersonName.TryParse(person.Name) is { } known) person.Name = PersonName.Clearer(known, name).Display;
            return person;
        }

        person = new Person { Name = name.Display, NameKey = name.Key };
        person.Memberships.Add(new Membership { Person = person, ProgrammeId = programme, Role = Role.Responsible });
        turn.Db.People.Add(person);
        turn.Db.Invitations.Add(new Invitation { ProgrammeId = programme, Person = person, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });
        return _people[name.Key] = person;
    }

    private Body BodyOf(string name) => _bodies.TryGetValue(name, out var body) ? body : _bodies[name] = new Body { ProgrammeId = programme, Name = name };
}
