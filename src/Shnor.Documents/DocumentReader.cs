using Shnor.Documents.Plans;
using Shnor.Documents.Rosters;
using Shnor.Documents.Sketches;

namespace Shnor.Documents;

/// <summary>A document → a plan or a list of people, by what stands in it; it is opened and sketched once.</summary>
internal static class DocumentReader
{
    /// <param name="fileName">Its ending counts where the bytes do not tell.</param>
    public static FileReading Read(ReadOnlySpan<byte> bytes, string fileName) => PlanReader.Read(bytes, fileName, WhatItIs);

    /// <summary>
    /// A plan may have a list of people behind it (the members of its working group) and stays a plan. A list may have columns that could be
    /// a plan's («Наименование ОО», «Дата рождения»), and stays a list.
    /// </summary>
    private static FileReading WhatItIs(DocumentSketch? document, Func<PlanReading> plan)
    {
        if (document is null) return plan();
        var roster = RosterReader.Read(document);
        if (roster is RosterReading.NotARoster) return plan();
        if (RosterReader.SaysMoreThanNames(document)) return PlanTables.Read(RosterReader.Without(document)) is PlanReading.Plan ? plan() : roster;
        return plan() is PlanReading.Plan read ? read : roster;
    }
}
