using Shnor.Bot.Delivery;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Ongoing;

/// <summary>
/// One message about everything that goes on and is this person's. It asks how things stand when it is read, so a late one is as good, and of two
/// that were held up only the later is sent.
/// </summary>
public sealed class ProgressLetters : ILetterWriter
{
    public string Kind => LetterKinds.Progress;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var views = (await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id)), request.UtcNow, ct)).ToDictionary(view => view.Id);
        var asked = request.Rows.Where(row => views.TryGetValue(row.OccurrenceId!.Value, out var view) && Still(view, row)).Select(row => views[row.OccurrenceId!.Value]).DistinctBy(view => view.Id).ToList();
        if (asked.Count == 0) return null;
        var rows = await ProgressRows.WithAnswers(request.Db, asked, request.Person, ct);
        return new Letter.Message(rows is [var only] ? ProgressScreens.Ask(only.View.SeenBy(request.Person)) : ProgressScreens.List(rows));
    }

    private static bool Still(OccurrenceView view, OutboxRow row) =>
        view.IsGoingOn && view.Hears(row.PersonId)
        && RungSchedule.Find(view.Occurrence, row.Detail!) is var (_, instant) && instant == row.DueAt
        && ProgressRows.AskedFor(view) == DateOnly.FromDateTime(view.Clock.Zone.ToLocal(instant));
}
