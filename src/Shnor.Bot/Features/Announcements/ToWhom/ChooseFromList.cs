using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>One thing out of a list: an activity, a survey, another announcement. One of another programme is not taken, whoever coordinates both.</summary>
internal static class ChooseFromList
{
    private const int MostOthers = 200; // older ones nobody is asked to read any more

    public static Task<Reply> Rows(Turn turn, (AnnouncementId Id, int Late, int Page) asked, CancellationToken ct) => ChooseWhom.Draft(
        turn,
        asked.Id,
        async draft =>
        {
            var clock = await ClockOf(turn, draft.ProgrammeId, ct);
            var rows = await RowsOf(turn, draft.ProgrammeId, asked.Late == 1, clock, ct);
            return AudienceScreens.Rows(await AudienceView.Load(turn.Db, draft, turn.UtcNow, ct), asked.Late == 1, PageOf.Cut(rows, asked.Page, AudienceScreens.PageSize), clock.Today);
        },
        ct);

    public static async Task<Reply> TakeRow(Turn turn, (AnnouncementId Id, ActivityId Row, int Late) asked, CancellationToken ct) =>
        await IsOfOneProgramme(turn, asked.Id, turn.Db.Activities.Where(a => a.Id == asked.Row).Select(a => a.ProgrammeId), ct)
            ? await ChooseWhom.Take(turn, asked.Id, new(asked.Late == 1 ? AudienceKind.NotDone : AudienceKind.ActivityPeople) { Activity = asked.Row }, ct)
            : await ChooseWhom.Show(turn, asked.Id, ct);

    public static Task<Reply> Surveys(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => ChooseWhom.Draft(
        turn,
        asked.Id,
        async draft =>
        {
            var open = await turn.Db.Campaigns.Where(c => c.ProgrammeId == draft.ProgrammeId && c.OpenedAt != null && c.ClosedAt == null).OrderBy(c => c.ClosesAt)
                .Select(c => new SurveyLine(c.Id, c.Title, c.IsAnonymous, turn.Db.Respondents.Count(r => r.CampaignId == c.Id && !r.HasAnswered))).ToListAsync(ct);
            return AudienceScreens.Surveys(await AudienceView.Load(turn.Db, draft, turn.UtcNow, ct), PageOf.Cut(open, asked.Page, AudienceScreens.PageSize));
        },
        ct);

    public static async Task<Reply> TakeSurvey(Turn turn, (AnnouncementId Id, CampaignId Survey) asked, CancellationToken ct) =>
        await IsOfOneProgramme(turn, asked.Id, turn.Db.Campaigns.Where(c => c.Id == asked.Survey).Select(c => c.ProgrammeId), ct)
            ? await ChooseWhom.Take(turn, asked.Id, new(AudienceKind.NotAnswered) { Campaign = asked.Survey }, ct)
            : await ChooseWhom.Show(turn, asked.Id, ct);

    public static Task<Reply> Unread(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => ChooseWhom.Draft(
        turn,
        asked.Id,
        async draft =>
        {
            var clock = await ClockOf(turn, draft.ProgrammeId, ct);
            var begun = await turn.Db.Announcements.Where(a => a.ProgrammeId == draft.ProgrammeId && a.StartedAt != null && a.WithdrawnAt == null)
                .OrderByDescending(a => a.StartedAt).Take(MostOthers).Select(a => new { a.Id, a.Content, a.StartedAt }).ToListAsync(ct);
            var page = PageOf.Cut(begun.Where(a => a.Content.AsksAcknowledgement).ToList(), asked.Page, AudienceScreens.PageSize);
            var shown = page.Shown.Select(a => a.Id).ToList();
            var silent = await turn.Db.AnnouncementRecipients.Where(r => shown.Contains(r.AnnouncementId)).Where(AudienceRule.HasNotRead)
                .GroupBy(r => r.AnnouncementId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var lines = page.Shown.Select(a => new UnreadLine(a.Id, AnnouncementWords.Beginning(a.Content), DateOnly.FromDateTime(clock.Zone.ToLocal(a.StartedAt!.Value)), silent.GetValueOrDefault(a.Id)));
            return AudienceScreens.Unread(await AudienceView.Load(turn.Db, draft, turn.UtcNow, ct), new([.. lines], page.First, page.Number, page.Last), clock.Today);
        },
        ct);

    public static async Task<Reply> TakeUnread(Turn turn, (AnnouncementId Id, AnnouncementId Other) asked, CancellationToken ct) =>
        asked.Id != asked.Other && await IsOfOneProgramme(turn, asked.Id, turn.Db.Announcements.Where(a => a.Id == asked.Other).Select(a => a.ProgrammeId), ct)
            ? await ChooseWhom.Take(turn, asked.Id, new(AudienceKind.NotAcknowledged) { Announcement = asked.Other }, ct)
            : await ChooseWhom.Show(turn, asked.Id, ct);

    private static async Task<bool> IsOfOneProgramme(Turn turn, AnnouncementId id, IQueryable<ProgrammeId> thing, CancellationToken ct) =>
        await turn.Db.Announcements.Where(a => a.Id == id).Select(a => a.ProgrammeId).SingleAsync(ct) == await thing.FirstOrDefaultAsync(ct);

    private static async Task<LocalClock> ClockOf(Turn turn, ProgrammeId programme, CancellationToken ct) => new((await turn.Db.Programmes.SingleAsync(p => p.Id == programme, ct)).Zone, turn.UtcNow);

    /// <summary>By their nearest day, whatever side of today it lies on; what has no day stands last, as in the plan.</summary>
    private static async Task<IReadOnlyList<RowLine>> RowsOf(Turn turn, ProgrammeId programme, bool isLate, LocalClock clock, CancellationToken ct)
    {
        var rows = await turn.Db.Activities.Where(a => a.ProgrammeId == programme && a.RemovedAt == null).OrderBy(a => a.Ordinal).Select(a => new { a.Id, a.Title }).ToListAsync(ct);
        var open = await turn.Db.Occurrences.Where(o => o.ProgrammeId == programme && o.State == OccurrenceState.Open && o.Shape != OccurrenceShape.Ongoing).ToListAsync(ct);
        var days = open.Where(o => !isLate || AudienceRule.IsExpected(o, clock)).ToLookup(o => o.ActivityId, DayOf);
        return [.. rows
            .Select(row => new RowLine(row.Id, row.Title, days[row.Id].OrderBy(day => Distance(day, clock.Today)).Select(day => (DateOnly?)day).FirstOrDefault()))
            .Where(row => !isLate || row.Day is not null)
            .OrderBy(row => row.Day is null).ThenBy(row => row.Day is { } day ? Distance(day, clock.Today) : 0)];
    }

    private static DateOnly DayOf(Occurrence occurrence) => occurrence.StartsAt is { } start ? DateOnly.FromDateTime(start) : occurrence.DueOn ?? occurrence.WindowTo;

    private static int Distance(DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber);
}
