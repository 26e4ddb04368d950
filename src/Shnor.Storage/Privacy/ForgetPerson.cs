using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Storage.Privacy;

/// <summary>
/// Removes a person's data inside one transaction. The row of the person stays without a name, because history, marks and assignments say a
/// number; everything else that is theirs goes, and so does their name wherever the bot put it.
/// </summary>
public static class ForgetPerson
{
    public const string InPlaceOfName = "участник удалён";

    /// <summary>Names by which the person would be known anew, for the ledger.</summary>
    public static async Task<IReadOnlyList<PersonName>> NamesOf(ShnorDb db, Person person, CancellationToken ct)
    {
        var declined = new List<Person>();
        foreach (var programme in await ProgrammesOf(db, person.Id, ct)) declined.AddRange((await LookAlikes(db, person, programme, ct)).Declined);
        return [.. declined.Select(p => p.Name).Append(person.Name).Append(person.FullName).Select(PersonName.TryParse).OfType<PersonName>().Distinct()];
    }

    /// <returns>Null: there is nobody of this number, or they are forgotten already.</returns>
    public static async Task<ForgottenTraces?> Run(ShnorDb db, PersonId who, DateTime utcNow, CancellationToken ct)
    {
        if (await db.People.Include(p => p.Memberships).Include(p => p.Addresses).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == who, ct) is not { ForgottenAt: null } person) return null;

        var name = NameInText.Of(person.Name, person.FullName);
        var traces = new List<ForgottenInProgramme>();
        var declined = new List<Person>();
        foreach (var programme in await ProgrammesOf(db, who, ct))
        {
            var (twins, namesakes) = await LookAlikes(db, person, programme, ct);
            declined.AddRange(twins);
            if (namesakes.Count == 0) await ReplaceInPlan(db, programme, name, ct);
            var ids = twins.Select(p => (PersonId?)p.Id).Append(who).ToList();
            var rows = await db.Activities.Where(a => a.ProgrammeId == programme && a.RemovedAt == null && a.Assignees.Any(x => ids.Contains(x.PersonId))).OrderBy(a => a.Ordinal).Select(a => a.Ordinal).ToListAsync(ct);
            traces.Add(new(programme, rows, namesakes.Count > 0));
            db.History.Add(new HistoryEntry { ProgrammeId = programme, At = utcNow, What = HistoryEvent.Forgotten, Detail = $"{who.Value}" });
        }

        await ReplaceInTalks(db, [.. traces.Where(each => !each.HasNamesake).Select(each => each.Programme)], person, name, utcNow, ct);
        await db.SaveChangesAsync(ct); // a text in which the name was replaced may be one of those that go now
        foreach (var one in declined.Distinct().Append(person))
        {
            await RemoveWhatIsTheirs(db, one, utcNow, ct);
            Empty(db, one, utcNow);
        }

        return new(traces);
    }

    private static async Task<List<ProgrammeId>> ProgrammesOf(ShnorDb db, PersonId who, CancellationToken ct) =>
        await db.Memberships.Where(m => m.PersonId == who).Select(m => m.ProgrammeId)
            .Union(db.Activities.Where(a => a.Assignees.Any(x => x.PersonId == who)).Select(a => a.ProgrammeId)).ToListAsync(ct);

    /// <summary>
    /// A plan that says «Группа Светловой Е.А.» has made a person of that: nobody but her, in another case, and never connected. Whoever else
    /// reads like her is a namesake.
    /// </summary>
    private static async Task<(List<Person> Declined, List<Person> Namesakes)> LookAlikes(ShnorDb db, Person person, ProgrammeId programme, CancellationToken ct)
    {
        var name = NameInText.Of(person.Name, person.FullName);
        var others = await db.People.Include(p => p.Memberships).Include(p => p.Addresses).AsSplitQuery()
            .Where(p => p.Id != person.Id && p.ForgottenAt == null && p.Memberships.Any(m => m.ProgrammeId == programme)).ToListAsync(ct);
        var alike = others.Where(p => p.NameKey == person.NameKey || name.IsIn(p.Name)).ToList();
        var declined = alike.Where(p => p.NameKey != person.NameKey && p.Addresses.Count == 0 && p.ConsentAt is null && p.Memberships.Count == 1 && name.IsDeclinedIn(p.Name)).ToList();
        return (declined, [.. alike.Except(declined)]);
    }

    private static async Task ReplaceInPlan(ShnorDb db, ProgrammeId id, NameInText name, CancellationToken ct)
    {
        var programme = await db.Programmes.SingleAsync(p => p.Id == id, ct);
        if (name.IsIn(programme.Title)) programme.Title = name.Replace(programme.Title, InPlaceOfName);
        foreach (var activity in await db.Activities.Where(a => a.ProgrammeId == id).ToListAsync(ct))
        {
            if (name.IsIn(activity.Title)) activity.Title = name.Replace(activity.Title, InPlaceOfName);
            if (name.IsIn(activity.DeadlineText)) activity.DeadlineText = name.Replace(activity.DeadlineText, InPlaceOfName);
            if (name.IsIn(activity.Section)) activity.Section = name.Replace(activity.Section!, InPlaceOfName);
            if (name.IsIn(activity.Expected)) activity.Expected = name.Replace(activity.Expected!, InPlaceOfName);
        }

        foreach (var body in await db.Bodies.Where(b => b.ProgrammeId == id).ToListAsync(ct))
        {
            if (name.IsIn(body.Name)) body.Name = name.Replace(body.Name, InPlaceOfName);
        }

        await ForgetEvents.ReplaceName(db, id, name, InPlaceOfName, ct);
        await ForgetSurveys.ReplaceName(db, id, name, InPlaceOfName, ct);
        await ForgetAnnouncements.ReplaceName(db, id, name, InPlaceOfName, ct);
    }

    /// <summary>A plan under review, a list that waits for «Верно»: half-finished work of a coordinator is not thrown away for a name in it.</summary>
    // Roles one by one, not «>=»: the store keeps them by their names, and would compare those.
    private static async Task ReplaceInTalks(ShnorDb db, List<ProgrammeId> programmes, Person person, NameInText name, DateTime utcNow, CancellationToken ct)
    {
        if (programmes.Count == 0) return; // no plan has the name, or it is a namesake's too: what an owner is in the middle of says somebody else's
        var talks =
            from dialog in db.Dialogs
            join address in db.Addresses on new { dialog.Messenger, dialog.ChatId } equals new { address.Messenger, address.ChatId }
            where address.PersonId != person.Id
                && (db.People.Any(p => p.Id == address.PersonId && p.IsOwner)
                    || db.Memberships.Any(m => m.PersonId == address.PersonId && (m.Role == Role.SchoolHead || m.Role == Role.Coordinator) && programmes.Contains(m.ProgrammeId)))
            select dialog;
        foreach (var dialog in await talks.ToListAsync(ct))
        {
            if (TalkTexts.Replace(dialog.Data, text => name.Replace(text, InPlaceOfName)) is { } changed) (dialog.Data, dialog.UpdatedAt) = (changed, utcNow);
        }
    }

    private static async Task RemoveWhatIsTheirs(ShnorDb db, Person person, DateTime utcNow, CancellationToken ct)
    {
        var who = person.Id;
        foreach (var address in person.Addresses)
            db.Dialogs.RemoveRange(await db.Dialogs.Where(d => d.Messenger == address.Messenger && d.ChatId == address.ChatId).ToListAsync(ct)); // tracked: the turn may have one of them in hand
        await ForgetEvents.RemoveAnswers(db, who, ct);
        await ForgetSurveys.RemoveAnswers(db, who, ct);
        await ForgetAnnouncements.RemoveAnswers(db, who, ct);
        await db.Snoozes.Where(s => s.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Invitations.Where(i => i.PersonId == who).ExecuteDeleteAsync(ct);
        await db.JoinRequests.Where(r => r.PersonId == who).ExecuteDeleteAsync(ct);
        await db.BodyMembers.Where(m => m.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Memberships.Where(m => m.DeputyId == who).ExecuteUpdateAsync(set => set.SetProperty(m => m.DeputyId, (PersonId?)null), ct);
        await db.Schools.Where(s => s.CuratorId == who).ExecuteUpdateAsync(set => set.SetProperty(s => s.CuratorId, (PersonId?)null), ct);
        await db.Outbox.Where(r => r.PersonId == who && r.State == OutboxState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, utcNow), ct);
        db.Addresses.RemoveRange(person.Addresses);
        db.Memberships.RemoveRange(person.Memberships);
    }

    private static void Empty(ShnorDb db, Person person, DateTime utcNow)
    {
        (person.Name, person.NameKey, person.FullName) = (InPlaceOfName, $"#{person.Id.Value}", null); // nobody's name has such a key
        (person.IsOwner, person.Quiet, person.ReminderHour, person.ChosenProgramme) = (false, null, null, null);
        db.Entry(person).Property(p => p.ConsentVersion).CurrentValue = null;
        db.Entry(person).Property(p => p.ConsentAt).CurrentValue = null;
        person.ForgottenAt = utcNow;
    }
}
