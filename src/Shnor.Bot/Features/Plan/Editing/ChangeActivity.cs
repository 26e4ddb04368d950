using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>The kind of an activity, who is invited to it, whose marks make it done.</summary>
internal static class ChangeActivity
{
    public static async Task<Reply> Kinds(Turn turn, ActivityId id, CancellationToken ct) => Reply.Show(ChoiceScreens.Kinds(await ActivityView.Load(turn, id, ct)));

    public static async Task<Reply> Audiences(Turn turn, ActivityId id, CancellationToken ct) => Reply.Show(ChoiceScreens.Invites(await ActivityView.Load(turn, id, ct)));

    /// <summary>A seminar that is a document from now on has a deadline: what nobody has touched is planned anew.</summary>
    public static async Task<Reply> SetKind(Turn turn, (ActivityId Activity, int Kind) asked, CancellationToken ct)
    {
        if (!Enum.IsDefined((ActivityKind)asked.Kind)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var activity = await turn.Db.Activities.SingleAsync(a => a.Id == asked.Activity, ct);
        if (activity.Kind == (ActivityKind)asked.Kind) return Reply.Show(await ShowActivity.CardOf(turn, asked.Activity, ct), "Так уже и есть");
        await Regenerate.Retime(turn, asked.Activity, activity.Timing, (ActivityKind)asked.Kind, ct);
        Note(turn, activity, "kind");
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(await ShowActivity.CardOf(turn, asked.Activity, ct), "Вид изменён");
    }

    public static async Task<Reply> SetAudience(Turn turn, (ActivityId Activity, int Audience) asked, CancellationToken ct)
    {
        if (asked.Audience >= ChoiceScreens.Audiences.Count) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var activity = await turn.Db.Activities.SingleAsync(a => a.Id == asked.Activity, ct);
        var audience = ChoiceScreens.Audiences[asked.Audience].Audience;
        if (activity.Audience == audience) return Reply.Show(ChoiceScreens.Invites(await ActivityView.Load(turn, asked.Activity, ct)), "Так уже и есть");
        var before = await KnownDates(turn, activity, ct);
        activity.Audience = audience;
        if (!activity.InvitesSomebody) activity.AudienceSchools = [];
        Note(turn, activity, "audience");
        await turn.Db.SaveChangesAsync(ct);
        await TellGuests(turn, before, ct);
        return Reply.Show(ChoiceScreens.Invites(await ActivityView.Load(turn, asked.Activity, ct)), "Сохранено");
    }

    public static async Task<Reply> ToggleSchool(Turn turn, (ActivityId Activity, SchoolId School) asked, CancellationToken ct)
    {
        var activity = await turn.Db.Activities.SingleAsync(a => a.Id == asked.Activity, ct);
        var before = await KnownDates(turn, activity, ct);
        activity.AudienceSchools = activity.AudienceSchools.Contains(asked.School)
            ? [.. activity.AudienceSchools.Where(school => school != asked.School)]
            : [.. activity.AudienceSchools, asked.School];
        Note(turn, activity, "audience");
        await turn.Db.SaveChangesAsync(ct);
        await TellGuests(turn, before, ct);
        return Reply.Show(ChoiceScreens.Invites(await ActivityView.Load(turn, asked.Activity, ct)));
    }

    public static async Task<Reply> SetMode(Turn turn, (ActivityId Activity, int Each) asked, CancellationToken ct)
    {
        if (asked.Each is not (0 or 1)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var mode = asked.Each == 1 ? AssigneeMode.Each : AssigneeMode.Any;
        var activity = await turn.Db.Activities.SingleAsync(a => a.Id == asked.Activity, ct);
        if (activity.Mode == mode) return Reply.Show(await ShowActivity.CardOf(turn, asked.Activity, ct), "Так уже и есть");
        await AssigneeModes.Set(turn, asked.Activity, mode, ct);
        Note(turn, activity, "mode");
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(await ShowActivity.CardOf(turn, asked.Activity, ct), mode == AssigneeMode.Each ? "Теперь каждый отмечает свою часть" : "Теперь достаточно одной отметки");
    }

    /// <summary>Single events with an hour that say nothing of their own about whom they invite: a series invites nobody date by date.</summary>
    private static async Task<IReadOnlyList<(Occurrence Occurrence, KnownEvent Before)>> KnownDates(Turn turn, Activity activity, CancellationToken ct)
    {
        var dated = await turn.Db.Occurrences.Include(o => o.Activity!.Programme)
            .Where(o => o.ActivityId == activity.Id && o.State == OccurrenceState.Open && o.Shape == OccurrenceShape.Dated && !o.IsSeries && o.Audience == null).ToListAsync(ct);
        return [.. dated.Select(occurrence => (occurrence, KnownEvent.Of(occurrence)))];
    }

    /// <summary>Who is invited now is told, and so is who is no longer; several taps on schools become one letter.</summary>
    private static async Task TellGuests(Turn turn, IReadOnlyList<(Occurrence Occurrence, KnownEvent Before)> dates, CancellationToken ct)
    {
        foreach (var (occurrence, before) in dates) await EventNotices.Tell(turn, occurrence, new(before), ct);
    }

    /// <summary>History says which field of which row, never what it says.</summary>
    public static void Note(Turn turn, Activity activity, string field) => turn.Db.History.Add(
        new HistoryEntry { ProgrammeId = activity.ProgrammeId, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Edited, Detail = $"{activity.Id.Value} {field}" });
}
