using Shnor.Documents.Charts;
using Shnor.Documents.Exports;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>«Аналитическая справка»: what was asked, what came out of it, and nothing that the figures do not say.</summary>
internal static class ResultsPaper
{
    private const int WideTable = 9; // blocks; more need a sheet that lies
    private const int DifficultiesListed = 10;
    private const int HelpListed = 10;

    public static IEnumerable<Chart> ChartsOf(CampaignResults view, SurveyResults results)
    {
        if (results.Neediest.Count == 0) yield break;
        yield return ResultsCharts.Blocks(view, results);
        if (view.Part is null && view.Schools.Count > 1) yield return ResultsCharts.Heat(view, results);
    }

    /// <param name="view">What may be shown.</param>
    /// <param name="results">Of it.</param>
    /// <param name="charts">Each with its picture; null where this machine draws none.</param>
    public static NoteDocument Of(CampaignResults view, SurveyResults results, IReadOnlyList<(Chart Chart, byte[]? Png)> charts) => new(
        "Аналитическая справка",
        $"по итогам опроса «{view.Campaign.Title}»{(view.Part is { } school ? $", {view.NameOf(school)}" : "")}",
        results.Blocks.Count > WideTable,
        [.. Numbered([.. Purpose(view), .. Asked(view), .. Blocks(view, results, charts), .. Hard(results), .. Help(results), .. Changes(view, results), .. Conclusions(view, results)]), .. Signature()]);

    /// <summary>Of the parts that there are.</summary>
    private static IEnumerable<NotePart> Numbered(IReadOnlyList<NotePart> parts)
    {
        var number = 0;
        foreach (var part in parts) yield return part is NotePart.Heading heading ? new NotePart.Heading($"{++number}. {heading.Text}") : part;
    }

    private static IEnumerable<NotePart> Purpose(CampaignResults view)
    {
        yield return new NotePart.Heading("Цель");
        yield return new NotePart.Prose($"Справка обобщает ответы на анкету «{view.Campaign.Title}» в рамках программы «{view.Programme}».{(view.Campaign.Form.Note is { Length: > 0 } note ? $" Участникам было сказано: «{note}»" : "")}");
    }

    private static IEnumerable<NotePart> Asked(CampaignResults view)
    {
        var opened = ResultsWords.Day(view, view.Campaign.OpenedAt ?? view.Campaign.OpensAt);
        var when = view.Campaign.ClosedAt is { } closed ? $"прошёл с {opened} по {ResultsWords.Day(view, closed)}" : $"идёт с {opened}, данные на {RussianDate.FullDay(view.Clock.Today)}";
        var names = view.Campaign.IsAnonymous ? "Ответы собраны без имён: группы меньше пяти человек не показываются." : "Ответы собраны с именами; в справке имён нет.";
        yield return new NotePart.Heading("Кого спросили и сколько ответило");
        yield return new NotePart.Prose($"Опрос {when}. {Plural.Form(view.Rate.Asked, "Опрошен", "Опрошено", "Опрошено")} {Plural.Of(view.Rate.Asked, "человек", "человека", "человек")}, {Plural.Form(view.Rate.Answered, "ответил", "ответили", "ответили")} {view.Rate.Answered} ({view.Rate.Percent} %). {names}");
        if (view.Schools.Count > 0)
        {
            yield return new NotePart.Grid(
                [("Школа", 5), ("Опрошено", 2), ("Ответили", 2), ("Ответили, %", 2)],
                [.. view.Schools.Select(school => (IReadOnlyList<NoteCell>)[new(view.NameOf(school.SchoolId), IsFigure: false), new($"{school.Rate.Asked}"), new($"{school.Rate.Answered}"), new($"{school.Rate.Percent}")])]);
        }
    }

    private static IEnumerable<NotePart> Blocks(CampaignResults view, SurveyResults results, IReadOnlyList<(Chart Chart, byte[]? Png)> charts)
    {
        if (results.Blocks.Count == 0) yield break;
        yield return new NotePart.Heading("Результаты по блокам");
        yield return new NotePart.Prose(
            $"Средний балл, {ResultsWords.Scale(results)}. Он посчитан по всем ответам на утверждения блока и округлён до десятых.{(results.HidesSomething ? $" «{ResultsWords.Dot}» — {ResultsWords.TooFew}." : "")}");
        yield return new NotePart.Grid(
            [("Школа", 4), .. results.Blocks.Select((_, i) => (ResultsWords.LetterOf(i), 1))],
            [.. view.Schools.Select(school => Row(results, view.NameOf(school.SchoolId), school.Blocks)), .. view.Part is null ? [Row(results, "В среднем", results.Whole)] : Array.Empty<IReadOnlyList<NoteCell>>()]);
        yield return new NotePart.Prose(string.Join('\n', results.Blocks.Select((block, i) => $"{ResultsWords.LetterOf(i)} — {ResultsWords.TitleOf(block)}")));
        foreach (var (chart, png) in charts)
        {
            if (png is not null) yield return new NotePart.Picture(png, $"{chart.Title}: {(chart is HeatTable ? "школы и блоки" : "блоки")}");
            else if (chart is BarChart bars) yield return new NotePart.Bars([.. bars.Bars.Select(bar => (bar.Name, bar.Text, bar.Length))]);
        }
    }

    private static IReadOnlyList<NoteCell> Row(SurveyResults results, string name, IReadOnlyList<BlockFigure> figures) =>
    [
        new(name, IsFigure: false),
        .. results.Blocks.Zip(figures, (block, figure) => new NoteCell(ResultsWords.Short(figure), figure.Mean is { } mean ? SurveyScore.Need(results.Form.HigherIs, mean, block.Lowest, block.Highest) : null)),
    ];

    private static IEnumerable<NotePart> Hard(SurveyResults results)
    {
        if (results.Difficulties.Count == 0) yield break;
        yield return new NotePart.Heading($"{(results.Form.HigherIs == HigherIs.Worse ? "Основные затруднения" : "Утверждения с самой низкой оценкой")}");
        yield return new NotePart.Prose(string.Join('\n', results.Difficulties.Take(DifficultiesListed).Select((each, i) => $"{i + 1}) {each.Text} — {each.Mean.InWords} (шкала {each.Lowest}–{each.Highest});")).TrimEnd(';') + ".");
    }

    private static IEnumerable<NotePart> Help(SurveyResults results)
    {
        if (results.Help.Count == 0) yield break;
        yield return new NotePart.Heading("Какая помощь нужна");
        yield return new NotePart.Grid(
            [("Помощь", 6), ("Сколько человек выбрали", 2)],
            [.. results.Help.Take(HelpListed).Select(each => (IReadOnlyList<NoteCell>)[new(each.Label, IsFigure: false), new($"{each.Count}")])]);
    }

    private static IEnumerable<NotePart> Changes(CampaignResults view, SurveyResults results)
    {
        if (view.Change is not { } change) yield break;
        var rows = results.Blocks.Select((block, i) => (block, i, Difference: change.OfBlock(i))).Where(each => each.Difference is not null).ToList();
        if (rows.Count == 0) yield break;
        yield return new NotePart.Heading("Что изменилось с прошлого опроса");
        yield return new NotePart.Prose($"Прошлый опрос с теми же блоками закрыт {ResultsWords.Day(view, view.Before!.Campaign.ClosedAt!.Value)}, {Plural.Form(change.Before.Rate.Answered, "ответил", "ответили", "ответили")} {ResultsWords.Of(change.Before.Rate)}.");
        yield return new NotePart.Grid(
            [("Блок", 6), ("Было", 1), ("Стало", 1), ("Изменение", 2)],
            [.. rows.Select(each => (IReadOnlyList<NoteCell>)
            [
                new(ResultsWords.TitleOf(each.block), IsFigure: false), new(ResultsWords.Of(change.Before.Whole[each.i])), new(ResultsWords.Of(results.Whole[each.i])), new(RussianNumber.Change(each.Difference!.Value)),
            ])]);
    }

    private static IEnumerable<NotePart> Conclusions(CampaignResults view, SurveyResults results)
    {
        yield return new NotePart.Heading("Выводы");
        yield return new NotePart.Prose(ResultsConclusions.Of(view, results));
    }

    private static IEnumerable<NotePart> Signature()
    {
        yield return new NotePart.Prose("\nКоординатор программы  ____________________ / ____________________ /");
        yield return new NotePart.Prose("«____» ____________________ 20____ г.");
    }
}
