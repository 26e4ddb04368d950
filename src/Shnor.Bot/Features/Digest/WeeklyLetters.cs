using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Digest;

/// <summary>How the week went, for the coordinator; nothing when it brought and brings nothing, or when its day is over.</summary>
public sealed class WeeklyLetters : ILetterWriter
{
    public string Kind => LetterKinds.Weekly;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = await request.Db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Programme, ct);
        if (programme is null or { IsSilent: true } || request.Rows[^1].Detail != DigestDay.Of(new LocalClock(programme.Zone, request.UtcNow).Now)) return null;
        var view = await WeekView.Load(request.Db, programme, request.UtcNow, ct);
        return view.HasSomethingToSay ? new Letter.Message(DigestScreens.Week(view)) : null;
    }
}
