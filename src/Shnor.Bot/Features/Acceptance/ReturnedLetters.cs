using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>The coordinator's words to those who answer for it; nothing when it is marked again meanwhile, or was returned with other words since.</summary>
public sealed class ReturnedLetters : ILetterWriter
{
    public string Kind => LetterKinds.Returned;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var row = request.Rows[0];
        var id = new RemarkId(long.Parse(row.Detail!, CultureInfo.InvariantCulture));
        var last = await request.Db.Remarks.Where(r => r.OccurrenceId == row.OccurrenceId && r.Kind == RemarkKind.Returned).OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        if (last is null || last.Id != id) return null;
        var view = await OccurrenceView.Load(request.Db, row.OccurrenceId!.Value, request.UtcNow, ct);
        if (view is null || view.IsConfirmed || !view.IsTheirs(request.Person) || view.IsDoneBy(request.Person)) return null;
        var by = last.By is { } coordinator ? await request.Db.People.Where(p => p.Id == coordinator).Select(p => p.Name).FirstOrDefaultAsync(ct) : null;
        var hasReport = await request.Db.EventReports.AnyAsync(r => r.OccurrenceId == view.Id, ct);
        return new Letter.Message(ReturnScreens.Told(view, by, last.Text, hasReport));
    }
}
