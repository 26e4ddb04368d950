using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>What a campaign does when its time has come: opens, asks whoever is to be asked by then, reminds, closes. A tick and a coordinator's press come to the same.</summary>
public sealed class CampaignRound(CloseAnonymous closeAnonymous)
{
    public async Task Look(ShnorDb db, Campaign campaign, Programme programme, OutboxWriter outbox, DateTime utcNow, CancellationToken ct)
    {
        if (campaign.IsOpen && utcNow >= campaign.ClosesAt)
        {
            await Close(db, campaign, programme, outbox, utcNow, closedBy: null, ct);
            return;
        }

        campaign.Open(programme, utcNow);
        campaign.PlanNext(programme, utcNow);
        if (!campaign.IsOpen || programme.IsSilent) return;
        var isFirstDay = Campaign.DayOf(campaign.OpenedAt!.Value, programme) == Campaign.DayOf(utcNow, programme);
        if (!isFirstDay && !Campaign.IsTimeToTell(programme, utcNow)) return;
        var asked = await AskedPeople.Settle(db, campaign, utcNow, ct);
        if (!await asked.Tell(outbox, programme, ct)) campaign.NextAt = utcNow; // the others at once, in a commit of their own
    }

    /// <param name="db">The caller's transaction.</param>
    /// <param name="campaign">Tracked.</param>
    /// <param name="programme">Of the campaign.</param>
    /// <param name="outbox">Of the same transaction.</param>
    /// <param name="utcNow">The instant of the close.</param>
    /// <param name="closedBy">A coordinator, who need not be told; null: its time has come.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>False: it was not open.</returns>
    public async Task<bool> Close(ShnorDb db, Campaign campaign, Programme programme, OutboxWriter outbox, DateTime utcNow, PersonId? closedBy, CancellationToken ct)
    {
        if (!campaign.Close(utcNow)) return false;
        await AskedPeople.Settle(db, campaign, utcNow, ct, addsNewcomers: false);
        await db.SaveChangesAsync(ct);
        // What was not sent was not said: nobody reads it, neither now nor later.
        if (campaign.IsAnonymous) await closeAnonymous.Run(db, campaign, ct);
        else await db.SurveyDrafts.Where(draft => draft.CampaignId == campaign.Id).ExecuteDeleteAsync(ct);
        if (programme.IsSilent) return true;
        foreach (var coordinator in await DutyRows.Coordinators(db, programme.Id, utcNow, ct))
        {
            if (coordinator == closedBy) continue;
            await outbox.Add($"{LetterKinds.SurveyClosed}:{campaign.Id.Value}:{coordinator.Value}", new(LetterKinds.SurveyClosed, coordinator, programme.Id) { Campaign = campaign.Id }, ct);
        }

        return true;
    }

    /// <summary>«Напомнить сейчас»: everybody who has not finished, can be reached, and has not heard of it for the days the campaign keeps between.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> RemindNow(ShnorDb db, Campaign campaign, Programme programme, OutboxWriter outbox, DateTime utcNow, CancellationToken ct) =>
        campaign.TakesAnswers(utcNow) && !programme.IsSilent ? await (await AskedPeople.Settle(db, campaign, utcNow, ct)).RemindNow(outbox, programme, ct) : 0;
}
