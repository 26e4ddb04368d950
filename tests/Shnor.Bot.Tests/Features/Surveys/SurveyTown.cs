using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys;

/// <summary>
/// A programme with two schools, their people connected: a coordinator, the head of the first school, teachers by turns of both. Written straight
/// into the store, because nothing of how they came is tested here. Surveys are opened the same way.
/// </summary>
internal sealed class SurveyTown : IAsyncDisposable
{
    public const string Title = "Программа поддержки школ Лесного округа";
    public const string FirstSchool = "Ключевская ООШ", SecondSchool = "Берёзовская СОШ";
    public const string SelfAssessment = "Самооценка профессиональных затруднений";

    public static readonly DateTime Launch = new(2026, 11, 16, 10, 0, 0); // a Monday

    private static readonly string[] Names =
        ["Алёхина Вера", "Берёзкина Нина", "Вольнова Инна", "Гречко Анна", "Дымова Ольга", "Ежова Римма", "Жукова Тамара", "Зимина Раиса", "Ильина Софья", "Крылова Лидия", "Лугова Мария", "Мохова Юлия"];

    private static readonly SurveyOption[] HowOften = [new("не испытываю", 0), new("иногда", 1), new("часто", 2), new("постоянно", 3)];

    private static readonly (string Title, string[] Statements)[] Blocks =
    [
        ("Предмет", ["Объяснять трудные темы своего предмета", "Решать задания повышенной сложности", "Следить за новым в своей науке", "Связывать предмет с жизнью"]),
        ("Методика", ["Ставить цель урока вместе с учениками", "Выбирать приёмы под класс", "Успевать на уроке задуманное", "Вести учеников к самостоятельному выводу"]),
        ("Оценивание", ["Давать понятные критерии", "Оценивать объективно", "Разбирать ошибки так, чтобы они не повторялись", "Готовить к проверочным работам"]),
        ("Разные ученики", ["Помогать тем, кто не успевает", "Возвращать интерес к учёбе", "Учить детей с ОВЗ в общем классе", "Учить тех, для кого русский язык не родной"]),
        ("Функциональная грамотность", ["Составлять задания на работу с текстом", "Находить задачи из жизни", "Показывать связь предметов", "Проверять, как ученик рассуждает"]),
        ("Цифровые средства и люди", ["Подбирать цифровые материалы", "Вести урок на расстоянии", "Говорить с родителями о трудном", "Перенимать опыт коллег"]),
    ];

    private readonly Dictionary<long, PersonId> _people;

    private SurveyTown(TestTown town, ProgrammeId programme, SchoolId first, SchoolId second, Phone coordinator, Phone head, IReadOnlyList<Phone> teachers, Dictionary<long, PersonId> people)
    {
        (Town, Programme, First, Second, Coordinator, Head, Teachers) = (town, programme, first, second, coordinator, head, teachers);
        _people = people;
    }

    public TestTown Town { get; }

    public Store Store => Town.Store;

    public ProgrammeId Programme { get; }

    public SchoolId First { get; }

    public SchoolId Second { get; }

    public Phone Coordinator { get; }

    /// <summary>Of the first school.</summary>
    public Phone Head { get; }

    /// <summary>The first, the third … of the first school, the others of the second.</summary>
    public IReadOnlyList<Phone> Teachers { get; }

    public Phone Vera => Teachers[0];

    public Phone Nina => Teachers[1];

    public DateTime Utc => Town.Zone.ToUtc(Town.Now);

    /// <param name="teachers">At most twelve.</param>
    /// <param name="change">Replaces parts of the service.</param>
    public static async Task<SurveyTown> Found(int teachers = 6, Action<IServiceCollection>? change = null)
    {
        var town = await TestTown.Found(Launch, change: change);
        var utc = town.Zone.ToUtc(town.Now);
        var phones = new List<(Phone Phone, string Name, Role Role)>
        {
            (Connect("Ольга", 501), "Комарова О.Н.", Role.Coordinator),
            (Connect("Павел", 502), "Орлов П.С.", Role.SchoolHead),
        };
        phones.AddRange(Names.Take(teachers).Select((name, i) => (Connect(name.Split(' ')[1], 510 + i), name, Role.Teacher)));
        var (programme, first, second, people) = await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var ofAll = new Programme { Title = Title, Years = "2026/2027", ZoneId = town.Zone.Id, LaunchedAt = utc };
                var byPhone = new Dictionary<long, Person>();
                db.Programmes.Add(ofAll);
                await db.SaveChangesAsync(ct);
                var schools = new[] { FirstSchool, SecondSchool }.Select(name => new School { ProgrammeId = ofAll.Id, Name = name, NameKey = SchoolName.KeyOf(name) }).ToList();
                db.Schools.AddRange(schools);
                await db.SaveChangesAsync(ct);
                for (var i = 0; i < phones.Count; i++)
                {
                    var (phone, name, role) = phones[i];
                    var person = new Person { Name = name, NameKey = PersonName.TryParse(name)?.Key ?? name };
                    person.Agree(ConsentText.Version, utc);
                    person.Addresses.Add(new PersonAddress { Messenger = Messenger.Telegram, ChatId = phone.Id, ConnectedAt = utc });
                    var school = role switch { Role.Coordinator => null, Role.SchoolHead => schools[0], _ => schools[i % 2] };
                    person.Memberships.Add(new Membership { Person = person, ProgrammeId = ofAll.Id, Role = role, SchoolId = school?.Id });
                    db.People.Add(person);
                    byPhone.Add(phone.Id, person);
                }

                await db.SaveChangesAsync(ct);
                return (ofAll.Id, schools[0].Id, schools[1].Id, byPhone.ToDictionary(pair => pair.Key, pair => pair.Value.Id));
            },
            CancellationToken.None);
        return new(town, programme, first, second, phones[0].Phone, phones[1].Phone, [.. phones.Skip(2).Select(each => each.Phone)], people);

        Phone Connect(string firstName, long id)
        {
            town.Messenger.AddPerson(new SandboxPerson(id, firstName, Started: true));
            return new Phone(town, id);
        }
    }

    /// <summary>24 statements in six blocks, each on a scale of four; then the help that is wanted, and a comment.</summary>
    public static SurveyForm Form24() => new(
    [
        .. Blocks.Select(block => new SurveySection(block.Title, [.. block.Statements.Select(statement => new SurveyQuestion(statement, AnswerKind.Scale) { Options = HowOften })])),
        new(
            "Помощь",
            [
                new("Какая помощь вам нужна?", AnswerKind.Several)
                {
                    Options = [new("Курсы"), new("Наставник"), new("Консультация методиста"), new("Посещение уроков коллег")],
                    HasOther = true,
                    IsRequired = false,
                    Most = 3,
                    AsksForHelp = true,
                },
                new("Что ещё важно сказать?", AnswerKind.Text) { IsRequired = false },
            ]),
    ])
    {
        Note = "Отметьте, как часто вам бывает трудно. Правильных и неправильных ответов нет.",
        HigherIs = HigherIs.Worse,
    };

    /// <summary>The 24 statements alone.</summary>
    public static SurveyForm Statements24() => new([.. Form24().Sections.Take(Blocks.Length)]) { HigherIs = HigherIs.Worse };

    /// <summary>A survey that is open now, and nobody was told of it yet.</summary>
    /// <param name="form">Null: <see cref="Form24"/>.</param>
    /// <param name="isAnonymous">Nobody can tell who answered what.</param>
    /// <param name="title">As people see it.</param>
    /// <param name="days">How long it stays open.</param>
    /// <param name="asked">Null: all teachers.</param>
    public async Task<CampaignId> Open(SurveyForm? form = null, bool isAnonymous = false, string title = SelfAssessment, int days = 14, IEnumerable<Phone>? asked = null)
    {
        var people = (asked ?? Teachers).Select(IdOf).ToList();
        return await Store.InOneCommit(
            async (db, ct) =>
            {
                var survey = new Survey { ProgrammeId = Programme, Title = title, Form = form ?? Form24(), CreatedAt = Utc };
                db.Surveys.Add(survey);
                await db.SaveChangesAsync(ct);
                var campaign = new Campaign
                {
                    ProgrammeId = Programme,
                    SurveyId = survey.Id,
                    Title = title,
                    Form = survey.Form,
                    IsAnonymous = isAnonymous,
                    Audience = Audience.Teachers,
                    OpensAt = Utc,
                    OpenedAt = Utc,
                    ClosesAt = Utc.AddDays(days),
                    ReminderGapDays = 3,
                    MostReminders = 2,
                    CreatedBy = IdOf(Coordinator),
                    CreatedAt = Utc,
                };
                db.Campaigns.Add(campaign);
                await db.SaveChangesAsync(ct);
                var schools = await db.Memberships.Where(m => m.ProgrammeId == Programme).ToDictionaryAsync(m => m.PersonId, m => m.SchoolId, ct);
                db.Respondents.AddRange(people.Select(person => new Respondent { CampaignId = campaign.Id, PersonId = person, SchoolId = schools[person], ToldAt = Utc }));
                return campaign.Id;
            },
            CancellationToken.None);
    }

    public PersonId IdOf(Phone phone) => _people[phone.Id];

    /// <summary>Answers of the whole form by a rule, for whoever needs them by the dozen.</summary>
    /// <param name="form">Which questions.</param>
    /// <param name="option">The option of each question with options, by its number.</param>
    public static AnswerSheet Filled(SurveyForm form, Func<int, int> option) => SurveyPath.Of(form, new()).Aggregate(
        new AnswerSheet(),
        (sheet, number) => sheet.With(number, form.Questions[number - 1] is { Options.Count: > 0 and var count } ? new() { Chosen = [option(number) % count] } : SurveyAnswer.Skipped));

    /// <summary>Sent with the name, as if by taps.</summary>
    public Task HasSent(CampaignId campaign, Phone phone, AnswerSheet answers) => Store.InOneCommit(
        async (db, ct) =>
        {
            var respondent = (await db.Respondents.FindAsync([campaign, IdOf(phone)], ct))!;
            respondent.HasAnswered = true;
            db.NamedResponses.Add(new NamedResponse { CampaignId = campaign, PersonId = respondent.PersonId, SchoolId = respondent.SchoolId, Answers = answers, SentAt = Utc });
        },
        CancellationToken.None);

    /// <summary>The time is up, and the answers stay as they are.</summary>
    public Task Close(CampaignId campaign) => Store.InOneCommit(
        async (db, ct) => (await db.Campaigns.FindAsync([campaign], ct))!.ClosedAt = Utc, CancellationToken.None);

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
