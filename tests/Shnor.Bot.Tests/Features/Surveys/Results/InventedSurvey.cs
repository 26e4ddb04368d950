using Shnor.Bot.Features.Surveys;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.Surveys.Results;

/// <summary>A survey of difficulties in invented schools: the same answers at every run.</summary>
internal static class InventedSurvey
{
    public const string Title = "Самооценка профессиональных затруднений";
    public const string Programme = "Программа поддержки школ Озёрного округа";

    public static readonly SurveyForm Form = Difficulties(HigherIs.Worse);

    private static readonly DateTime Now = new(2026, 11, 26, 7, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Names =
    [
        "МБОУ «Ключевская ООШ»", "МБОУ «Заречная СОШ имени Героя Советского Союза Ивана Петровича Берёзова»", "Лесная школа", "МБОУ «Горная СОШ № 3»", "МАОУ «Приозёрная гимназия»",
        "МБОУ «Полевая ООШ»", "МБОУ «Береговая СОШ»", "МБОУ «Солнечная СОШ № 12»",
    ];

    private static readonly string[] Words = ["Больше открытых уроков", "Нужны готовые задания по читательской грамотности", "Спасибо за вебинары <3 & удачи", "Не хватает времени"];

    public static SurveyForm Difficulties(HigherIs higher)
    {
        SurveyOption[] points = [new("не испытываю", 0), new("иногда", 1), new("часто", 2), new("постоянно", 3)];
        SurveySection[] blocks =
        [
            Block("Предмет", "Объясняю трудные темы своего предмета", "Решаю задания повышенного уровня"),
            Block("Урок", "Ставлю цели урока вместе с учениками", "Подбираю приёмы под цель", "Успеваю подвести итог"),
            Block("Оценивание", "Оцениваю по понятным ученикам критериям", "Даю обратную связь по ходу урока"),
            Block("Неуспевающие", "Вижу причины неуспеха", "Готовлю задания для отстающих", "Возвращаю интерес к учёбе"),
            Block("Функциональная грамотность", "Составляю задания по читательской грамотности", "Включаю такие задания в обычный урок"),
        ];
        return new(
        [
            .. blocks,
            new("Помощь", [
                new("Какая помощь вам нужна?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник"), new("Консультация"), new("Посещение уроков")], HasOther = true, AsksForHelp = true, IsRequired = false },
                new("Сколько лет вы работаете в школе?", AnswerKind.Number) { Least = 0, Most = 60 },
                new("Что ещё важно?", AnswerKind.Text) { IsRequired = false },
            ]),
        ])
        {
            HigherIs = higher,
            Note = "Ответы помогут выбрать темы семинаров.",
        };

        SurveySection Block(string title, params string[] statements) => new(title, [.. statements.Select(text => new SurveyQuestion(text, AnswerKind.Scale) { Options = points })]);
    }

    public static IReadOnlyDictionary<SchoolId, string> Schools(int count) =>
        Enumerable.Range(0, count).ToDictionary(i => new SchoolId(i + 1), i => i < Names.Length ? Names[i] : $"{Names[i % Names.Length]} ({(i / Names.Length) + 1})");

    /// <param name="school">From 1.</param>
    /// <param name="people">Who answered.</param>
    /// <param name="seed">Another one, other answers.</param>
    public static IEnumerable<SentSheet> Sheets(SurveyForm form, int school, int people, int seed = 1)
    {
        var random = new Random((seed * 1000) + school);
        for (var person = 0; person < people; person++) yield return new(new SchoolId(school), Sheet(form, random, school + seed));
    }

    public static AnswerSheet Sheet(SurveyForm form, Random random, int lean)
    {
        var sheet = new AnswerSheet();
        for (var number = 1; number <= form.Questions.Count; number++)
        {
            var question = form.Questions[number - 1];
            var answer = question.Kind switch
            {
                AnswerKind.Scale => new SurveyAnswer { Chosen = [Math.Clamp(((number + lean) % 3) + random.Next(-1, 2), 0, question.Options.Count - 1)] },
                AnswerKind.Number => new() { Number = random.Next(1, 40) },
                AnswerKind.Several => random.Next(5) == 0 ? new() { Words = "Пришлите методиста" } : new() { Chosen = [.. Enumerable.Range(0, question.Options.Count).Where(i => random.Next(2 + i) == 0)] },
                AnswerKind.Text => random.Next(3) == 0 ? new() { Words = Words[random.Next(Words.Length)] } : SurveyAnswer.Skipped,
                _ => SurveyAnswer.Skipped,
            };
            sheet = sheet.With(number, answer);
        }

        return sheet;
    }

    /// <param name="answered">How many have answered at each school; two more were asked.</param>
    /// <param name="isAnonymous">Without names.</param>
    /// <param name="isClosed">Closed already.</param>
    /// <param name="form">What was asked; null: <see cref="Form"/>.</param>
    /// <param name="hasBefore">It was carried out before.</param>
    /// <param name="part">Only of this school.</param>
    public static CampaignResults View(IReadOnlyList<int> answered, bool isAnonymous = true, bool isClosed = true, SurveyForm? form = null, bool hasBefore = false, int? part = null)
    {
        form ??= Form;
        SchoolId? school = part is { } number ? new SchoolId(number) : null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");
        var campaign = new Campaign
        {
            Id = new(5),
            ProgrammeId = new(1),
            SurveyId = new(1),
            Title = Title,
            Form = form,
            IsAnonymous = isAnonymous,
            OpensAt = Now.AddDays(-14),
            OpenedAt = Now.AddDays(-14),
            ClosesAt = isClosed ? Now.AddDays(-1) : Now.AddDays(1),
            ClosedAt = isClosed ? Now.AddDays(-1) : null,
        };
        AskedSchool[] asked = [.. answered.Select((people, i) => new AskedSchool(new SchoolId(i + 1), new(people + 2, people)))];
        var results = isAnonymous && !isClosed ? null : Of(seed: 1);
        var earlier = new Campaign { Id = new(4), ProgrammeId = new(1), SurveyId = new(1), Title = Title, Form = form, IsAnonymous = isAnonymous, OpenedAt = Now.AddDays(-200), ClosedAt = Now.AddDays(-190) };
        return new(
            campaign, Programme, new LocalClock(zone, Now), Schools(answered.Count),
            asked.Where(each => school is null || each.SchoolId == school).Aggregate(default(ResponseRate), (sum, each) => sum + each.Rate),
            results, hasBefore ? new(earlier, Of(seed: 2)) : null)
        {
            Part = school,
        };

        SurveyResults Of(int seed)
        {
            SentSheet[] sheets = [.. answered.SelectMany((people, i) => Sheets(form, i + 1, people, seed))];
            return SurveyResults.Of(form, asked, sheets, isAnonymous ? Disclosure.Of(form, sheets) : Disclosure.Everything, school);
        }
    }
}
