using Shnor.Documents.Plans;
using Shnor.Documents.Rosters;
using Shnor.Documents.Sketches;
using Shnor.Documents.Surveys;

namespace Shnor.Documents;

/// <summary>A document → a plan, a list of people or a survey, by what stands in it; it is opened and sketched once.</summary>
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
        if (SurveyReader.Read(document) is var survey and not SurveyReading.NotASurvey) return survey; // no plan and no list has both «Вопрос» and «Вид»
        var roster = RosterReader.Read(document);
        if (roster is RosterReading.NotARoster) return plan();
        if (RosterReader.SaysMoreThanNames(document)) return PlanTables.Read(RosterReader.Without(document)) is PlanReading.Plan ? plan() : roster;
        return plan() is PlanReading.Plan read ? read : roster;
    }
}
