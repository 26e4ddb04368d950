using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>
/// Who answers for a row: people and bodies of the programme, on and off. Whoever is new gets one letter about what is theirs now; reminders
/// that wait are looked at again when they would be sent, and go to those who answer for it then.
/// </summary>
internal static class AnswerForActivity
{
    /// <summary>A person who is put on several rows hears of all of them at once; a slip of the finger can be taken back.</summary>
    private static readonly TimeSpan UntilLetter = TimeSpan.FromMinutes(3);

    public static async Task<Reply> Show(Turn turn, (ActivityId Activity, int Page) asked, CancellationToken ct) => Reply.Show(await People(turn, asked.Activity, asked.Page, ct));

    public static async Task<Reply> TogglePerson(Turn turn, (ActivityId Activity, PersonId Person, int Page) asked, CancellationToken ct)
    {
        var activity = await Load(turn, asked.Activity, ct);
        var member = await turn.Db.Memberships.FirstOrDefaultAsync(m => m.PersonId == asked.Person && m.ProgrammeId == activity.ProgrammeId, ct);
        if (member is null) return Reply.Show(await People(turn, asked.Activity, asked.Page, ct), "Этого человека ещё не приняли в программу.");
        var isNew = !activity.Assignees.Exists(a => a.PersonId == asked.Person);
        if (isNew)
        {
            activity.Assignees.Add(new Assignee { Ordinal = Next(activity), PersonId = asked.Person });
            if (member.Role == Role.Teacher) MakeResponsible(turn, member);
            await TellWhatIsTheirs(turn, activity.ProgrammeId, [asked.Person], ct);
        }
        else
        {
            Release(turn, activity, a => a.PersonId == asked.Person);
        }

        return await Saved(turn, activity, asked.Page, isNew, ct);
    }

    public static async Task<Reply> ToggleBody(Turn turn, (ActivityId Activity, BodyId Body, int Page) asked, CancellationToken ct)
    {
        var activity = await Load(turn, asked.Activity, ct);
        var isNew = !activity.Assignees.Exists(a => a.BodyId == asked.Body);
        if (isNew)
        {
            activity.Assignees.Add(new Assignee { Ordinal = Next(activity), BodyId = asked.Body });
            await TellWhatIsTheirs(turn, activity.ProgrammeId, await turn.Db.BodyMembers.Where(m => m.BodyId == asked.Body).Select(m => m.PersonId).ToListAsync(ct), ct);
        }
        else
        {
            Release(turn, activity, a => a.BodyId == asked.Body);
        }

        return await Saved(turn, activity, asked.Page, isNew, ct);
    }

    private static Task<Activity> Load(Turn turn, ActivityId id, CancellationToken ct) => turn.Db.Activities.Include(a => a.Assignees).SingleAsync(a => a.Id == id, ct);

    private static int Next(Activity activity) => activity.Assignees.Select(a => a.Ordinal).DefaultIfEmpty(0).Max() + 1;

    private static void Release(Turn turn, Activity activity, Predicate<Assignee> who)
    {
        foreach (var assignee in activity.Assignees.FindAll(who))
        {
            activity.Assignees.Remove(assignee);
            turn.Db.Assignees.Remove(assignee);
        }
    }

    private static async Task<Reply> Saved(Turn turn, Activity activity, int page, bool isNew, CancellationToken ct)
    {
        ChangeActivity.Note(turn, activity, "people");
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(await People(turn, activity.Id, page, ct), isNew ? "Добавлено" : "Убрано");
    }

    private static async Task<Screen> People(Turn turn, ActivityId id, int page, CancellationToken ct)
    {
        var view = await ActivityView.Load(turn, id, ct);
        var bodies = await turn.Db.Bodies.Where(b => b.ProgrammeId == view.Activity.ProgrammeId).OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct);
        return ChoiceScreens.People(view, await ProgrammePeople.Load(turn.Db, view.Activity.ProgrammeId, ct), [.. bodies.Select(b => (b.Id, b.Name))], page);
    }

    /// <summary>A teacher who answers for something sees the plan from now on.</summary>
    private static void MakeResponsible(Turn turn, Membership member)
    {
        member.Role = Role.Responsible;
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = member.ProgrammeId, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.RoleGiven, Detail = $"{member.PersonId.Value} {Role.Responsible}" });
    }

    private static async Task TellWhatIsTheirs(Turn turn, ProgrammeId programme, IReadOnlyList<PersonId> people, CancellationToken ct)
    {
        var connected = await turn.Db.Addresses.Where(a => people.Contains(a.PersonId) && a.PersonId != turn.Me).Select(a => a.PersonId).Distinct().ToListAsync(ct);
        var told = await turn.Db.Outbox
            .Where(r => connected.Contains(r.PersonId) && r.State == OutboxState.Pending && r.Kind == LetterKinds.Welcome && r.ProgrammeId == programme).Select(r => r.PersonId).ToListAsync(ct);
        foreach (var person in connected.Except(told)) // a letter on its way is written when it is sent, and holds this work too
            await turn.Outbox.Add($"welcome:row:{programme.Value}:{person.Value}:{turn.UtcNow:yyyyMMddHHmmss}", new(LetterKinds.Welcome, person, programme, DueAt: turn.UtcNow + UntilLetter), ct);
    }
}
