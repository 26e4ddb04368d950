using System.Text.RegularExpressions;
using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Domain.Surveys.Help;

/// <summary>What somebody asks for in a survey: the chosen options of the questions about help, and their own words.</summary>
public static partial class HelpWishes
{
    /// <summary>Two wishes of one key are one wish, however they are typed.</summary>
    public static string KeyOf(string wanted) => TitleWords.Plain(wanted);

    /// <summary>In the order of the questions, each once. «Помощь не нужна» is no wish.</summary>
    public static IReadOnlyList<string> In(SurveyForm form, AnswerSheet answers) =>
        [.. SurveyPath.Of(form, answers).SelectMany(number => Of(form.Questions[number - 1], answers[number])).DistinctBy(KeyOf)];

    /// <summary>Asks for something.</summary>
    public static bool IsWish(string words) => TitleWords.Plain(words) is { Length: > 0 } plain && !Refusal().IsMatch(plain);

    private static IEnumerable<string> Of(SurveyQuestion question, SurveyAnswer? answer)
    {
        if (!question.AsksForHelp || answer is null || question.Kind is not (AnswerKind.One or AnswerKind.Several or AnswerKind.Text)) return [];
        var chosen = answer.Chosen.Where(i => i >= 0 && i < question.Options.Count).Select(i => question.Options[i].Label.Trim());
        return (answer.Words is { } words ? chosen.Append(words.Trim()) : chosen).Where(IsWish);
    }

    /// <summary>Whole answers that ask for nothing: «нет» is one, «нет интернета в кабинете» is not.</summary>
    [GeneratedRegex(
        @"^(?:пока |мне |спасибо |нет |ничего )*(?:нет|ничего|спасибо|не знаю|никак(?:ая|ой|ую|ие|их)(?: помощь| помощи)?|не над(?:о|обно)|не нуж(?:но|на|ны|ен)|не треб(?:уется|уются)|(?:\p{L}+ ){0,2}помощ[ьи] (?:\p{L}+ )?не (?:нужна|требуется|надо)|(?:в помощи )?(?:пока )?не нуждаюсь(?: в помощи)?|справля(?:юсь|емся)(?: \p{L}+){0,2}|затрудняюсь ответить)(?: нет| не нужно| пока| спасибо)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();
}
