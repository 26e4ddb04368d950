using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys;

/// <summary>One question of a survey as whoever answers sees it. The buttons' work is the caller's: to answer, or to show how it will look.</summary>
internal static class QuestionScreens
{
    private const int BarLength = 10;
    private const int LongestTitle = 80;
    private const int LongestNow = 300;
    private const int ShortLabel = 3; // «1», «10», «да»: several stand in a row
    private const int MostInRow = 6;

    /// <param name="title">Of the survey.</param>
    /// <param name="form">What is asked.</param>
    /// <param name="number">Which question, from 1; on the way of these answers.</param>
    /// <param name="answers">Those there are: they say how long the way is, and what is marked.</param>
    /// <param name="buttons">What the buttons do.</param>
    /// <param name="note">What has just happened, before the question.</param>
    public static Screen Ask(string title, SurveyForm form, int number, AnswerSheet answers, IQuestionButtons buttons, string note = "")
    {
        var question = form.Questions[number - 1];
        var answer = answers[number];
        var isNumbered = IsNumbered(question);
        return new(
            Markup.Paragraphs(
                Markup.Plain(note),
                Heading(title, form, number, answers),
                NoteOfSection(form, number, answers),
                Text(question),
                isNumbered ? Markup.Lines(question.Options.Select((option, i) => Markup.Of($"{i + 1}. {option.Label}"))) : Markup.Empty,
                Now(question, answer),
                Markup.Plain(QuestionHints.Of(question))),
            [
                .. Options(question, answer, isNumbered, buttons),
                .. question.HasOther ? [[OwnWords(question, answer, buttons)]] : Array.Empty<IReadOnlyList<Button>>(),
                .. Onwards(question, answer, buttons),
                [buttons.Back("Назад"), .. IsComplete(form, answers) ? [buttons.To("К ответам", SurveyForm.End)] : Array.Empty<Button>(), buttons.Leave("Позже")],
            ]);
    }

    /// <summary>«Другое…»: the own words are being typed.</summary>
    public static Screen AskOwnWords(string title, SurveyForm form, int number, AnswerSheet answers, IQuestionButtons buttons, string note = "")
    {
        var question = form.Questions[number - 1];
        return new(
            Markup.Paragraphs(
                Markup.Plain(note),
                Heading(title, form, number, answers),
                Text(question),
                answers[number]?.Words is { } words ? Markup.Of($"Сейчас: {words}") : Markup.Empty,
                Markup.Plain($"Напишите свой вариант одним сообщением, до {AnswerRules.LongestOwnWords} знаков.")),
            [[buttons.To("Назад", number)]]);
    }

    /// <summary>«Методика · 7 из 24» with a bar of how far one is.</summary>
    private static Markup Heading(string title, SurveyForm form, int number, AnswerSheet answers)
    {
        var path = SurveyPath.Of(form, answers);
        var place = path.TakeWhile(each => each != number).Count() + 1;
        var done = (place * BarLength) / Math.Max(path.Count, 1);
        var section = form.SectionOf(number).Title;
        var bar = $"{new string('▓', Math.Min(done, BarLength))}{new string('░', Math.Max(0, BarLength - done))}";
        return Markup.Lines([
            Markup.Of($"<i>{PoliteCut.To(title, LongestTitle)}</i>"),
            Markup.Of($"{bar} {place} из {path.Count}{(section.Length > 0 ? $" · {section}" : "")}"),
        ]);
    }

    /// <summary>Before its first question that is asked.</summary>
    private static Markup NoteOfSection(SurveyForm form, int number, AnswerSheet answers)
    {
        var section = form.SectionOf(number);
        return section.Note is { } note && (AnswerRules.Before(form, answers, number) is not { } before || !ReferenceEquals(form.SectionOf(before), section)) ? Markup.Plain(note) : Markup.Empty;
    }

    private static Markup Text(SurveyQuestion question) => question.Note is { } note ? Markup.Of($"<b>{question.Text}</b>\n<i>{note}</i>") : Markup.Of($"<b>{question.Text}</b>");

    /// <summary>What was answered before, where the marks on the buttons do not say it.</summary>
    private static Markup Now(SurveyQuestion question, SurveyAnswer? answer)
    {
        var isMarked = answer is { IsEmpty: false } && question.Options.Count > 0 && !IsNumbered(question);
        return answer is null || isMarked ? Markup.Empty : Markup.Of($"Сейчас: {PoliteCut.To(AnswerInWords.Of(question, answer), LongestNow)}");
    }

    private static IEnumerable<IReadOnlyList<Button>> Options(SurveyQuestion question, SurveyAnswer? answer, bool isNumbered, IQuestionButtons buttons)
    {
        var made = question.Options.Select((option, i) => Option(question, answer, isNumbered ? $"{i + 1}" : option.Label, i, buttons)).ToList();
        return isNumbered || question.Options.All(option => option.Label.Length <= ShortLabel) ? made.Chunk(MostInRow) : made.Select(button => (IReadOnlyList<Button>)[button]);
    }

    private static Button Option(SurveyQuestion question, SurveyAnswer? answer, string label, int option, IQuestionButtons buttons)
    {
        var isChosen = answer?.Chosen.Contains(option) == true;
        return question.Kind == AnswerKind.Several ? buttons.Mark($"{(isChosen ? "☑" : "☐")} {label}", option, !isChosen) : buttons.Choose(isChosen ? $"✓ {label}" : label, option);
    }

    private static Button OwnWords(SurveyQuestion question, SurveyAnswer? answer, IQuestionButtons buttons)
    {
        if (answer?.Words is not { } words) return buttons.OwnWords(question.Kind == AnswerKind.Several ? "☐ Другое…" : "Другое…");
        var label = PoliteCut.To($"Другое: {words}", FormLimits.LongestOnButton);
        return question.Kind == AnswerKind.Several ? buttons.Mark($"☑ {label}", question.Options.Count, on: false) : buttons.OwnWords($"✓ {label}");
    }

    private static IEnumerable<IReadOnlyList<Button>> Onwards(SurveyQuestion question, SurveyAnswer? answer, IQuestionButtons buttons)
    {
        var row = new List<Button>();
        if (AnswerRules.IsEnough(question, answer) || question.Kind == AnswerKind.Several) row.Add(buttons.GoOn("Далее"));
        if (!question.IsRequired && answer is not { IsEmpty: true }) row.Add(buttons.Skip("Пропустить"));
        return row.Count == 0 ? [] : [row];
    }

    /// <summary>Every question is answered or skipped: the answers may be looked at and sent.</summary>
    private static bool IsComplete(SurveyForm form, AnswerSheet answers) => SurveyPath.Of(form, answers).All(number => AnswerRules.IsEnough(form.Questions[number - 1], answers[number]));

    /// <summary>Then the options stand in the text, and the buttons carry their numbers.</summary>
    private static bool IsNumbered(SurveyQuestion question) => !question.Options.All(FormLimits.FitsOnButton);
}
