using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Duty;

/// <summary>One message to whoever stands in, and one when they no longer do, if they were ever told.</summary>
public sealed class DeputyLetters : ILetterWriter
{
    public string Kind => LetterKinds.Deputy;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var (programme, detail) = (request.Programme!.Value, request.Rows[0].Detail!);
        var absent = new PersonId(long.Parse(detail, CultureInfo.InvariantCulture));
        if (await DeputyOf.Find(request.Db, programme, absent, request.Person, request.UtcNow, ct) is { } post) return new Letter.Message(DeputyScreens.Told(post));
        var wasTold = await request.Db.Outbox.AnyAsync(
            r => r.PersonId == request.Person && r.ProgrammeId == programme && r.Kind == LetterKinds.Deputy && r.Detail == detail && r.State == OutboxState.Sent, ct);
        var name = await request.Db.People.Where(p => p.Id == absent).Select(p => p.Name).FirstOrDefaultAsync(ct);
        return wasTold && name is not null ? new Letter.Message(DeputyScreens.NoLonger(name)) : null;
    }
}
