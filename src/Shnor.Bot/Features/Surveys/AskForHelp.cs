using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Help;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys;

/// <summary>
/// What somebody has said in a survey with their name on it becomes requests to those who can help. Called whenever the answers are sent, also
/// changed ones: what they say no longer is withdrawn unless somebody is at it, what stays is left alone, what is new is asked for.
/// </summary>
public static class AskForHelp
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// <param name="db">The turn's; what is written here is saved.</param>
    /// <param name="campaign">With names: an anonymous one says whose wish it is to nobody, and makes no request.</param>
    /// <param name="person">Who has answered.</param>
    /// <param name="answers">All of them.</param>
    /// <param name="utcNow">The moment.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>How many wishes of these answers wait or are being seen to.</returns>
    public static async Task<int> Run(ShnorDb db, Campaign campaign, PersonId person, AnswerSheet answers, DateTime utcNow, CancellationToken ct)
    {
        if (campaign.IsAnonymous) return 0;
        var wishes = HelpWishes.In(campaign.Form, answers);
        var stored = await db.HelpRequests.Where(r => r.AskedBy == person && r.ProgrammeId == campaign.ProgrammeId).ToListAsync(ct);
        var own = stored.FindAll(request => request.CampaignId == campaign.Id);
        if (wishes.Count == 0 && own.Count == 0) return 0; // the usual case, and it must cost nothing

        var wanted = wishes.Select(HelpWishes.KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var request in own.Where(request => !wanted.Contains(HelpWishes.KeyOf(request.Wanted)))) request.DropWithAnswers();
        var back = own.FindAll(request => wanted.Contains(HelpWishes.KeyOf(request.Wanted)) && request.ReturnWithAnswers());
        // What still waits since an earlier survey is not asked for twice.
        var known = own.Concat(stored.Where(request => request.IsWaiting)).Select(request => HelpWishes.KeyOf(request.Wanted)).ToHashSet(StringComparer.Ordinal);
        var fresh = await Make(db, campaign, person, [.. wishes.Where(wish => !known.Contains(HelpWishes.KeyOf(wish)))], utcNow, ct);
        await db.SaveChangesAsync(ct); // their numbers stand in the letters; the commit is still one
        await Tell(db, campaign, person, [.. back, .. fresh], utcNow, ct);
        return stored.Concat(fresh).Count(request => request.IsWaiting && wanted.Contains(HelpWishes.KeyOf(request.Wanted)));
    }

    private static async Task<IReadOnlyList<HelpRequest>> Make(ShnorDb db, Campaign campaign, PersonId person, IReadOnlyList<string> wishes, DateTime utcNow, CancellationToken ct)
    {
        if (wishes.Count == 0) return [];
        var plan = await RowsAhead.Load(db, campaign.ProgrammeId, await ClockOf(db, campaign.ProgrammeId, utcNow, ct), ct);
        var promised = wishes.Select(wish => (Wish: wish, Row: RowForHelp.Find(wish, plan)?.Id)).ToList();
        var acting = await Acting.For(db, [.. promised.Select(each => each.Row).OfType<ActivityId>().Distinct()], utcNow, ct);
        var requests = promised.ConvertAll(each => new HelpRequest
        {
            ProgrammeId = campaign.ProgrammeId,
            CampaignId = campaign.Id,
            AskedBy = person,
            Wanted = each.Wish,
            ActivityId = each.Row,
            ResponsibleId = each.Row is { } row ? FirstThere(acting, row, person) : null,
            AskedAt = utcNow,
        });
        db.HelpRequests.AddRange(requests);
        return requests;
    }

    /// <summary>The first of the cell who can be reached, or whose deputy can; nobody helps themselves.</summary>
    private static PersonId? FirstThere(Acting acting, ActivityId row, PersonId asker) => acting.PartsOf(row).SelectMany(part => part.People).Distinct()
        .Where(named => named != asker && acting.Hearing(row, [AssigneePart.Of(named)]) is [var hearer] && hearer != asker)
        .Select(named => (PersonId?)named).FirstOrDefault();

    /// <summary>The first person of a day who wants help is told of at once, all others together the next morning: hundreds of teachers may answer in an hour.</summary>
    private static async Task Tell(ShnorDb db, Campaign campaign, PersonId person, IReadOnlyList<HelpRequest> requests, DateTime utcNow, CancellationToken ct)
    {
        if (requests.Count == 0) return;
        var clock = await ClockOf(db, campaign.ProgrammeId, utcNow, ct);
        var midnight = clock.Zone.ToUtc(clock.Today.ToDateTime(default));
        var busy = await db.HelpRequests
            .Where(r => r.ProgrammeId == campaign.ProgrammeId && (r.State == HelpState.Open || r.State == HelpState.Taken) && r.AskedAt >= midnight && r.AskedBy != person)
            .Select(r => r.ResponsibleId).Distinct().ToListAsync(ct);
        var outbox = new OutboxWriter(db, utcNow);
        var morning = clock.Zone.ToUtc(clock.Today.AddDays(1).ToDateTime(Morning));
        foreach (var same in requests.GroupBy(request => busy.Contains(request.ResponsibleId)))
            await HelpNews.Asked(db, outbox, same, same.Key ? morning : null, utcNow, ct);
    }

    private static async Task<LocalClock> ClockOf(ShnorDb db, ProgrammeId programme, DateTime utcNow, CancellationToken ct) =>
        new((await db.Programmes.FindAsync([programme], ct))!.Zone, utcNow);
}
