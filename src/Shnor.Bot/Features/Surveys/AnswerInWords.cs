using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys;

/// <summary>An answer as people read it. What people wrote is not escaped here.</summary>
internal static class AnswerInWords
{
    public static string Of(SurveyQuestion question, SurveyAnswer? answer) => answer switch
    {
        null => "нет ответа",
        { IsEmpty: true } => "пропущено",
        { Number: { } number } => $"{number}",
        { Day: { } day } => RussianDate.FullDay(day),
        { FileId: not null } => "файл приложен",
        _ => string.Join("; ", [.. answer.Chosen.Where(i => i < question.Options.Count).Select(i => question.Options[i].Label), .. Words(question, answer)]),
    };

    private static IEnumerable<string> Words(SurveyQuestion question, SurveyAnswer answer) =>
        answer.Words is not { } words ? [] : [question.Options.Count == 0 ? words : $"другое: {words}"];
}
