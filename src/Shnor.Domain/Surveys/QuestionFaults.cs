using Shnor.Domain.Wording;

namespace Shnor.Domain.Surveys;

/// <summary>What is wrong with one question.</summary>
internal static class QuestionFaults
{
    private const int Quoted = 40; // units of an option in a sentence about it

    public static IEnumerable<FormFault> Of(SurveyQuestion question, int number, SurveyForm form) =>
        Sentences(question, number, form.Questions.Count).Select(sentence => new FormFault(number, sentence));

    private static IEnumerable<string> Sentences(SurveyQuestion question, int number, int count) =>
        [.. OfText(question), .. OfOptions(question), .. OfScale(question), .. OfLimits(question), .. OfExtras(question), .. OfJumps(question, number, count)];

    private static IEnumerable<string> OfText(SurveyQuestion question)
    {
        if (question.Text.Length == 0) yield return "нет текста вопроса: впишите его";
        if (question.Text.Length > FormLimits.LongestText) yield return $"вопрос длиннее {FormLimits.LongestText} знаков: сократите его или перенесите часть в пояснение";
        if (question.Note is { Length: > FormLimits.LongestNote }) yield return $"пояснение длиннее {FormLimits.LongestNote} знаков: сократите его";
    }

    private static IEnumerable<string> OfOptions(SurveyQuestion question)
    {
        var options = question.Options;
        if (!TakesOptions(question.Kind))
        {
            if (options.Count > 0) yield return $"у вида «{AnswerKindInWords.Of(question.Kind)}» вариантов не бывает: уберите их или выберите вид «один»";
            yield break;
        }

        if (question.Kind != AnswerKind.Scale && options.Count < 2) yield return options.Count == 0 ? "нет вариантов ответа: впишите хотя бы два" : "вариант только один, выбирать не из чего: впишите ещё";
        if (options.Count > FormLimits.MostOptions) yield return $"вариантов больше {FormLimits.MostOptions}: сократите список или добавьте «Другое…»";
        if (options.Any(option => option.Label.Length == 0)) yield return question.Kind == AnswerKind.Scale ? "у точки шкалы нет подписи: допишите её, например «0 не испытываю»" : "есть вариант без текста: впишите его или уберите";
        if (options.FirstOrDefault(option => option.Label.Length > FormLimits.LongestOption) is { } endless) yield return $"вариант «{PoliteCut.To(endless.Label, Quoted)}» длиннее {FormLimits.LongestOption} знаков: сократите его";
        foreach (var twins in options.Where(option => option.Label.Length > 0).GroupBy(option => LooseText.Of(option.Label)).Where(same => same.Count() > 1)) yield return $"вариант «{PoliteCut.To(twins.First().Label, Quoted)}» стоит дважды: уберите лишний";
    }

    private static IEnumerable<string> OfScale(SurveyQuestion question)
    {
        var points = question.Options;
        if (question.Kind != AnswerKind.Scale)
        {
            if (points.Any(option => option.Score is not null)) yield return "числа бывают только у точек шкалы: уберите их или выберите вид «шкала»";
            yield break;
        }

        if (points.Count < 2) yield return "у шкалы меньше двух точек: впишите их по одной в строке, например «0 не испытываю»";
        if (points.Count > FormLimits.MostPoints) yield return $"у шкалы больше {FormLimits.MostPoints} точек: оставьте меньше";
        if (points.FirstOrDefault(point => point.Score is null) is { } bare) yield return $"у точки шкалы «{PoliteCut.To(bare.Label, Quoted)}» нет числа: начните её с числа, например «0 не испытываю»";
        else if (points.Zip(points.Skip(1)).Any(pair => pair.First.Score >= pair.Second.Score)) yield return "числа шкалы идут не по возрастанию: начните с наименьшего";
        if (points.Any(point => point.Score is { } value && Math.Abs((long)value) > FormLimits.GreatestValue)) yield return $"число на шкале больше {FormLimits.GreatestValue}: возьмите меньше";
    }

    private static IEnumerable<string> OfLimits(SurveyQuestion question)
    {
        if (question is { Least: null, Most: null }) yield break;
        if (question.Kind is not (AnswerKind.Several or AnswerKind.Number))
        {
            yield return $"у вида «{AnswerKindInWords.Of(question.Kind)}» пределов не бывает: уберите их";
            yield break;
        }

        if (question.Least > question.Most) yield return $"пределы перепутаны, «от {question.Least} до {question.Most}»: сначала пишут меньшее";
        if (question.Kind != AnswerKind.Several) yield break;
        if (question.Least < 1 || question.Most < 1) yield return "выбрать меньше одного нельзя: поставьте предел от 1 или сделайте вопрос необязательным";
        var offered = question.Options.Count + (question.HasOther ? 1 : 0);
        if (question.Least > offered || question.Most > offered) yield return $"предел больше числа вариантов, их {offered}: уменьшите его";
    }

    private static IEnumerable<string> OfExtras(SurveyQuestion question)
    {
        if (question.HasOther && question.Kind is not (AnswerKind.One or AnswerKind.Several)) yield return "«Другое» бывает только у видов «один» и «несколько»: уберите его";
        if (question.AsksForHelp && question.Kind is not (AnswerKind.One or AnswerKind.Several or AnswerKind.Text)) yield return "«Помощь» бывает только у видов «один», «несколько» и «текст»: уберите её";
    }

    private static IEnumerable<string> OfJumps(SurveyQuestion question, int number, int count) =>
        question.Options.Select(option => option.GoTo).Append(question.GoTo).OfType<int>().Distinct().Select(to => OfJump(to, number, count)).OfType<string>();

    private static string? OfJump(int to, int number, int count)
    {
        if (to == SurveyForm.End) return null;
        if (to < 0 || to > count) return $"переход к вопросу {to}, а такого нет: последний — {count}; укажите другой или «конец»";
        if (to == number) return "переход ведёт на этот же вопрос: укажите один из следующих или «конец»";
        return to < number ? $"переход назад, к вопросу {to}: переходить можно только вперёд" : null;
    }

    private static bool TakesOptions(AnswerKind kind) => kind is AnswerKind.Scale or AnswerKind.One or AnswerKind.Several;
}
