using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Joining;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>Undoes a join by the wrong person: the account leaves the programme, the name keeps its work there and can be invited anew.</summary>
internal static class WrongJoin
{
    /// <returns>Who stands in the list now; null: a guest of the teachers' link, nobody in the plan.</returns>
    public static async Task<PersonId?> Undo(Turn turn, ProgrammeId programme, PersonId who, CancellationToken ct)
    {
        var person = await turn.Db.People.Include(p => p.Memberships).Include(p => p.Addresses).AsSplitQuery().SingleAsync(p => p.Id == who, ct);
        var membership = person.Memberships.Single(m => m.ProgrammeId == programme);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Left, Detail = $"{who.Value}" });

        var isNamed = await IsNamed(turn, person, membership, ct);
        if (person.IsOwner || person.Memberships.Count > 1) return isNamed ? await LeaveNameBehind(turn, person, membership, ct) : Leave(turn, membership);

        await Forget(turn, person, ct);
        if (isNamed) return who;
        Leave(turn, membership);
        await ForgetEvents.RemoveAnswers(turn.Db, who, ct);
        await ForgetSurveys.RemoveAnswers(turn.Db, who, ct);
        await turn.Db.QuestionMessages.Where(m => turn.Db.Questions.Any(q => q.Id == m.QuestionId && q.AskedBy == who)).ExecuteDeleteAsync(ct);
        await turn.Db.Questions.Where(q => q.AskedBy == who).ExecuteDeleteAsync(ct);
        if (await EventsOf.Any(turn.Db, who, ct)) return null; // a mark or a report of theirs stands somewhere under their number
        await PersonMerge.Remove(turn, person, ct);
        return null;
    }

    /// <summary>The account goes on elsewhere; here its name becomes somebody who has not come yet.</summary>
    public static async Task<PersonId> LeaveNameBehind(Turn turn, Person person, Membership membership, CancellationToken ct)
    {
        var name = new Person { Name = person.Name, NameKey = person.NameKey, FullName = person.FullName };
        turn.Db.People.Add(name);
        await turn.Db.SaveChangesAsync(ct); // its number is needed for what follows; the commit is still one
        turn.Db.Memberships.Add(new Membership
        {
            PersonId = name.Id,
            ProgrammeId = membership.ProgrammeId,
            Role = membership.Role,
            SchoolId = membership.SchoolId,
            Post = membership.Post,
        });
        await PersonMerge.HandOver(turn, from: person.Id, into: name.Id, membership.ProgrammeId, ct);
        foreach (var invitation in await turn.Db.Invitations.Where(i => i.PersonId == person.Id && i.ProgrammeId == membership.ProgrammeId).ToListAsync(ct))
            invitation.PersonId = name.Id; // the codes were the name's
        turn.Db.Memberships.Remove(membership);
        return name.Id;
    }

    /// <summary>Somebody put this name into the list; a guest of a link for many came with nothing but a profile.</summary>
    private static async Task<bool> IsNamed(Turn turn, Person person, Membership membership, CancellationToken ct) =>
        membership.Role != Role.Teacher || membership.Post is not null || person.FullName is not null
        || await turn.Db.Invitations.AnyAsync(i => i.PersonId == person.Id && i.ProgrammeId == membership.ProgrammeId, ct)
        || await turn.Db.Assignees.AnyAsync(a => a.PersonId == person.Id && turn.Db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == membership.ProgrammeId), ct);

    private static PersonId? Leave(Turn turn, Membership membership)
    {
        turn.Db.Memberships.Remove(membership);
        return null;
    }

    /// <summary>Whoever agreed was not this person: their account, their half-finished talk and their consent are gone.</summary>
    private static async Task Forget(Turn turn, Person person, CancellationToken ct)
    {
        await NewPhone.Disconnect(turn, person, ct);
        await turn.Db.Snoozes.Where(s => s.PersonId == person.Id).ExecuteDeleteAsync(ct); // nor was it this person who put anything off
        await turn.Db.Rsvps.Where(r => r.PersonId == person.Id).ExecuteDeleteAsync(ct); // or said that they would come
        (person.Quiet, person.ReminderHour, person.ChosenProgramme) = (null, null, null);
        turn.Db.Entry(person).Property(p => p.ConsentVersion).CurrentValue = null;
        turn.Db.Entry(person).Property(p => p.ConsentAt).CurrentValue = null;
    }
}
