using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Tests.Features;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Where somebody stands towards an object of the first programme.</summary>
public enum Seat
{
    Stranger,

    /// <summary>Coordinates the other programme.</summary>
    NextDoor,
    Teacher,

    /// <summary>Answers for another row of the same plan.</summary>
    Responsible,
    Assignee,
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

    /// <summary>Of the first programme.</summary>
    public SchoolId School { get; private set; }

    /// <summary>Somebody waits at its door.</summary>
    public JoinRequestId Request { get; private set; }

    public static async Task<Seats> Taken()
    {
        var (town, launcher) = await PeopleTown.Found();
        var seats = new Seats(town);
        var code = await PeopleTown.TeachersCode(launcher);
        seats._phones[Seat.Assignee] = await Programmes.Join(town, launcher, "Светлова Е.А.", "Лена");
        seats._phones[Seat.Responsible] = await Programmes.Join(town, launcher, "Пчёлкина О.В.", "Оля");
        seats._phones[Seat.Teacher] = await PeopleTown.Teacher(town, code, "Вера");
        seats._phones[Seat.Coordinator] = await PeopleTown.Teacher(town, code, "Нина");
        seats._phones[Seat.Stranger] = town.Phone("Гость");
        await seats[Seat.Stranger].Starts();
        await seats.Find();
        await PeopleTown.MakeCoordinator(town, seats[Seat.Coordinator], seats.Programme);
        await seats.OpenNextDoor(launcher);
        await seats.Knock();
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

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private async Task Find()
    {
        Programme = await Town.Look(db => db.Programmes.Select(p => p.Id).SingleAsync());
        var meeting = await Town.Look(db => db.Occurrences.SingleAsync(o => o.Activity!.Title.StartsWith("Заседание")));
        (Activity, Occurrence) = (meeting.ActivityId, meeting.Id);
        Person = await Town.Look(db => db.People.Where(p => p.Name == "Лобанов И.П.").Select(p => p.Id).SingleAsync());
    }

    private async Task Knock()
    {
        School = await PeopleTown.AddSchool(Town, Programme, "МБОУ «Ключевская ООШ»");
        Request = await Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var guest = new Domain.People.Person { Name = "Ждущая", NameKey = "ждущая" };
                var request = new Domain.People.JoinRequest { ProgrammeId = Programme, SchoolId = School, Person = guest, AskedAt = Town.Zone.ToUtc(Town.Now) };
                db.JoinRequests.Add(request);
                await db.SaveChangesAsync(ct);
                return request.Id;
            },
            CancellationToken.None);
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
