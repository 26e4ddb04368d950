using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Roster;

/// <summary>One person on the way into a programme.</summary>
/// <param name="Name">«Светлова А.А.»; null until it is typed.</param>
/// <param name="Existing">Somebody of another programme of this coordinator; null: a new person.</param>
/// <param name="IsAnother">The namesakes were asked about: it is none of them.</param>
public sealed record PersonToAdd(long Programme, string? Name = null, string? FullName = null, long? Existing = null, bool IsAnother = false) : IAbout
{
    object? IAbout.Subject => new ProgrammeId(Programme);
}

/// <summary>A coordinator types «Фамилия И.О.»: namesakes are asked about, a school may be chosen, and there is a link to forward.</summary>
public sealed class AddPerson(IMessenger messenger)
{
    public static readonly DialogKind<PersonToAdd> Naming = new("person-add", 1);

    public Task<Reply> Ask(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Task.FromResult(Reply.Show(AddPersonScreens.AskName(turn.Dialogs.Open(Naming, new(programme.Value)))));

    public async Task<Reply> Named(Turn turn, (PersonToAdd Data, string Words) typed, CancellationToken ct)
    {
        if (FullName.TryParse(typed.Words) is not { } name) return Reply.Say(AddPersonScreens.NoName(turn.Dialogs.Open(Naming, new(typed.Data.Programme))));
        return Reply.Say(await Next(turn, new(typed.Data.Programme, name.Name.Display, name.Full), ct));
    }

    /// <summary>One of the namesakes, or somebody else.</summary>
    public async Task<Reply> Same(Turn turn, (string Nonce, string Who) pressed, CancellationToken ct)
    {
        if (Open(turn, pressed.Nonce) is not { Name: not null } adding) return Reply.Whisper(AddPersonScreens.Over);
        if (pressed.Who == AddPersonScreens.SomebodyElse) return Reply.Show(await Next(turn, adding with { IsAnother = true }, ct));
        if ((await Namesakes(turn, adding, ct)).FirstOrDefault(namesake => AddPersonScreens.WhoOf(namesake) == pressed.Who) is not { } same) return Reply.Show(await Next(turn, adding, ct));
        if (!same.IsHere) return Reply.Show(await Next(turn, adding with { Existing = same.Id.Value }, ct));
        turn.Dialogs.Close();
        return Reply.Show(AddPersonScreens.AlreadyHere(new(adding.Programme), same.Id, same.Name));
    }

    public async Task<Reply> TurnSchools(Turn turn, (string Nonce, int Page) pressed, CancellationToken ct)
    {
        if (Open(turn, pressed.Nonce) is not { Name: not null } adding) return Reply.Whisper(AddPersonScreens.Over);
        return Reply.Show(AddPersonScreens.AskSchool(adding.Name, await Schools(turn, adding, ct), pressed.Page, pressed.Nonce));
    }

    public async Task<Reply> OfSchool(Turn turn, (string Nonce, SchoolId School) pressed, CancellationToken ct)
    {
        if (Open(turn, pressed.Nonce) is not { Name: not null } adding) return Reply.Whisper(AddPersonScreens.Over);
        return await Add(turn, adding, pressed.School, ct);
    }

    public async Task<Reply> OfNoSchool(Turn turn, string nonce, CancellationToken ct) =>
        Open(turn, nonce) is { Name: not null } adding ? await Add(turn, adding, school: null, ct) : Reply.Whisper(AddPersonScreens.Over);

    public Task<Reply> Stop(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Naming, nonce) is not { } adding) return Task.FromResult(Reply.Whisper(AddPersonScreens.Over));
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(RosterScreens.Stopped(new(adding.Programme))));
    }

    /// <summary>The next question; with none left the person is added by the last of them.</summary>
    private static async Task<Screen> Next(Turn turn, PersonToAdd adding, CancellationToken ct)
    {
        var nonce = turn.Dialogs.Open(Naming, adding);
        if (adding is { IsAnother: false, Existing: null } && await Namesakes(turn, adding, ct) is { Count: > 0 } namesakes)
            return AddPersonScreens.IsItOneOf(adding.FullName ?? adding.Name!, namesakes, nonce);
        return AddPersonScreens.AskSchool(adding.Name!, await Schools(turn, adding, ct), page: 0, nonce);
    }

    private async Task<Reply> Add(Turn turn, PersonToAdd adding, SchoolId? school, CancellationToken ct)
    {
        var programme = new ProgrammeId(adding.Programme);
        var person = adding.Existing is { } id ? await FromElsewhere(turn, new(id), programme, ct) : null;
        if (adding.Existing is not null && person is null) return Reply.Show(await Next(turn, adding with { Existing = null }, ct)); // gone meanwhile, or here already
        if (person is null)
        {
            person = new Person { Name = adding.Name!, NameKey = PersonName.TryParse(adding.Name)!.Key, FullName = adding.FullName };
            turn.Db.People.Add(person);
        }

        person.Memberships.Add(new Membership { Person = person, ProgrammeId = programme, Role = Role.Teacher, SchoolId = school });
        var invitation = person.Addresses.Count > 0 ? null : new Invitation { ProgrammeId = programme, Person = person, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow };
        if (invitation is not null) turn.Db.Invitations.Add(invitation);
        await turn.Db.SaveChangesAsync(ct); // the number of a new person stands on the buttons; the commit is still one
        turn.Dialogs.Close();
        var title = await turn.Db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct);
        return invitation is null
            ? Reply.Show(AddPersonScreens.AddedConnected(programme, person.Id, person.Name))
            : Reply.Show(AddPersonScreens.Added(programme, person.Id, person.Name)) with { Send = AddPersonScreens.ToForward(person.FullName ?? person.Name, title, invitation.Code, messenger.StartLink(invitation.Code)) };
    }

    private static Task<Person?> FromElsewhere(Turn turn, PersonId id, ProgrammeId programme, CancellationToken ct)
    {
        var mine = Coordinated(turn);
        return turn.Db.People.Include(p => p.Addresses).Include(p => p.Memberships).AsSplitQuery()
            .FirstOrDefaultAsync(p => p.Id == id && p.ForgottenAt == null && p.Memberships.All(m => m.ProgrammeId != programme) && p.Memberships.Any(m => turn.Who.IsOwner || mine.Contains(m.ProgrammeId)), ct);
    }

    /// <summary>People of this name here and in the other programmes of this coordinator. Whose whole name differs is somebody else.</summary>
    private static async Task<IReadOnlyList<Namesake>> Namesakes(Turn turn, PersonToAdd adding, CancellationToken ct)
    {
        var programme = new ProgrammeId(adding.Programme);
        var (mine, key) = (Coordinated(turn), PersonName.TryParse(adding.Name)!.Key);
        var found = await turn.Db.Memberships.AsNoTracking()
            .Where(m => m.Person!.NameKey == key && m.Person.ForgottenAt == null && (turn.Who.IsOwner || mine.Contains(m.ProgrammeId)))
            .Select(m => new
            {
                m.PersonId,
                m.Person!.Name,
                m.Person.FullName,
                m.Post,
                m.ProgrammeId,
                School = turn.Db.Schools.Where(s => s.Id == m.SchoolId).Select(s => s.Name).FirstOrDefault(),
                Programme = turn.Db.Programmes.Where(p => p.Id == m.ProgrammeId).Select(p => p.Title).First(),
            }).ToListAsync(ct);
        return
        [
            .. found.Where(m => m.FullName is null || adding.FullName is null || FullName.KeyOf(m.FullName) == FullName.KeyOf(adding.FullName))
                .GroupBy(m => m.PersonId).Select(same => same.OrderByDescending(m => m.ProgrammeId == programme).First())
                .OrderByDescending(m => m.ProgrammeId == programme).ThenBy(m => m.PersonId.Value)
                .Select(m => new Namesake(m.PersonId, m.FullName ?? m.Name, m.School, m.Post, m.ProgrammeId == programme, m.Programme)),
        ];
    }

    private static List<ProgrammeId> Coordinated(Turn turn) => [.. turn.Who.Memberships.Where(m => m.Role == Role.Coordinator).Select(m => m.ProgrammeId)];

    private static async Task<IReadOnlyList<(SchoolId Id, string Name)>> Schools(Turn turn, PersonToAdd adding, CancellationToken ct)
    {
        var programme = new ProgrammeId(adding.Programme);
        var schools = await turn.Db.Schools.Where(s => s.ProgrammeId == programme).OrderBy(s => s.NameKey).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        return [.. schools.Select(s => (s.Id, s.Name))];
    }

    private static PersonToAdd? Open(Turn turn, string nonce) => turn.Dialogs.Read(Naming, nonce);
}
