using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Surveys;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Documents.Charts;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Results;

/// <summary>Results in chat: who sees what of them, and when.</summary>
public sealed class ResultsSpecs
{
    private static readonly SurveyForm Form = SurveyTown.Form24();

    [Fact]
    public async Task A_coordinator_reads_all_of_it_and_a_head_the_own_school_without_words()
    {
        await using var town = await SurveyTown.Found(teachers: 12);
        var campaign = await town.Open(Form);
        for (var i = 0; i < 9; i++) await town.HasSent(campaign, town.Teachers[i], Answers(i));

        await Opens(town.Coordinator, campaign);
        Assert.Contains("Ответили 9 из 12 (75 %).", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(await PlainBlocks(town, campaign), BlocksOnScreen(town.Coordinator.Last.Text));
        await town.Coordinator.Presses("По школам");
        Assert.Contains($"{SurveyTown.FirstSchool} — ответили 5 из 6 (83 %)", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains($"{SurveyTown.SecondSchool} — ответили 4 из 6 (67 %)", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses(SurveyTown.SecondSchool);
        Assert.Equal(await PlainBlocks(town, campaign, town.Second), BlocksOnScreen(town.Coordinator.Last.Text));
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Ответы словами");
        Assert.Contains("• Больше <практики> & «времени» 😀", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Какая помощь нужна");
        Assert.Contains("Наставник — ", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("По вопросам");
        await town.Coordinator.Presses("Далее ›");
        Assert.Contains("4. ", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await Opens(town.Head, campaign);
        Assert.Contains("Ответили 5 из 6 (83 %).", town.Head.Last.Text, StringComparison.Ordinal);
        Assert.Equal(await PlainBlocks(town, campaign, town.First), BlocksOnScreen(town.Head.Last.Text));
        Assert.DoesNotContain("Ответы словами", town.Head.Buttons);
        Assert.DoesNotContain("По школам", town.Head.Buttons);
        await town.Head.Forges($"v1:survey-part:{campaign.Value}.{town.First.Value}.words.0");
        Assert.DoesNotContain("практики", town.Head.Last.Text, StringComparison.Ordinal);
        await town.Head.Forges($"v1:survey-look:{campaign.Value}.sum.0");
        Assert.DoesNotContain("из 12", town.Head.Last.Text, StringComparison.Ordinal);
        await town.Head.Forges($"v1:survey-part:{campaign.Value}.{town.Second.Value}.sum.0");
        Assert.DoesNotContain(SurveyTown.SecondSchool, town.Head.Last.Text, StringComparison.Ordinal);
        await town.Head.Forges($"v1:school:{town.First.Value}");
        await town.Head.Presses("Результаты опросов");
        await town.Head.Presses($"1. {SurveyTown.SelfAssessment}");
        Assert.Contains("Ответили 5 из 6", town.Head.Last.Text, StringComparison.Ordinal);

        await Opens(town.Vera, campaign);
        Assert.DoesNotContain("Ответили", town.Vera.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_names_only_how_many_until_the_close_and_then_no_group_under_five()
    {
        await using var town = await SurveyTown.Found(teachers: 12);
        var campaign = await town.Open(Form, isAnonymous: true);
        await Answered(town, campaign, (town.First, 6), (town.Second, 5));

        await Opens(town.Coordinator, campaign);
        Assert.Contains("Ответили 11 из 12", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("▓", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Forges($"v1:survey-look:{campaign.Value}.xlsx.0");
        Assert.Null(town.Coordinator.Last.Document);
        Assert.Contains("результаты появятся, когда он закроется", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await town.Close(campaign);
        await Opens(town.Coordinator, campaign);
        Assert.Equal(6, BlocksOnScreen(town.Coordinator.Last.Text).Count);
        await town.Coordinator.Presses("По школам");
        Assert.DoesNotContain("мало ответов", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await Opens(town.Head, campaign);
        Assert.Equal(6, BlocksOnScreen(town.Head.Last.Text).Count);

        var few = await town.Open(Form, isAnonymous: true, title: "Короткий опрос");
        await Answered(town, few, (town.First, 3), (town.Second, 6));
        await town.Close(few);
        await Opens(town.Coordinator, few);
        await town.Coordinator.Presses("По школам");
        var lines = town.Coordinator.Last.Text.Split('\n');
        Assert.Equal("мало ответов", lines[Array.FindIndex(lines, line => line.StartsWith(SurveyTown.FirstSchool, StringComparison.Ordinal)) + 1]);
        Assert.Equal("мало ответов", lines[Array.FindIndex(lines, line => line.StartsWith(SurveyTown.SecondSchool, StringComparison.Ordinal)) + 1]); // all without the six would be the three
        await Opens(town.Head, few);
        Assert.DoesNotContain("▓", town.Head.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_names_a_head_sees_no_figures_of_fewer_than_five_and_a_coordinator_does()
    {
        await using var town = await SurveyTown.Found(teachers: 8);
        var campaign = await town.Open(Form);
        for (var i = 0; i < 8; i++) await town.HasSent(campaign, town.Teachers[i], Answers(i));

        await Opens(town.Head, campaign);
        Assert.Contains("Ответили 4 из 4 (100 %).", town.Head.Last.Text, StringComparison.Ordinal);
        Assert.Contains("ответили меньше пяти человек", town.Head.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("▓", town.Head.Last.Text, StringComparison.Ordinal);
        await town.Head.Presses("По вопросам");
        Assert.Contains("мало ответов", town.Head.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" — 1 (25 %)", town.Head.Last.Text, StringComparison.Ordinal);

        await Opens(town.Coordinator, campaign);
        await town.Coordinator.Presses("По школам");
        await town.Coordinator.Presses(SurveyTown.FirstSchool);
        Assert.Equal(await PlainBlocks(town, campaign, town.First), BlocksOnScreen(town.Coordinator.Last.Text));
    }

    [Fact]
    public async Task When_a_school_is_removed_answers_without_names_that_were_shown_by_school_say_none_any_more()
    {
        await using var town = await SurveyTown.Found(teachers: 12);
        var (closed, open) = (await town.Open(Form, isAnonymous: true), await town.Open(Form, isAnonymous: true, title: "Короткий опрос"));
        await Answered(town, closed, (town.First, 5), (town.Second, 6));
        await Answered(town, open, (town.First, 5), (town.Second, 6));
        await town.Close(closed);

        await OpensAnew(town.Coordinator, $"v1:school:{town.First.Value}");
        await town.Coordinator.Presses("Удалить школу");
        await town.Coordinator.Presses("Да, удалить");

        var schools = (await town.Town.Look(db => db.AnonymousResponses.ToListAsync())).ToLookup(answer => answer.CampaignId, answer => answer.SchoolId);
        Assert.Equal(11, schools[closed].Count(school => school is null)); // else what was hidden beside the first is shown now, and the two views differ by a handful
        Assert.Equal((5, 6), (schools[open].Count(school => school is null), schools[open].Count(school => school == town.Second))); // nobody has seen these
        await Opens(town.Coordinator, closed);
        Assert.Equal(6, BlocksOnScreen(town.Coordinator.Last.Text).Count);
    }

    [Fact]
    public async Task What_has_changed_is_said_against_the_last_one_that_was_closed_before()
    {
        await using var town = await SurveyTown.Found(teachers: 12);
        var before = await town.Open(SurveyTown.Statements24());
        foreach (var teacher in town.Teachers) await town.HasSent(before, teacher, SurveyTown.Filled(SurveyTown.Statements24(), _ => 2));
        await town.Close(before);
        await town.Town.PassTo(town.Town.Now.AddDays(1));
        var now = await town.Open(SurveyTown.Statements24());
        await town.Store.InOneCommit(
            async (db, ct) => await db.Campaigns.Where(c => c.Id == now).ExecuteUpdateAsync(set => set.SetProperty(c => c.SurveyId, db.Campaigns.Where(c => c.Id == before).Select(c => c.SurveyId).First()), ct),
            CancellationToken.None);
        foreach (var teacher in town.Teachers) await town.HasSent(now, teacher, SurveyTown.Filled(SurveyTown.Statements24(), number => number % 2));

        await Opens(town.Coordinator, now);

        Assert.Contains("0,5 Предмет, было 2,0 (−1,5)", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("«Было» — прошлый опрос, закрыт 16 ноября 2026.", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await Opens(town.Coordinator, before);
        Assert.DoesNotContain("было", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_picture_can_be_drawn_the_chart_comes_in_letters()
    {
        await using var town = await SurveyTown.Found(teachers: 4, services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, new ChartPictures(() => new(null, null, null), new(), TimeProvider.System)));
        var campaign = await town.Open(Form);
        foreach (var teacher in town.Teachers) await town.HasSent(campaign, teacher, Answers(1));

        await Opens(town.Coordinator, campaign);
        await town.Coordinator.Presses("Картинка");

        Assert.Contains(SurveyTown.FirstSchool, town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("А Предмет", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Справка .docx");
        Assert.EndsWith(".docx", town.Coordinator.Last.Document!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_sheets_of_a_hundred_questions_are_on_the_screen_at_once()
    {
        var form = new SurveyForm([.. Enumerable.Range(1, 10).Select(block => new SurveySection($"Блок {block}", [.. Enumerable.Range(1, 10).Select(n => new SurveyQuestion($"Утверждение {block}.{n}", AnswerKind.Scale) { Options = [new("нет", 0), new("иногда", 1), new("часто", 2), new("да", 3)] })]))]) { HigherIs = HigherIs.Worse };
        await using var town = await SurveyTown.Found(teachers: 1);
        var campaign = await town.Open(form, isAnonymous: true);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var schools = Enumerable.Range(1, 40).Select(n => new School { ProgrammeId = town.Programme, Name = $"Школа № {n}", NameKey = $"школа {n}" }).ToList();
                var people = Enumerable.Range(1, 500).Select(n => new Person { Name = $"Учитель {n}", NameKey = $"{n}" }).ToList();
                db.Schools.AddRange(schools);
                db.People.AddRange(people);
                await db.SaveChangesAsync(ct);
                for (var n = 0; n < 500; n++)
                {
                    db.Respondents.Add(new Respondent { CampaignId = campaign, PersonId = people[n].Id, SchoolId = schools[n % 40].Id, HasAnswered = true });
                    db.AnonymousResponses.Add(new AnonymousResponse { Key = 1000 + (n * 7), CampaignId = campaign, SchoolId = schools[n % 40].Id, Answers = InventedSurvey.Sheet(form, new Random(n), n) });
                }
            },
            CancellationToken.None);
        await town.Close(campaign);

        await Look(); // what is done once in the life of a process is not measured
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 5; i++) await Look();
        Assert.True(watch.Elapsed / 5 < TimeSpan.FromSeconds(2), $"{watch.ElapsedMilliseconds / 5} ms"); // a twentieth of it where nothing else runs

        async Task Look()
        {
            var view = await town.Town.Look(db => CampaignResults.Load(db, campaign, town.Utc, CancellationToken.None));
            Assert.Equal(41, view.Schools.Count);
        }
    }

    internal static AnswerSheet Answers(int person)
    {
        var sheet = SurveyTown.Filled(Form, number => (number + (person * number)) % 4);
        return sheet.With(25, new() { Chosen = [person % 2, 2 + (person % 2)] }).With(26, person == 3 ? new() { Words = "Больше <практики> & «времени» 😀" } : SurveyAnswer.Skipped);
    }

    internal static Task Answered(SurveyTown town, CampaignId campaign, params (SchoolId School, int People)[] schools) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var key = campaign.Value * 1000;
            foreach (var (school, people) in schools)
            {
                foreach (var respondent in (await db.Respondents.Where(r => r.CampaignId == campaign && r.SchoolId == school).ToListAsync(ct)).Take(people)) respondent.HasAnswered = true;
                for (var i = 0; i < people; i++) db.AnonymousResponses.Add(new AnonymousResponse { Key = key++, CampaignId = campaign, SchoolId = school, Answers = Answers(i) });
            }
        },
        CancellationToken.None);

    internal static Task Opens(Phone phone, CampaignId campaign) => OpensAnew(phone, $"v1:survey-results:{campaign.Value}");

    private static async Task OpensAnew(Phone phone, string data)
    {
        await phone.Writes("/menu");
        await phone.Forges(data);
    }

    /// <summary>«0,5 Предмет» of each line with a bar.</summary>
    private static List<string> BlocksOnScreen(string text) => [.. text.Split('\n').Where(line => line.Contains('▓', StringComparison.Ordinal) || line.Contains('░', StringComparison.Ordinal)).Select(line => line.TrimStart('▓', '░').Trim())];

    /// <summary>The same out of the rows of the table as they lie there, with loops.</summary>
    private static async Task<List<string>> PlainBlocks(SurveyTown town, CampaignId campaign, SchoolId? school = null)
    {
        var rows = await town.Town.Look(db => db.Database.SqlQuery<string>(
            $"SELECT \"Answers\" AS \"Value\" FROM \"NamedResponses\" WHERE \"CampaignId\" = {campaign.Value} AND ({school?.Value} IS NULL OR \"SchoolId\" = {school?.Value})").ToListAsync());
        var lines = new List<string>();
        var first = 1;
        foreach (var section in Form.Sections.Take(6))
        {
            var (sum, count) = (0, 0);
            foreach (var row in rows)
            {
                var answers = JsonNode.Parse(row)!;
                for (var number = first; number < first + section.Questions.Count; number++)
                {
                    if (answers[$"{number}"]?["chosen"]?[0] is not { } chosen) continue;
                    sum += (int)chosen; // the points of this scale are worth their index
                    count++;
                }
            }

            first += section.Questions.Count;
            var tenths = ((20 * sum) + count) / (2 * count);
            lines.Add($"{tenths / 10},{tenths % 10} {section.Title}");
        }

        return lines;
    }
}
