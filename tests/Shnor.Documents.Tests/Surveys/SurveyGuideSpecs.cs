using System.Text;
using Shnor.Documents.Surveys;
using Shnor.Testing;

namespace Shnor.Documents.Tests.Surveys;

public sealed class SurveyGuideSpecs
{
    [Fact]
    public void The_example_of_the_guide_is_a_survey()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ru", "ankety-sostavit.md"));
        var example = guide[guide.IndexOf("**Пример**", StringComparison.Ordinal)..].Split('\n').SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .Where(line => !line.StartsWith("|---", StringComparison.Ordinal)).Select(line => string.Join(';', line.Trim('|').Split('|').Select(cell => $"\"{cell.Trim()}\"")));
        var survey = Assert.IsType<SurveyReading.Survey>(DocumentReader.Read(Encoding.UTF8.GetBytes("Название;Проба\nШкала;больше — хуже\n" + string.Join('\n', example)), "анкета.csv"));

        Assert.Equal(["Уроки", "Что дальше"], survey.Form.Sections.Select(section => section.Title));
        Assert.Equal((5, 3, 5), (survey.Form.Questions.Count, survey.Form.Questions[1].Options.Count, survey.Form.Questions[2].Options[1].GoTo));
        Assert.Equal((2, true, false), (survey.Form.Questions[3].Most, survey.Form.Questions[3].HasOther, survey.Form.Questions[4].IsRequired));
    }
}
