using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Reminders;

/// <summary>What a launch leaves behind: a plan is often launched when half of it is history.</summary>
public static class Past
{
    /// <summary>Due before launch day: it stays in the plan and is silent.</summary>
    public static bool IsPast(OccurrenceFacts facts, DateOnly launchDay) => facts.LastDay < launchDay;

    /// <summary>
    /// The past deadline a person is asked about («1 срок уже прошёл»), or null. Only one that comes once: of a deadline that returns,
    /// the next one reminds by itself.
    /// </summary>
    /// <param name="occurrences">All of one activity.</param>
    /// <param name="launchDay">The programme's local day.</param>
    public static PlannedOccurrence? AskAbout(IReadOnlyList<PlannedOccurrence> occurrences, DateOnly launchDay) =>
        occurrences is [{ Shape: OccurrenceShape.Deadline } only] && IsPast(OccurrenceFacts.Of(only, occurrences), launchDay) ? only : null;

    /// <summary>«План на 2021–2022 годы закончился.»</summary>
    public static bool IsOver(PlanYears span, DateOnly launchDay) => span.To < launchDay;
}
