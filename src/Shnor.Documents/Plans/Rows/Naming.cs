using Shnor.Domain.Wording;

namespace Shnor.Documents.Plans.Rows;

/// <summary>What a note calls a row.</summary>
internal static class Naming
{
    private const int MaxTitle = 40;

    public static string Of(PlanRow row) => row.No is { } no ? $"Мероприятие {no}" : $"Мероприятие «{PoliteCut.To(row.Title, MaxTitle)}»";
}
