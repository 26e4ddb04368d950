using System.Security.Cryptography;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>A survey in the middle of being answered by somebody: what they have said, and where they stand.</summary>
/// <param name="Question">What is asked now; <see cref="SurveyForm.End"/>: everything stands together, to be sent.</param>
/// <param name="TypesOwnWords">«Другое…» of that question is being typed.</param>
/// <param name="Step">Which screen it is: buttons of earlier ones carry other numbers.</param>
internal sealed record Sitting(Campaign Campaign, AnswerSheet Answers, int Question, bool TypesOwnWords, int Step)
{
    // So that a button of answers that were sent, or begun anew, never fits those of today.
    private const int LatestFirstStep = 1_000_000_000;

    public SurveyForm Form => Campaign.Form;

    public bool IsAtEnd => Question == SurveyForm.End;

    public SurveyQuestion Asked => Form.Questions[Question - 1];

    public SurveyAnswer? Answer => Answers[Question];

    public static Sitting Begin(Campaign campaign) => At(campaign, new(), campaign.Form.Questions.Count > 0 ? 1 : SurveyForm.End);

    /// <summary>What was sent, to be changed.</summary>
    public static Sitting Again(Campaign campaign, AnswerSheet sent) => At(campaign, sent, SurveyForm.End);

    /// <summary>Another screen.</summary>
    public Sitting To(int question, bool typesOwnWords = false) => this with { Question = question, TypesOwnWords = typesOwnWords, Step = Step + 1 };

    /// <summary>Answered, and on to what is open yet.</summary>
    public Sitting With(SurveyAnswer answer)
    {
        var answers = Answers.With(Question, answer);
        return (this with { Answers = answers }).To(AnswerRules.NextOpen(Form, answers, Question));
    }

    /// <summary>Something is marked or no longer, and the same question stays.</summary>
    public Sitting Marked(SurveyAnswer answer) =>
        this with { Answers = answer.IsEmpty ? Answers.Only(Answers.All.Keys.Where(number => number != Question)) : Answers.With(Question, answer) };

    private static Sitting At(Campaign campaign, AnswerSheet answers, int question) => new(campaign, answers, question, TypesOwnWords: false, RandomNumberGenerator.GetInt32(LatestFirstStep));
}
