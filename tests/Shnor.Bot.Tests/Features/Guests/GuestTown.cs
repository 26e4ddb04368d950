using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Settings;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Guests;

/// <summary>A seminar that somebody dates, a webinar every Wednesday, a deadline; one who holds them and two teachers.</summary>
internal sealed class GuestTown : IAsyncDisposable
{
    public const string Seminar = "Семинар по оцениванию", Webinar = "Участие в вебинарах", Roadmap = "Разработка дорожной карты";

    public static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0); // a Tuesday
    public static readonly DateTime Thursday = new(2022, 3, 17, 15, 0, 0);

    private readonly ReminderTown _town;

    private GuestTown(ReminderTown town, Phone anina, Phone nina, Phone vera) => (_town, Anina, Nina, Vera) = (town, anina, nina, vera);

    public TestTown Town => _town.Town;

    public Phone Coordinator => _town.Coordinator;

    /// <summary>Answers for the seminar and the roadmap.</summary>
    public Phone Anina { get; }

    public Phone Nina { get; }

    public Phone Vera { get; }

    /// <param name="publicUrl">Null: telephones cannot fetch calendars.</param>
    public static async Task<GuestTown> Found(string? publicUrl = null)
    {
        var town = await ReminderTown.Found(
            Launch,
            [(Seminar, "Март – апрель 2022 года", ReminderTown.Anina), (Webinar, "еженедельно - среда 12:00", ReminderTown.Borin), (Roadmap, "до 31 марта 2022 года", ReminderTown.Anina)],
            change: services =>
            {
                var settings = (BotSettings)services.Last(service => service.ServiceType == typeof(BotSettings)).ImplementationInstance!;
                if (publicUrl is not null) services.AddSingleton(settings with { PublicUrl = new Uri(publicUrl) });
            });
        return new(town, await town.Joins(ReminderTown.Anina), await town.TeacherJoins("Нина"), await town.TeacherJoins("Вера"));
    }

    public Task<Occurrence> Of(string title) => Town.Look(db => db.Occurrences.Where(o => o.Activity!.Title == title).OrderBy(o => o.Id).FirstAsync());

    /// <summary>Whoever answers for the seminar gives it an hour, or another one.</summary>
    public Task Dates(DateTime start) => Change(Seminar, (occurrence, set) =>
    {
        set(nameof(Occurrence.Shape), OccurrenceShape.Dated);
        set(nameof(Occurrence.StartsAt), start);
        set(nameof(Occurrence.Revision), occurrence.Revision + 1);
    });

    public Task Cancels() => Change(Seminar, (occurrence, set) =>
    {
        occurrence.Cancel();
        set(nameof(Occurrence.Revision), occurrence.Revision + 1);
    });

    public Task Change(string title, Action<Occurrence, Action<string, object?>> change) => Town.Store.InOneCommit(
        async (db, ct) =>
        {
            var occurrence = await db.Occurrences.Include(o => o.Activity!.Programme).Where(o => o.Activity!.Title == title).OrderBy(o => o.Id).FirstAsync(ct);
            change(occurrence, (name, value) => db.Entry(occurrence).Property(name).CurrentValue = value);
            RungSchedule.MoveOn(occurrence, Utc);
        },
        CancellationToken.None);

    /// <summary>As whoever gives an event its date has it written down.</summary>
    public Task Invites(params Phone[] whom) => Town.Store.InOneCommit(
        async (db, ct) =>
        {
            var occurrence = await db.Occurrences.Where(o => o.Activity!.Title == Seminar).OrderBy(o => o.Id).FirstAsync(ct);
            var outbox = new OutboxWriter(db, Utc);
            foreach (var phone in whom)
            {
                var person = await db.Addresses.Where(a => a.ChatId == phone.Id).Select(a => a.PersonId).SingleAsync(ct);
                await outbox.Add(
                    $"invited:{occurrence.Id.Value}:{occurrence.Revision}:{person.Value}", new(LetterKinds.Invited, person, occurrence.ProgrammeId, occurrence.Id, $"{occurrence.Revision}"), ct);
            }
        },
        CancellationToken.None);

    public async Task<PersonId> PersonOf(Phone phone) => (await PeopleTown.PersonOf(Town, phone)).Id;

    public ValueTask DisposeAsync() => _town.DisposeAsync();

    private DateTime Utc => Town.Zone.ToUtc(Town.Now);
}
