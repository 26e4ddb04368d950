using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Requests;

/// <summary>«Просится в школу»: one message to whoever decides, while nobody has.</summary>
public sealed class AsksToJoinLetters(JoinRequests requests) : ILetterWriter
{
    public string Kind => LetterKinds.AsksToJoin;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.SchoolHead;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var id = new JoinRequestId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        var school = await request.Db.JoinRequests.Where(r => r.Id == id).Select(r => (SchoolId?)r.SchoolId).FirstOrDefaultAsync(ct);
        if (school is null || await requests.Find(request.Db, (school.Value, id), ct) is not { } waiting) return null;
        return await Deciders.Includes(request.Db, request.Person, waiting.Programme, waiting.School, ct) ? new Letter.Message(RequestScreens.Asked(waiting)) : null;
    }
}

/// <summary>«Вас впустили», to whoever asked.</summary>
public sealed class LetInLetters : ILetterWriter
{
    public string Kind => LetterKinds.LetIn;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        await request.Db.Memberships.AnyAsync(m => m.PersonId == request.Person && m.ProgrammeId == request.Programme, ct)
            ? new Letter.Message(RequestScreens.ToldYes(await SchoolLetters.NameOf(request, ct), await request.Db.People.Where(p => p.Id == request.Person).Select(p => p.Name).SingleAsync(ct)))
            : null;
}

/// <summary>«Вас не впустили», to whoever asked; the last thing they hear.</summary>
public sealed class RefusedLetters : ILetterWriter
{
    public string Kind => LetterKinds.Refused;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => null; // they are in no programme

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var isNobody = !await request.Db.Memberships.AnyAsync(m => m.PersonId == request.Person, ct);
        return new Letter.Message(RequestScreens.ToldNo(await SchoolLetters.NameOf(request, ct), isNobody));
    }
}

internal static class SchoolLetters
{
    /// <returns>Null: the school was removed meanwhile.</returns>
    public static Task<string?> NameOf(LetterRequest request, CancellationToken ct)
    {
        var school = new SchoolId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        return request.Db.Schools.Where(s => s.Id == school && s.ProgrammeId == request.Programme).Select(s => s.Name).FirstOrDefaultAsync(ct);
    }
}
