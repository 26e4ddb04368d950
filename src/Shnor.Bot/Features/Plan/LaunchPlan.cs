using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Plan.NewVersion;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>«Запустить»: the whole programme in one commit. A second press finds the review closed and creates nothing.</summary>
public sealed class LaunchPlan(IMessenger messenger, ReviewPlan review, ForgottenInPlan forgotten)
{
    public Task<Reply> Launch(Turn turn, string nonce, CancellationToken ct) => review.IfCurrent(
        turn,
        nonce,
        async open =>
        {
            // A night between the last answer and this press may have brought a new question: a deadline that has passed meanwhile.
            open = await forgotten.Clean(turn, open with { Place = null }, ct); // somebody may have asked for it since
            var standing = await review.Standing(turn, open, ct);
            if (standing.Version is { } version && open.Newcomer is null && standing.Open is null) return await Update(turn, open, version, ct);
            if (open.Newcomer is not null || standing is not { Understood: { Rows.Count: > 0 } understood, Open: null }) return Reply.Show(await review.Next(turn, open, ct), "Остался вопрос по плану");

            turn.Dialogs.Close();
            var programme = await Create(turn, standing.Review, understood, ct, standing.FollowsOn?.Id);
            await turn.Db.SaveChangesAsync(ct);
            return Reply.Show(PlanScreens.Launched(programme, standing.Clock.Today, await Links(turn, programme.Id, ct)));
        },
        ct);

    /// <summary>«Обновить план».</summary>
    private async Task<Reply> Update(Turn turn, PlanReview open, VersionStanding version, CancellationToken ct)
    {
        turn.Dialogs.Close();
        var dropGone = open.AnswerTo(ReviewQuestion.Gone) == ReviewChoice.Drop;
        var newcomers = await new ApplyVersion(turn, version).Apply(dropGone, ct);
        await turn.Db.SaveChangesAsync(ct);
        var title = version.HasNewTitle ? version.Review.Title : version.Plan.Title;
        var links = await Links(turn, version.Plan.Id, ct, newcomers);
        return Reply.Show(VersionScreens.Updated(version.Plan.Id, title, VersionWording.Summary(version, dropGone ? "убрано" : "оставлено"), ReviewStanding.ClockOf(turn, version.Review).Today, links));
    }

    /// <summary>How each person of the plan comes in.</summary>
    private async Task<IReadOnlyList<InvitedPerson>> Links(Turn turn, ProgrammeId programme, CancellationToken ct, IReadOnlyList<PersonId>? only = null)
    {
        var invited = await turn.Db.Invitations.Where(i => i.ProgrammeId == programme && i.Person != null && (only == null || only.Contains(i.Person.Id)))
            .OrderBy(i => i.Person!.NameKey).Select(i => new { i.Person!.Name, i.Code }).ToListAsync(ct);
        return [.. invited.Select(person => messenger.StartLink(person.Code) is { } link ? new InvitedPerson(person.Name, link) : null).OfType<InvitedPerson>()];
    }

    /// <param name="turn">Of the coordinator.</param>
    /// <param name="review">With all its answers.</param>
    /// <param name="understood">What is launched.</param>
    /// <param name="ct">Cancels the commit.</param>
    /// <param name="after">The programme whose next year this is: its people, schools and bodies come along.</param>
    internal static async Task<Programme> Create(Turn turn, PlanReview review, Understood understood, CancellationToken ct, ProgrammeId? after = null)
    {
        var today = ReviewStanding.ClockOf(turn, review).Today;
        var programme = new Programme
        {
            Title = review.Title,
            Years = understood.Years.ToString(),
            ZoneId = review.ZoneId,
            LaunchedAt = turn.UtcNow,
            IsReadOnly = review.IsReadOnly,
        };
        programme.NextDigestAt = DigestTimes.After(programme, turn.UtcNow);
        turn.Db.Programmes.Add(programme);
        await turn.Db.SaveChangesAsync(ct); // its number is needed for what follows; the commit is still one

        var names = new PlanNames(turn, programme.Id);
        if (after is { } source) await names.Remember(source, ct);
        foreach (var (row, i) in understood.Rows.Select((row, i) => (row, i)))
        {
            var activity = ActivityOf(row, programme, ordinal: i + 1);
            activity.Assignees.AddRange(names.AssigneesOf(row));
            activity.Occurrences.AddRange(row.Plan.Occurrences.Select((planned, at) => OccurrenceOf(planned, at, row, activity, review, today, turn)));
            turn.Db.Activities.Add(activity);
        }

        names.Coordinate(turn.Me);
        names.InviteTeachers();
        await turn.Db.SaveChangesAsync(ct);
        if (after is { } last) await TakeSettings(turn, programme, last, ct);
        WriteHistory(turn, programme);
        return programme;
    }

    /// <summary>What was set for this year holds for the next: acceptance, names in chats, days off and breaks.</summary>
    private static async Task TakeSettings(Turn turn, Programme programme, ProgrammeId last, CancellationToken ct)
    {
        var before = await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == last, ct);
        (programme.HasAcceptance, programme.NamesInGroups) = (before.HasAcceptance, before.NamesInGroups);
        var planned = programme.Settings;
        (programme.Week, programme.Break) = (before.Week, before.Break);
        if (programme.Settings != planned) await Regenerate.Resettle(turn, programme, planned, ct);
    }

    private static void WriteHistory(Turn turn, Programme programme)
    {
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Launched });
        turn.Db.History.AddRange(programme.Activities.SelectMany(activity => activity.Occurrences)
            .Where(occurrence => occurrence.IsDone)
            .Select(occurrence => new HistoryEntry { ProgrammeId = programme.Id, OccurrenceId = occurrence.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Confirmed }));
    }

    internal static Activity ActivityOf(UnderstoodRow row, Programme programme, int ordinal) => new()
    {
        ProgrammeId = programme.Id,
        Programme = programme,
        Ordinal = ordinal,
        No = row.Row.No,
        Section = row.Row.Section,
        Title = row.Row.Title,
        DeadlineText = row.Row.DeadlineText.Length > 0 ? row.Row.DeadlineText : row.Row.Deadline?.Words ?? "",
        Timing = row.Timing,
        Kind = row.Kind,
        Audience = row.Row.Audience,
        Expected = row.Row.Expected,
        Mode = AssigneeModes.Usual(row.Responsible),
    };

    /// <summary>What was due before today stays in the plan, silent, unless the coordinator said otherwise of a deadline that comes once.</summary>
    internal static Occurrence OccurrenceOf(PlannedOccurrence planned, int at, UnderstoodRow row, Activity activity, PlanReview review, DateOnly today, Turn turn)
    {
        var next = row.Plan.Occurrences.Skip(at + 1).SkipWhile(later => later.WindowFrom <= planned.WindowTo).Take(1); // they stand in the order of their windows
        var facts = OccurrenceFacts.Of(planned, next);
        var occurrence = Occurrence.From(planned, activity, facts.NextWindowOpens);
        occurrence.RungsPlannedUntil = turn.UtcNow; // rungs before the launch are never sent
        var pastAnswer = Past.AskAbout(row.Plan.Occurrences, today) == planned ? review.AnswerTo(ReviewQuestion.PastDeadlines) : null;
        if (review.IsReadOnly || (Past.IsPast(facts, today) && pastAnswer != ReviewChoice.Remind)) occurrence.LeaveInThePast();
        if (pastAnswer == ReviewChoice.MarkDone)
        {
            occurrence.Confirm(turn.Me, today.ToDateTime(default), turn.UtcNow);
            occurrence.AcceptWithMark(turn.Me); // whoever would accept it has said so
        }

        RungSchedule.MoveOn(occurrence, turn.UtcNow);
        return occurrence;
    }
}
