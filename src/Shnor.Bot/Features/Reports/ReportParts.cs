using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Reports;

/// <summary>Which questions a report has: of an event everything is asked, of a document or a monitoring only what was done.</summary>
internal static class ReportParts
{
    private static readonly ReportPart[] OfEvent =
        [ReportPart.Form, ReportPart.Participants, ReportPart.FromSchools, ReportPart.Done, ReportPart.Result, ReportPart.Difficulties, ReportPart.Files];

    private static readonly ReportPart[] OfAnythingElse = [ReportPart.Done, ReportPart.Files];

    public static IReadOnlyList<ReportPart> Of(Occurrence occurrence) => IsEvent(occurrence) ? OfEvent : OfAnythingElse;

    /// <summary>Something people come to.</summary>
    public static bool IsEvent(Occurrence occurrence) => occurrence.Shape is OccurrenceShape.Dated or OccurrenceShape.Floating;

    /// <summary>Null: that was the last one.</summary>
    public static ReportPart? After(ReportPart part, Occurrence occurrence, EventReport report) =>
        Asked(occurrence, report).SkipWhile(each => each != part).Skip(1).Cast<ReportPart?>().FirstOrDefault();

    /// <summary>Null: that was the first one.</summary>
    public static ReportPart? Before(ReportPart part, Occurrence occurrence, EventReport report) =>
        Asked(occurrence, report).TakeWhile(each => each != part).Cast<ReportPart?>().LastOrDefault();

    /// <summary>Of nobody it is not asked how many of them come from where.</summary>
    private static IEnumerable<ReportPart> Asked(Occurrence occurrence, EventReport report) =>
        Of(occurrence).Where(part => part != ReportPart.FromSchools || report.Participants is > 0);
}
