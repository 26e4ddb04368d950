using Shnor.Domain.Surveys;

namespace Shnor.Domain.Wording;

/// <summary>How a question is answered, in one word: as the column «Вид» of a survey's table says it.</summary>
public static class AnswerKindInWords
{
    public static string Of(AnswerKind kind) => kind switch
    {
        AnswerKind.Scale => "шкала",
        AnswerKind.One => "один",
        AnswerKind.Several => "несколько",
        AnswerKind.Number => "число",
        AnswerKind.Text => "текст",
        AnswerKind.Date => "дата",
        _ => "файл",
    };
}
