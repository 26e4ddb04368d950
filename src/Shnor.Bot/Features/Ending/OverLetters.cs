using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Ending;

/// <summary>«Срок программы закончился»: what it came to, and what can follow. Not when a newer plan has made it longer meanwhile.</summary>
public sealed class OverLetters : ILetterWriter
{
    public string Kind => LetterKinds.ProgrammeOver;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        if (await request.Db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Programme, ct) is not { } programme || !ProgrammeEnd.HasCome(programme, request.UtcNow)) return null;
        var view = await ProgrammeView.Load(request.Db, programme.Id, request.UtcNow, ct);
        return new Letter.Message(EndingScreens.Over(view, await ProgrammeTotals.Load(request.Db, programme.Id, ct)));
    }
}
