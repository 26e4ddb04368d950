using Shnor.Bot.Delivery;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>A word to whoever has sent the report; what was accepted in one go is one message.</summary>
public sealed class AcceptedLetters : ILetterWriter
{
    public string Kind => LetterKinds.Accepted;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var views = await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id) && o.State == OccurrenceState.Accepted), request.UtcNow, ct);
        return views.Count == 0 ? null : new Letter.Message(AcceptScreens.Told([.. views.OrderBy(view => view.AcceptedAt).ThenBy(view => view.Id.Value)]));
    }
}
