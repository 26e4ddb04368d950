using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Anonymous;

public enum SubmitOutcome
{
    Sent,

    /// <summary>It cannot be changed: nobody knows any more which it is.</summary>
    AlreadySent,

    /// <summary>Not among those who are asked, or the survey is closed.</summary>
    NotAsked,

    /// <summary>The key cannot be read or written now; nothing has changed.</summary>
    NotKept,
}

/// <summary>
/// «Отправить» of an anonymous survey. Of the person it is kept that they have answered, without a time; the answers wait, sealed, until ten of
/// one school do, and five of these, drawn by lot, join the store. Five always stay behind: the last of a school would otherwise join at the
/// close as a handful that two copies of the store, one of before and one of after, tell from the rest.
/// </summary>
public sealed class SubmitAnonymously(AnswerSeal seal, FoldAfterForgetting fold)
{
    public const int Batch = Disclosure.Fewest;

    private const int Enough = Batch + Disclosure.Fewest;

    /// <param name="db">The turn's own: everything happens in its commit.</param>
    /// <param name="campaign">Anonymous, and as the store has it now.</param>
    /// <param name="answers">Of the questions on the way only.</param>
    public async Task<SubmitOutcome> Run(ShnorDb db, Campaign campaign, PersonId person, AnswerSheet answers, CancellationToken ct)
    {
        if (!campaign.IsAnonymous) throw new InvalidOperationException($"Survey {campaign.Id.Value} says whose its answers are.");
        var respondent = await db.Respondents.SingleOrDefaultAsync(r => r.CampaignId == campaign.Id && r.PersonId == person, ct);
        if (respondent is null || !campaign.IsOpen) return SubmitOutcome.NotAsked;
        if (respondent.HasAnswered) return SubmitOutcome.AlreadySent;
        if (seal.CloseSheet(campaign, new(respondent.SchoolId, answers)) is not { } closed) return SubmitOutcome.NotKept;

        respondent.HasAnswered = true;
        db.SurveyDrafts.RemoveRange(await db.SurveyDrafts.Where(d => d.CampaignId == campaign.Id && d.PersonId == person).ToListAsync(ct)); // tracked: the turn may have it in hand
        db.Add(new WaitingResponse { Key = AnonymousKey.New(), CampaignId = campaign.Id, Sealed = closed });
        await db.SaveChangesAsync(ct);
        if (await MayBeEnough(db, campaign.Id, respondent.SchoolId, ct)) await Release(db, campaign, respondent.SchoolId, ct);
        fold.AskInTime();
        return SubmitOutcome.Sent;
    }

    /// <summary>Counted by people, because what waits says its school only when it is opened. Whoever was removed since makes it less: then the close is waited for.</summary>
    private static async Task<bool> MayBeEnough(ShnorDb db, CampaignId campaign, SchoolId? school, CancellationToken ct)
    {
        var answered = await db.Respondents.CountAsync(r => r.CampaignId == campaign && r.SchoolId == school && r.HasAnswered, ct);
        return answered >= Enough && answered - await db.AnonymousResponses.CountAsync(r => r.CampaignId == campaign && r.SchoolId == school, ct) >= Enough;
    }

    private async Task Release(ShnorDb db, Campaign campaign, SchoolId? school, CancellationToken ct)
    {
        var waiting = await db.WaitingResponses.Where(w => w.CampaignId == campaign.Id).ToListAsync(ct);
        var ofSchool = waiting.Select(row => (Row: row, Sheet: seal.OpenSheet(campaign, row.Sealed))).Where(each => each.Sheet is not null && each.Sheet.SchoolId == school).ToArray();
        if (ofSchool.Length < Enough) return;
        RandomNumberGenerator.Shuffle(ofSchool.AsSpan());
        foreach (var (row, sheet) in ofSchool.Take(Batch))
        {
            db.Remove(row);
            db.Add(new AnonymousResponse { Key = AnonymousKey.New(), CampaignId = campaign.Id, SchoolId = school, Answers = sheet!.Answers });
        }

        await db.SaveChangesAsync(ct);
    }
}
