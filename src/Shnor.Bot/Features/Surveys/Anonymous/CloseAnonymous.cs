using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Anonymous;

/// <param name="Answered">People.</param>
/// <param name="Kept">Their answers; none where fewer than five have answered.</param>
/// <param name="Unreadable">Answers that were sealed with another key than the one that lies beside the store now.</param>
public sealed record ClosedAnonymously(int Answered, int Kept, int Unreadable);

/// <summary>The end of an anonymous survey: what waits joins the rest, and nothing is left from which it could be told whose is what.</summary>
public sealed class CloseAnonymous(AnswerSeal seal, FoldAfterForgetting fold)
{
    /// <param name="db">Everything happens in its commit. Done twice it changes nothing but the keys of the rows.</param>
    /// <param name="campaign">Anonymous.</param>
    /// <param name="ct">Leaves everything as it was.</param>
    /// <exception cref="IOException">The key is out of reach now; nothing is closed, and the next tick tries again.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, where the key belongs to another account.</exception>
    public async Task<ClosedAnonymously> Run(ShnorDb db, Campaign campaign, CancellationToken ct)
    {
        if (!campaign.IsAnonymous) throw new InvalidOperationException($"Survey {campaign.Id.Value} says whose its answers are.");
        seal.ReachKey(campaign);
        var joined = await db.AnonymousResponses.AsNoTracking().Where(r => r.CampaignId == campaign.Id).Select(r => new SentSheet(r.SchoolId, r.Answers)).ToListAsync(ct);
        var waiting = (await db.WaitingResponses.AsNoTracking().Where(w => w.CampaignId == campaign.Id).Select(w => w.Sealed).ToListAsync(ct)).ConvertAll(each => seal.OpenSheet(campaign, each));
        SentSheet[] all = [.. joined, .. waiting.OfType<SentSheet>()];
        await RemoveAll(db, campaign, ct);

        // All of them anew, in an order drawn by lot: neither keys nor places in the file say which came with which.
        if (all.Length < Disclosure.Fewest) all = [];
        RandomNumberGenerator.Shuffle(all.AsSpan());
        var there = await db.Schools.Where(s => s.ProgrammeId == campaign.ProgrammeId).Select(s => s.Id).ToListAsync(ct); // one may have been removed since
        var named = SchoolLabels.Kept([.. all.Select(sheet => sheet.SchoolId is { } school && there.Contains(school) ? sheet.SchoolId : null)]);
        foreach (var sheet in all)
            db.Add(new AnonymousResponse { Key = AnonymousKey.New(), CampaignId = campaign.Id, SchoolId = sheet.SchoolId is { } school && named.Contains(school) ? school : null, Answers = sheet.Answers });
        await db.SaveChangesAsync(ct);
        fold.AskForKeys();
        return (await Standing(db, campaign, ct)) with { Unreadable = waiting.Count(sheet => sheet is null) };
    }

    /// <summary>As it stands now, whenever it is asked; what could not be read at the close is known then only.</summary>
    public static async Task<ClosedAnonymously> Standing(ShnorDb db, Campaign campaign, CancellationToken ct) => new(
        await db.Respondents.CountAsync(r => r.CampaignId == campaign.Id && r.HasAnswered, ct), await db.AnonymousResponses.CountAsync(r => r.CampaignId == campaign.Id, ct), Unreadable: 0);

    private static async Task RemoveAll(ShnorDb db, Campaign campaign, CancellationToken ct)
    {
        await db.SurveyDrafts.Where(d => d.CampaignId == campaign.Id).ExecuteDeleteAsync(ct);
        await db.WaitingResponses.Where(w => w.CampaignId == campaign.Id).ExecuteDeleteAsync(ct);
        await db.AnonymousResponses.Where(r => r.CampaignId == campaign.Id).ExecuteDeleteAsync(ct);
    }
}
