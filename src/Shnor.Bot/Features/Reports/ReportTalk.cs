using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Reports;

/// <summary>What a report is asked for, in the order of the questions. Buttons carry these numbers: new ones go to the end of the list, and into <see cref="ReportParts"/> where they belong.</summary>
public enum ReportPart
{
    Form,
    Participants,
    FromSchools,
    Done,
    Result,
    Difficulties,
    Files,
}

/// <summary>Which question is open. The answers stand in the draft, not here: they outlive the dialogue.</summary>
/// <param name="Part">Null: everything is asked, and the whole report stands there to be sent.</param>
/// <param name="IsEdit">Asked out of the whole report: after the answer it is shown again.</param>
/// <param name="Album">Pictures sent together come one by one; those after the first are taken without a word.</param>
/// <param name="AlbumIsFull">It was said that the rest of the album has no room.</param>
public sealed record ReportTalk(long Occurrence, ReportPart? Part, bool IsEdit = false, string? Album = null, bool AlbumIsFull = false) : IAbout
{
    public static readonly DialogKind<ReportTalk> Kind = new("report", 1);

    object? IAbout.Subject => new OccurrenceId(Occurrence);

    public bool IsAbout(OccurrenceId id) => Occurrence == id.Value;
}
