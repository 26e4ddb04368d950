using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>Who plays in a simulated half-year: the same plan in the real spelling and as its invented twin.</summary>
internal sealed record SimulationCast(Func<byte[]> Plan, IReadOnlyDictionary<string, string> Names)
{
    public const string Coordinator = "координатор";
    public const string Teacher = "педагог";

    /// <summary>The invented twin of the real plan; it runs everywhere.</summary>
    public static SimulationCast Twin { get; } = new(
        () => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Shnor.Documents.Tests", "Fixtures", "plan-000.txt")),
        new Dictionary<string, string> { ["Пчёлкина"] = "Пчёлкина О.В.", ["Журавина"] = "Журавина В.М.", ["Светлова"] = "Светлова Е.А.", ["Ромашова"] = "Ромашова С.А." });

    /// <summary>The real plan, where the optional folder is present.</summary>
    public static SimulationCast Seed { get; } = new(
        () => File.ReadAllBytes(Repository.Shared("seeds", "000")),
        new Dictionary<string, string> { ["Пчёлкина"] = "Грачёва О.В.", ["Журавина"] = "Дурмашева В.М.", ["Светлова"] = "Титова Е.А.", ["Ромашова"] = "Шестакова С.А." });
}
