using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Reports;

/// <summary>A report as screens and letters need it.</summary>
/// <param name="Report">Null: nobody has begun one.</param>
/// <param name="Author">Who wrote last; people's text. Null: their data were removed.</param>
public sealed record ReportView(OccurrenceView Of, EventReport? Report, string? Author)
{
    public OccurrenceId Id => Of.Id;

    public bool IsEvent => ReportParts.IsEvent(Of.Occurrence);

    /// <summary>Sent, and its mark stands: «Отменить отметку» makes a draft of it again. Where everybody marks their own part, it stands without the others'.</summary>
    public bool IsSent => Report?.SentAt is not null && (Of.IsConfirmed || Of.IsEach);

    /// <summary>Others have not done their part yet: they may have something to add.</summary>
    public bool CanBeAddedTo => IsSent && !Of.IsConfirmed && CanBeWritten;

    /// <summary>It has begun, or is marked as done; what goes on all the time is never reported.</summary>
    public bool CanBeWritten => Of.CanBeReported;

    public bool WaitsForAcceptance => Of.Occurrence.State == OccurrenceState.Reported;

    /// <summary>Local time of the programme.</summary>
    public DateTime? SentAt => Report?.SentAt is { } at ? Of.Clock.Zone.ToLocal(at) : null;

    /// <summary>Why it came back; people's text.</summary>
    public string? ReturnedWith { get; init; }

    /// <summary>Somebody has written something of their own; a number the bot has found does not count.</summary>
    public bool IsBegun => Report is { } report && (report.Form is not null || Has(report.Done) || Has(report.Result) || Has(report.Difficulties) || Has(report.Link) || report.Files.Count > 0);

    /// <summary>There is something to send: a few words, a file or a link.</summary>
    public bool SaysSomething => Report is { } report && (Has(report.Done) || Has(report.Link) || report.Files.Count > 0);

    public static async Task<ReportView?> Load(ShnorDb db, OccurrenceId id, DateTime utcNow, CancellationToken ct)
    {
        if (await OccurrenceView.Load(db, id, utcNow, ct) is not { } view) return null;
        var report = await db.EventReports.Include(r => r.Files).FirstOrDefaultAsync(r => r.OccurrenceId == id, ct);
        report?.Files.Sort((one, other) => one.Id.Value.CompareTo(other.Id.Value));
        var author = report?.By is { } by ? await db.People.Where(p => p.Id == by).Select(p => p.Name).FirstOrDefaultAsync(ct) : null;
        var returned = report is { SentAt: null }
            ? await db.Remarks.Where(r => r.OccurrenceId == id && r.Kind == RemarkKind.Returned).OrderByDescending(r => r.Id).Select(r => r.Text).FirstOrDefaultAsync(ct)
            : null;
        return new(view, report, author) { ReturnedWith = returned };
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
