using Shnor.Documents.Surveys;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Samples;

/// <summary>
/// Two surveys of the sandbox: the self-assessment of last half-year, without names, whose results can be opened at once, and the same one with names,
/// which opens now and asks the teacher. Whoever answered the first has left the programme since: the lists of people stay as short as the plan makes them.
/// </summary>
internal static class SampleSurveys
{
    private const int Seed = 20260901; // the same answers in every sandbox
    private const int DaysOpen = 14;
    private const int LastWaveDaysAgo = 150;

    /// <summary>How hard each block is: of ten answers so many are «иногда», «часто» and «постоянно»; the blocks beyond these are like the last.</summary>
    private static readonly (int Sometimes, int Often, int Always)[] Hard = [(3, 1, 0), (4, 2, 0), (3, 2, 1), (3, 4, 2), (2, 4, 3), (2, 5, 2), (4, 1, 0), (3, 3, 1)];

    /// <summary>Asked and answered, of each school; more than four, so that its figures are shown.</summary>
    private static readonly (int Asked, int Answered)[] Turnout = [(14, 13), (13, 10)];

    private static readonly string[] Surnames = ["Авдеева", "Бокова", "Вешнякова", "Горина", "Дроздова", "Елисеева", "Жилина", "Заварзина", "Ивина", "Калинина", "Ларина", "Маркина", "Нестерова"];

    private static readonly string[] Remarks = ["Хочется чаще видеть уроки коллег.", "Не хватает заданий на работу с текстом.", "Спасибо за вебинары.", "Трудно вести класс, где дети совсем разные."];

    public static async Task Open(ShnorDb db, Programme programme, IReadOnlyList<SchoolId> schools, PersonId coordinator, DateTime utcNow, CancellationToken ct)
    {
        var template = SurveyTemplates.Find(SurveyTemplates.SelfAssessment)!;
        var survey = db.Surveys.Add(new Survey { ProgrammeId = programme.Id, Title = template.Title, Form = template.Form, Template = template.Key, CreatedBy = coordinator, CreatedAt = utcNow }).Entity;
        await db.SaveChangesAsync(ct); // its number is needed for what follows; the commit is still one

        var last = Carry(survey, programme, utcNow.AddDays(-LastWaveDaysAgo), isAnonymous: true, coordinator);
        (last.OpenedAt, last.ClosedAt) = (last.OpensAt, last.ClosesAt);
        var now = Carry(survey, programme, utcNow, isAnonymous: false, coordinator);
        now.NextAt = utcNow; // the tick opens it and invites
        db.Campaigns.AddRange(last, now);
        await db.SaveChangesAsync(ct);
        await Answer(db, last, schools, ct);
    }

    private static Campaign Carry(Survey survey, Programme programme, DateTime opensAt, bool isAnonymous, PersonId coordinator) => new()
    {
        ProgrammeId = survey.ProgrammeId,
        SurveyId = survey.Id,
        Title = survey.Title,
        Form = survey.Form,
        IsAnonymous = isAnonymous,
        Audience = Audience.Teachers,
        OpensAt = opensAt,
        ClosesAt = ClosesAt(programme, opensAt),
        ReminderGapDays = 3,
        MostReminders = 2,
        CreatedBy = coordinator,
        CreatedAt = opensAt,
    };

    private static DateTime ClosesAt(Programme programme, DateTime opensAt) => programme.Zone.ToUtc(Campaign.DayOf(opensAt, programme).AddDays(DaysOpen).ToDateTime(Campaign.Evening));

    private static async Task Answer(ShnorDb db, Campaign campaign, IReadOnlyList<SchoolId> schools, CancellationToken ct)
    {
        var chance = new Random(Seed);
        foreach (var (school, (asked, answered), initial) in schools.Zip(Turnout, ["А", "Б"]))
        {
            var people = Enumerable.Range(0, asked).Select(i => $"{Surnames[i % Surnames.Length]} {initial}.{(char)('А' + (i / Surnames.Length))}.").Select(name => new Person { Name = name, NameKey = PersonName.TryParse(name)!.Key }).ToList();
            db.People.AddRange(people);
            await db.SaveChangesAsync(ct);
            db.Respondents.AddRange(people.Select((person, i) => new Respondent { CampaignId = campaign.Id, PersonId = person.Id, SchoolId = school, HasAnswered = i < answered, ToldAt = campaign.OpenedAt }));
            db.AnonymousResponses.AddRange(Enumerable.Range(0, answered).Select(_ => new AnonymousResponse { Key = chance.NextInt64(), CampaignId = campaign.Id, SchoolId = school, Answers = Sheet(campaign.Form, chance) }));
        }
    }

    private static AnswerSheet Sheet(SurveyForm form, Random chance)
    {
        var answers = new AnswerSheet();
        foreach (var number in SurveyPath.Of(form, answers))
        {
            var question = form.Questions[number - 1];
            answers = answers.With(number, question.Kind switch
            {
                AnswerKind.Scale => new() { Chosen = [Point(Hard[Math.Min(form.Sections.TakeWhile(section => section != form.SectionOf(number)).Count(), Hard.Length - 1)], chance.Next(10))] },
                AnswerKind.Several => new() { Chosen = [.. Enumerable.Range(0, question.Options.Count).Where(i => chance.Next(10) < 5 - i)] },
                AnswerKind.Text when chance.Next(6) == 0 => new() { Words = Remarks[chance.Next(Remarks.Length)] },
                _ => SurveyAnswer.Skipped,
            });
        }

        return answers;
    }

    private static int Point((int Sometimes, int Often, int Always) block, int of10) =>
        of10 < block.Always ? 3 : of10 < block.Always + block.Often ? 2 : of10 < block.Always + block.Often + block.Sometimes ? 1 : 0;
}
