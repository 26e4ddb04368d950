using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Storage;

namespace Shnor.Bot.Features.Groups;

/// <summary>Reads what the screens of group chats show.</summary>
internal static class LookUpGroups
{
    public static async Task<GroupsView> List(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var groups = await db.GroupChats.AsNoTracking().Where(g => g.ProgrammeId == id).OrderBy(g => g.Id).ToListAsync(ct);
        var views = new List<GroupView>();
        foreach (var group in groups) views.Add(await View(db, group, programme.NamesInGroups, ct));
        return new(id, programme.Title, programme.NamesInGroups, views);
    }

    public static async Task<GroupChoice> Choice(ShnorDb db, ProgrammeId id, GroupChatId groupId, CancellationToken ct)
    {
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var group = await db.GroupChats.AsNoTracking().SingleAsync(g => g.Id == groupId, ct);
        var schools = await db.Schools.Where(s => s.ProgrammeId == id).OrderBy(s => s.NameKey).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var bodies = await db.Bodies.Where(b => b.ProgrammeId == id).OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct);
        return new(id, programme.Title, await View(db, group, programme.NamesInGroups, ct), [.. schools.Select(s => (s.Id, s.Name))], [.. bodies.Select(b => (b.Id, b.Name))]);
    }

    /// <summary>As the chat itself is told.</summary>
    public static async Task<(string Programme, GroupView Group)> BoundTo(ShnorDb db, ProgrammeId id, GroupChat group, CancellationToken ct)
    {
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        return (programme.Title, await View(db, group, programme.NamesInGroups, ct));
    }

    private static async Task<GroupView> View(ShnorDb db, GroupChat group, bool namesPeople, CancellationToken ct)
    {
        var (kind, whose) = group switch
        {
            { ProgrammeId: null } => (GroupKind.Unbound, null),
            { SchoolId: { } school } => (GroupKind.School, await db.Schools.Where(s => s.Id == school).Select(s => s.Name).SingleAsync(ct)),
            { BodyId: { } body } => (GroupKind.Body, await db.Bodies.Where(b => b.Id == body).Select(b => b.Name).SingleAsync(ct)),
            _ => (GroupKind.Programme, null),
        };
        return new(group.Id, group.Title, kind, whose ?? "", group.IsReachable, namesPeople);
    }
}
