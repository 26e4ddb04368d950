using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Anonymous;

/// <summary>How much room the answers of a form can take: so much is sealed for everybody, whether they wrote a word or a page.</summary>
internal static class SealedSize
{
    private const int Head = 64;
    private const int OfQuestion = 48; // "100":{"chosen":[…]}, or a number, or a day
    private const int OfOption = 4; // "29,"
    private const int OfWords = 24 + (2 * SurveyAnswer.LongestText); // Cyrillic is two bytes in UTF-8
    private const int Step = 256;

    public static int Of(SurveyForm form)
    {
        var most = Head + form.Questions.Sum(question => OfQuestion + (OfOption * question.Options.Count) + (question.HasOther || question.Kind == AnswerKind.Text ? OfWords : 0));
        return (most + Step - 1) / Step * Step;
    }
}
