using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Reports;

/// <summary>A report, or a mark without one, to the coordinator; nothing when it was taken back or sent back meanwhile.</summary>
public sealed class ToAcceptLetters : ILetterWriter
{
    public string Kind => LetterKinds.ToAccept;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        if (await ReportView.Load(request.Db, request.Rows[0].OccurrenceId!.Value, request.UtcNow, ct) is not { Of.IsConfirmed: true } view) return null;
        if (view.IsSent) return new Letter.Message(ToAcceptScreens.Report(view));
        return request.Rows[0].Detail == SendReport.OfReport ? null : new Letter.Message(ToAcceptScreens.Mark(view));
    }
}
