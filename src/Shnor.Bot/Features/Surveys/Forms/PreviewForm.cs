using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>A survey is looked at as whoever answers will see it. The answers are in the dialogue alone.</summary>
/// <param name="Survey">0: one that came with the bot, named by <paramref name="Template"/>.</param>
/// <param name="Question">Its number, or <see cref="SurveyForm.End"/>: all answers together.</param>
/// <param name="Answers">As JSON.</param>
/// <param name="Print">Of the survey that is looked at: answers to another one would not fit.</param>
public sealed record PreviewTalk(long Programme, long Survey, string? Template, int Question, string Answers, string Print, bool TypesOwn = false) : IAbout
{
    object? IAbout.Subject => Survey == 0 ? new ProgrammeId(Programme) : (new ProgrammeId(Programme), new SurveyId(Survey));
}

/// <summary>«Посмотреть как участник»: the very screens of an answer.</summary>
internal static class PreviewForm
{
    public const string Over = "Просмотр уже закончен. Откройте анкету и нажмите «Посмотреть как участник».";

    public static readonly ButtonKind<SurveyId> Start = new("form-look");
    public static readonly ButtonKind<(ProgrammeId Programme, string Template)> StartReady = new("form-ready-look");
    public static readonly ButtonKind<(string Nonce, string Act, int Number)> Act = new("form-try");
    public static readonly DialogKind<PreviewTalk> Looking = new("form-look", 1);

    private const int LongestIntroduction = 400; // units: the question below it may have three thousand of its own

    private const string Promise = "Это просмотр: ответы не сохраняются.";

    public static async Task<Reply> Begin(Turn turn, SurveyId id, CancellationToken ct) => Begin(turn, await FormView.Load(turn.Db, id, ct));

    public static Task<Reply> BeginReady(Turn turn, (ProgrammeId Programme, string Template) asked, CancellationToken ct) =>
        Task.FromResult(FormView.Of(asked.Programme, asked.Template) is { } view ? Begin(turn, view) : Reply.Whisper(Wordings.ButtonIsOutOfDate));

    public static async Task<Reply> Press(Turn turn, (string Nonce, string Act, int Number) pressed, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Looking, pressed.Nonce) is not { } talk || await ViewOf(turn, talk, ct) is not { } view) return Reply.Whisper(Over);
        if (pressed.Act is PreviewButtons.Out or PreviewButtons.Finish)
        {
            turn.Dialogs.Close();
            return Reply.Show(FormScreens.Card(view), pressed.Act == PreviewButtons.Finish ? "Это был просмотр: никуда не отправлено" : "");
        }

        return Reply.Show(pressed.Act == PreviewButtons.Turn ? Draw(turn, view, talk, page: pressed.Number) : Answer(turn, view, talk, pressed.Act, pressed.Number));
    }

    public static async Task<Reply> Typed(Turn turn, (PreviewTalk Data, string Words) typed, CancellationToken ct)
    {
        var talk = typed.Data;
        if (await ViewOf(turn, talk, ct) is not { } view) return Reply.Say(FormScreens.LookedThrough(new(talk.Programme)));
        if (QuestionOf(view, talk) is not { } question) return Reply.Say(Draw(turn, view, talk, "Отвечайте кнопками под сообщением."));
        var zone = (await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == view.Programme, ct)).Zone;
        var (answer, trouble) = talk.TypesOwn
            ? TypedAnswers.ReadOwn(question, Answers(talk)[talk.Question], typed.Words)
            : TypedAnswers.Read(question, typed.Words, new LocalClock(zone, turn.UtcNow).Today);
        return Reply.Say(answer is null ? Draw(turn, view, talk, trouble) : Take(turn, view, talk, answer, stays: talk.TypesOwn && question.Kind == AnswerKind.Several));
    }

    public static async Task<Reply> Sent(Turn turn, (PreviewTalk Data, IncomingFile File) sent, CancellationToken ct)
    {
        var talk = sent.Data;
        if (await ViewOf(turn, talk, ct) is not { } view) return Reply.Say(FormScreens.LookedThrough(new(talk.Programme)));
        return Reply.Say(QuestionOf(view, talk) is { Kind: AnswerKind.File }
            ? Take(turn, view, talk, new SurveyAnswer { FileId = sent.File.FileId }, stays: false)
            : Draw(turn, view, talk, "Здесь файл не нужен. Если вы хотели прислать план, список или анкету, сначала закончите просмотр."));
    }

    private static Reply Begin(Turn turn, FormView view) => Reply.Show(Draw(
        turn,
        view,
        new(view.Programme.Value, view.Survey?.Value ?? 0, view.Survey is null ? view.Template : null, Question: 1, SurveyJson.Write(new AnswerSheet()), FormPrint.Of(view.Title, view.Form)),
        PoliteCut.To(view.Form.Note ?? "", LongestIntroduction)));

    private static Screen Answer(Turn turn, FormView view, PreviewTalk talk, string act, int number)
    {
        var (form, answers) = (view.Form, Answers(talk));
        if (act == PreviewButtons.Question) return Draw(turn, view, talk with { Question = number >= 1 && number <= form.Questions.Count ? number : talk.Question, TypesOwn = false });
        if (QuestionOf(view, talk) is not { } question) return Draw(turn, view, talk);
        var now = answers[talk.Question];
        switch (act)
        {
            case PreviewButtons.Pick when question.Kind is AnswerKind.Scale or AnswerKind.One && number < question.Options.Count:
                return Take(turn, view, talk, new SurveyAnswer { Chosen = [number] }, stays: false);
            case PreviewButtons.MarkOn or PreviewButtons.MarkOff when question.Kind == AnswerKind.Several && number <= question.Options.Count:
                return AnswerRules.Mark(question, now, number, act == PreviewButtons.MarkOn) is { } marked
                    ? Take(turn, view, talk, marked, stays: true)
                    : Draw(turn, view, talk, TypedAnswers.TooMany(question));
            case PreviewButtons.Own when question.HasOther:
                return Draw(turn, view, talk with { TypesOwn = true });
            case PreviewButtons.Onwards:
                return AnswerRules.IsEnough(question, now) ? Go(turn, view, talk, answers) : Draw(turn, view, talk, TypedAnswers.TooFew(question));
            case PreviewButtons.Pass when !question.IsRequired:
                return Take(turn, view, talk, SurveyAnswer.Skipped, stays: false);
            case PreviewButtons.Before:
                return AnswerRules.Before(form, answers, talk.Question) is { } before ? Draw(turn, view, talk with { Question = before }) : Draw(turn, view, talk, "Это первый вопрос.");
            default:
                return Draw(turn, view, talk);
        }
    }

    private static Screen Take(Turn turn, FormView view, PreviewTalk talk, SurveyAnswer answer, bool stays)
    {
        var answers = Answers(talk).With(talk.Question, answer);
        var kept = talk with { Answers = SurveyJson.Write(answers), TypesOwn = false };
        return stays ? Draw(turn, view, kept) : Go(turn, view, kept, answers);
    }

    private static Screen Go(Turn turn, FormView view, PreviewTalk talk, AnswerSheet answers) =>
        Draw(turn, view, talk with { Question = AnswerRules.NextOpen(view.Form, answers, talk.Question), TypesOwn = false });

    private static Screen Draw(Turn turn, FormView view, PreviewTalk talk, string note = "", int page = 0)
    {
        var buttons = new PreviewButtons(turn.Dialogs.Open(Looking, talk));
        var said = note.Length > 0 ? $"{Promise}\n\n{note}" : Promise;
        var answers = Answers(talk);
        return QuestionOf(view, talk) is null ? SummaryScreens.Whole(view.Title, view.Form, answers, page, buttons, said)
            : talk.TypesOwn ? QuestionScreens.AskOwnWords(view.Title, view.Form, talk.Question, answers, buttons, said)
            : QuestionScreens.Ask(view.Title, view.Form, talk.Question, answers, buttons, said);
    }

    /// <summary>Null at the end.</summary>
    private static SurveyQuestion? QuestionOf(FormView view, PreviewTalk talk) => talk.Question == SurveyForm.End ? null : view.Form.Questions[talk.Question - 1];

    private static AnswerSheet Answers(PreviewTalk talk) => SurveyJson.ReadAnswers(talk.Answers);

    /// <summary>Null: it is not the one any more that the preview began with.</summary>
    private static async Task<FormView?> ViewOf(Turn turn, PreviewTalk talk, CancellationToken ct)
    {
        var view = talk.Survey == 0 ? FormView.Of(new(talk.Programme), talk.Template ?? "") : await FormView.Load(turn.Db, new(talk.Survey), ct);
        if (view is not null && FormPrint.Of(view.Title, view.Form) == talk.Print) return view;
        turn.Dialogs.Close();
        return null;
    }
}
