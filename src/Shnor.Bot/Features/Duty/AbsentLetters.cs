using Shnor.Bot.Delivery;

namespace Shnor.Bot.Features.Duty;

/// <summary>What a coordinator has written down about somebody's days, while it holds.</summary>
public sealed class AbsentLetters : ILetterWriter
{
    public string Kind => LetterKinds.Away;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        await AbsenceView.Load(request.Db, (request.Programme!.Value, request.Person), request.UtcNow, isMe: true, ct) is { Away: not null } view ? new Letter.Message(AbsenceScreens.Told(view)) : null;
}
