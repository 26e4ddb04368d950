using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Tests.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Where somebody stands towards an object of the first programme.</summary>
public enum Seat
{
    Stranger,

    /// <summary>Known, and in no programme any more.</summary>
    Guest,

    /// <summary>Has opened the link of a school and waits for the word of its head.</summary>
    Waiting,

    /// <summary>Coordinates the other programme.</summary>
    NextDoor,
    Teacher,

    /// <summary>Answers for another row of the same plan.</summary>
    Responsible,
    Assignee,

    /// <summary>Of <see cref="Seats.School"/>; answers for nothing.</summary>
    SchoolHead,
    Coordinator,

    /// <summary>Has launched nothing.</summary>
    Owner,
}

/// <summary>Two programmes in one town, and somebody in every seat.</summary>
internal sealed class Seats : IAsyncDisposable
{
    private readonly Dictionary<Seat, Phone> _phones = [];

    private Seats(TestTown town) => Town = town;

    public TestTown Town { get; }

    public Phone this[Seat seat] => _phones[seat];

    public ProgrammeId Programme { get; private set; }

    public ActivityId Activity { get; private set; }

    /// <summary>The floating meeting of March, which <see cref="Seat.Assignee"/> answers for.</summary>
    public OccurrenceId Occurrence { get; private set; }

    /// <summary>Named in the plan, not connected.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Headed by <see cref="Seat.SchoolHead"/>.</summary>
    public SchoolId School { get; private set; }

    public BodyId Body { get; private set; }

    /// <summary>By <see cref="Seat.Waiting"/>, to <see cref="School"/>.</summary>
    public JoinRequestId Request { get; private set; }

    public static async Task<Seats> Taken()
    {
        var (town, launcher) = await PeopleTown.Found();
        var seats = new Seats(town);
        var code = await PeopleTown.TeachersCode(launcher);
        seats._phones[Seat.Assignee] = await Programmes.Join(town, launcher, "Светлова Е.А.", "Лена");
        seats._phones[Seat.Responsible] = await Programmes.Join(town, launcher, "Пчёлкина О.В.", "Оля");
        seats._phones[Seat.Teacher] = await PeopleTown.Teacher(town, code, "Вера");
        seats._phones[Seat.SchoolHead] = await PeopleTown.Teacher(town, code, "Роза");
        seats._phones[Seat.Guest] = await PeopleTown.Teacher(town, code, "Бывшая");
        seats._phones[Seat.Waiting] = await PeopleTown.Teacher(town, code, "Ждущая");
        seats._phones[Seat.Coordinator] = await PeopleTown.Teacher(town, code, "Нина");
        seats._phones[Seat.Stranger] = town.Phone("Гость");
        await seats[Seat.Stranger].Starts();
        await seats.Find();
        await PeopleTown.MakeCoordinator(town, seats[Seat.Coordinator], seats.Programme);
        await seats.FoundSchool();
        await seats.OpenNextDoor(launcher);
        seats._phones[Seat.Owner] = town.Phone("Павел");
        await seats[Seat.Owner].Starts(await PeopleTown.NewOwnerCode(town));
        await seats[Seat.Owner].Presses("Согласен(на)");
        return seats;
    }

    /// <summary>As the inbox knows whoever holds this phone.</summary>
    public async Task<Caller> CallerOf(Seat seat)
    {
        if (seat == Seat.Stranger) return Caller.Stranger;
        var person = await PeopleTown.PersonOf(Town, this[seat]);
        return new(person.Id, person.Name, person.IsOwner, [.. person.Memberships]);
    }

    /// <summary>The school, its head, and who waits at its door.</summary>
    private async Task FoundSchool()
    {
        var head = await PeopleTown.PersonOf(Town, this[Seat.SchoolHead]);
        var (guest, waiting) = ((await PeopleTown.PersonOf(Town, this[Seat.Guest])).Id, (await PeopleTown.PersonOf(Town, this[Seat.Waiting])).Id);
        (School, Request) = await Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var school = db.Schools.Add(new School { ProgrammeId = Programme, Name = "Лесная школа", NameKey = "лесная школа" }).Entity;
                await db.SaveChangesAsync(ct);
                var membership = await db.Memberships.SingleAsync(m => m.PersonId == head.Id, ct);
                (membership.Role, membership.SchoolId) = (Role.SchoolHead, school.Id);
                var request = db.JoinRequests.Add(new JoinRequest { ProgrammeId = Programme, SchoolId = school.Id, PersonId = waiting, AskedAt = Town.Zone.ToUtc(Town.Now) }).Entity;
                await db.Memberships.Where(m => m.PersonId == guest || m.PersonId == waiting).ExecuteDeleteAsync(ct);
                await db.SaveChangesAsync(ct);
                return (school.Id, request.Id);
            },
            CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private async Task Find()
    {
        Programme = await Town.Look(db => db.Programmes.Select(p => p.Id).SingleAsync());
        var meeting = await Town.Look(db => db.Occurrences.SingleAsync(o => o.Activity!.Title.StartsWith("Заседание")));
        (Activity, Occurrence) = (meeting.ActivityId, meeting.Id);
        Body = await Town.Look(db => db.Bodies.Where(b => b.ProgrammeId == Programme).Select(b => b.Id).FirstAsync());
        Person = await Town.Look(db => db.People.Where(p => p.Name == "Лобанов И.П.").Select(p => p.Id).SingleAsync());
    }

    private async Task OpenNextDoor(Phone launcher)
    {
        await Programmes.LaunchFile(launcher, "план2.txt", Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        await launcher.Writes("/people");
        await launcher.Presses(launcher.Buttons.Single(label => label.Contains("Вершина", StringComparison.Ordinal)));
        var code = Programmes.CodeOf(launcher.Last.Text, "Ссылка для педагогов");
        _phones[Seat.NextDoor] = await PeopleTown.Teacher(Town, code, "Сосед");
        var next = await Town.Look(db => db.Programmes.Where(p => p.Title == PeopleTown.OtherTitle).Select(p => p.Id).SingleAsync());
        await PeopleTown.MakeCoordinator(Town, this[Seat.NextDoor], next);
    }
}
