using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Fault.Tests.Support;

/// <summary>Somebody who answers for meetings.</summary>
internal sealed record Resident(PersonId Id, long Chat);

/// <summary>A meeting that is over; its «Получилось провести?» is due.</summary>
internal sealed record Meeting(OccurrenceId Id, string Title, Resident Of);

/// <summary>
/// The store under the service, looked at and written to from outside. A programme is running, its people are connected.
/// The real service lives by the machine's clock, so the programme lies in a zone where it is now just after noon: no quiet hours, no midnight.
/// </summary>
internal sealed class TownStore : IAsyncDisposable
{
    public const long Coordinator = 700;

    private readonly ServiceProvider _services;
    private ProgrammeId _programme;
    private int _meetings;

    public TownStore(string path)
    {
        Path = path;
        _services = new ServiceCollection().AddShnorStorage(StorageSetup.ConnectionTo(path)).BuildServiceProvider();
    }

    public string Path { get; }

    public IReadOnlyList<Resident> Residents { get; private set; } = [];

    private Store Store => _services.GetRequiredService<Store>();

    private static DateTime UtcNow => TimeProvider.System.GetUtcNow().UtcDateTime;

    public async Task Settle(long botId, int residents)
    {
        await Store.Migrate(CancellationToken.None);
        await Store.InOneCommit(
            async (db, ct) =>
            {
                var now = UtcNow;
                db.Identity.Add(new StoreIdentity { BotId = botId, Mode = StoreMode.Live });
                var programme = new Programme { Title = "Программа поддержки школ", Years = PlanYears.Calendar(now.Year).ToString(), ZoneId = ZoneAfterNoon(now), LaunchedAt = now.AddDays(-30) };
                db.Programmes.Add(programme);
                await db.SaveChangesAsync(ct);
                _programme = programme.Id;
                var people = Enumerable.Range(0, residents + 1).Select(i => Newcomer(db, i)).ToList();
                await db.SaveChangesAsync(ct);
                Residents = [.. people.Skip(1).Select(person => new Resident(person.Id, person.Addresses[0].ChatId))];
            },
            CancellationToken.None);
    }

    /// <summary>A meeting ended an hour ago: the next sweep has something to ask.</summary>
    public Task<Meeting> MeetingEnded(Resident of) => Store.InOneCommit(
        async (db, ct) =>
        {
            var now = UtcNow;
            var programme = await db.Programmes.SingleAsync(p => p.Id == _programme, ct);
            var number = Interlocked.Increment(ref _meetings);
            var activity = new Activity
            {
                ProgrammeId = _programme,
                Programme = programme,
                Ordinal = number,
                Title = $"Совещание № {number:000}",
                DeadlineText = "сегодня",
                Timing = new Timing.OnDemand(),
                Kind = ActivityKind.Meeting,
            };
            activity.Assignees.Add(new Assignee { Ordinal = 1, PersonId = of.Id });
            var started = programme.Zone.ToLocal(now - OccurrenceFacts.UsualDuration - TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
            var occurrence = Occurrence.From(PlannedOccurrence.Dated(started, isSeries: false), activity, nextWindowOpens: null);
            RungSchedule.MoveOn(occurrence, now.AddMinutes(-1));
            activity.Occurrences.Add(occurrence);
            db.Activities.Add(activity);
            await db.SaveChangesAsync(ct);
            return new Meeting(occurrence.Id, activity.Title, of);
        },
        CancellationToken.None);

    /// <summary>The coordinator has written something to everybody and has not sent it yet.</summary>
    public Task<AnnouncementId> Draft(AnnouncementContent content) => Store.InOneCommit(
        async (db, ct) =>
        {
            var author = await db.Addresses.Where(a => a.ChatId == Coordinator).Select(a => a.PersonId).SingleAsync(ct);
            var announcement = db.Announcements.Add(new Announcement { ProgrammeId = _programme, CreatedBy = author, CreatedAt = UtcNow, Content = content }).Entity;
            await db.SaveChangesAsync(ct);
            return announcement.Id;
        },
        CancellationToken.None);

    public Task<T> Look<T>(Func<ShnorDb, Task<T>> query) => Store.Read((db, _) => query(db), CancellationToken.None);

    /// <summary>Nothing is due and nothing is on its way.</summary>
    public Task<bool> IsQuiet() => Look(async db =>
    {
        var now = UtcNow;
        return !await db.Outbox.AnyAsync(row => row.State == OutboxState.Sending || (row.State == OutboxState.Pending && row.NotBefore <= now))
            && !await db.Occurrences.AnyAsync(o => o.NextRungAt <= now);
    });

    /// <summary>Whoever writes has to wait until what is returned is disposed.</summary>
    public async Task<IAsyncDisposable> HoldWriters()
    {
        var db = await _services.GetRequiredService<IDbContextFactory<ShnorDb>>().CreateDbContextAsync();
        await db.Database.BeginTransactionAsync(); // BEGIN IMMEDIATE: the write lock is taken at once
        return db;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private Person Newcomer(ShnorDb db, int i)
    {
        var person = new Person { Name = $"Светлова {i}", NameKey = $"СВЕТЛОВА {i}" };
        person.Agree(ConsentText.Version, UtcNow);
        person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = Coordinator + i, ConnectedAt = UtcNow });
        person.Memberships.Add(new Membership { ProgrammeId = _programme, Role = i == 0 ? Role.Coordinator : Role.Responsible });
        db.People.Add(person);
        return person;
    }

    /// <summary>«Etc/GMT-3» is three hours ahead of Greenwich: POSIX counts westwards (tzdata, file etcetera).</summary>
    private static string ZoneAfterNoon(DateTime utcNow) => utcNow.Hour switch
    {
        < 13 and var hour => $"Etc/GMT-{13 - hour}",
        13 => "Etc/UTC",
        var hour => $"Etc/GMT+{hour - 13}",
    };
}
