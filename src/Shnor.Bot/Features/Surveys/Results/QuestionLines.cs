using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>One question and what was answered to it, in a few lines.</summary>
internal static class QuestionLines
{
    private const int OptionsShown = 12;
    private const int LabelLength = 70;

    public static Markup Of(QuestionFigures figures)
    {
        var heading = Markup.Of($"<b>{figures.Number}. {PoliteCut.To(figures.Question.Text, 200)}</b>");
        if (figures.IsHidden) return Markup.Lines([heading, Markup.Plain(ResultsWords.TooFew)]);
        return Markup.Lines([
            heading,
            .. figures.Counts.Take(OptionsShown).Select((count, i) => Option(figures, count, figures.Question.Options[i].Label)),
            .. figures.Counts.Count > OptionsShown ? [Markup.Of($"И ещё {Plural.Of(figures.Counts.Count - OptionsShown, "вариант", "варианта", "вариантов")} — в таблице.")] : Array.Empty<Markup>(),
            .. figures.Others > 0 ? [Option(figures, figures.Others, "Другое")] : Array.Empty<Markup>(),
            Markup.Plain(Sum(figures)),
        ]);
    }

    /// <summary>«Ответили 12. В среднем 2,1, середина 2,0.»</summary>
    public static string Sum(QuestionFigures figures) => string.Concat(
        $"{ResultsWords.VerbAtStart(figures.Answered)} {figures.Answered}.",
        figures.Mean is { } mean ? $" В среднем {mean.InWords}{(figures.Median is { } middle ? $", медиана {RussianNumber.Of(middle)}" : "")}{(figures.Range is var (least, most) ? $", от {least} до {most}" : "")}." : "",
        figures.Days is var (first, last) ? $" {Days(first, last)}." : "",
        figures.Question.Kind == AnswerKind.Several && figures.Answered > 0 ? " Можно было выбрать несколько." : "");

    private static Markup Option(QuestionFigures figures, int count, string label) =>
        Markup.Of($"{ResultsWords.Bar(figures.Answered == 0 ? 0 : (decimal)count / figures.Answered, 5)} {PoliteCut.To(label, LabelLength)} — {count}{(figures.Answered == 0 ? "" : $" ({RussianNumber.Percent(count, figures.Answered)} %)")}");

    private static string Days(DateOnly first, DateOnly last) => first == last ? RussianDate.FullDay(first) : $"С {RussianDate.FullDay(first)} по {RussianDate.FullDay(last)}";
}
