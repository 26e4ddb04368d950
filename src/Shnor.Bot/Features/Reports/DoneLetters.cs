using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Reports;

/// <summary>One line to the coordinator; nothing when the mark was taken back meanwhile.</summary>
public sealed class DoneLetters : ILetterWriter
{
    public string Kind => LetterKinds.Done;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var view = await OccurrenceView.Load(request.Db, request.Rows[0].OccurrenceId!.Value, request.UtcNow, ct);
        return view is { IsConfirmed: true } ? new Letter.Message(ConfirmScreens.Told(view)) : null;
    }
}
