using Shnor.Documents.Sheets;
using Shnor.Documents.Surveys;
using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Documents.Tests.Surveys;

/// <summary>Whatever survey our own writer writes, our own reader reads: the same one.</summary>
public sealed class SurveyRoundTripSpecs
{
    private static readonly string[] Titles = ["Самооценка", "Название", "Шкала", "Введение в должность", "=1+1", "Анкета № 5; вторая", "Раздел", "№ 1"];

    [Fact]
    public void Random_surveys_come_back_the_same_from_either_kind_of_file()
    {
        var random = new Random(20261001);
        for (var run = 0; run < 150; run++)
        {
            var (title, form) = (Titles[run % Titles.Length], RandomForms.Good(random));
            var table = SurveySheet.Of(title, form);
            foreach (var (bytes, name) in ((byte[], string)[])[(WorkbookFile.Write(table), "анкета.xlsx"), (SeparatedFile.Write(table), "анкета.csv")])
            {
                var read = DocumentReader.Read(bytes, name);
                var survey = read as SurveyReading.Survey;

                Assert.True(survey is not null, $"run {run}, {name}: {(read is SurveyReading.Faulty faulty ? string.Join('\n', faulty.Faults) : read)}\n{SurveyJson.Write(form)}");
                Assert.Equal(title, survey.Title);
                Assert.True(form.Equals(survey.Form), $"run {run}, {name}:\n{SurveyJson.Write(form)}\n{SurveyJson.Write(survey.Form)}");
                Assert.Empty(survey.UnusedColumns);
            }
        }
    }

    [Fact]
    public void Every_template_and_the_sample_come_back_the_same()
    {
        foreach (var template in SurveyTemplates.All)
        {
            var survey = Assert.IsType<SurveyReading.Survey>(DocumentReader.Read(WorkbookFile.Write(SurveySheet.Of(template.Title, template.Form)), "анкета.xlsx"));
            Assert.Equal((template.Title, template.Form), (survey.Title, survey.Form));
        }

        Assert.Equal("Как прошёл семинар", Assert.IsType<SurveyReading.Survey>(DocumentReader.Read(WorkbookFile.Write(SurveySheet.Sample), "образец.xlsx")).Title);
    }
}
