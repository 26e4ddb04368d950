using Shnor.Bot.Tests.Features.Surveys.Campaigns;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Sandbox;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Story;

/// <summary>Somebody who answers by pressing what their phone shows, and what they have pressed.</summary>
internal sealed class Teller(Phone phone, PersonId person, SchoolId school, int number)
{
    public static readonly string[] Scale = ["не испытываю", "иногда", "часто", "постоянно"];

    public static readonly string[] Help = ["Курсы", "Наставник", "Консультация"];

    private readonly Random _chance = new(number);
    private readonly HashSet<string> _marked = [];

    public Phone Phone => phone;

    public PersonId Person => person;

    public SchoolId School => school;

    /// <summary>The points, by the number of their statement.</summary>
    public SortedDictionary<int, int> Said { get; } = [];

    public IReadOnlyCollection<string> Wishes => _marked;

    public bool HasSent { get; private set; }

    /// <summary>Three blocks of two statements, then the help that is wanted.</summary>
    public static SurveyForm Form { get; } = new([
        .. new[] { "Предмет", "Оценивание", "Цифровые средства" }.Select(block => new SurveySection(
            block,
            [.. Enumerable.Range(1, 2).Select(i => new SurveyQuestion($"{block}: дело {i}", AnswerKind.Scale) { Options = [.. Scale.Select((label, score) => new SurveyOption(label, score))] })])),
        new("Помощь", [new("Какая помощь вам нужна?", AnswerKind.Several) { Options = [.. Help.Select(label => new SurveyOption(label))], IsRequired = false, AsksForHelp = true }]),
    ])
    {
        HigherIs = HigherIs.Worse,
    };

    /// <summary>One press, whatever is due: «Ответить», a point, a mark, «Далее», «Отправить»; now and then «Назад», and the same again.</summary>
    public async Task PressesNext()
    {
        var buttons = phone.Buttons.ToList();
        if (buttons.Contains("Отправить"))
        {
            await phone.Presses("Отправить");
            HasSent = true;
            return;
        }

        if (buttons.Find(label => label is "Ответить" or "Начать") is { } begin) await phone.Presses(begin);
        else if (buttons.Exists(label => label.EndsWith(Help[0], StringComparison.Ordinal))) await Marks();
        else if (Said.Count > 0 && _chance.Next(12) == 0 && buttons.Contains("Назад")) await phone.Presses("Назад");
        else await Says();
    }

    private async Task Says()
    {
        var statement = Enumerable.Range(1, 6).Single(i => phone.Last.Text.Contains(Form.Questions[i - 1].Text, StringComparison.Ordinal));
        // A habit of their own, so that schools differ and every mean can be told from every other.
        var point = Math.Min(3, _chance.Next(3) + (number % 2));
        Said[statement] = point;
        await phone.Presses(phone.Buttons.Single(label => label == Scale[point] || label == $"✓ {Scale[point]}"));
    }

    private async Task Marks()
    {
        var wish = Help[_chance.Next(Help.Length)];
        if (_marked.Count < number % 3 && _marked.Add(wish)) await phone.Presses($"☐ {wish}");
        else if (_marked.Count >= number % 3) await phone.Presses(_marked.Count == 0 ? "Пропустить" : "Далее");
    }
}

/// <summary>Thirty teachers of four schools, all of them connected.</summary>
internal static class Respondents
{
    public static async Task<IReadOnlyList<Teller>> Join(CampaignTown town)
    {
        var schools = new List<SchoolId> { town.Surveys.First, town.Surveys.Second };
        foreach (var name in new[] { "Заозёрная СОШ", "Луговская ООШ" })
        {
            schools.Add(await town.Surveys.Store.InOneCommit(
                async (db, ct) =>
                {
                    var school = db.Schools.Add(new School { ProgrammeId = town.Surveys.Programme, Name = name, NameKey = SchoolName.KeyOf(name) }).Entity;
                    await db.SaveChangesAsync(ct);
                    return school.Id;
                },
                CancellationToken.None));
        }

        var tellers = new List<Teller>();
        for (var i = 0; i < 30; i++)
        {
            town.Town.Messenger.AddPerson(new SandboxPerson(900 + i, $"Педагог{i}", Started: true));
            var (phone, school) = (new Phone(town.Town, 900 + i), schools[i % schools.Count]);
            tellers.Add(new(phone, await town.Joins(phone, $"Педагог{i} П.П.", school), school, i));
        }

        return tellers;
    }
}
