using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Reports;

/// <summary>One line to the coordinator, or one message of what was marked in their night; nothing of a mark that was taken back meanwhile.</summary>
public sealed class DoneLetters : ILetterWriter
{
    public string Kind => LetterKinds.Done;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var views = await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id)), request.UtcNow, ct);
        return views.Where(view => view.IsConfirmed).OrderBy(view => view.ConfirmedAt).ThenBy(view => view.Id.Value).ToList() switch
        {
            [] => null,
            [var only] => new Letter.Message(ConfirmScreens.Told(only)),
            var several => new Letter.Message(ConfirmScreens.ToldOfSeveral(several)),
        };
    }
}
