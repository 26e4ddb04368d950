using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Surveys;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Help;

/// <summary>A town of surveys whose plan promises help: courses by the head, consultations on demand by a teacher who is a mentor.</summary>
internal static class HelpTown
{
    public const string Courses = "Курсы повышения квалификации", Consultations = "Консультации для педагогов", Old = "Курсы прошлого года";

    public static async Task<SurveyTown> Found(int teachers = 4)
    {
        var town = await SurveyTown.Found(teachers);
        await town.Store.InOneCommit(
            (db, ct) =>
            {
                db.Activities.AddRange(
                    Row(town, 1, Old, ActivityKind.Training, "Март 2026 года", town.Head),
                    Row(town, 2, Courses, ActivityKind.Training, "Декабрь 2026 года", town.Head),
                    Row(town, 3, Consultations, ActivityKind.Consultation, "По запросу", town.Teachers[2], town.Head));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return town;
    }

    public static Activity OnDemand(SurveyTown town, int number, string title) => Row(town, number, title, ActivityKindTeller.Tell(title), "По запросу");

    private static Activity Row(SurveyTown town, int number, string title, ActivityKind kind, string when, params Phone[] who)
    {
        var years = PlanYears.School(2026);
        var timing = DeadlinePhrase.Parse(when, new DeadlineContext(years));
        var activity = new Activity { ProgrammeId = town.Programme, Ordinal = number, Title = title, DeadlineText = when, Timing = timing, Kind = kind };
        activity.Occurrences.AddRange(OccurrencePlanner.Plan(timing, kind, years, PlanSettings.Default).Occurrences.Select(planned => Silent(Occurrence.From(planned, activity, null))));
        activity.Assignees.AddRange(who.Select((phone, i) => new Assignee { Ordinal = i + 1, PersonId = town.IdOf(phone) }));
        return activity;
    }

    /// <summary>Nothing is said about the rows themselves.</summary>
    private static Occurrence Silent(Occurrence occurrence)
    {
        occurrence.RungsPlannedUntil = new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        return occurrence;
    }

    /// <summary>Sends the answers as «Отправить» does: what they wish is asked for, and the letters go.</summary>
    public static async Task<int> Sends(this SurveyTown town, CampaignId id, Phone phone, string? words, params int[] chosen)
    {
        var open = await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var campaign = await db.Campaigns.SingleAsync(c => c.Id == id, ct);
                return await AskForHelp.Run(db, campaign, town.IdOf(phone), new AnswerSheet().With(1, new() { Chosen = chosen, Words = words }), town.Utc, ct);
            },
            CancellationToken.None);
        await town.Town.Settle();
        return open;
    }

    public static SurveyForm Form { get; } = new([new("", [SurveyTown.Form24().Questions[24]])]);

    public static Task<List<HelpRequest>> Requests(this SurveyTown town) => town.Town.Look(db => db.HelpRequests.OrderBy(r => r.Id).ToListAsync());

    public static Task IsAway(this SurveyTown town, Phone phone, Phone? deputy) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            var member = (await db.Memberships.FindAsync([town.IdOf(phone), town.Programme], ct))!;
            (member.Away, member.DeputyId) = (new DaySpan(new(2026, 11, 1), new(2026, 11, 30)), deputy is null ? null : town.IdOf(deputy));
        },
        CancellationToken.None);
}
