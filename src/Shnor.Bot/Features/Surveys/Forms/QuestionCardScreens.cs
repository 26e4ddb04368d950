using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>One question of a survey that is written in chat: all that can be said of it, and where it leads.</summary>
internal static class QuestionCardScreens
{
    private const int MostShown = 12;
    private const int LongestOption = 100;
    private const int MostFaults = 5;
    private const int TargetsInRow = 5;

    public static Screen Card(FormTalk talk, string nonce, string note = "")
    {
        var (form, number) = (talk.Form, talk.Question);
        var question = form.Questions[number - 1];
        var faults = FormFaults.Of(form).Where(fault => fault.Question == number).ToList();
        return new(
            Markup.Paragraphs(
                Markup.Plain(note),
                Markup.Of($"<b>Вопрос {number} из {form.Questions.Count}</b>{Section(form, number)}\n{question.Text}"),
                question.Note is { } explained ? Markup.Of($"<i>{explained}</i>") : Markup.Empty,
                Markup.Lines(Facts(question)),
                question.Options.Count == 0 ? Markup.Empty : Markup.Lines([
                    .. question.Options.Take(MostShown).Select(option => Markup.Of($"• {(option.Score is { } score ? $"{score} " : "")}{PoliteCut.To(option.Label, LongestOption)}{Jump(option.GoTo)}")),
                    .. question.Options.Count > MostShown ? [Markup.Of($"…и ещё {question.Options.Count - MostShown}")] : Array.Empty<Markup>(),
                ]),
                faults.Count == 0 ? Markup.Empty : Markup.Lines([Markup.Of($"<b>Нужно поправить:</b>"), .. faults.Take(MostFaults).Select(fault => Markup.Of($"• {fault.Sentence}"))])),
            [
                TakesOptions(question) ? [Of("Текст", WriteQuestion.Reword), Of(question.Kind == AnswerKind.Scale ? "Точки шкалы" : "Варианты", WriteQuestion.Choices)] : [Of("Текст", WriteQuestion.Reword)],
                [Of(question.IsRequired ? "Обязательный: да" : "Обязательный: нет", WriteQuestion.Need, question.IsRequired ? 0 : 1), Of("Пояснение", WriteQuestion.Explain)],
                .. Extras(question, Of),
                [Of("Раздел", WriteQuestion.Head), Of("Переходы", WriteQuestion.Jumps)],
                .. form.Questions.Count > 1 ? [[.. number > 1 ? [Of("Выше", WriteQuestion.Up, number)] : Array.Empty<Button>(), .. number < form.Questions.Count ? [Of("Ниже", WriteQuestion.Down, number)] : Array.Empty<Button>()]] : Array.Empty<IReadOnlyList<Button>>(),
                [Of("Убрать вопрос", WriteQuestion.Remove)],
                [Of("Добавить ещё", WriteForm.Add), Of("К анкете", WriteForm.List)],
            ]);

        Button Of(string label, string act, int to = 0) => WriteForm.Act.Labelled(label, (nonce, act, to));
    }

    /// <summary>Where each answer leads.</summary>
    public static Screen Jumps(FormTalk talk, string nonce)
    {
        var question = talk.Form.Questions[talk.Question - 1];
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Вопрос {talk.Question}: что спросить дальше?</b>\n{question.Text}"),
                Markup.Plain("Обычно вопросы идут по порядку. Нажмите ответ, после которого нужно перейти дальше по анкете или закончить её.")),
            [
                .. question.Options.Select((option, i) => (IReadOnlyList<Button>)[WriteForm.Act.Labelled($"{PoliteCut.To(option.Label, 34)}{Jump(option.GoTo)}", (nonce, WriteQuestion.JumpOf, i + 1))]),
                [WriteForm.Act.Labelled($"{(question.Options.Count == 0 ? "После ответа" : "После остальных ответов")}{Jump(question.GoTo)}", (nonce, WriteQuestion.JumpOf, 0))],
                [WriteForm.Act.Labelled("Назад", (nonce, WriteQuestion.Open, talk.Question))],
            ]);
    }

    /// <param name="talk">With the question.</param>
    /// <param name="option">From 1; 0: whatever is answered.</param>
    /// <param name="nonce">Of the dialogue.</param>
    public static Screen JumpTo(FormTalk talk, int option, string nonce)
    {
        var form = talk.Form;
        var later = Enumerable.Range(1, form.Questions.Count).Where(number => number > talk.Question).ToList();
        var answer = option == 0 ? "любого ответа" : $"ответа «{PoliteCut.To(form.Questions[talk.Question - 1].Options[option - 1].Label, 60)}»";
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Вопрос {talk.Question}: куда перейти после {answer}?</b>"),
                Markup.Lines(later.Take(30).Select(number => Markup.Of($"{number}. {PoliteCut.To(form.Questions[number - 1].Text, 70)}")))),
            [
                [Of("По порядку", WriteQuestion.InOrder), Of("Конец анкеты", SurveyForm.End)],
                .. later.Take(60).Select(number => Of($"{number}", number)).Chunk(TargetsInRow),
                [WriteForm.Act.Labelled("Назад", (nonce, WriteQuestion.Jumps, 0))],
            ]);

        Button Of(string label, int to) => WriteForm.Act.Labelled(label, (nonce, WriteQuestion.JumpTo, (option * 1000) + to));
    }

    /// <summary>«от 1 до 3»; empty: there are none.</summary>
    public static string LimitsOf(SurveyQuestion question) => question switch
    {
        { Least: { } least, Most: { } most } => $"от {least} до {most}",
        { Least: { } least } => $"не меньше {least}",
        { Most: { } most } => $"не больше {most}",
        _ => "",
    };

    private static bool TakesOptions(SurveyQuestion question) => question.Kind is AnswerKind.Scale or AnswerKind.One or AnswerKind.Several;

    private static string Section(SurveyForm form, int number) => form.SectionOf(number).Title is { Length: > 0 } title ? $" · {title}" : "";

    private static string Jump(int? to) => to switch
    {
        null => "",
        SurveyForm.End => " → конец",
        { } number => $" → {number}",
    };

    private static IEnumerable<Markup> Facts(SurveyQuestion question)
    {
        var limits = LimitsOf(question);
        yield return Markup.Of($"Вид: {WriteScreens.Label(question.Kind).ToLowerInvariant()}{(limits.Length > 0 ? $", {limits}" : "")}{(question.IsRequired ? "" : ", можно пропустить")}{(question.HasOther ? ", есть «Другое…»" : "")}");
        if (question.AsksForHelp) yield return Markup.Plain("Ответ — просьба о помощи: в опросе с именами она дойдёт до ответственного.");
        if (question.GoTo is { } to) yield return Markup.Of($"После ответа{Jump(to)}");
    }

    private static IEnumerable<IReadOnlyList<Button>> Extras(SurveyQuestion question, Func<string, string, int, Button> of)
    {
        var hasChoice = question.Kind is AnswerKind.One or AnswerKind.Several;
        var row = new List<Button>();
        if (hasChoice) row.Add(of(question.HasOther ? "«Другое…»: есть" : "«Другое…»: нет", WriteQuestion.Other, question.HasOther ? 0 : 1));
        if (hasChoice || question.Kind == AnswerKind.Text) row.Add(of(question.AsksForHelp ? "Помощь: да" : "Помощь: нет", WriteQuestion.Help, question.AsksForHelp ? 0 : 1));
        if (row.Count > 0) yield return row;
        if (question.Kind is AnswerKind.Several or AnswerKind.Number) yield return [of("Пределы", WriteQuestion.Limit, 0)];
    }
}
