using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Duty;

/// <summary>What it means to stand in for somebody: the list of what is theirs in the month ahead.</summary>
internal static class DeputyOf
{
    private const int DaysAhead = 31;

    public static async Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Find(turn.Db, asked.Programme, asked.Person, turn.Me, turn.UtcNow, ct) is not { } post) return Reply.Whisper("Вы больше не замещаете этого человека.");
        var until = post.Today.AddDays(DaysAhead);
        var (whose, later) = (Acting.Names([asked.Person]), until.ToDateTime(default));
        var open = turn.Db.Occurrences.Where(o => o.ProgrammeId == asked.Programme && o.State == OccurrenceState.Open && o.Activity!.RemovedAt == null && o.Shape != OccurrenceShape.Ongoing)
            .Where(o => (o.StartsAt != null && o.StartsAt < later) || (o.StartsAt == null && o.WindowFrom <= until))
            .Where(o => o.Activity!.Assignees.AsQueryable().Any(whose));
        var views = await OccurrenceView.LoadForList(turn.Db, open, turn.UtcNow, ct);
        var near = views
            .Where(view => !(view.Occurrence.IsSeries && view.HasStarted))
            .OrderBy(view => view.Occurrence.StartsAt ?? (view.Occurrence.DueOn ?? view.Occurrence.WindowTo).ToDateTime(default))
            .DistinctBy(view => view.Occurrence.IsSeries ? $"a{view.Activity.Id.Value}" : $"o{view.Id.Value}").ToList();
        return Reply.Show(DeputyScreens.List(post, near));
    }

    /// <returns>Null: they do not stand in for this person, or no longer.</returns>
    public static async Task<DeputyPost?> Find(ShnorDb db, ProgrammeId programme, PersonId absent, PersonId deputy, DateTime utcNow, CancellationToken ct)
    {
        var member = await db.Memberships.Where(m => m.ProgrammeId == programme && m.PersonId == absent && m.DeputyId == deputy && m.Away != null)
            .Select(m => new { m.Person!.Name, m.Away }).FirstOrDefaultAsync(ct);
        // Not «>=»: the store keeps roles by their names, and would compare those.
        if (member is null || !await db.Memberships.AnyAsync(m => m.ProgrammeId == programme && m.PersonId == deputy && m.Role != Role.Teacher, ct)) return null;
        var zone = await db.Programmes.Where(p => p.Id == programme).Select(p => p.ZoneId).SingleAsync(ct);
        var today = DutyRows.TodayIn(zone, utcNow);
        return member.Away!.Value.To >= today ? new(programme, absent, member.Name, member.Away.Value, today) : null;
    }
}

/// <summary>Somebody's place, held for some days.</summary>
internal sealed record DeputyPost(ProgrammeId Programme, PersonId Absent, string Name, DaySpan Away, DateOnly Today);
