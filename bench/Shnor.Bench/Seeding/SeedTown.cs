using Shnor.Bot.Features;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bench.Seeding;

/// <summary>Someone with a chat who answers for a task that can be marked as done.</summary>
internal sealed record Resident(PersonId Person, long Chat, ProgrammeId Programme, OccurrenceId Task);

/// <summary>Programmes of a school year that have been running for a while: people, rows, dates, and the traces that a year leaves behind.</summary>
internal static class SeedTown
{
    private const int Assignees = 2;

    private static readonly string[] Tasks = ["Сбор сведений о результатах ВПР", "Мониторинг учебных дефицитов", "Отчёт о реализации дорожной карты", "Анализ школьных программ развития"];
    private static readonly (string Title, string Deadline)[] OtherRows =
    [
        ("Вебинар «Работа с детьми, имеющими трудности в обучении»", "Еженедельно, по четвергам в 12.00"),
        ("Семинар для учителей математики", "1 раз в квартал"),
        ("Совещание руководителей школ", "Ежемесячно"),
        ("Методический десант в школу", "Март-апрель"),
        ("Консультации для педагогов", "В течение года"),
        ("Мониторинг успеваемости", "Ежемесячно"),
    ];

    /// <param name="store">Empty.</param>
    /// <param name="programmes">How many.</param>
    /// <param name="people">Of each; the first coordinates, all answer for something.</param>
    /// <param name="traces">Of each: reminders that went out, marks in the history, updates that were seen.</param>
    /// <param name="utcNow">The year around it.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task<IReadOnlyList<Resident>> Plant(Store store, int programmes, int people, int traces, DateTime utcNow, CancellationToken ct)
    {
        var residents = new List<Resident>();
        for (var i = 1; i <= programmes; i++)
        {
            var number = i;
            residents.AddRange(await store.InOneCommit((db, token) => PlantOne(db, number, people, traces, utcNow, token), ct));
        }

        return residents;
    }

    private static async Task<List<Resident>> PlantOne(ShnorDb db, int number, int count, int traces, DateTime utcNow, CancellationToken ct)
    {
        var schoolYear = PlanYears.School(utcNow.Month >= 8 ? utcNow.Year : utcNow.Year - 1);
        var programme = new Programme { Title = $"Программа поддержки школ № {number}", Years = schoolYear.ToString(), ZoneId = NoonZone.At(utcNow), LaunchedAt = utcNow };
        db.Programmes.Add(programme);
        await db.SaveChangesAsync(ct); // its number stands in the rows
        var people = Enumerable.Range(0, count).Select(i => Settle(db, programme, number, i, utcNow)).ToList();
        var tasks = Enumerable.Range(0, count).Select(i => Row(programme, i, Tasks[i % Tasks.Length], "До 25 мая", utcNow)).ToList();
        var others = Enumerable.Range(count, count).Select(i => Row(programme, i, OtherRows[i % OtherRows.Length].Title, OtherRows[i % OtherRows.Length].Deadline, utcNow)).ToList();
        foreach (var (activity, i) in tasks.Concat(others).Select((activity, i) => (activity, i)))
            activity.Assignees.AddRange(Enumerable.Range(0, Assignees).Select(k => new Assignee { Ordinal = k + 1, Person = people[(i + k) % count] }));
        db.Activities.AddRange(tasks.Concat(others));
        await db.SaveChangesAsync(ct);
        LeaveTraces(db, programme, people, tasks.Concat(others).SelectMany(activity => activity.Occurrences).Take(traces), utcNow);
        return [.. people.Select((person, i) => new Resident(person.Id, person.Addresses[0].ChatId, programme.Id, tasks[i].Occurrences[0].Id))];
    }

    private static Person Settle(ShnorDb db, Programme programme, int number, int i, DateTime utcNow)
    {
        var name = $"Орлова{number} Е{i}.А.";
        var person = new Person { Name = name, NameKey = name.ToUpperInvariant() };
        person.Agree(ConsentText.Version, utcNow);
        person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = (number * 1_000) + i, ConnectedAt = utcNow });
        person.Memberships.Add(new Membership { ProgrammeId = programme.Id, Role = i == 0 ? Role.Coordinator : Role.Responsible });
        db.People.Add(person);
        return person;
    }

    private static Activity Row(Programme programme, int i, string title, string deadline, DateTime utcNow)
    {
        var timing = DeadlinePhrase.Parse(deadline, new DeadlineContext(programme.PlanYears));
        var kind = ActivityKindTeller.Tell(title);
        var activity = new Activity
        {
            ProgrammeId = programme.Id,
            Programme = programme,
            Ordinal = i + 1,
            No = $"{i + 1}",
            Title = $"{title}, пункт {i + 1}",
            DeadlineText = deadline,
            Timing = timing,
            Kind = kind,
        };
        var plan = OccurrencePlanner.Plan(timing, kind, programme.PlanYears, PlanSettings.Default);
        foreach (var planned in plan.Occurrences)
        {
            var occurrence = Occurrence.From(planned, activity, OccurrenceFacts.Of(planned, plan.Occurrences).NextWindowOpens);
            RungSchedule.MoveOn(occurrence, utcNow);
            activity.Occurrences.Add(occurrence);
        }

        return activity;
    }

    /// <summary>For each occurrence a reminder that went out, a mark in its history, an update that was seen.</summary>
    private static void LeaveTraces(ShnorDb db, Programme programme, List<Person> people, IEnumerable<Occurrence> occurrences, DateTime utcNow)
    {
        foreach (var occurrence in occurrences)
        {
            var (id, person) = (occurrence.Id, people[(int)(occurrence.Id.Value % people.Count)]);
            db.Outbox.Add(new OutboxRow
            {
                Key = $"rung:{id.Value}:due-7d:202609010900:{person.Id.Value}",
                Kind = "reminder",
                PersonId = person.Id,
                ProgrammeId = programme.Id,
                OccurrenceId = id,
                Detail = "due-7d",
                DueAt = utcNow.AddDays(-30),
                NotBefore = utcNow.AddDays(-30),
                State = OutboxState.Sent,
                SettledAt = utcNow.AddDays(-30),
                MessageId = $"{id.Value}",
            });
            db.History.Add(new HistoryEntry { ProgrammeId = programme.Id, OccurrenceId = id, At = utcNow.AddDays(-30), By = person.Id, What = HistoryEvent.LinkSet });
            db.SeenUpdates.Add(new SeenUpdate { Messenger = Messenger.Telegram, UpdateId = id.Value, At = utcNow.AddDays(-1) });
        }
    }
}
