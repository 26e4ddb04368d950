using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Plans;

/// <summary>What a coordinator should know about a reading, a sentence each.</summary>
internal static class PlanNotes
{
    public static IReadOnlyList<string> Of(IReadOnlyList<PlanRow> rows, bool hasYears, IEnumerable<string> found)
    {
        var notes = found.ToList();
        foreach (var row in rows)
        {
            if (row.DeadlineText.Length == 0) notes.Add($"{Naming.Of(row)}: срок не указан.");
            if (row.ResponsibleText.Length == 0) notes.Add($"{Naming.Of(row)}: ответственный не указан.");
        }

        if (!hasYears) notes.Insert(0, PlanReader.NoYearsNote);
        return notes;
    }
}
