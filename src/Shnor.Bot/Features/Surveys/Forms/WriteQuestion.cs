using Shnor.Bot.Chat;
using Shnor.Documents.Surveys;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>One question of a survey that is written in chat.</summary>
internal static class WriteQuestion
{
    public const string Open = "q", Reword = "text", Choices = "opts", SameScale = "same", Explain = "note", Limit = "limits", Head = "section", Clear = "clear";
    public const string Need = "need", Other = "other", Help = "help", Up = "up", Down = "down", Remove = "del", Jumps = "jump", JumpOf = "jopt", JumpTo = "jto";

    /// <summary>«По порядку», where a target stands in a button.</summary>
    public const int InOrder = 999;

    public static Screen Card(Turn turn, FormTalk talk, string note = "")
    {
        var shown = talk with { Step = FormStep.None };
        return QuestionCardScreens.Card(shown, turn.Dialogs.Open(FormTalk.Writing, shown), note);
    }

    /// <returns>Null for a press that is of no question.</returns>
    public static (FormTalk Talk, Func<Turn, FormTalk, string, Screen> Draw)? Step(FormTalk talk, string act, int number)
    {
        var form = talk.Form;
        if (act == Open) return number >= 1 && number <= form.Questions.Count ? Shown(talk with { Question = number }) : null;
        if (talk.Question < 1 || talk.Question > form.Questions.Count) return null;
        var question = form.Questions[talk.Question - 1];
        switch (act)
        {
            case Reword:
                return Asked(talk, FormStep.Text);
            case Choices:
                return Asked(talk, FormStep.Options);
            case Explain:
                return Asked(talk, FormStep.Note);
            case Limit:
                return Asked(talk, FormStep.Limits);
            case Head:
                return Asked(talk, FormStep.Section);
            case SameScale when ScaleBefore(form, talk.Question) is { } scale:
                return Shown(Replaced(talk, question with { Options = scale }));
            case Clear:
                return Shown(Cleared(talk, question));
            case Need:
                return Shown(Replaced(talk, question with { IsRequired = number == 1 }));
            case Other:
                return Shown(Replaced(talk, question with { HasOther = number == 1 }));
            case Help:
                return Shown(Replaced(talk, question with { AsksForHelp = number == 1 }));
            case Up or Down when talk.Question == number: // the number it had: pressed again it moves no further
                var to = act == Up ? Math.Max(1, number - 1) : Math.Min(form.Questions.Count, number + 1);
                return Shown(talk.With(form.Moved(number, up: act == Up)) with { Question = to });
            case Remove:
                var left = talk.With(form.Removed(talk.Question)) with { Before = talk.Json, Question = 0 };
                return (left, (turn, now, word) => WriteForm.Whole(turn, now, word.Length > 0 ? word : "Вопрос убран."));
            case Jumps:
                return (talk, (turn, now, _) => QuestionCardScreens.Jumps(now, turn.Dialogs.Open(FormTalk.Writing, now)));
            case JumpOf when number <= question.Options.Count:
                return (talk, (turn, now, _) => QuestionCardScreens.JumpTo(now, number, turn.Dialogs.Open(FormTalk.Writing, now)));
            case JumpTo:
                // Which option and where to, in one number.
                var (option, target) = (number / 1000, number % 1000);
                if (option > question.Options.Count) return Shown(talk);
                return (Replaced(talk, question.Leading(option == 0 ? null : option - 1, target == InOrder ? null : target)), (turn, now, _) => QuestionCardScreens.Jumps(now, turn.Dialogs.Open(FormTalk.Writing, now)));
            default:
                return Shown(talk);
        }
    }

    /// <returns>Either the talk with the words in it, or what is wrong with them.</returns>
    public static (FormTalk? Taken, string? Trouble) Take(FormTalk talk, string words, string raw)
    {
        var form = talk.Form;
        if (talk.Step == FormStep.NewText) return Added(talk, form, words);
        if (talk.Question < 1 || talk.Question > form.Questions.Count) return (talk with { Step = FormStep.None }, null);
        var question = form.Questions[talk.Question - 1];
        switch (talk.Step)
        {
            case FormStep.Text:
                return Checked(new SurveyQuestion(words, AnswerKind.Text)) is { } wrong ? (null, wrong) : (Replaced(talk, question with { Text = words }), null);
            case FormStep.Options:
                var options = TypedQuestion.Options(raw, question.Kind);
                return Checked(question with { Text = "?", Note = null, GoTo = null, Least = null, Most = null, Options = [.. options.Select(option => option with { GoTo = null })] }) is { } fault ? (null, fault) : (Replaced(talk, question with { Options = options }), null);
            case FormStep.Note:
                return words.Length > FormLimits.LongestNote ? (null, $"пояснение длиннее {FormLimits.LongestNote} знаков: сократите его") : (Replaced(talk, question with { Note = words.Length == 0 ? null : words }), null);
            case FormStep.Limits:
                if (TypedQuestion.Limits(raw) is not { } limits) return (null, "не понял пределы: напишите, например, «от 1 до 3» или «не больше 2»");
                var limited = question with { Least = limits.Least, Most = limits.Most };
                return Checked(limited with { Text = "?", Note = null, GoTo = null, Options = [.. question.Options.Select(option => option with { GoTo = null })] }) is { } beyond ? (null, beyond) : (Replaced(talk, limited), null);
            default:
                return words.Length > FormLimits.LongestSection ? (null, $"название раздела длиннее {FormLimits.LongestSection} знаков: сократите его") : (talk.With(form.WithSectionAt(talk.Question, words)), null);
        }
    }

    /// <summary>Of the nearest scale above; null: there is none.</summary>
    public static IReadOnlyList<SurveyOption>? ScaleBefore(SurveyForm form, int number) =>
        form.Questions.Take(number - 1).LastOrDefault(question => question is { Kind: AnswerKind.Scale, Options.Count: > 0 })?.Options.Select(point => point with { GoTo = null }).ToList();

    private static (FormTalk? Taken, string? Trouble) Added(FormTalk talk, SurveyForm form, string words)
    {
        if (form.Questions.Count == SurveyForm.MostQuestions) return (null, $"в анкете уже {SurveyForm.MostQuestions} вопросов: больше не помещается");
        if (Checked(new SurveyQuestion(words, AnswerKind.Text)) is { } wrong) return (null, wrong);
        var added = talk.With(form.Added(new SurveyQuestion(words, talk.Kind))) with { Question = form.Questions.Count + 1 };
        return (added with { Step = talk.Kind is AnswerKind.Scale or AnswerKind.One or AnswerKind.Several ? FormStep.Options : FormStep.None }, null);
    }

    private static FormTalk Cleared(FormTalk talk, SurveyQuestion question) => talk.Step switch
    {
        FormStep.Note => Replaced(talk, question with { Note = null }),
        FormStep.Limits => Replaced(talk, question with { Least = null, Most = null }),
        FormStep.Section => talk.With(talk.Form.WithSectionAt(talk.Question, "")),
        _ => talk,
    };

    private static FormTalk Replaced(FormTalk talk, SurveyQuestion question) => talk.With(talk.Form.Replaced(talk.Question, question));

    /// <summary>What is wrong with it, had it nobody around it.</summary>
    private static string? Checked(SurveyQuestion question) => FormFaults.Of(new SurveyForm([new("", [question])])) is [var first, ..] ? first.Sentence : null;

    private static (FormTalk Talk, Func<Turn, FormTalk, string, Screen> Draw) Shown(FormTalk talk) => (talk with { Step = FormStep.None }, (turn, now, word) => Card(turn, now, word));

    private static (FormTalk Talk, Func<Turn, FormTalk, string, Screen> Draw) Asked(FormTalk talk, FormStep step) => (talk, (turn, now, _) => WriteForm.Asking(turn, now, step));
}
