using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>Surveys that open by themselves: begun from the launch, shown, stopped.</summary>
internal static class RegularSurveys
{
    public static async Task<Reply> Show(Turn turn, ProgrammeId programme, CancellationToken ct) => await List(turn, programme, "", ct);

    public static async Task<Reply> Start(Turn turn, LaunchView view, SurveyRhythm rhythm, CancellationToken ct)
    {
        var (draft, programme) = (view.Draft, view.Owner);
        var row = draft.Activity is { } activity ? new ActivityId(activity) : (ActivityId?)null;
        if (rhythm == SurveyRhythm.EveryOccurrence && !await turn.Db.Activities.AnyAsync(a => a.Id == row && a.ProgrammeId == programme.Id && a.RemovedAt == null, ct))
            return Reply.Show(LaunchScreens.NotTaken(view.Id, "Этого мероприятия в плане больше нет. Выберите, когда открывать опрос, ещё раз."));
        if (await turn.Db.SurveySchedules.AnyAsync(s => s.SurveyId == view.Id && s.Rhythm == rhythm && s.ActivityId == row && s.NextAt != null, ct))
        {
            turn.Dialogs.Close();
            return await List(turn, programme.Id, "Этот опрос уже открывается сам", ct);
        }

        var schedule = new SurveySchedule
        {
            ProgrammeId = programme.Id,
            SurveyId = view.Id,
            ActivityId = row,
            Rhythm = rhythm,
            IsAnonymous = draft.IsAnonymous,
            Audience = draft.Audience,
            AudienceSchools = draft.Invites.Schools,
            Days = draft.Days,
            ReminderGapDays = draft.Gap,
            MostReminders = draft.Most,
        };
        schedule.NextAt = OpenRegular.NextAfter(schedule, programme, turn.UtcNow);
        if (schedule.NextAt is null) return Reply.Show(LaunchScreens.NotTaken(view.Id, "До конца программы такого дня больше нет. Выберите, когда открыть опрос, иначе."));
        turn.Dialogs.Close();
        turn.Db.SurveySchedules.Add(schedule);
        await turn.Db.SaveChangesAsync(ct);
        return await List(turn, programme.Id, "Опрос будет открываться сам", ct);
    }

    /// <summary>What is open already goes on to its end.</summary>
    public static async Task<Reply> Stop(Turn turn, (ProgrammeId Programme, int Number) asked, CancellationToken ct)
    {
        var stopped = await turn.Db.SurveySchedules.Where(s => s.Id == new SurveyScheduleId(asked.Number) && s.ProgrammeId == asked.Programme && s.NextAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.NextAt, (DateTime?)null), ct);
        return await List(turn, asked.Programme, stopped > 0 ? "Больше сам не откроется" : "Уже не открывается", ct);
    }

    public static async Task<IReadOnlyList<RegularLine>> Of(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        var schedules = await db.SurveySchedules.AsNoTracking().Where(s => s.ProgrammeId == id && s.NextAt != null).OrderBy(s => s.Id).ToListAsync(ct);
        if (schedules.Count == 0) return [];
        var programme = await db.Programmes.SingleAsync(p => p.Id == id, ct);
        var titles = await db.Surveys.Where(s => s.ProgrammeId == id).Select(s => new { s.Id, s.Title }).ToDictionaryAsync(s => s.Id, s => s.Title, ct);
        var rows = schedules.Select(s => s.ActivityId).OfType<ActivityId>().ToList();
        var activities = await db.Activities.AsNoTracking().Where(a => rows.Contains(a.Id) && a.RemovedAt == null).Include(a => a.Occurrences).ToDictionaryAsync(a => a.Id, ct);
        return schedules.ConvertAll(s =>
        {
            var activity = s.ActivityId is { } row ? activities.GetValueOrDefault(row) : null;
            var next = s.ActivityId is null ? s.NextAt : activity?.Occurrences.Select(o => ScheduleTimes.With(o, programme)).Where(at => at >= s.NextAt).Min();
            return new RegularLine((int)s.Id.Value, titles[s.SurveyId], s.Rhythm, activity?.Title, next);
        });
    }

    private static async Task<Reply> List(Turn turn, ProgrammeId programme, string toast, CancellationToken ct)
    {
        var clock = new LocalClock((await turn.Db.Programmes.SingleAsync(p => p.Id == programme, ct)).Zone, turn.UtcNow);
        return Reply.Show(ScheduleScreens.List(programme, await Of(turn.Db, programme, ct), clock), toast);
    }
}
