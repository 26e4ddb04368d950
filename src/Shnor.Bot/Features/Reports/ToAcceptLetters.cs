using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Reports;

/// <summary>A report to the coordinator; nothing when its mark was taken back or it was returned meanwhile.</summary>
public sealed class ToAcceptLetters : ILetterWriter
{
    public string Kind => LetterKinds.ToAccept;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        await ReportView.Load(request.Db, request.Rows[0].OccurrenceId!.Value, request.UtcNow, ct) is { IsSent: true } view ? new Letter.Message(ToAcceptScreens.Report(view)) : null;
}
