using Shnor.Domain.Wording;

namespace Shnor.Domain.Surveys;

/// <summary>What is wrong with a form, and what to do about it.</summary>
/// <param name="Question">Its number; null: the form as a whole.</param>
/// <param name="Sentence">Russian, for a person: it goes on after «Строка 12:» or «Вопрос 7:».</param>
public sealed record FormFault(int? Question, string Sentence);

/// <summary>
/// Whether a form can be put to people: everything in it has a name, every question can be answered, every way leads to an end and every question
/// is on one. What passes here can be shown, answered and counted.
/// </summary>
public static class FormFaults
{
    /// <returns>In the order of the questions; none: the form is good.</returns>
    public static IReadOnlyList<FormFault> Of(SurveyForm form)
    {
        if (form.Questions.Count == 0) return [new(null, "нет ни одного вопроса: впишите хотя бы один")];
        if (form.Questions.Count > SurveyForm.MostQuestions) return [new(null, $"{Plural.Of(form.Questions.Count, "вопрос", "вопроса", "вопросов")}, а в анкете помещается {SurveyForm.MostQuestions}: сократите её или разделите на две")];
        List<FormFault> faults =
        [
            .. OfIntroduction(form),
            .. OfSections(form),
            .. form.Questions.SelectMany((question, i) => QuestionFaults.Of(question, i + 1, form)),
            .. OfLengths(form),
        ];
        // Where a jump or a limit is wrong, which question can be reached is not known yet.
        if (faults.Count == 0) faults.AddRange(Unreachable(form));
        return [.. faults.OrderBy(fault => fault.Question ?? 0)];
    }

    /// <returns>Null: it is good.</returns>
    public static string? OfTitle(string title) => title.Length switch
    {
        0 => "у анкеты нет названия: впишите его",
        > FormLimits.LongestTitle => $"название длиннее {FormLimits.LongestTitle} знаков: сократите его",
        _ => null,
    };

    private static IEnumerable<FormFault> OfIntroduction(SurveyForm form) => form.Note is { Length: > FormLimits.LongestIntroduction }
        ? [new(null, $"введение длиннее {FormLimits.LongestIntroduction} знаков: сократите его")]
        : [];

    private static IEnumerable<FormFault> OfSections(SurveyForm form)
    {
        var first = 1;
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in form.Sections)
        {
            if (section.Questions.Count == 0)
            {
                yield return new(null, $"в разделе «{PoliteCut.To(section.Title, 60)}» нет вопросов: впишите их или уберите раздел");
                continue;
            }

            if (section.Title.Length == 0 && form.Sections.Count > 1) yield return new(first, "вопрос стоит вне разделов, а в анкете они есть: впишите название раздела");
            if (section.Title.Length > FormLimits.LongestSection) yield return new(first, $"название раздела длиннее {FormLimits.LongestSection} знаков: сократите его");
            if (section.Note is { Length: > FormLimits.LongestNote }) yield return new(first, $"пояснение к разделу длиннее {FormLimits.LongestNote} знаков: сократите его");
            if (section.Title.Length > 0 && !titles.Add(LooseText.Of(section.Title))) yield return new(first, $"раздел «{PoliteCut.To(section.Title, 60)}» уже был выше: поставьте его вопросы рядом или назовите раздел иначе");
            if (HasUnlikeScales(section)) yield return new(first, "в разделе шкалы с разными числами, и среднее по разделу не посчитать: сделайте шкалы одинаковыми или разнесите по разделам");
            first += section.Questions.Count;
        }
    }

    private static bool HasUnlikeScales(SurveySection section) =>
        section.Questions.Where(question => question.Kind == AnswerKind.Scale).Select(question => string.Join(' ', question.Options.Select(option => option.Score))).Distinct(StringComparer.Ordinal).Count() > 1;

    private static IEnumerable<FormFault> OfLengths(SurveyForm form)
    {
        for (var number = 1; number <= form.Questions.Count; number++)
        {
            var (question, section) = (form.Questions[number - 1], form.SectionOf(number));
            var length = section.Title.Length + (section.Note?.Length ?? 0) + question.Text.Length + (question.Note?.Length ?? 0) + question.Options.Sum(option => option.Label.Length + 5); // «12. » and a line's end
            if (length > FormLimits.LongestQuestion) yield return new(number, $"вопрос с вариантами и пояснениями длиннее {FormLimits.LongestQuestion} знаков и не поместится в сообщение: сократите его");
        }
    }

    private static IEnumerable<FormFault> Unreachable(SurveyForm form)
    {
        var reached = SurveyWays.Reachable(form);
        return Enumerable.Range(1, form.Questions.Count).Where(number => !reached.Contains(number))
            .Select(number => new FormFault(number, "до этого вопроса не дойти ни при каких ответах: проверьте переходы выше или уберите его"));
    }
}
