using Shnor.Bench.Seeding;
using Shnor.Bot.Features;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bench.Surveys;

/// <summary>A programme of twenty schools and a survey of 24 statements that is open to all their teachers.</summary>
internal static class SeedSurvey
{
    public const int Statements = 24;

    private const int Schools = 20;

    private static readonly SurveyOption[] HowOften = [new("не испытываю", 0), new("иногда", 1), new("часто", 2), new("постоянно", 3)];

    /// <summary>As the self-assessment that comes with the bot: blocks of four statements, on a scale of four.</summary>
    public static SurveyForm Form { get; } = new([.. Enumerable.Range(1, 6).Select(block => new SurveySection(
        $"Блок {block}",
        [.. Enumerable.Range(1, 4).Select(i => new SurveyQuestion($"Мне трудно подобрать задания для учеников разного уровня и объяснить, как они оцениваются ({block}.{i})", AnswerKind.Scale) { Options = HowOften })]))])
    {
        Note = "Отметьте, как часто вам бывает трудно. Правильных и неправильных ответов нет.",
        HigherIs = HigherIs.Worse,
    };

    /// <returns>The surveys, each open to all of these chats.</returns>
    public static Task<(IReadOnlyList<CampaignId> Surveys, IReadOnlyList<(PersonId Person, long Chat)> Teachers)> Plant(Store store, int teachers, int surveys, DateTime utcNow, CancellationToken ct) => store.InOneCommit(
        async (db, token) =>
        {
            var programme = db.Programmes.Add(new Programme { Title = "Программа поддержки школ", Years = $"{PlanYears.School(utcNow.Year)}", ZoneId = NoonZone.At(utcNow), LaunchedAt = utcNow }).Entity;
            await db.SaveChangesAsync(token); // its number stands in the rows
            var schools = Enumerable.Range(1, Schools).Select(i => new School { ProgrammeId = programme.Id, Name = $"Школа № {i}", NameKey = SchoolName.KeyOf($"Школа № {i}") }).ToList();
            db.Schools.AddRange(schools);
            await db.SaveChangesAsync(token);
            var people = Enumerable.Range(0, teachers).Select(i => Settle(programme.Id, schools[i % Schools].Id, i, utcNow)).ToList();
            db.People.AddRange(people);
            var survey = db.Surveys.Add(new Survey { ProgrammeId = programme.Id, Title = "Самооценка", Form = Form, CreatedAt = utcNow }).Entity;
            await db.SaveChangesAsync(token);
            var campaigns = Enumerable.Range(1, surveys).Select(i => new Campaign
            {
                ProgrammeId = programme.Id,
                SurveyId = survey.Id,
                Title = $"Самооценка затруднений, волна {i}",
                Form = Form,
                Audience = Audience.Teachers,
                OpensAt = utcNow,
                OpenedAt = utcNow,
                ClosesAt = utcNow.AddDays(14),
                ReminderGapDays = 3,
                MostReminders = 2,
                CreatedAt = utcNow,
            }).ToList();
            db.Campaigns.AddRange(campaigns);
            await db.SaveChangesAsync(token);
            db.Respondents.AddRange(campaigns.SelectMany(campaign => people.Select(person => new Respondent { CampaignId = campaign.Id, PersonId = person.Id, SchoolId = person.Memberships[0].SchoolId, ToldAt = utcNow })));
            return ((IReadOnlyList<CampaignId>)[.. campaigns.Select(c => c.Id)], (IReadOnlyList<(PersonId, long)>)[.. people.Select(p => (p.Id, p.Addresses[0].ChatId))]);
        },
        ct);

    private static Person Settle(ProgrammeId programme, SchoolId school, int i, DateTime utcNow)
    {
        var name = $"Орлова Елена{i}";
        var person = new Person { Name = name, NameKey = name.ToUpperInvariant() };
        person.Agree(ConsentText.Version, utcNow);
        person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = 10_000 + i, ConnectedAt = utcNow });
        person.Memberships.Add(new Membership { ProgrammeId = programme, Role = Role.Teacher, SchoolId = school });
        return person;
    }
}
