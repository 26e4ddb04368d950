using System.Text;
using Shnor.Documents.Surveys;

namespace Shnor.Documents.Tests.Surveys;

/// <summary>Surveys as a test writes them: rows of cells parted by «|», lines of a cell by «/».</summary>
internal static class SurveyTables
{
    public const string Heading = "№|Раздел|Вопрос|Вид|Варианты|Обязательный|Пределы|Другое|Переход|Пояснение|Помощь";

    public static FileReading Read(params string[] rows) => DocumentReader.Read(Csv(rows), "анкета.csv");

    public static SurveyReading.Survey Survey(params string[] rows) => Assert.IsType<SurveyReading.Survey>(Read(rows));

    /// <summary>«12: что не так», the rows as a spreadsheet counts them.</summary>
    public static IReadOnlyList<string> Faults(params string[] rows) =>
        [.. Assert.IsType<SurveyReading.Faulty>(Read(rows)).Faults.Select(fault => $"{fault.Line}: {fault.Sentence}")];

    public static byte[] Csv(params string[] rows) =>
        Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(';', row.Split('|').Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('/', '\n')}\"")))));
}
