using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>A campaign as its card shows it.</summary>
/// <param name="NotReached">Asked, silent, and the bot cannot write to them.</param>
/// <param name="Unclear">Invitations of which nobody knows whether they came.</param>
/// <param name="Owner">The programme it belongs to.</param>
internal sealed record CampaignFigures(Campaign Campaign, Programme Owner, LocalClock Clock, int Asked, int Answered, int NotReached, int Unclear)
{
    /// <summary>Sent without a name, and closed with a key that is lost.</summary>
    public int Unreadable { get; init; }

    /// <summary>Sent without a name, and kept at the close; whoever has left since is not among those who answered, and their answers stay.</summary>
    public int Kept { get; init; }

    public CampaignId Id => Campaign.Id;

    public ProgrammeId Programme => Campaign.ProgrammeId;

    /// <summary>Closed, without names, and answered by too few: their answers are removed.</summary>
    public bool WasTooFew => Campaign is { IsAnonymous: true, IsOpen: false } && Answered is > 0 and < Disclosure.Fewest && Kept == 0;

    /// <summary>There is something to read: with names at any time, without them after the close.</summary>
    public bool HasResults => (Answered > 0 || Kept > 0) && !WasTooFew && Campaign.OpenedAt is not null && (!Campaign.IsAnonymous || Campaign.ClosedAt is not null);

    public static async Task<CampaignFigures?> Load(ShnorDb db, CampaignId id, DateTime utcNow, CancellationToken ct)
    {
        if (await db.Campaigns.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } campaign) return null;
        var programme = await db.Programmes.SingleAsync(p => p.Id == campaign.ProgrammeId, ct);
        var people = await db.Respondents.Where(r => r.CampaignId == id)
            .Select(r => new { r.HasAnswered, IsReached = db.People.Any(p => p.Id == r.PersonId && p.ConsentVersion != null && p.Addresses.Any(a => a.IsReachable)) }).ToListAsync(ct);
        var unclear = await db.Outbox.CountAsync(row => row.CampaignId == id && row.State == OutboxState.Unclear, ct);
        var standing = campaign is { IsAnonymous: true, IsOpen: false } ? await CloseAnonymous.Standing(db, campaign, ct) : null;
        return new(campaign, programme, new LocalClock(programme.Zone, utcNow), people.Count, people.Count(p => p.HasAnswered), people.Count(p => p is { HasAnswered: false, IsReached: false }), unclear)
        {
            Unreadable = standing is { Answered: >= Disclosure.Fewest } ? Math.Max(0, standing.Answered - standing.Kept) : 0,
            Kept = standing?.Kept ?? 0,
        };
    }
}
