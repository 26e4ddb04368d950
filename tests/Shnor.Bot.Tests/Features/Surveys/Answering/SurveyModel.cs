using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

/// <summary>A survey as it should be answered, told a second time and without the product's own code: what a press or a word does, and where it leads.</summary>
internal sealed class SurveyModel(SurveyForm form)
{
    public SortedDictionary<int, SurveyAnswer>? Draft { get; private set; }

    public SortedDictionary<int, SurveyAnswer>? Sent { get; private set; }

    /// <summary>0: everything stands together.</summary>
    public int Question { get; private set; }

    public bool Own { get; private set; }

    private SurveyQuestion Asked => form.Questions[Question - 1];

    /// <param name="kind">Of the button.</param>
    /// <param name="numbers">It carries, without the survey and the screen.</param>
    /// <param name="isOfThisScreen">The button stands on the screen that is there now.</param>
    public void Press(string kind, int[] numbers, bool isOfThisScreen)
    {
        switch (kind)
        {
            case "survey-begin" when Draft is null && Sent is null:
                (Draft, Question, Own) = ([], 1, false);
                return;
            case "survey-change" when Draft is null && Sent is not null:
                (Draft, Question, Own) = (new(Sent), 0, false);
                return;
            case "survey-drop" when Sent is not null:
                Draft = null;
                return;
        }

        if (Draft is null || !isOfThisScreen) return;
        switch (kind)
        {
            case "survey-say":
                Answer(new() { Chosen = [numbers[1]] });
                break;
            case "survey-pick":
                Pick(numbers[1], numbers[2] == 1);
                break;
            case "survey-other":
                Own = true;
                break;
            case "survey-skip":
                Answer(SurveyAnswer.Skipped);
                break;
            case "survey-next":
                if (!Draft.ContainsKey(Question) && !Asked.IsRequired) Draft[Question] = SurveyAnswer.Skipped;
                if (IsEnough(Question)) Question = After(Question);
                break;
            case "survey-back":
                Question = Way().Where(number => number < Question).DefaultIfEmpty(Question).Last();
                break;
            case "survey-to":
                (Question, Own) = (numbers[0], false);
                break;
            case "survey-send" when Way().All(number => IsEnough(number) || !form.Questions[number - 1].IsRequired):
                Sent = new(Draft.Where(pair => Way().Contains(pair.Key)).ToDictionary());
                Draft = null;
                break;
        }
    }

    public void Type(string words)
    {
        if (Draft is null || Question == 0) return;
        if (Own && Asked.Kind == AnswerKind.Several)
        {
            var with = Draft.GetValueOrDefault(Question, SurveyAnswer.Skipped) with { Words = words };
            if (with.Chosen.Count + 1 > Asked.Most) return;
            (Draft[Question], Own) = (with, false);
        }
        else if (Own || Asked.Kind == AnswerKind.Text)
        {
            Answer(new() { Words = words });
        }
        else if (Asked.Kind == AnswerKind.Number && int.TryParse(words, out var number))
        {
            Answer(new() { Number = number });
        }
    }

    private void Answer(SurveyAnswer answer)
    {
        Draft![Question] = answer;
        Own = false;
        do Question = After(Question);
        while (Question != 0 && IsEnough(Question));
    }

    private void Pick(int option, bool on)
    {
        var now = Draft!.GetValueOrDefault(Question, SurveyAnswer.Skipped);
        if (option == Asked.Options.Count) now = now with { Words = null };
        else if (!on) now = now with { Chosen = [.. now.Chosen.Where(each => each != option)] };
        else if (!now.Chosen.Contains(option) && now.Chosen.Count + (now.Words is null ? 0 : 1) < Asked.Most) now = now with { Chosen = [.. now.Chosen.Append(option).Order()] };
        if (now.IsEmpty) Draft!.Remove(Question);
        else Draft![Question] = now;
    }

    private bool IsEnough(int number)
    {
        var question = form.Questions[number - 1];
        if (!Draft!.TryGetValue(number, out var answer)) return false;
        if (answer.IsEmpty) return !question.IsRequired;
        var count = answer.Chosen.Count + (answer.Words is null ? 0 : 1);
        return question.Kind != AnswerKind.Several || (count >= (question.Least ?? 1) && count <= question.Most);
    }

    private IReadOnlyList<int> Way()
    {
        var way = new List<int> { 1 };
        while (After(way[^1]) is var next && next != 0) way.Add(next);
        return way;
    }

    private int After(int number)
    {
        var question = form.Questions[number - 1];
        var chosen = Draft!.GetValueOrDefault(number)?.Chosen ?? [];
        foreach (var option in chosen)
        {
            if (question.Options[option].GoTo is { } to) return to;
        }

        return question.GoTo ?? (number < form.Questions.Count ? number + 1 : 0);
    }
}
