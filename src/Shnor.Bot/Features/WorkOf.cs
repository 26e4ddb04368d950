using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>Everything one person answers for in a programme: counted, and moved to another in one go.</summary>
/// <param name="Activities">Rows of the plan that name them.</param>
/// <param name="Bodies">Committees and groups they are in.</param>
/// <param name="StandsInFor">People they stand in for while these are away.</param>
/// <param name="Schools">Schools whose curator they are.</param>
public sealed record WorkOf(int Activities, int Bodies, int StandsInFor, int Schools)
{
    public bool IsNothing => this is { Activities: 0, Bodies: 0, StandsInFor: 0, Schools: 0 };

    public static async Task<WorkOf> Count(ShnorDb db, ProgrammeId programme, PersonId person, DateTime utcNow, CancellationToken ct) => new(
        await db.Activities.CountAsync(a => a.ProgrammeId == programme && a.RemovedAt == null && a.Assignees.Any(x => x.PersonId == person), ct),
        await BodiesOf(db, programme).CountAsync(b => b.Members.Any(m => m.PersonId == person), ct),
        await CountAbsent(db, programme, person, utcNow, ct),
        await db.Schools.CountAsync(s => s.ProgrammeId == programme && s.CuratorId == person, ct));

    /// <summary>Those who are away or will be; an absence that is over needs nobody.</summary>
    private static async Task<int> CountAbsent(ShnorDb db, ProgrammeId programme, PersonId deputy, DateTime utcNow, CancellationToken ct)
    {
        var absences = await db.Memberships.Where(m => m.ProgrammeId == programme && m.DeputyId == deputy && m.Away != null).Select(m => m.Away).ToListAsync(ct);
        if (absences.Count == 0) return 0;
        var today = DutyRows.TodayIn(await db.Programmes.Where(p => p.Id == programme).Select(p => p.ZoneId).SingleAsync(ct), utcNow);
        return absences.Count(away => away!.Value.To >= today);
    }

    /// <summary>Where both answer for one row, or are in one body, the other stands there once. Rows that a newer plan has taken out go too: it may have them again.</summary>
    public static async Task Move(ShnorDb db, ProgrammeId programme, PersonId from, PersonId into, CancellationToken ct)
    {
        await MoveRows(db, programme, from, into, ct);
        var members = await db.BodyMembers.Where(m => m.PersonId == from && BodiesOf(db, programme).Any(b => b.Id == m.BodyId)).ToListAsync(ct);
        var there = await db.BodyMembers.Where(m => m.PersonId == into && BodiesOf(db, programme).Any(b => b.Id == m.BodyId)).Select(m => m.BodyId).ToListAsync(ct);
        db.BodyMembers.RemoveRange(members);
        db.BodyMembers.AddRange(members.Where(m => !there.Contains(m.BodyId)).Select(m => new BodyMember { BodyId = m.BodyId, PersonId = into }));
        foreach (var absent in await db.Memberships.Where(m => m.ProgrammeId == programme && m.DeputyId == from).ToListAsync(ct))
            absent.DeputyId = absent.PersonId == into ? null : into; // nobody stands in for themselves
        foreach (var school in await db.Schools.Where(s => s.ProgrammeId == programme && s.CuratorId == from).ToListAsync(ct)) school.CuratorId = into;
        await MoveRequests(db, programme, from, into, ct);
    }

    /// <summary>Help that people wait for. Nobody helps themselves: what the other has asked for goes to the coordinators.</summary>
    private static async Task MoveRequests(ShnorDb db, ProgrammeId programme, PersonId from, PersonId into, CancellationToken ct)
    {
        // In the table, not on tracked rows: whoever merges two people moves them once more, and removes one of the two afterwards.
        var waiting = db.HelpRequests.Where(r => r.ProgrammeId == programme && r.ResponsibleId == from && (r.State == HelpState.Open || r.State == HelpState.Taken));
        await waiting.Where(r => r.AskedBy == into).ExecuteUpdateAsync(set => set.SetProperty(r => r.ResponsibleId, (PersonId?)null), ct);
        await waiting.ExecuteUpdateAsync(set => set.SetProperty(r => r.ResponsibleId, into), ct);
    }

    private static async Task MoveRows(ShnorDb db, ProgrammeId programme, PersonId from, PersonId into, CancellationToken ct)
    {
        var rows = db.Assignees.Where(a => a.PersonId == from && db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == programme));
        await rows.Where(a => db.Assignees.Any(b => b.ActivityId == a.ActivityId && b.PersonId == into)).ExecuteDeleteAsync(ct);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(a => a.PersonId, into), ct);

        // What one has marked as their part of a common row is the other's part done.
        var marks = db.AssigneeMarks.Where(m => m.PersonId == from && db.Occurrences.Any(o => o.Id == m.OccurrenceId && o.ProgrammeId == programme));
        await marks.Where(m => db.AssigneeMarks.Any(other => other.OccurrenceId == m.OccurrenceId && other.PersonId == into)).ExecuteDeleteAsync(ct);
        await marks.ExecuteUpdateAsync(set => set.SetProperty(m => m.PersonId, into), ct);
    }

    private static IQueryable<Body> BodiesOf(ShnorDb db, ProgrammeId programme) => db.Bodies.Where(b => b.ProgrammeId == programme);
}
