using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>A survey as it stands for one who is asked: what it is about before it, how far they are in it, what they have sent.</summary>
public sealed class ShowSurvey(Sittings sittings)
{
    public async Task<Reply> Open(Turn turn, CampaignId id, CancellationToken ct) => Reply.Show(await Draw(turn, id, ct));

    /// <summary>«Мой профиль»: of named answers, as often as one likes.</summary>
    public async Task<Reply> Profile(Turn turn, CampaignId id, CancellationToken ct)
    {
        var campaign = await Sittings.Campaign(turn.Db, id, ct);
        var sent = await turn.Db.NamedResponses.AsNoTracking().FirstOrDefaultAsync(r => r.CampaignId == id && r.PersonId == turn.Me, ct);
        return sent is null ? Reply.Whisper("Профиль появится, когда ответы будут отправлены.") : Reply.Show(ProfileScreens.Own(campaign, sent.Answers));
    }

    internal async Task<Screen> Draw(Turn turn, CampaignId id, CancellationToken ct)
    {
        var campaign = await Sittings.Campaign(turn.Db, id, ct);
        var programme = await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == campaign.ProgrammeId, ct);
        var sent = await turn.Db.NamedResponses.AsNoTracking().Where(r => r.CampaignId == id && r.PersonId == turn.Me).Select(r => (DateTime?)r.SentAt).FirstOrDefaultAsync(ct);
        var begun = await sittings.Find(turn.Db, campaign, turn.Me, ct);
        return SurveyScreens.About(new(
            campaign,
            new LocalClock(programme.Zone, turn.UtcNow),
            IsOpen(campaign, turn.UtcNow),
            begun,
            await HasAnswered(turn, id, ct),
            sent)
        {
            IsDraftLost = begun is null && campaign.IsAnonymous && await turn.Db.SurveyDrafts.AnyAsync(d => d.CampaignId == id && d.PersonId == turn.Me, ct),
        });
    }

    internal Task<bool> HasAnswered(Turn turn, CampaignId id, CancellationToken ct) => turn.Db.Respondents.AnyAsync(r => r.CampaignId == id && r.PersonId == turn.Me && r.HasAnswered, ct);

    /// <summary>The closing hour is kept also while nobody has closed it yet.</summary>
    internal static bool IsOpen(Campaign campaign, DateTime utcNow) => campaign.IsOpen && utcNow < campaign.ClosesAt;
}
