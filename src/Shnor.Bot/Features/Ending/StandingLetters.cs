using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Ending;

/// <summary>One line to the other coordinators: how the programme stands when it is read.</summary>
public sealed class StandingLetters : ILetterWriter
{
    public string Kind => LetterKinds.ProgrammeStanding;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        await request.Db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Programme, ct) is { } programme
            ? new Letter.Message(EndingScreens.Told(programme))
            : null;
}
