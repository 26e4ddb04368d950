using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Reports;

/// <summary>A seminar of two people that was held this afternoon, a memo that one of them is to write, and whoever the test lets in.</summary>
internal sealed class ReportTown : IAsyncDisposable
{
    public static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0);
    public static readonly DateTime Held = new(2022, 3, 10, 15, 0, 0); // a Thursday
    public static readonly DateTime After = new(2022, 3, 10, 16, 30, 0);

    private readonly ReminderTown _town;

    private ReportTown(ReminderTown town, Phone anina) => (_town, Anina) = (town, anina);

    public TestTown Town => _town.Town;

    public Phone Coordinator => _town.Coordinator;

    public Phone Anina { get; }

    public OccurrenceId Seminar { get; private set; }

    public OccurrenceId Memo { get; private set; }

    /// <param name="teachers">First names; they come in before the seminar.</param>
    public static async Task<(ReportTown Town, IReadOnlyList<Phone> Teachers)> Found(params string[] teachers)
    {
        var town = await ReminderTown.Found(
            Launch,
            [("Семинар по оцениванию", "Март 2022 года", "Анина А.А., Борин Б.Б."), ("Подготовка памятки", "Апрель 2022 года", "Анина А.А.")]);
        var report = new ReportTown(town, await town.Joins(ReminderTown.Anina));
        var phones = new List<Phone>();
        foreach (var name in teachers) phones.Add(await town.TeacherJoins(name));
        (report.Seminar, report.Memo) = await report.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var all = await db.Occurrences.Include(o => o.Activity!.Programme).ToListAsync(ct);
                var (seminar, memo) = (all.Find(o => o.Activity!.Title.StartsWith("Семинар", StringComparison.Ordinal))!, all.Find(o => o.Activity!.Title.StartsWith("Подготовка", StringComparison.Ordinal))!);
                Assert.Equal(SetDateOutcome.Set, seminar.SetDate(Held, Launch));
                RungSchedule.MoveOn(seminar, report.Utc(Launch));
                return (seminar.Id, memo.Id);
            },
            CancellationToken.None);
        await report.Town.PassTo(After);
        return (report, phones);
    }

    public Task<Phone> Joins(string name) => _town.Joins(name);

    public DateTime Utc(DateTime local) => Domain.Time.ZoneTime.ToUtc(Town.Zone, local);

    /// <summary>As the button says it, whatever screen it stands under.</summary>
    public Task Opens(Phone phone, string button, OccurrenceId? id = null) => phone.Forges($"v1:{button}:{(id ?? Seminar).Value}");

    public Task<EventReport?> Report(OccurrenceId? id = null) => Town.Look(db => db.EventReports.Include(r => r.Files).FirstOrDefaultAsync(r => r.OccurrenceId == (id ?? Seminar)));

    public Task<Occurrence> Occurrence(OccurrenceId? id = null) => Town.Look(db => db.Occurrences.SingleAsync(o => o.Id == (id ?? Seminar)));

    public Task<PersonId> PersonOf(Phone phone) => Town.Look(db => db.Addresses.Where(a => a.ChatId == phone.Id).Select(a => a.PersonId).SingleAsync());

    /// <summary>«Буду», said before it began.</summary>
    public async Task SayComing(params IEnumerable<Phone> phones)
    {
        foreach (var phone in phones)
        {
            var person = await PersonOf(phone);
            await Town.Store.InOneCommit(
                (db, _) =>
                {
                    db.Rsvps.Add(new Rsvp { OccurrenceId = Seminar, PersonId = person, IsComing = true, At = Utc(Launch), StartsAt = Held });
                    return Task.CompletedTask;
                },
                CancellationToken.None);
        }
    }

    /// <summary>They work at a school of the programme.</summary>
    public async Task PutIntoSchool(Phone phone)
    {
        var person = await PersonOf(phone);
        await Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var membership = await db.Memberships.SingleAsync(m => m.PersonId == person, ct);
                var school = db.Schools.Add(new School { ProgrammeId = membership.ProgrammeId, Name = $"Школа {person.Value}", NameKey = $"школа {person.Value}" }).Entity;
                await db.SaveChangesAsync(ct);
                membership.SchoolId = school.Id;
            },
            CancellationToken.None);
    }

    public T Part<T>()
        where T : notnull => Town.Services.GetRequiredService<T>();

    /// <summary>The smallest thing the messenger takes for a picture.</summary>
    public static readonly byte[] Png = [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0];

    public ValueTask DisposeAsync() => _town.DisposeAsync();
}
