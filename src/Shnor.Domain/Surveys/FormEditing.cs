namespace Shnor.Domain.Surveys;

/// <summary>Changes of a form, one at a time. Jumps follow the question they lead to, wherever it goes; sections keep their places.</summary>
public static class FormEditing
{
    /// <summary>A question more at the end, in the last section.</summary>
    public static SurveyForm Added(this SurveyForm form, SurveyQuestion question) => form.Sections is [.., var last]
        ? form.Of([.. form.Sections.SkipLast(1), last with { Questions = [.. last.Questions, question] }])
        : form.Of([new("", [question])]);

    public static SurveyForm Replaced(this SurveyForm form, int number, SurveyQuestion question) =>
        form.Map((each, at) => at == number ? question : each);

    /// <summary>What led to it leads to the one after it; a section without questions goes with it.</summary>
    public static SurveyForm Removed(this SurveyForm form, int number)
    {
        var count = form.Questions.Count;
        var passed = 0;
        var sections = new List<SurveySection>();
        foreach (var section in form.Sections)
        {
            var at = number - passed - 1;
            passed += section.Questions.Count;
            var left = section with { Questions = [.. section.Questions.Where((_, i) => i != at)] };
            if (left.Questions.Count > 0) sections.Add(left);
        }

        return form.Of(sections).Redirected(to => to < number ? to : to == count && number == count ? SurveyForm.End : to == number ? number : to - 1);
    }

    /// <summary>With the one before it, or after it; nothing where there is none.</summary>
    public static SurveyForm Moved(this SurveyForm form, int number, bool up)
    {
        var other = up ? number - 1 : number + 1;
        if (number < 1 || number > form.Questions.Count || other < 1 || other > form.Questions.Count) return form;
        var questions = form.Questions;
        return form.Map((each, at) => at == number ? questions[other - 1] : at == other ? questions[number - 1] : each)
            .Redirected(to => to == number ? other : to == other ? number : to);
    }

    /// <summary>A section of this title begins with the question and goes on to where the next one begins. An empty title: it belongs to the section before.</summary>
    public static SurveyForm WithSectionAt(this SurveyForm form, int number, string title)
    {
        var sections = new List<SurveySection>();
        var passed = 0;
        foreach (var section in form.Sections)
        {
            var at = number - passed - 1;
            passed += section.Questions.Count;
            if (at < 0 || at >= section.Questions.Count)
            {
                sections.Add(section);
            }
            else if (at == 0)
            {
                if (title.Length == 0 && sections is [.., var before]) sections[^1] = before with { Questions = [.. before.Questions, .. section.Questions] };
                else sections.Add(section with { Title = title });
            }
            else if (title.Length == 0)
            {
                sections.Add(section);
            }
            else
            {
                sections.Add(section with { Questions = [.. section.Questions.Take(at)] });
                sections.Add(new(title, [.. section.Questions.Skip(at)]));
            }
        }

        return form.Of(sections);
    }

    /// <summary>Where a question leads, or one of its options.</summary>
    /// <param name="option">From 0; null: whatever is answered.</param>
    /// <param name="to">Null: to the next one.</param>
    public static SurveyQuestion Leading(this SurveyQuestion question, int? option, int? to) => option is { } chosen
        ? question with { Options = [.. question.Options.Select((each, i) => i == chosen ? each with { GoTo = to } : each)] }
        : question with { GoTo = to };

    private static SurveyForm Redirected(this SurveyForm form, Func<int, int> direct)
    {
        return form.Map((question, _) => question with { GoTo = Direct(question.GoTo), Options = [.. question.Options.Select(option => option with { GoTo = Direct(option.GoTo) })] });

        int? Direct(int? to) => to is { } number and not SurveyForm.End ? direct(number) : to;
    }

    private static SurveyForm Map(this SurveyForm form, Func<SurveyQuestion, int, SurveyQuestion> change)
    {
        var number = 0;
        return form.Of([.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => change(question, ++number))] })]);
    }

    private static SurveyForm Of(this SurveyForm form, IReadOnlyList<SurveySection> sections) => new(sections) { Note = form.Note, HigherIs = form.HigherIs };
}
