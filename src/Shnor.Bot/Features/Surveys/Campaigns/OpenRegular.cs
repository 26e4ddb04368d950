using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>
/// Turns what is due of a regular survey into campaigns. One by a row of the plan is looked at every morning and its campaign made on the day itself, so that
/// a moved date moves it and a cancelled one opens nothing; the tables take each date once.
/// </summary>
internal static class OpenRegular
{
    public static async Task Run(ShnorDb db, SurveyScheduleId id, DateTime utcNow, CancellationToken ct)
    {
        if (await db.SurveySchedules.FirstOrDefaultAsync(s => s.Id == id && s.NextAt <= utcNow, ct) is not { NextAt: { } due } schedule) return;
        var programme = await db.Programmes.SingleAsync(p => p.Id == schedule.ProgrammeId, ct);
        var survey = await db.Surveys.SingleAsync(s => s.Id == schedule.SurveyId, ct);
        schedule.NextAt = survey.RemovedAt is null && programme.ArchivedAt is null ? NextAfter(schedule, programme, utcNow) : null;
        if (survey.RemovedAt is not null || programme.IsSilent) return; // of a pause nothing is made up for

        if (schedule.ActivityId is null)
        {
            Add(db, schedule, survey, programme, due, occurrence: null, utcNow);
            return;
        }

        foreach (var (occurrence, opensAt) in await Beginning(db, schedule, programme, due, utcNow, ct)) Add(db, schedule, survey, programme, opensAt, occurrence, utcNow);
    }

    /// <summary>When it is to be looked at next; null: the plan is over.</summary>
    public static DateTime? NextAfter(SurveySchedule schedule, Programme programme, DateTime utcNow) => schedule.Rhythm == SurveyRhythm.EveryOccurrence
        ? ScheduleTimes.NextMorning(programme, utcNow)
        : ScheduleTimes.Next(schedule.Rhythm, programme, utcNow);

    private static async Task<IReadOnlyList<(OccurrenceId Occurrence, DateTime OpensAt)>> Beginning(ShnorDb db, SurveySchedule schedule, Programme programme, DateTime from, DateTime utcNow, CancellationToken ct)
    {
        var activity = await db.Activities.AsNoTracking().SingleAsync(a => a.Id == schedule.ActivityId, ct);
        if (activity.RemovedAt is not null) return [];
        var asked = await db.Campaigns.Where(c => c.ScheduleId == schedule.Id && c.OccurrenceId != null).Select(c => c.OccurrenceId!.Value).ToHashSetAsync(ct);
        var occurrences = await db.Occurrences.AsNoTracking().Where(o => o.ActivityId == activity.Id).ToListAsync(ct);
        return [.. occurrences.Where(o => !asked.Contains(o.Id))
            .Select(o => (o.Id, At: ScheduleTimes.With(o, programme)))
            .Where(each => each.At >= from && each.At <= utcNow)
            .Select(each => (each.Id, each.At!.Value))];
    }

    private static void Add(ShnorDb db, SurveySchedule schedule, Survey survey, Programme programme, DateTime opensAt, OccurrenceId? occurrence, DateTime utcNow) => db.Campaigns.Add(new()
    {
        ProgrammeId = schedule.ProgrammeId,
        SurveyId = survey.Id,
        ScheduleId = schedule.Id,
        OccurrenceId = occurrence,
        Title = survey.Title,
        Form = survey.Form,
        IsAnonymous = schedule.IsAnonymous,
        Audience = schedule.Audience,
        AudienceSchools = schedule.AudienceSchools,
        OpensAt = opensAt,
        ClosesAt = ScheduleTimes.ClosesAt(opensAt, schedule.Days, programme),
        ReminderGapDays = schedule.ReminderGapDays,
        MostReminders = schedule.MostReminders,
        NextAt = utcNow,
        CreatedAt = utcNow,
    });
}
