using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys;

/// <summary>All answers before «Отправить», by sections and in pages that fit into a message; each can be changed by its number.</summary>
internal static class SummaryScreens
{
    private const int PageLength = 3000; // units of the lines; a message holds 4096 (Bot API, sendMessage)
    private const int LongestQuestion = 160;
    private const int LongestAnswer = 300;
    private const int NumbersInRow = 6;
    private const int MostNamed = 12;

    /// <param name="title">Of the survey.</param>
    /// <param name="form">What is asked.</param>
    /// <param name="answers">All of them; those off the way are not shown.</param>
    /// <param name="page">From 0; beyond the ends it is the nearest.</param>
    /// <param name="buttons">What the buttons do.</param>
    /// <param name="note">What has just happened.</param>
    public static Screen Whole(string title, SurveyForm form, AnswerSheet answers, int page, IQuestionButtons buttons, string note = "")
    {
        var path = SurveyPath.Of(form, answers);
        var pages = Pages(form, answers, path);
        page = Math.Clamp(page, 0, pages.Count - 1);
        var missing = AnswerRules.Missing(form, answers);
        var placeOf = path.Select((number, i) => (number, Place: i + 1)).ToDictionary(each => each.number, each => each.Place);
        return new(
            Markup.Paragraphs([
                Markup.Plain(note),
                Markup.Of($"<b>Проверьте ответы</b>{(pages.Count > 1 ? $" — страница {page + 1} из {pages.Count}" : "")}\n<i>{PoliteCut.To(title, 80)}</i>"),
                .. pages[page].Text,
                missing.Count > 0
                    ? Markup.Plain($"Остались без ответа: {Named(missing, placeOf)}. Без них анкету не отправить.")
                    : Markup.Plain("Всё верно — отправьте. Чтобы изменить ответ, нажмите его номер."),
            ]),
            [
                .. missing.Count > 0 ? [[buttons.To($"Ответить на вопрос {placeOf[missing[0]]}", missing[0])]] : new[] { (IReadOnlyList<Button>)[buttons.Send("Отправить")] },
                .. pages[page].Numbers.Select(number => buttons.To($"{placeOf[number]}", number)).Chunk(NumbersInRow),
                .. Turning(page, pages.Count, buttons),
                [buttons.Leave("Позже")],
            ]);
    }

    private static string Named(IReadOnlyList<int> missing, IReadOnlyDictionary<int, int> placeOf) =>
        string.Join(", ", missing.Take(MostNamed).Select(number => placeOf[number])) + (missing.Count > MostNamed ? $" и ещё {missing.Count - MostNamed}" : "");

    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int count, IQuestionButtons buttons)
    {
        var row = new List<Button>();
        if (page > 0) row.Add(buttons.Page("‹ Назад", page - 1));
        if (page < count - 1) row.Add(buttons.Page("Далее ›", page + 1));
        return row.Count == 0 ? [] : [row];
    }

    private static List<AnswerPage> Pages(SurveyForm form, AnswerSheet answers, IReadOnlyList<int> path)
    {
        var pages = new List<AnswerPage> { new() };
        for (var i = 0; i < path.Count; i++)
        {
            var question = form.Questions[path[i] - 1];
            var line = Markup.Of($"{i + 1}. {PoliteCut.To(question.Text, LongestQuestion)} — <b>{PoliteCut.To(AnswerInWords.Of(question, answers[path[i]]), LongestAnswer)}</b>");
            if (pages[^1].Length + line.Html.Length > PageLength) pages.Add(new());
            pages[^1].Add(form.SectionOf(path[i]), path[i], line);
        }

        return pages;
    }

    private sealed class AnswerPage
    {
        private readonly List<(SurveySection Section, List<Markup> Lines)> _parts = [];

        public List<int> Numbers { get; } = [];

        public int Length { get; private set; }

        public IEnumerable<Markup> Text => _parts.Select(part => Markup.Lines(part.Section.Title.Length > 0 ? part.Lines.Prepend(Markup.Of($"<i>{part.Section.Title}</i>")) : part.Lines));

        public void Add(SurveySection section, int number, Markup line)
        {
            if (_parts.Count == 0 || !ReferenceEquals(_parts[^1].Section, section)) _parts.Add((section, []));
            _parts[^1].Lines.Add(line);
            Numbers.Add(number);
            Length += line.Html.Length + section.Title.Length;
        }
    }
}
