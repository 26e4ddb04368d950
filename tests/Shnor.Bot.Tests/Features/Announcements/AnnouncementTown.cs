using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements;

/// <summary>
/// A programme with two schools, its people connected but one: coordinators, the head of the first school, somebody who answers for rows of the
/// plan, teachers by turns of both schools. Written straight into the store, because nothing of how they came is tested here.
/// </summary>
internal sealed class AnnouncementTown : IAsyncDisposable
{
    public const string Title = "Программа поддержки школ Лесного округа";
    public const string FirstSchool = "Ключевская ООШ", SecondSchool = "Берёзовская СОШ";
    public const string NotConnected = "Якушева Алла";

    public static readonly DateTime Launch = new(2026, 11, 16, 10, 0, 0); // a Monday

    private static readonly string[] Names = ["Алёхина Вера", "Берёзкина Нина", "Вольнова Инна", "Гречко Анна", "Дымова Ольга", "Ежова Римма", "Жукова Тамара", "Зимина Раиса"];

    private readonly Dictionary<long, PersonId> _people;

    private AnnouncementTown(TestTown town, ProgrammeId programme, SchoolId first, SchoolId second, IReadOnlyList<Phone> phones, Dictionary<long, PersonId> people, PersonId absent)
    {
        (Town, Programme, First, Second, Absent, _people) = (town, programme, first, second, absent, people);
        (Coordinator, Colleague, Head, Responsible, Teachers) = (phones[0], phones[1], phones[2], phones[3], [.. phones.Skip(4)]);
    }

    public TestTown Town { get; }

    public Store Store => Town.Store;

    public ProgrammeId Programme { get; }

    public SchoolId First { get; }

    public SchoolId Second { get; }

    /// <summary>Writes the announcements, and is therefore never among their recipients.</summary>
    public Phone Coordinator { get; }

    /// <summary>The other coordinator.</summary>
    public Phone Colleague { get; }

    /// <summary>Of the first school.</summary>
    public Phone Head { get; }

    /// <summary>Of no school.</summary>
    public Phone Responsible { get; }

    /// <summary>The first, the third … of the first school, the others of the second.</summary>
    public IReadOnlyList<Phone> Teachers { get; }

    public Phone Vera => Teachers[0];

    public Phone Nina => Teachers[1];

    /// <summary>A teacher of the second school who has not come to the bot.</summary>
    public PersonId Absent { get; }

    /// <summary>Everybody an announcement to all arrives at, in the order of the ledger's people.</summary>
    public IReadOnlyList<Phone> Readers => [Colleague, Head, Responsible, .. Teachers];

    public DateTime Utc => Town.Zone.ToUtc(Town.Now);

    /// <param name="teachers">At most eight.</param>
    /// <param name="change">Replaces parts of the service.</param>
    public static async Task<AnnouncementTown> Found(int teachers = 4, Action<IServiceCollection>? change = null)
    {
        var town = await TestTown.Found(Launch, change: change);
        var utc = town.Zone.ToUtc(town.Now);
        var phones = new List<(Phone Phone, string Name, Role Role)>
        {
            (Connect("Ольга", 501), "Комарова О.Н.", Role.Coordinator),
            (Connect("Сергей", 502), "Лебедев С.И.", Role.Coordinator),
            (Connect("Павел", 503), "Орлов П.С.", Role.SchoolHead),
            (Connect("Елена", 504), "Титова Е.А.", Role.Responsible),
        };
        phones.AddRange(Names.Take(teachers).Select((name, i) => (Connect(name.Split(' ')[1], 510 + i), name, Role.Teacher)));
        var (programme, first, second, people, absent) = await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var ofAll = new Programme { Title = Title, Years = "2026/2027", ZoneId = town.Zone.Id, LaunchedAt = utc };
                db.Programmes.Add(ofAll);
                await db.SaveChangesAsync(ct);
                var schools = new[] { FirstSchool, SecondSchool }.Select(name => new School { ProgrammeId = ofAll.Id, Name = name, NameKey = SchoolName.KeyOf(name) }).ToList();
                db.Schools.AddRange(schools);
                await db.SaveChangesAsync(ct);
                var byPhone = new Dictionary<long, Person>();
                var taught = 0;
                foreach (var (phone, name, role) in phones)
                {
                    var school = role switch { Role.SchoolHead => schools[0].Id, Role.Teacher => schools[taught++ % 2].Id, _ => (SchoolId?)null };
                    var person = Member(db, ofAll.Id, name, role, school);
                    person.Agree(ConsentText.Version, utc);
                    person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = phone.Id, ConnectedAt = utc });
                    byPhone.Add(phone.Id, person);
                    await db.SaveChangesAsync(ct); // one by one: their numbers follow the list
                }

                var notConnected = Member(db, ofAll.Id, NotConnected, Role.Teacher, schools[1].Id);
                await db.SaveChangesAsync(ct);
                return (ofAll.Id, schools[0].Id, schools[1].Id, byPhone.ToDictionary(pair => pair.Key, pair => pair.Value.Id), notConnected.Id);
            },
            CancellationToken.None);
        return new(town, programme, first, second, [.. phones.Select(each => each.Phone)], people, absent);

        Phone Connect(string firstName, long id)
        {
            town.Messenger.AddPerson(new SandboxPerson(id, firstName, Started: true));
            return new Phone(town, id);
        }
    }

    public PersonId IdOf(Phone phone) => _people[phone.Id];

    /// <summary>What a coordinator has written and not sent.</summary>
    /// <param name="content">Null: one short sentence.</param>
    /// <param name="audience">Null: everybody.</param>
    /// <param name="change">What else is said of it.</param>
    public Task<AnnouncementId> Draft(AnnouncementContent? content = null, AnnouncementAudience? audience = null, Action<Announcement>? change = null) => Store.InOneCommit(
        async (db, ct) =>
        {
            var draft = new Announcement
            {
                ProgrammeId = Programme,
                CreatedBy = IdOf(Coordinator),
                CreatedAt = Utc,
                Content = content ?? new() { Html = "Семинар перенесён на пятницу" },
                Audience = audience ?? AnnouncementAudience.Everybody,
            };
            change?.Invoke(draft);
            db.Announcements.Add(draft);
            await db.SaveChangesAsync(ct);
            return draft.Id;
        },
        CancellationToken.None);

    /// <summary>It has its ledger now, and the sender finds it; nothing has gone out yet.</summary>
    public Task Begin(AnnouncementId announcement) => Store.InOneCommit(
        async (db, ct) =>
        {
            var outcome = await BeginAnnouncement.Run(db, await db.Announcements.SingleAsync(a => a.Id == announcement, ct), Utc, ct);
            if (outcome != BeginOutcome.Begun) throw new InvalidOperationException($"The announcement has not begun: {outcome}.");
        },
        CancellationToken.None);

    /// <summary>Written and begun.</summary>
    public async Task<AnnouncementId> Begun(AnnouncementContent? content = null, AnnouncementAudience? audience = null, Action<Announcement>? change = null)
    {
        var announcement = await Draft(content, audience, change);
        await Begin(announcement);
        return announcement;
    }

    public Task<Announcement> Of(AnnouncementId announcement) => Town.Look(db => db.Announcements.SingleAsync(a => a.Id == announcement));

    public Task<List<AnnouncementRecipient>> Ledger(AnnouncementId announcement) => Town.Look(db => db.AnnouncementRecipients.Where(r => r.AnnouncementId == announcement).OrderBy(r => r.PersonId).ToListAsync());

    /// <summary>Its row in the ledger as it is now.</summary>
    public Task<AnnouncementRecipient> RowOf(AnnouncementId announcement, Phone phone)
    {
        var person = IdOf(phone);
        return Town.Look(db => db.AnnouncementRecipients.SingleAsync(r => r.AnnouncementId == announcement && r.PersonId == person));
    }

    /// <summary>As if by somebody's hand: what another part would have done.</summary>
    public Task Change(AnnouncementId announcement, Action<Announcement> change) => Store.InOneCommit(
        async (db, ct) => change(await db.Announcements.SingleAsync(a => a.Id == announcement, ct)), CancellationToken.None);

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private static Person Member(ShnorDb db, ProgrammeId programme, string name, Role role, SchoolId? school)
    {
        var person = new Person { Name = name, NameKey = PersonName.TryParse(name)?.Key ?? name };
        person.Memberships.Add(new Membership { Person = person, ProgrammeId = programme, Role = role, SchoolId = school });
        db.People.Add(person);
        return person;
    }
}
