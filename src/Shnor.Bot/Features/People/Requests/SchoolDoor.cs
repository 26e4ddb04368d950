using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Joining;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Requests;

/// <summary>Somebody knocks at the door of a school: the request is written down once, and who decides hears of it once.</summary>
internal static class SchoolDoor
{
    /// <summary>No constraint holds the school of a link: it may be gone.</summary>
    public static Task<School?> SchoolOf(Turn turn, Invitation invitation, CancellationToken ct) =>
        turn.Db.Schools.FirstOrDefaultAsync(s => s.Id == invitation.SchoolId && s.ProgrammeId == invitation.ProgrammeId, ct);

    public static async Task<Screen> Knock(Turn turn, School school, PersonId person, CancellationToken ct)
    {
        var (programme, name) = (school.ProgrammeId, school.Name);
        var seat = await turn.Db.Memberships.FirstOrDefaultAsync(m => m.PersonId == person && m.ProgrammeId == programme, ct);
        if (seat is not null && (seat.SchoolId is not null || seat.Role != Role.Teacher)) return JoinScreens.AlreadyHere(turn.Who.Name);
        if (await turn.Db.JoinRequests.AnyAsync(r => r.PersonId == person && r.SchoolId == school.Id, ct)) return RequestScreens.StillWaiting(name, turn.Who.BelongsAnywhere);

        var request = new JoinRequest { ProgrammeId = programme, SchoolId = school.Id, PersonId = person, AskedAt = turn.UtcNow };
        turn.Db.JoinRequests.Add(request);
        await turn.Db.SaveChangesAsync(ct); // its number is needed for what follows; the commit is still one
        foreach (var decider in await Deciders.Of(turn.Db, programme, school.Id, ct))
            await turn.Outbox.Add(Key(LetterKinds.AsksToJoin, request, decider), new(LetterKinds.AsksToJoin, decider, programme, Detail: $"{request.Id.Value}"), ct);
        return RequestScreens.Waiting(name, turn.Who.BelongsAnywhere);
    }

    /// <summary>Numbers of removed requests may come again; together with the moment they do not.</summary>
    public static string Key(string kind, JoinRequest request, PersonId to) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{request.Id.Value}:{request.AskedAt:yyyyMMddHHmmss}:{to.Value}");
}
