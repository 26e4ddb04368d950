using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Plans;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>A survey is written in chat: its title, then question by question, and anything of it later.</summary>
internal static class WriteForm
{
    public const string Over = "Эта правка уже закончена. Откройте анкету и нажмите «Изменить».";
    public const string List = "list", Add = "add", OfKind = "kind", Rename = "title", Introduce = "intro", Turn = "dir", Done = "done", Leave = "leave", Restore = "undo";

    public static readonly ButtonKind<ProgrammeId> BeginNew = new("form-write-new");
    public static readonly ButtonKind<SurveyId> Begin = new("form-write");
    public static readonly ButtonKind<(string Nonce, string Act, int Number)> Act = new("form-edit");

    public static Task<Reply> New(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var talk = new FormTalk(programme.Value, Survey: 0, "", SurveyJson.Write(new SurveyForm([])), FormStep.Title);
        return Task.FromResult(Reply.Show(WriteScreens.Ask(talk, turn.Dialogs.Open(FormTalk.Writing, talk))));
    }

    public static async Task<Reply> Open(Turn turn, SurveyId id, CancellationToken ct)
    {
        var view = await FormView.Load(turn.Db, id, ct);
        if (view.IsRemoved) return Reply.Show(FormScreens.Card(view), FormScreens.AlreadyRemoved);
        return Reply.Show(Whole(turn, new(view.Programme.Value, id.Value, view.Title, SurveyJson.Write(view.Form), FormStep.None, Was: FormPrint.Of(view.Title, view.Form))));
    }

    public static async Task<Reply> Press(Turn turn, (string Nonce, string Act, int Number) pressed, CancellationToken ct)
    {
        if (turn.Dialogs.Read(FormTalk.Writing, pressed.Nonce) is not { } talk) return Reply.Whisper(Over);
        if (pressed.Act is Done or Leave) return await Finish(turn, talk, leaves: pressed.Act == Leave, ct);
        var (changed, draw) = Step(talk, pressed.Act, pressed.Number);
        var (saved, word) = await SaveForm.Run(turn, changed, ct);
        return Reply.Show(draw(turn, saved, word));
    }

    public static async Task<Reply> Typed(Turn turn, (FormTalk Data, string Words) typed, CancellationToken ct)
    {
        var talk = typed.Data;
        var words = CellText.Clean(typed.Words);
        if (talk.Step == FormStep.None) return Reply.Say(talk.Question == 0 ? Whole(turn, talk, "Выберите кнопкой, что сделать с анкетой.") : WriteQuestion.Card(turn, talk, "Выберите кнопкой, что сделать с вопросом."));
        var (taken, trouble) = Take(talk, words, typed.Words);
        if (taken is null) return Reply.Say(WriteScreens.Ask(talk, turn.Dialogs.Open(FormTalk.Writing, talk), trouble!));
        var (saved, word) = await SaveForm.Run(turn, taken, ct);
        return Reply.Say(Next(turn, saved, word));
    }

    /// <summary>All of it: the way back from everywhere.</summary>
    public static Screen Whole(Turn turn, FormTalk talk, string note = "", int page = 0)
    {
        var shown = talk with { Step = FormStep.None, Question = 0 };
        return WriteScreens.Whole(shown, SaveForm.Faults(shown), page, turn.Dialogs.Open(FormTalk.Writing, shown), note);
    }

    public static Screen Asking(Turn turn, FormTalk talk, FormStep step)
    {
        var asking = talk with { Step = step };
        return WriteScreens.Ask(asking, turn.Dialogs.Open(FormTalk.Writing, asking));
    }

    private static (FormTalk Talk, Func<Turn, FormTalk, string, Screen> Draw) Step(FormTalk talk, string act, int number)
    {
        switch (act)
        {
            case Add:
                return (talk, (turn, now, _) => WriteScreens.Kinds(turn.Dialogs.Open(FormTalk.Writing, now with { Step = FormStep.None, Question = 0 })));
            case OfKind when Enum.IsDefined((AnswerKind)number):
                return (talk with { Kind = (AnswerKind)number, Question = 0 }, (turn, now, _) => Asking(turn, now, FormStep.NewText));
            case Rename:
                return (talk, (turn, now, _) => Asking(turn, now, FormStep.Title));
            case Introduce:
                return (talk, (turn, now, _) => Asking(turn, now, FormStep.Introduction));
            case Turn:
                return (talk.With(talk.Form with { HigherIs = number == 1 ? HigherIs.Worse : HigherIs.Better }), (turn, now, word) => Whole(turn, now, word));
            case Restore when talk.Before is { } before:
                return (talk with { Json = before, Before = null }, (turn, now, word) => Whole(turn, now, Said("Вопрос на месте.", word)));
            case List or Restore:
                return (talk, (turn, now, word) => Whole(turn, now, word, number));
            default:
                return WriteQuestion.Step(talk, act, number) ?? (talk, (turn, now, word) => Whole(turn, now, word));
        }
    }

    /// <returns>Either the talk with the words in it, or what is wrong with them.</returns>
    private static (FormTalk? Taken, string? Trouble) Take(FormTalk talk, string words, string raw)
    {
        switch (talk.Step)
        {
            case FormStep.Title:
                return FormFaults.OfTitle(words) is { } title ? (null, title) : (talk with { Title = words }, null);
            case FormStep.Introduction:
                return words.Length > FormLimits.LongestIntroduction ? (null, $"введение длиннее {FormLimits.LongestIntroduction} знаков: сократите его") : (talk.With(talk.Form with { Note = words.Length == 0 ? null : words }), null);
            default:
                return WriteQuestion.Take(talk, words, raw);
        }
    }

    private static Screen Next(Turn turn, FormTalk talk, string word) => talk.Step switch
    {
        FormStep.Title when talk.Form.Questions.Count == 0 => WriteScreens.Kinds(turn.Dialogs.Open(FormTalk.Writing, talk with { Step = FormStep.None })),
        FormStep.Title or FormStep.Introduction => Whole(turn, talk, Said("Записано.", word)),
        FormStep.Options when talk.Form.Questions[talk.Question - 1].Options.Count == 0 => Asking(turn, talk, FormStep.Options),
        _ => WriteQuestion.Card(turn, talk, Said("Записано.", word)),
    };

    private static async Task<Reply> Finish(Turn turn, FormTalk talk, bool leaves, CancellationToken ct)
    {
        if (!leaves && SaveForm.Faults(talk).Count > 0) return Reply.Show(Whole(turn, talk), "Сначала поправьте то, что отмечено");
        turn.Dialogs.Close();
        if (talk.Survey == 0) return Reply.Show(await ShowForms.ListOf(turn, talk.ProgrammeId, page: 0, ct));
        var survey = await turn.Db.Surveys.AsNoTracking().SingleAsync(s => s.Id == new SurveyId(talk.Survey), ct);
        return Reply.Show(FormScreens.Card(FormView.Of(survey), leaves ? "Анкета осталась такой, какой была сохранена." : "Анкета сохранена."));
    }

    private static string Said(string done, string word) => word.Length > 0 ? $"{done} {word}" : done;
}
