using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;

namespace Shnor.Bot.Features.Reports;

/// <summary>«Вы были?» to those who said they would come, «Как вам?» to those who were marked as there; nothing when the mark was undone, they were marked as absent, or they have answered.</summary>
public sealed class FeedbackLetters : ILetterWriter
{
    public string Kind => LetterKinds.FeedbackAsked;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var id = request.Rows[0].OccurrenceId!.Value;
        if (await OccurrenceView.Load(request.Db, id, request.UtcNow, ct) is not { IsConfirmed: true, HasAttendance: true } view) return null;
        if (await request.Db.Feedbacks.AnyAsync(f => f.OccurrenceId == id && f.PersonId == request.Person, ct)) return null;
        var wasThere = await request.Db.Attendances.Where(a => a.OccurrenceId == id && a.PersonId == request.Person).Select(a => (bool?)a.WasThere).FirstOrDefaultAsync(ct);
        return wasThere switch
        {
            true => new Letter.Message(FeedbackScreens.HowWasIt(view)),
            null => new Letter.Message(FeedbackScreens.WereYouThere(view)),
            _ => null,
        };
    }
}
