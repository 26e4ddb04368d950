using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

/// <summary>
/// Two surveys with branches on one telephone, pressed and typed into at random, with buttons of every screen there ever was, and a process that dies
/// now and then: what the store holds is always what a second telling of the rules says.
/// </summary>
public sealed class RandomWalkSpecs
{
    private const int Steps = 150;

    private static readonly string[] Words = ["12", "тишина", "<b>шум</b> & 😀", "7"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_is_pressed_and_typed_the_stored_answers_are_those_of_the_model(int seed)
    {
        var chance = new Random(seed);
        await using var town = await SurveyTown.Found();
        var walk = new Walk(town, chance);
        foreach (var title in (string[])["Первая", "Вторая"])
        {
            var form = Form(chance);
            walk.Models.Add((await town.Open(form, title: title)).Value, new(form));
        }

        await town.Vera.Writes("/survey");
        walk.See(town.Vera.Last);
        for (var step = 0; step < Steps; step++)
        {
            await walk.Step();
            foreach (var (id, model) in walk.Models) await AssertSame(town, new(id), model, $"step {step}: {walk.Did}");
        }

        town.AssertOnlyGoodLines();
        Assert.Contains(walk.Models.Values, model => model.Sent is not null);
    }

    private static async Task AssertSame(SurveyTown town, CampaignId id, SurveyModel model, string where)
    {
        var draft = await town.Draft(id, town.Vera);
        var stored = draft is null ? "none" : $"at {draft.Question}: {InWords(SurveyJson.ReadAnswers(draft.Answers).All)}";
        var expected = model.Draft is not { } answers ? "none" : $"at {(model.Own ? -model.Question : model.Question)}: {InWords(answers)}";
        Assert.True(expected == stored, $"{where}\nexpected {expected}\nstored   {stored}");
        Assert.Equal(model.Sent is null ? "" : InWords(model.Sent), await town.Sent(id, town.Vera) is { } sent ? InWords(sent.Answers.All) : "");
    }

    private static string InWords(IEnumerable<KeyValuePair<int, SurveyAnswer>> answers) => string.Join("; ", answers.Select(pair => $"{pair.Key}=[{string.Join(',', pair.Value.Chosen)}] {pair.Value.Words} {pair.Value.Number}"));

    private static SurveyForm Form(Random chance)
    {
        var count = chance.Next(4, 8);
        var questions = Enumerable.Range(1, count).Select(number => Question(chance, number, count)).ToList();
        var cut = chance.Next(1, count);
        return new([new("Начало", [.. questions.Take(cut)]), new("Дальше", [.. questions.Skip(cut)])]);
    }

    private static SurveyQuestion Question(Random chance, int number, int count)
    {
        var kind = (AnswerKind[])[AnswerKind.Scale, AnswerKind.One, AnswerKind.Several, AnswerKind.Text, AnswerKind.Number];
        var which = kind[chance.Next(kind.Length)];
        var hasOptions = which is AnswerKind.Scale or AnswerKind.One or AnswerKind.Several;
        return new($"Вопрос {number}", which)
        {
            IsRequired = chance.Next(3) > 0,
            Options = hasOptions ? [.. Enumerable.Range(0, chance.Next(2, 5)).Select(i => new SurveyOption($"ответ {i}", which == AnswerKind.Scale ? i : null, Jump()))] : [],
            HasOther = which is AnswerKind.One or AnswerKind.Several && chance.Next(2) == 0,
            Least = which == AnswerKind.Several && chance.Next(3) == 0 ? 2 : null,
            Most = which == AnswerKind.Several ? 2 : null,
        };

        int? Jump() => chance.Next(4) > 0 ? null : chance.Next(number + 1, count + 2) is var to && to > count ? SurveyForm.End : to;
    }

    private sealed class Walk(SurveyTown town, Random chance)
    {
        private readonly List<(long Message, string Data)> _everSeen = [];
        private readonly Dictionary<long, SandboxContent> _asked = [];
        private SandboxContent _screen = SandboxContent.Empty;
        private long _message;
        private bool _isUnsure;

        public Dictionary<long, SurveyModel> Models { get; } = [];

        public string Did { get; private set; } = "";

        public Task Step() => chance.Next(100) switch
        {
            < 60 => PressOneOf([.. _screen.Buttons.Where(IsOfSurveys).Where(LeadsOn).Select(button => (_message, button.Data!))]),
            < 80 => PressOneOf(_everSeen),
            < 96 => Type(),
            < 98 => Again(),
            _ => Die(),
        };

        public void See(SandboxMessage message)
        {
            (_screen, _message, _isUnsure) = (message.Content, message.Id, false);
            if (OfQuestion(_screen) is { } campaign) _asked[campaign] = _screen;
            _everSeen.AddRange(message.Buttons.Where(IsOfSurveys).Select(button => (message.Id, button.Data!)));
        }

        private async Task PressOneOf(IReadOnlyList<(long Message, string Data)> buttons)
        {
            if (buttons.Count == 0)
            {
                await Again();
                return;
            }

            var (messageId, data) = buttons[chance.Next(buttons.Count)];
            Did = data;
            var before = ContentOf(messageId);
            if (Read(data) is var (kind, campaign, screen, numbers)) Models[campaign].Press(kind, numbers, IsHere(data, kind, campaign, screen, numbers));
            town.Town.Messenger.PressForged(town.Vera.Id, messageId, data);
            await town.Town.Settle();
            var after = town.Vera.Inbox.Single(message => message.Id == messageId);
            if (!ReferenceEquals(after.Content, before) || town.Vera.Toast.Length > 0) See(after);
            else _isUnsure = true; // the second of a double tap, or a screen that was there already: whose question is open cannot be seen
        }

        /// <summary>Words at a question go into its survey; at any other screen into none.</summary>
        private async Task Type()
        {
            if (_isUnsure) await Again();
            var words = Words[chance.Next(Words.Length)];
            if (OfQuestion(_screen) is not { } open) return;
            Did = $"types {words}";
            Models[open].Type(words);
            await town.Vera.Writes(words);
            See(town.Vera.Last);
        }

        private async Task Again()
        {
            Did = "/survey";
            await town.Vera.Writes("/survey");
            See(town.Vera.Last);
        }

        private Task Die()
        {
            Did = "dies";
            return town.Town.RiseAfterCrash();
        }

        private static bool IsOfSurveys(SandboxButton button) => button.Data!.StartsWith("v1:survey", StringComparison.Ordinal) || button.Data == "v1:my-surveys";

        /// <summary>A mark may be pressed again while its question stands there, whatever was marked since.</summary>
        private bool IsHere(string data, string kind, long campaign, int? screen, int[] numbers) => _asked.TryGetValue(campaign, out var asked) && asked.Buttons.Any(button =>
            button.Data == data || (kind == "survey-pick" && Read(button.Data!) is { Kind: "survey-pick" } other && other.Screen == screen && other.Numbers[0] == numbers[0]));

        /// <summary>Ways back and out are taken less often than the others, or nobody would ever come to an end.</summary>
        private bool LeadsOn(SandboxButton button) => !(button.Data == "v1:my-surveys" || button.Data!.StartsWith("v1:survey-back", StringComparison.Ordinal)) || chance.Next(4) == 0;

        /// <summary>Whose question, or answers all together, this screen shows.</summary>
        private static long? OfQuestion(SandboxContent screen) =>
            screen.Buttons.Where(IsOfSurveys).Select(button => Read(button.Data!)).FirstOrDefault(each => each is { Screen: not null })?.Campaign;

        private SandboxContent ContentOf(long messageId) => town.Vera.Inbox.Single(message => message.Id == messageId).Content;

        private static (string Kind, long Campaign, int? Screen, int[] Numbers)? Read(string data)
        {
            var parts = data.Split(':');
            if (!parts[1].StartsWith("survey-", StringComparison.Ordinal)) return null;
            var numbers = parts[2].Split('.').Select(long.Parse).ToArray();
            return (parts[1], numbers[0], numbers.Length > 1 ? (int)numbers[1] : null, [.. numbers.Skip(2).Select(number => (int)number)]);
        }
    }
}
