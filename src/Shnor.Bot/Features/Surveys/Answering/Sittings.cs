using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>Keeps what is not sent yet, at every tap. Of an anonymous survey everything is closed with a key, the place where somebody stands too: it tells which way they went.</summary>
public sealed class Sittings(AnswerSeal seal)
{
    public const string NotKept = "Не получилось сохранить ответ. Попробуйте ещё раз.";

    internal static Task<Campaign> Campaign(ShnorDb db, CampaignId id, CancellationToken ct) => db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct);

    /// <returns>Null: nothing is begun, or it cannot be read any more.</returns>
    internal async Task<Sitting?> Find(ShnorDb db, Campaign campaign, PersonId person, CancellationToken ct)
    {
        if (await db.SurveyDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.CampaignId == campaign.Id && d.PersonId == person, ct) is not { } draft) return null;
        if (!campaign.IsAnonymous) return Read(campaign, SurveyJson.ReadAnswers(draft.Answers), draft.Question, draft.Step);
        return seal.OpenDraft(campaign, draft.Answers) is { } open ? Read(campaign, open.Answers, open.Question, open.Step) : null;
    }

    /// <returns>False: it cannot be kept now, and nothing has changed.</returns>
    internal async Task<bool> Keep(Turn turn, Sitting sitting, CancellationToken ct)
    {
        var (campaign, question) = (sitting.Campaign, sitting.TypesOwnWords ? -sitting.Question : sitting.Question);
        var answers = campaign.IsAnonymous ? seal.CloseDraft(campaign, new(sitting.Answers, question, sitting.Step)) : SurveyJson.Write(sitting.Answers);
        if (answers is null) return false;
        var draft = await turn.Db.SurveyDrafts.FindAsync([campaign.Id, turn.Me], ct);
        if (draft is null)
        {
            draft = new SurveyDraft { CampaignId = campaign.Id, PersonId = turn.Me, Answers = answers, StartedAt = turn.UtcNow };
            turn.Db.SurveyDrafts.Add(draft);
        }

        (draft.Answers, draft.TouchedAt) = (answers, turn.UtcNow);
        (draft.Question, draft.Step) = campaign.IsAnonymous ? (1, 0) : (question, sitting.Step);
        return true;
    }

    /// <summary>A number below nothing: the own words of that question are being typed.</summary>
    private static Sitting Read(Campaign campaign, AnswerSheet answers, int question, int step) => new(campaign, answers, Math.Abs(question), question < 0, step);
}
