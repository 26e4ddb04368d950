using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Chat;

/// <param name="Admission">Whether the way is open.</param>
/// <param name="Programme">Of the object, where it is theirs.</param>
/// <param name="Missing">What is not, or no longer, in that programme.</param>
public readonly record struct Verdict(Admission Admission, ProgrammeId? Programme = null, object? Missing = null);

/// <summary>
/// The one place that decides who may do what, at the moment it is done, by what the tables say then. A button may carry several ids, and
/// each of them is asked about: the first that belongs to a programme says which, and all the others must be of that same one.
/// </summary>
public static class Access
{
    /// <param name="db">The tables as they are now.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="need">What the route asks of them.</param>
    /// <param name="subject">An id, or anything with ids in it: a tuple, what a dialogue is about. None: the route is about no object.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task<Admission> Check(ShnorDb db, Caller who, Need need, object? subject, CancellationToken ct) => (await Judge(db, who, need, subject, ct)).Admission;

    public static async Task<Verdict> Judge(ShnorDb db, Caller who, Need need, object? subject, CancellationToken ct)
    {
        if (need == Need.Anyone) return new(Admission.Granted);
        if (who.PersonId is not { } person) return new(Admission.Stranger);
        if (need == Need.Known && !ThingsIn(subject).Any()) return new(Admission.Granted);
        if (need == Need.Known) need = Need.Themselves; // their own data, or a coordinator who was asked about somebody's
        if (!who.BelongsAnywhere) return new(Admission.Stranger); // of whoever has no membership we know the name, and that is all they are to us

        var things = ThingsIn(subject).ToList();
        if (things.Count == 0) return new(MayWithoutObject(who, need) ? Admission.Granted : Admission.NotYours);
        var anchor = things.Find(thing => thing is not PersonId); // a person alone belongs to no programme
        if (anchor is null || await ProgrammeOf(db, who, anchor, ct) is not { } programme) return new(Admission.NotYours);

        var asHead = need == Need.SchoolHead && !who.Coordinates(programme);
        var may = need switch
        {
            Need.Member => who.BelongsTo(programme),
            Need.Themselves => who.Coordinates(programme) || (who.IsMemberOf(programme) && things.Find(thing => thing is PersonId) is PersonId about && about == person),
            Need.Responsible => who.SeesPlanOf(programme),
            Need.Invited => who.SeesPlanOf(programme) || (who.IsMemberOf(programme) && await IsInvited(db, who, programme, anchor, ct)),
            Need.Respondent => who.IsMemberOf(programme) && await Asks(db, person, anchor, ct),
            Need.SchoolHead => !asHead || (who.HeadsSomeSchoolOf(programme) && await IsOfTheirSchool(db, who, programme, anchor, ct)),
            Need.Recipient => who.IsMemberOf(programme) && await WasSent(db, person, anchor, ct),
            Need.Assignee => who.Coordinates(programme) || (who.BelongsTo(programme) && await AnswersFor(db, person, anchor, who.At, ct)),
            Need.Coordinator => who.Coordinates(programme),
            Need.Owner => who.IsOwner,
            _ => false,
        };
        if (!may) return new(Admission.NotYours);
        foreach (var thing in things.Where(thing => !thing.Equals(anchor)))
        {
            if (!await IsOf(db, who, programme, thing, ct) || (asHead && !await IsOfTheirSchool(db, who, programme, thing, ct)))
                return new(Admission.Gone, programme, thing);
        }

        return new(Admission.Granted, programme);
    }

    /// <summary>Every id in what a route is about.</summary>
    internal static IEnumerable<object> ThingsIn(object? subject) => subject switch
    {
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => ThingsIn(tuple[i])),
        IAbout about => ThingsIn(about.Subject),
        ProgrammeId or ActivityId or OccurrenceId or BodyId or SchoolId or JoinRequestId or PersonId or ReportFileId or QuestionId or GroupChatId or SurveyId or CampaignId or HelpRequestId
            or AnnouncementId or AnnouncementReplyId or AnnouncementTemplateId or MaterialId => [subject],
        _ => [],
    };

    private static bool MayWithoutObject(Caller who, Need need) => need switch
    {
        Need.Member or Need.Invited or Need.Respondent or Need.Recipient => who.BelongsAnywhere,
        Need.Responsible => who.SeesSomePlan,
        Need.SchoolHead => who.CoordinatesAnything || who.HeadsSomeSchool,
        Need.Coordinator => who.CoordinatesAnything,
        Need.Owner => who.IsOwner,
        _ => false,
    };

    private static async Task<ProgrammeId?> ProgrammeOf(ShnorDb db, Caller who, object thing, CancellationToken ct) => thing switch
    {
        ProgrammeId id when who.IsMemberOf(id) => id, // a membership holds its programme fast
        ProgrammeId id => await db.Programmes.Where(p => p.Id == id).Select(p => (ProgrammeId?)p.Id).FirstOrDefaultAsync(ct),
        ActivityId id => await db.Activities.Where(a => a.Id == id).Select(a => (ProgrammeId?)a.ProgrammeId).FirstOrDefaultAsync(ct),
        OccurrenceId id => await db.Occurrences.Where(o => o.Id == id).Select(o => (ProgrammeId?)o.ProgrammeId).FirstOrDefaultAsync(ct),
        BodyId id => await db.Bodies.Where(b => b.Id == id).Select(b => (ProgrammeId?)b.ProgrammeId).FirstOrDefaultAsync(ct),
        SchoolId id => await db.Schools.Where(s => s.Id == id).Select(s => (ProgrammeId?)s.ProgrammeId).FirstOrDefaultAsync(ct),
        JoinRequestId id => await db.JoinRequests.Where(r => r.Id == id).Select(r => (ProgrammeId?)r.ProgrammeId).FirstOrDefaultAsync(ct),
        ReportFileId id => await db.ReportFiles.Where(f => f.Id == id).Join(db.Occurrences, f => f.OccurrenceId, o => o.Id, (f, o) => (ProgrammeId?)o.ProgrammeId).FirstOrDefaultAsync(ct),
        QuestionId id => await db.Questions.Where(q => q.Id == id).Select(q => (ProgrammeId?)q.ProgrammeId).FirstOrDefaultAsync(ct),
        GroupChatId id => await db.GroupChats.Where(g => g.Id == id).Select(g => g.ProgrammeId).FirstOrDefaultAsync(ct),
        SurveyId id => await db.Surveys.Where(s => s.Id == id).Select(s => (ProgrammeId?)s.ProgrammeId).FirstOrDefaultAsync(ct),
        CampaignId id => await db.Campaigns.Where(c => c.Id == id).Select(c => (ProgrammeId?)c.ProgrammeId).FirstOrDefaultAsync(ct),
        HelpRequestId id => await db.HelpRequests.Where(r => r.Id == id).Select(r => (ProgrammeId?)r.ProgrammeId).FirstOrDefaultAsync(ct),
        AnnouncementId id => await db.Announcements.Where(a => a.Id == id).Select(a => (ProgrammeId?)a.ProgrammeId).FirstOrDefaultAsync(ct),
        AnnouncementReplyId id => await db.AnnouncementReplies.Where(r => r.Id == id).Join(db.Announcements, r => r.AnnouncementId, a => a.Id, (r, a) => (ProgrammeId?)a.ProgrammeId).FirstOrDefaultAsync(ct),
        AnnouncementTemplateId id => await db.AnnouncementTemplates.Where(t => t.Id == id).Select(t => (ProgrammeId?)t.ProgrammeId).FirstOrDefaultAsync(ct),
        MaterialId id => await SeenMaterials(db, who).Where(m => m.Id == id).Select(m => (ProgrammeId?)m.ProgrammeId).FirstOrDefaultAsync(ct),
        _ => null,
    };

    /// <summary>A person is of every programme they are in or wait at the door of; anything else of one.</summary>
    private static async Task<bool> IsOf(ShnorDb db, Caller who, ProgrammeId programme, object thing, CancellationToken ct) => thing switch
    {
        PersonId person => await db.Memberships.AnyAsync(m => m.PersonId == person && m.ProgrammeId == programme, ct) || await db.JoinRequests.AnyAsync(r => r.PersonId == person && r.ProgrammeId == programme, ct),
        // One that is of no programme yet may be taken into theirs by whoever has just pressed «Подключить» in it, and by nobody else.
        GroupChatId group => await db.GroupChats.AnyAsync(g => g.Id == group && (g.ProgrammeId == programme || (g.ProgrammeId == null && g.BoundBy == who.PersonId)), ct),
        _ => await ProgrammeOf(db, who, thing, ct) == programme,
    };

    /// <summary>What a head may touch: the school, who works there, and who asks to be let in.</summary>
    private static async Task<bool> IsOfTheirSchool(ShnorDb db, Caller who, ProgrammeId programme, object thing, CancellationToken ct)
    {
        var schools = who.SchoolsHeadedIn(programme);
        return thing switch
        {
            ProgrammeId or CampaignId => true, // of its results they see their own school's
            SchoolId id => schools.Contains(id),
            JoinRequestId id => await db.JoinRequests.AnyAsync(r => r.Id == id && schools.Contains(r.SchoolId), ct),
            PersonId id => await db.Memberships.AnyAsync(m => m.PersonId == id && m.ProgrammeId == programme && m.SchoolId != null && schools.Contains(m.SchoolId.Value), ct)
                || await db.JoinRequests.AnyAsync(r => r.PersonId == id && schools.Contains(r.SchoolId), ct),
            _ => false,
        };
    }

    /// <summary>As the event says now: an invitation that was taken back opens nothing.</summary>
    private static async Task<bool> IsInvited(ShnorDb db, Caller who, ProgrammeId programme, object thing, CancellationToken ct) => thing is OccurrenceId id
        && await db.Occurrences.AsNoTracking().Include(o => o.Activity).FirstOrDefaultAsync(o => o.Id == id, ct) is { } occurrence
        && who.Memberships.Any(m => m.ProgrammeId == programme && occurrence.Invites.Includes(m.Role, m.SchoolId));

    private static async Task<bool> AnswersFor(ShnorDb db, PersonId person, object thing, DateTime utcNow, CancellationToken ct) => thing switch
    {
        ActivityId id => await Acting.MayAct(db, id, person, utcNow, ct),
        OccurrenceId id => await db.Occurrences.Where(o => o.Id == id).Select(o => (ActivityId?)o.ActivityId).FirstOrDefaultAsync(ct) is { } activity
            && await Acting.MayAct(db, activity, person, utcNow, ct),
        ReportFileId id => await db.ReportFiles.Where(f => f.Id == id).Select(f => (OccurrenceId?)f.OccurrenceId).FirstOrDefaultAsync(ct) is { } occurrence
            && await AnswersFor(db, person, occurrence, utcNow, ct),
        // A talk belongs to whoever began it, the coordinators beside them.
        QuestionId id => await db.Questions.AnyAsync(q => q.Id == id && q.AskedBy == person, ct),
        HelpRequestId id => await db.HelpRequests.Where(r => r.Id == id).Select(r => new { r.ProgrammeId, r.ResponsibleId }).FirstOrDefaultAsync(ct) is { ResponsibleId: { } responsible } request
            && (responsible == person || (await DutyRows.WhoseWork(db, request.ProgrammeId, person, utcNow, ct)).Contains(responsible)),
        _ => false,
    };

    /// <summary>What is for coordinators only is not there for anybody else.</summary>
    private static IQueryable<Material> SeenMaterials(ShnorDb db, Caller who)
    {
        var coordinated = who.Memberships.Where(m => m.Role == Role.Coordinator).Select(m => m.ProgrammeId).ToList();
        return db.Materials.Where(m => m.IsForAll || who.IsOwner || coordinated.Contains(m.ProgrammeId));
    }

    /// <summary>Whose row of the ledger has begun to go out: nobody else can hold the message with its buttons.</summary>
    private static async Task<bool> WasSent(ShnorDb db, PersonId person, object thing, CancellationToken ct) => thing is AnnouncementId id
        && await db.AnnouncementRecipients.AnyAsync(r => r.AnnouncementId == id && r.PersonId == person && (r.State != RecipientState.Pending || r.PartsDone > 0 || r.Attempts > 0), ct);

    /// <summary>Whom a survey asks, and who has asked for help: nobody answers or takes back in another's name, a coordinator neither.</summary>
    private static async Task<bool> Asks(ShnorDb db, PersonId person, object thing, CancellationToken ct) => thing switch
    {
        CampaignId id => await db.Respondents.AnyAsync(r => r.CampaignId == id && r.PersonId == person, ct),
        HelpRequestId id => await db.HelpRequests.AnyAsync(r => r.Id == id && r.AskedBy == person, ct),
        _ => false,
    };
}
