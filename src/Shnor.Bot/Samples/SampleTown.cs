using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Plan;
using Shnor.Bot.Settings;
using Shnor.Documents.Plans;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage;

namespace Shnor.Bot.Samples;

/// <summary>Settles the sandbox: the sample programme is running and the four people of the page are already in it.</summary>
internal sealed class SampleTown(Store store, SandboxMessenger messenger, BotSettings settings, UnderstandPlan understand, TownClock clock, MovableTime time)
{
    private const long CoordinatorPhone = 501;
    private const long WebinarsPhone = 502;
    private const long SeminarsPhone = 503;
    private const long TeacherPhone = 504;

    public static IReadOnlyList<SandboxPerson> Phones { get; } =
    [
        new(CoordinatorPhone, "Нина", "Белова", Caption: "координатор", Started: true),
        new(WebinarsPhone, "Ирина", "Орлова", Caption: "отвечает за вебинары", Started: true),
        new(SeminarsPhone, "Марина", "Соколова", Caption: "отвечает за семинары", Started: true),
        new(TeacherPhone, "Вера", "Лебедева", Caption: "педагог", Started: true),
    ];

    /// <summary>Where the town is already settled, the messenger only goes on from where it was.</summary>
    public Task Settle(CancellationToken ct) => store.InOneCommit(
        async (db, token) =>
        {
            messenger.GoOnAfter(await LastIdOfEarlierRuns(db, token));
            var files = SampleAnnouncements.Bytes.Select(file => messenger.Shelve(file.Name, file.Bytes)).ToList(); // first of all, so that they have the same names at every start
            if (await db.Programmes.AnyAsync(token)) return;
            await Begin(db, token);
            var coordinator = Newcomer(db, SampleProgramme.People.Coordinator, CoordinatorPhone);
            await db.SaveChangesAsync(token); // their number is needed for what follows; the commit is still one

            var turn = TurnOf(db, coordinator);
            var review = Review();
            var programme = await LaunchPlan.Create(turn, review, understand.Read(review, clock.In(TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId)).Today)!, token);
            await db.SaveChangesAsync(token);

            await Connect(db, SampleProgramme.People.Webinars, WebinarsPhone, token);
            await Connect(db, SampleProgramme.People.Seminars, SeminarsPhone, token);
            var teacher = Newcomer(db, SampleProgramme.People.Teacher, TeacherPhone);
            teacher.Memberships.Add(new Membership { Person = teacher, ProgrammeId = programme.Id, Role = Role.Teacher });
            var schools = await SampleSchools.Open(db, programme.Id, teacher, token);
            await db.SaveChangesAsync(token);
            await SampleSurveys.Open(db, programme, schools, coordinator.Id, clock.UtcNow, token);
            await db.SaveChangesAsync(token);
            await SampleAnnouncements.Open(db, programme, coordinator.Id, files, clock.UtcNow, token);
            await db.SaveChangesAsync(token);

            foreach (var address in await db.Addresses.ToListAsync(token))
                await turn.Outbox.Add($"welcome:{address.PersonId.Value}", new(LetterKinds.Welcome, address.PersonId, programme.Id), token);
        },
        ct);

    /// <summary>When a fresh town's time begins, as an instant; null: now. At night nobody would hear anything: then it is the morning after.</summary>
    internal static DateTime? BeginsAt(BotSettings settings, DateTime utcNow)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId);
        return settings.SandboxStart is { } start ? zone.ToUtc(start) : settings.Quiet.EndAfter(utcNow, zone);
    }

    /// <summary>From where it begins the town's time goes on, also after a restart.</summary>
    private async Task Begin(ShnorDb db, CancellationToken ct)
    {
        if (BeginsAt(settings, clock.UtcNow) is not { } start) return;
        time.MoveTo(new DateTimeOffset(start, TimeSpan.Zero));
        var offset = time.Offset;
        await db.Identity.ExecuteUpdateAsync(set => set.SetProperty(i => i.ClockOffset, offset), ct);
    }

    /// <summary>The store knows updates as seen and messages as sent; the chats themselves live only as long as the process.</summary>
    private static async Task<long> LastIdOfEarlierRuns(ShnorDb db, CancellationToken ct)
    {
        var seen = await db.SeenUpdates.MaxAsync(u => (long?)u.UpdateId, ct) ?? 0;
        var sent = await db.Outbox.Where(row => row.MessageId != null).Select(row => row.MessageId!).ToListAsync(ct);
        var announced = (await db.AnnouncementRecipients.Where(line => line.ChatId != null).Select(line => line.MessageIds).ToListAsync(ct)).SelectMany(ids => ids).SelectMany(album => album.Split(','));
        var watched = await db.AnnouncementProgress.Select(progress => progress.MessageId).ToListAsync(ct);
        return sent.Concat(announced).Concat(watched).Select(id => long.Parse(id, CultureInfo.InvariantCulture)).Append(seen).Max();
    }

    /// <summary>The sample document through the same reader and the same ready answers as a committee's.</summary>
    private PlanReview Review()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId);
        var text = SampleProgramme.PlanText(clock.In(zone).Today);
        var draft = PlanReader.ReadText(text) is PlanReading.Plan(var plan) ? plan : throw new InvalidOperationException("The sample plan cannot be read.");
        // The webinars go on through holidays, so that something happens whenever the sandbox is tried.
        return PlanReview.Of(draft, settings.ZoneId).With(ReviewQuestion.Gaps, ReviewChoice.KeepDates);
    }

    private Person Newcomer(ShnorDb db, string name, long phone)
    {
        var person = new Person { Name = name, NameKey = PersonName.TryParse(name)!.Key };
        Admit(person, phone);
        db.People.Add(person);
        return person;
    }

    private async Task Connect(ShnorDb db, string name, long phone, CancellationToken ct)
    {
        var key = PersonName.TryParse(name)!.Key;
        var person = await db.People.SingleAsync(p => p.NameKey == key, ct);
        Admit(person, phone);
        foreach (var invitation in await db.Invitations.Where(i => i.PersonId == person.Id).ToListAsync(ct)) invitation.UsedAt = clock.UtcNow;
    }

    private void Admit(Person person, long phone)
    {
        person.Agree(ConsentText.Version, clock.UtcNow);
        person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = phone, ConnectedAt = clock.UtcNow });
    }

    private Turn TurnOf(ShnorDb db, Person coordinator)
    {
        var chat = new ChatAddress(Messenger.Telegram, CoordinatorPhone);
        var incoming = new Incoming.Other(UpdateId: 0, chat, coordinator.Name);
        var who = new Caller(coordinator.Id, coordinator.Name, IsOwner: false, []);
        return new Turn(db, incoming, who, new Dialogs(db, chat, stored: null, clock.UtcNow), new OutboxWriter(db, clock.UtcNow), clock.UtcNow);
    }
}
