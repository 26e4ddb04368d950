using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage.Tables;

namespace Shnor.Storage.Privacy;

/// <summary>
/// Removes everything of a programme inside one transaction, a statement a table, what leans on another before what it leans on. History stays:
/// it is only added to, and holds numbers that are never given again. People who are in no other programme and own nothing are emptied as if
/// they had asked for it, but nobody is kept from naming them anew.
/// </summary>
public static class RemoveProgramme
{
    /// <returns>How many people's data went.</returns>
    public static async Task<int> Run(ShnorDb db, ProgrammeId id, DateTime utcNow, CancellationToken ct)
    {
        var members = await db.Memberships.Where(m => m.ProgrammeId == id).Select(m => m.PersonId)
            .Union(db.JoinRequests.Where(r => r.ProgrammeId == id).Select(r => r.PersonId)).ToListAsync(ct);
        await DropUnsaid(db, id, utcNow, ct);
        await RemoveAnnouncements(db, id, ct);
        await RemoveSurveys(db, id, ct);
        await RemoveEvents(db, id, ct);
        await RemovePlan(db, id, ct);
        await RemovePlaces(db, id, ct);
        await db.Programmes.Where(p => p.Id == id).ExecuteDeleteAsync(ct);

        var nowhere = await db.People.Where(p => members.Contains(p.Id) && !p.IsOwner && p.ForgottenAt == null
            && !p.Memberships.Any() && !db.JoinRequests.Any(r => r.PersonId == p.Id)).Select(p => p.Id).ToListAsync(ct);
        foreach (var person in nowhere) await ForgetPerson.Run(db, person, utcNow, ct);
        return nowhere.Count;
    }

    private static async Task DropUnsaid(ShnorDb db, ProgrammeId id, DateTime utcNow, CancellationToken ct)
    {
        await db.Outbox.Where(r => r.ProgrammeId == id && (r.State == OutboxState.Pending || r.State == OutboxState.Sending))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, utcNow), ct);
        await db.People.Where(p => p.ChosenProgramme == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.ChosenProgramme, (ProgrammeId?)null), ct);
    }

    /// <summary>What was written to many, what became of it, and the library. What was delivered stays in people's chats.</summary>
    private static async Task RemoveAnnouncements(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        var own = db.Announcements.Where(a => a.ProgrammeId == id).Select(a => a.Id);
        await db.AnnouncementReplies.Where(r => own.Contains(r.AnnouncementId)).ExecuteDeleteAsync(ct);
        await db.AnnouncementProgress.Where(p => own.Contains(p.AnnouncementId)).ExecuteDeleteAsync(ct);
        await db.AnnouncementRecipients.Where(r => own.Contains(r.AnnouncementId)).ExecuteDeleteAsync(ct);
        await db.Announcements.Where(a => a.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.AnnouncementTemplates.Where(t => t.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.MaterialWords.Where(w => db.Materials.Any(m => m.Id == w.MaterialId && m.ProgrammeId == id)).ExecuteDeleteAsync(ct);
        await db.Materials.Where(m => m.ProgrammeId == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>What was asked, whom, and what came of it.</summary>
    private static async Task RemoveSurveys(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        var own = db.Campaigns.Where(c => c.ProgrammeId == id).Select(c => c.Id);
        await db.HelpRequests.Where(r => r.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.SurveyDrafts.Where(d => own.Contains(d.CampaignId)).ExecuteDeleteAsync(ct);
        await db.NamedResponses.Where(r => own.Contains(r.CampaignId)).ExecuteDeleteAsync(ct);
        await db.WaitingResponses.Where(w => own.Contains(w.CampaignId)).ExecuteDeleteAsync(ct);
        await db.AnonymousResponses.Where(r => own.Contains(r.CampaignId)).ExecuteDeleteAsync(ct);
        await db.Respondents.Where(r => own.Contains(r.CampaignId)).ExecuteDeleteAsync(ct);
        await db.Campaigns.Where(c => c.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.SurveySchedules.Where(s => s.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.Surveys.Where(s => s.ProgrammeId == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>What people said, answered and wrote about dates.</summary>
    private static async Task RemoveEvents(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        var own = db.Occurrences.Where(o => o.ProgrammeId == id).Select(o => o.Id);
        await db.QuestionMessages.Where(m => db.Questions.Any(q => q.Id == m.QuestionId && q.ProgrammeId == id)).ExecuteDeleteAsync(ct);
        await db.Questions.Where(q => q.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.ReportFiles.Where(f => own.Contains(f.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.EventReports.Where(r => own.Contains(r.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Rsvps.Where(r => own.Contains(r.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Attendances.Where(a => own.Contains(a.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Feedbacks.Where(f => own.Contains(f.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.AssigneeMarks.Where(m => own.Contains(m.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.ProgressAnswers.Where(p => own.Contains(p.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Remarks.Where(r => own.Contains(r.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Snoozes.Where(s => own.Contains(s.OccurrenceId)).ExecuteDeleteAsync(ct);
    }

    private static async Task RemovePlan(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        await db.Occurrences.Where(o => o.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.Assignees.Where(a => db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == id)).ExecuteDeleteAsync(ct);
        await db.Activities.Where(a => a.ProgrammeId == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>Chats, committees, schools, doors and who is in. The bot stays in its chats and is silent there.</summary>
    private static async Task RemovePlaces(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        await db.GroupChats.Where(g => g.ProgrammeId == id).ExecuteUpdateAsync(
            set => set.SetProperty(g => g.ProgrammeId, (ProgrammeId?)null).SetProperty(g => g.SchoolId, (SchoolId?)null).SetProperty(g => g.BodyId, (BodyId?)null)
                .SetProperty(g => g.BoundBy, (PersonId?)null).SetProperty(g => g.BoundAt, (DateTime?)null),
            ct);
        await db.BodyMembers.Where(m => db.Bodies.Any(b => b.Id == m.BodyId && b.ProgrammeId == id)).ExecuteDeleteAsync(ct);
        await db.Bodies.Where(b => b.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.JoinRequests.Where(r => r.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.Invitations.Where(i => i.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.Memberships.Where(m => m.ProgrammeId == id).ExecuteDeleteAsync(ct);
        await db.SchoolRisks.Where(r => db.Schools.Any(s => s.Id == r.SchoolId && s.ProgrammeId == id)).ExecuteDeleteAsync(ct);
        await db.Schools.Where(s => s.ProgrammeId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.CuratorSchoolId, (SchoolId?)null), ct);
        await db.Schools.Where(s => s.ProgrammeId == id).ExecuteDeleteAsync(ct);
    }
}
