using System.Text;
using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests;

internal static class Reading
{
    public static string Fixture(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", name), Encoding.UTF8);

    public static PlanDraft Draft(string text) => Assert.IsType<PlanReading.Plan>(PlanReader.ReadText(text)).Draft;

    /// <summary>Lines as a test writes them: a tab where «|» stands.</summary>
    public static PlanDraft Draft(params string[] lines) => Draft(string.Join('\n', lines).Replace('|', '\t'));

    public static PlanRow Row(string row) => Assert.Single(Draft("№|Мероприятие|Срок|Ответственные", row).Rows);
}
