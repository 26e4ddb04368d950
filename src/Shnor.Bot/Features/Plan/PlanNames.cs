using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>The people and bodies a plan names, each once, however often and however spelled; every person who is new gets an invitation.</summary>
internal sealed class PlanNames(Turn turn, ProgrammeId programme)
{
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, Body> _bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PersonId, Membership> _members = [];
    private readonly List<Person> _newcomers = [];

    /// <summary>Those whom this plan names for the first time.</summary>
    public IReadOnlyList<Person> Newcomers => _newcomers;

    /// <summary>Those who are still to be named, in the order of the cell; where somebody was removed at their wish nobody stands.</summary>
    public IEnumerable<Assignee> AssigneesOf(UnderstoodRow row) =>
        row.Responsible.Where(name => !ForgottenNames.StandsIn(name)).Select((name, ordinal) => AssigneeOf(name, ordinal + 1));

    private Assignee AssigneeOf(ResponsibleName name, int ordinal)
    {
        if (name.Person is null) return new() { Ordinal = ordinal, Body = BodyOf(name.Text) };
        return IsCoordinator(name.Person)
            ? new() { Ordinal = ordinal, PersonId = turn.Me }
            : new() { Ordinal = ordinal, Person = PersonOf(name.Person) };
    }

    /// <summary>The people, schools and bodies of a programme are known: of this very one, or of the one whose next year this is.</summary>
    public async Task Remember(ProgrammeId source, CancellationToken ct)
    {
        var schools = source == programme ? [] : await LastYearsSchools.Copy(turn.Db, source, programme, ct);
        var members = await turn.Db.Memberships.Where(m => m.ProgrammeId == source).Include(m => m.Person!.Addresses).OrderBy(m => m.PersonId).AsSplitQuery().ToListAsync(ct);
        foreach (var member in members)
        {
            _people.TryAdd(member.Person!.NameKey, member.Person);
            if (source == programme) _members[member.PersonId] = member;
            else Join(member, member.SchoolId is { } school && schools.TryGetValue(school, out var same) ? same : null);
        }

        foreach (var body in await turn.Db.Bodies.Where(b => b.ProgrammeId == source).Include(b => b.Members).OrderBy(b => b.Id).ToListAsync(ct))
            _bodies.TryAdd(body.Name, source == programme ? body : turn.Db.Bodies.Add(OfNextYear(body)).Entity);
    }

    /// <summary>Whoever launches a programme is its coordinator.</summary>
    public void Coordinate(PersonId person)
    {
        if (_members.TryGetValue(person, out var member)) member.Role = Role.Coordinator;
        else turn.Db.Memberships.Add(new Membership { PersonId = person, ProgrammeId = programme, Role = Role.Coordinator });
    }

    public void InviteTeachers() => turn.Db.Invitations.Add(new Invitation { ProgrammeId = programme, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });

    /// <summary>The coordinator has already joined under the very name that the plan writes.</summary>
    private bool IsCoordinator(PersonName name) => PersonName.TryParse(turn.Who.Name)?.Key == name.Key;

    private Person PersonOf(PersonName name)
    {
        if (_people.TryGetValue(name.Key, out var person))
        {
            if (PersonName.TryParse(person.Name) is { } known) person.Name = PersonName.Clearer(known, name).Display;
            if (_members.TryGetValue(person.Id, out var member) && member.Role < Role.Responsible) member.Role = Role.Responsible; // a teacher who answers for something now
            return person;
        }

        person = new Person { Name = name.Display, NameKey = name.Key };
        person.Memberships.Add(new Membership { Person = person, ProgrammeId = programme, Role = Role.Responsible });
        turn.Db.People.Add(person);
        Invite(person);
        _newcomers.Add(person);
        return _people[name.Key] = person;
    }

    /// <summary>The same person in another programme: who is connected needs no new code, who is away stays away.</summary>
    private void Join(Membership known, SchoolId? school)
    {
        _members[known.PersonId] = turn.Db.Memberships.Add(new Membership
        {
            PersonId = known.PersonId,
            ProgrammeId = programme,
            Role = known.Role,
            SchoolId = school,
            Post = known.Post,
            Away = known.Away,
            DeputyId = known.DeputyId,
        }).Entity;
        if (known.Person!.Addresses.Count == 0) Invite(known.Person);
    }

    /// <summary>With those of its people who are in the programme still.</summary>
    private Body OfNextYear(Body body)
    {
        var next = new Body { ProgrammeId = programme, Name = body.Name };
        next.Members.AddRange(body.Members.Where(member => _members.ContainsKey(member.PersonId)).Select(member => new BodyMember { PersonId = member.PersonId }));
        return next;
    }

    private void Invite(Person person) =>
        turn.Db.Invitations.Add(new Invitation { ProgrammeId = programme, Person = person, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });

    private Body BodyOf(string name) => _bodies.TryGetValue(name, out var body) ? body : _bodies[name] = new Body { ProgrammeId = programme, Name = name };
}
