using System.Globalization;
using Shnor.Documents.Sheets;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>What somebody has answered under their name.</summary>
/// <param name="Name">People's text.</param>
internal sealed record NamedRow(string Name, SchoolId? SchoolId, DateTime SentAt, AnswerSheet Answers);

/// <summary>The results as sheets to count in; figures are numbers, rounded as everywhere.</summary>
internal static class ResultsBook
{
    private static readonly SheetColumn[] OfSummary =
        [new("Показатель", 60), new("Значение", 18, SheetNumbers.Tenths), new("Было", 12, SheetNumbers.Tenths), new("Изменение", 12, SheetNumbers.Tenths), new("Пояснение", 50)];

    private static readonly SheetColumn[] OfQuestions =
    [
        new("№", 6, SheetNumbers.Whole), new("Блок", 30), new("Вопрос", 60), new("Вид", 16), new("Ответили", 12, SheetNumbers.Whole), new("Среднее", 12, SheetNumbers.Tenths), new("Медиана", 12, SheetNumbers.Tenths),
        new("Наименьшее", 12, SheetNumbers.Whole), new("Наибольшее", 12, SheetNumbers.Whole), new("Вариант", 40), new("Выбрали", 12, SheetNumbers.Whole), new("Доля, %", 10, SheetNumbers.Whole),
    ];

    private static readonly SheetColumn[] OfWords = [new("№", 6, SheetNumbers.Whole), new("Вопрос", 60), new("Ответ", 80)];

    /// <param name="view">What may be shown.</param>
    /// <param name="results">Of it.</param>
    /// <param name="named">Answers with names; null: they are not for whoever asks, or there are no names.</param>
    /// <param name="withWords">With what people wrote in their own words.</param>
    public static IEnumerable<SheetTable> Of(CampaignResults view, SurveyResults results, IReadOnlyList<NamedRow>? named, bool withWords)
    {
        yield return new("Сводка", OfSummary, [.. Summary(view, results)]);
        yield return BySchool(view, results);
        yield return new("Вопросы", OfQuestions, [.. results.Questions.SelectMany(figures => Question(results, figures))]);
        if (named is not null) yield return Answers(view, results.Form, named);
        if (withWords) yield return new("Тексты", OfWords, [.. results.Questions.SelectMany(q => q.Words.Select(words => (IReadOnlyList<string>)[Number(q.Number), q.Question.Text, words]))]);
    }

    private static IEnumerable<IReadOnlyList<string>> Summary(CampaignResults view, SurveyResults results)
    {
        yield return Text("Опрос", view.Campaign.Title);
        yield return Text("Программа", view.Programme);
        if (view.Part is { } school) yield return Text("Школа", view.NameOf(school));
        yield return Text("Вид", ResultsWords.Nameless(view.Campaign));
        yield return Text("Открыт", Day(view, view.Campaign.OpenedAt ?? view.Campaign.OpensAt));
        if (view.Campaign.ClosedAt is { } closed) yield return Text("Закрыт", Day(view, closed));
        if (view.Before is { } before) yield return Text("Было", $"прошлый опрос, закрыт {Day(view, before.Campaign.ClosedAt!.Value)}");
        yield return ["Опрошено", Number(view.Rate.Asked), "", "", "человек"];
        yield return ["Ответили", Number(view.Rate.Answered), "", "", "человек"];
        yield return ["Ответили, %", Number(view.Rate.Percent), "", "", "от опрошенных"];
        for (var i = 0; i < results.Blocks.Count; i++)
        {
            var (block, figure) = (results.Blocks[i], results.Whole[i]);
            var change = view.Change?.OfBlock(i);
            yield return
            [
                $"Блок: {ResultsWords.TitleOf(block)}", Mean(figure), change is null ? "" : Mean(view.Before!.Results.Whole[i]), change is { } difference ? Tenths(difference) : "",
                $"средний балл, шкала от {block.Lowest} до {block.Highest}",
            ];
        }

        foreach (var each in results.Difficulties) yield return [$"{each.Number}. {each.Text}", Tenths(each.Mean.Shown), "", "", $"{ResultsWords.Hard(results.Form).ToLowerInvariant()}: средний балл, шкала от {each.Lowest} до {each.Highest}"];
        foreach (var each in results.Help) yield return [$"Помощь: {each.Label}", Number(each.Count), "", "", "сколько человек это выбрали"];
    }

    private static SheetTable BySchool(CampaignResults view, SurveyResults results) => new(
        "По школам",
        [
            new("Школа", 44), new("Опрошено", 12, SheetNumbers.Whole), new("Ответили", 12, SheetNumbers.Whole), new("Ответили, %", 12, SheetNumbers.Whole),
            .. results.Blocks.Select(block => new SheetColumn(ResultsWords.TitleOf(block), 18, SheetNumbers.Tenths)),
        ],
        [
            .. view.Schools.Select(school => (IReadOnlyList<string>)[view.NameOf(school.SchoolId), .. Rate(school.Rate), .. school.Blocks.Select(Mean)]),
            .. view.Part is null ? [["Все", .. Rate(results.Rate), .. results.Whole.Select(Mean)]] : Array.Empty<IReadOnlyList<string>>(),
        ]);

    private static IEnumerable<IReadOnlyList<string>> Question(SurveyResults results, QuestionFigures figures)
    {
        string[] about = [Number(figures.Number), results.Form.SectionOf(figures.Number).Title, figures.Question.Text, AnswerKindInWords.Of(figures.Question.Kind)];
        if (figures.IsHidden)
        {
            yield return [.. about, ResultsWords.TooFew, "", "", "", "", "", "", ""];
            yield break;
        }

        string[] sums =
        [
            Number(figures.Answered), figures.Mean is { } mean ? Tenths(mean.Shown) : "", figures.Median is { } middle ? Tenths(middle) : "",
            figures.Range is var (least, most) ? Number(least) : Days(figures, first: true), figures.Range is var (_, greatest) ? Number(greatest) : Days(figures, first: false),
        ];
        if (figures.Counts.Count == 0) yield return [.. about, .. sums, "", "", ""];
        for (var i = 0; i < figures.Counts.Count; i++) yield return [.. about, .. i == 0 ? sums : ["", "", "", "", ""], .. Option(figures, figures.Question.Options[i].Label, figures.Counts[i])];
        if (figures.Others > 0) yield return [.. about, "", "", "", "", "", .. Option(figures, "Другое", figures.Others)];
    }

    private static string[] Option(QuestionFigures figures, string label, int count) => [label, Number(count), Number(Domain.Wording.RussianNumber.Percent(count, figures.Answered))];

    private static SheetTable Answers(CampaignResults view, SurveyForm form, IReadOnlyList<NamedRow> rows) => new(
        "Ответы",
        [
            new("Школа", 36), new("Имя", 30), new("Когда", 18),
            .. form.Questions.Select((question, i) => new SheetColumn($"{i + 1}. {question.Text}", 24, question.Kind is AnswerKind.Number || SurveyScore.IsStatement(question) ? SheetNumbers.Whole : SheetNumbers.None)),
        ],
        [.. rows.Select(row => (IReadOnlyList<string>)
        [
            view.NameOf(row.SchoolId), row.Name, view.Clock.Zone.ToLocal(row.SentAt).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
            .. form.Questions.Select((question, i) => Answer(question, row.Answers[i + 1])),
        ])]);

    /// <summary>The value of a point where it has one, so that it can be counted with; else what was chosen or written.</summary>
    private static string Answer(SurveyQuestion question, SurveyAnswer? answer)
    {
        if (answer is null || answer.IsEmpty) return "";
        if (SurveyScore.Of(question, answer) is { } score) return Number(score);
        if (answer.Number is { } number) return Number(number);
        if (answer.Day is { } day) return day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        if (answer.FileId is not null) return "файл";
        return string.Join('\n', [.. answer.Chosen.Where(i => i < question.Options.Count).Select(i => question.Options[i].Label), .. answer.Words is { } words ? [words] : Array.Empty<string>()]);
    }

    private static IReadOnlyList<string> Text(string name, string value) => [name, "", "", "", value];

    private static string[] Rate(ResponseRate rate) => [Number(rate.Asked), Number(rate.Answered), Number(rate.Percent)];

    private static string Mean(BlockFigure figure) => figure.Mean is { } mean ? Tenths(mean.Shown) : ResultsWords.TooFew;

    private static string Days(QuestionFigures figures, bool first) =>
        figures.Days is var (earliest, latest) ? (first ? earliest : latest).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : "";

    private static string Day(CampaignResults view, DateTime utc) => view.Clock.Zone.ToLocal(utc).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Tenths(decimal number) => number.ToString("0.0", CultureInfo.InvariantCulture);
}
