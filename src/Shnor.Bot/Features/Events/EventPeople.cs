using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using Shnor.Storage;

namespace Shnor.Bot.Features.Events;

/// <summary>A school to choose from; people's text.</summary>
internal sealed record SchoolChoice(SchoolId Id, string Name);

/// <summary>Who is meant by an invitation, in words and in numbers.</summary>
internal static class EventPeople
{
    public static async Task<IReadOnlyList<SchoolChoice>> SchoolsOf(ShnorDb db, ProgrammeId programme, CancellationToken ct) =>
        await db.Schools.Where(s => s.ProgrammeId == programme).OrderBy(s => s.NameKey).Select(s => new SchoolChoice(s.Id, s.Name)).ToListAsync(ct);

    /// <summary>«педагогов, 2 школы (14 человек)», after «Зовём».</summary>
    public static async Task<string> Describe(ShnorDb db, OccurrenceView view, EventDraft draft, CancellationToken ct)
    {
        var invited = draft.Invites;
        if (invited.Who == Audience.Nobody) return Of(invited);
        var programme = view.Occurrence.ProgrammeId;
        var people = await db.Memberships.Where(m => m.ProgrammeId == programme).Select(m => new { m.Role, m.SchoolId }).ToListAsync(ct);
        return $"{Of(invited)} ({Plural.Of(people.Count(each => invited.Includes(each.Role, each.SchoolId)), "человек", "человека", "человек")})";
    }

    public static string Of(Invited invited) => Of(invited.Who) + (invited.Who == Audience.Nobody || invited.Schools.Count == 0 ? "" : $", {Plural.Of(invited.Schools.Count, "школа", "школы", "школ")}");

    public static string Of(Audience who) => who switch
    {
        Audience.Teachers => "педагогов",
        Audience.Heads => "руководителей школ",
        Audience.Everyone => "всех",
        _ => "никого",
    };

    /// <summary>Everybody who answers for each of these, there or away.</summary>
    public static async Task<ILookup<ActivityId, PersonId>> Answering(ShnorDb db, IReadOnlyList<ActivityId> activities, CancellationToken ct)
    {
        var named = await db.Assignees.Where(a => activities.Contains(a.ActivityId)).Select(a => new { a.ActivityId, a.PersonId, a.BodyId }).ToListAsync(ct);
        var bodies = named.Select(a => a.BodyId).OfType<BodyId>().Distinct().ToList();
        var members = bodies.Count == 0 ? [] : await db.BodyMembers.Where(m => bodies.Contains(m.BodyId)).Select(m => new { m.BodyId, m.PersonId }).ToListAsync(ct);
        var ofBody = members.ToLookup(m => m.BodyId, m => m.PersonId);
        return named.SelectMany(a => (a.PersonId is { } person ? [person] : ofBody[a.BodyId!.Value]).Select(each => (a.ActivityId, Person: each))).Distinct().ToLookup(each => each.ActivityId, each => each.Person);
    }
}
