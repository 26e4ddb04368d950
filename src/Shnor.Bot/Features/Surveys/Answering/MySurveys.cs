using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>«Мои анкеты»: what waits, what is begun, what is answered.</summary>
public sealed class MySurveys(Sittings sittings, ShowSurvey survey)
{
    /// <summary>A single one that waits opens at once.</summary>
    public async Task<Reply> Command(Turn turn, string argument, CancellationToken ct)
    {
        var own = await Own(turn, ct);
        return Reply.Say(own.Where(each => each.Waits).ToList() is [var only] ? await survey.Draw(turn, only.Campaign.Id, ct) : MySurveysScreens.List(own, 0));
    }

    /// <summary>The way out of a survey too: what is typed next belongs to none.</summary>
    public Task<Reply> First(Turn turn, Nothing nothing, CancellationToken ct) => Page(turn, 0, ct);

    public async Task<Reply> Page(Turn turn, int page, CancellationToken ct)
    {
        if (turn.Dialogs.Read(SurveyTalk.Kind) is not null) turn.Dialogs.Close();
        return Reply.Show(MySurveysScreens.List(await Own(turn, ct), page));
    }

    /// <summary>How many the menu says are waiting.</summary>
    public Task<int> Waiting(Turn turn, CancellationToken ct)
    {
        var mine = Programmes(turn);
        return turn.Db.Respondents.Where(r => r.PersonId == turn.Me && !r.HasAnswered)
            .Join(turn.Db.Campaigns, r => r.CampaignId, c => c.Id, (r, c) => c)
            .CountAsync(c => c.OpenedAt != null && c.ClosedAt == null && c.ClosesAt > turn.UtcNow && mine.Contains(c.ProgrammeId), ct);
    }

    /// <summary>Those that wait first, the one that closes soonest at the top; then the answered, the latest first.</summary>
    private async Task<IReadOnlyList<OwnSurvey>> Own(Turn turn, CancellationToken ct)
    {
        var mine = Programmes(turn);
        var rows = await turn.Db.Respondents.AsNoTracking().Where(r => r.PersonId == turn.Me)
            .Join(turn.Db.Campaigns.AsNoTracking(), r => r.CampaignId, c => c.Id, (r, c) => new { Campaign = c, r.HasAnswered })
            .Where(row => row.Campaign.OpenedAt != null && mine.Contains(row.Campaign.ProgrammeId)).ToListAsync(ct);
        var zones = await turn.Db.Programmes.AsNoTracking().Where(p => mine.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Zone, ct);
        var begun = await turn.Db.SurveyDrafts.Where(d => d.PersonId == turn.Me).Select(d => d.CampaignId).ToListAsync(ct);
        var own = new List<OwnSurvey>();
        foreach (var row in rows)
        {
            var isOpen = ShowSurvey.IsOpen(row.Campaign, turn.UtcNow);
            if (!isOpen && !row.HasAnswered) continue; // nothing can be done about it any more
            var sitting = isOpen && begun.Contains(row.Campaign.Id) ? await sittings.Find(turn.Db, row.Campaign, turn.Me, ct) : null;
            own.Add(new(row.Campaign, new LocalClock(zones[row.Campaign.ProgrammeId], turn.UtcNow), isOpen, row.HasAnswered, sitting));
        }

        return [.. own.OrderBy(each => each.Waits ? 0 : 1).ThenBy(each => each.Waits ? each.Campaign.ClosesAt.Ticks : -each.Campaign.OpenedAt!.Value.Ticks).ThenBy(each => each.Campaign.Id.Value)];
    }

    private static List<ProgrammeId> Programmes(Turn turn) => [.. turn.Who.Memberships.Select(m => m.ProgrammeId)];
}
