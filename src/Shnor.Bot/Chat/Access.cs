using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Chat;

/// <summary>What a route asks of whoever takes it. Every route states one.</summary>
public enum Need
{
    /// <summary>Open to strangers: it must show nothing of any programme.</summary>
    Anyone,

    /// <summary>Somebody who has joined and agreed to the processing of their data.</summary>
    Known,

    /// <summary>A member of the object's programme.</summary>
    Member,

    /// <summary>Sees the plan of the object's programme: everybody in it but teachers; without an object, of any programme.</summary>
    Responsible,

    /// <summary>Answers for the object, or coordinates its programme.</summary>
    Assignee,

    /// <summary>Heads the school the object is or belongs to, or coordinates its programme; without an object, heads any school.</summary>
    SchoolHead,

    /// <summary>Coordinates the object's programme; without an object, any programme.</summary>
    Coordinator,

    Owner,
}

public enum Admission
{
    Granted,

    /// <summary>Nobody we know: the greeting.</summary>
    Stranger,

    /// <summary>Someone else's, or nothing at all: whoever asks must not be able to tell the two apart.</summary>
    NotYours,
}

/// <summary>The one place that decides who may do what, at the moment it is done, by what the tables say then.</summary>
public static class Access
{
    public static async Task<Admission> Check(ShnorDb db, Caller who, Need need, object? subject, CancellationToken ct)
    {
        if (need == Need.Anyone) return Admission.Granted;
        if (who.PersonId is not { } person) return Admission.Stranger;
        if (need == Need.Known) return Admission.Granted;
        if (need == Need.Owner) return Grant(who.IsOwner);

        if (Subject(subject) is not { } thing) return Grant(MayWithoutObject(who, need));
        if (await ProgrammeOf(db, thing, ct) is not { } programme) return Admission.NotYours;
        return need switch
        {
            Need.Member => Grant(who.BelongsTo(programme)),
            Need.Responsible => Grant(who.SeesPlanOf(programme)),
            Need.Coordinator => Grant(who.Coordinates(programme)),
            Need.SchoolHead => Grant(who.Coordinates(programme) || (await SchoolOf(db, thing, ct) is { } school && who.Heads(school))),
            Need.Assignee => Grant(who.Coordinates(programme) || (who.BelongsTo(programme) && await AnswersFor(db, person, thing, who.At, ct))),
            _ => Admission.NotYours,
        };
    }

    private static bool MayWithoutObject(Caller who, Need need) => need switch
    {
        Need.Coordinator => who.CoordinatesAnything,
        Need.Responsible => who.SeesSomePlan,
        Need.SchoolHead => who.HeadsSomeSchool,
        _ => false,
    };

    private static Admission Grant(bool may) => may ? Admission.Granted : Admission.NotYours;

    /// <summary>The object a button is about: its argument, or the first part of it.</summary>
    private static object? Subject(object? argument) => argument switch
    {
        System.Runtime.CompilerServices.ITuple { Length: > 0 } tuple => Subject(tuple[0]),
        ProgrammeId or ActivityId or OccurrenceId or BodyId or SchoolId or JoinRequestId or PersonId => argument, // a person alone belongs to no programme: refused
        _ => null,
    };

    private static async Task<ProgrammeId?> ProgrammeOf(ShnorDb db, object thing, CancellationToken ct) => thing switch
    {
        ProgrammeId id => await db.Programmes.Where(p => p.Id == id).Select(p => (ProgrammeId?)p.Id).FirstOrDefaultAsync(ct),
        ActivityId id => await db.Activities.Where(a => a.Id == id).Select(a => (ProgrammeId?)a.ProgrammeId).FirstOrDefaultAsync(ct),
        OccurrenceId id => await db.Occurrences.Where(o => o.Id == id).Select(o => (ProgrammeId?)o.ProgrammeId).FirstOrDefaultAsync(ct),
        BodyId id => await db.Bodies.Where(b => b.Id == id).Select(b => (ProgrammeId?)b.ProgrammeId).FirstOrDefaultAsync(ct),
        SchoolId id => await db.Schools.Where(s => s.Id == id).Select(s => (ProgrammeId?)s.ProgrammeId).FirstOrDefaultAsync(ct),
        JoinRequestId id => await db.JoinRequests.Where(r => r.Id == id).Select(r => (ProgrammeId?)r.ProgrammeId).FirstOrDefaultAsync(ct),
        _ => null,
    };

    private static async Task<SchoolId?> SchoolOf(ShnorDb db, object thing, CancellationToken ct) => thing switch
    {
        SchoolId id => id,
        JoinRequestId id => await db.JoinRequests.Where(r => r.Id == id).Select(r => (SchoolId?)r.SchoolId).FirstOrDefaultAsync(ct),
        _ => null,
    };

    private static async Task<bool> AnswersFor(ShnorDb db, PersonId person, object thing, DateTime utcNow, CancellationToken ct) => thing switch
    {
        ActivityId id => await Acting.MayAct(db, id, person, utcNow, ct),
        OccurrenceId id => await db.Occurrences.Where(o => o.Id == id).Select(o => (ActivityId?)o.ActivityId).FirstOrDefaultAsync(ct) is { } activity
            && await Acting.MayAct(db, activity, person, utcNow, ct),
        _ => false,
    };
}
