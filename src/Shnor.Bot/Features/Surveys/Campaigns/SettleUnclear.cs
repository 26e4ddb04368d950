using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>«Повторить» and «Считать доставленным», for one invitation or for all that are unclear.</summary>
internal static class SettleUnclear
{
    private static readonly Expression<Func<OutboxRow, bool>> IsUnclear = row => row.State == OutboxState.Unclear;

    public static Task<Reply> Show(Turn turn, (CampaignId Id, int Page) asked, CancellationToken ct) => List(turn, asked.Id, asked.Page, "", ct);

    public static Task<Reply> SendAgain(Turn turn, (CampaignId Id, PersonId Person) asked, CancellationToken ct) => SendAgain(turn, asked.Id, row => row.PersonId == asked.Person, ct);

    public static Task<Reply> SendAllAgain(Turn turn, CampaignId id, CancellationToken ct) => SendAgain(turn, id, _ => true, ct);

    public static Task<Reply> CountDelivered(Turn turn, (CampaignId Id, PersonId Person) asked, CancellationToken ct) => CountDelivered(turn, asked.Id, row => row.PersonId == asked.Person, ct);

    public static Task<Reply> CountAllDelivered(Turn turn, CampaignId id, CancellationToken ct) => CountDelivered(turn, id, _ => true, ct);

    private static async Task<Reply> SendAgain(Turn turn, CampaignId id, Expression<Func<OutboxRow, bool>> whose, CancellationToken ct)
    {
        var campaign = await turn.Db.Campaigns.SingleAsync(c => c.Id == id, ct);
        if (!campaign.TakesAnswers(turn.UtcNow)) return await List(turn, id, 0, "Опрос не идёт: звать уже некуда", ct);
        var people = await Rows(turn, id).Where(whose).Select(row => row.PersonId).ToListAsync(ct);
        await turn.Db.Respondents.Where(r => r.CampaignId == id && people.Contains(r.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.ToldAt, turn.UtcNow), ct);
        var again = await Rows(turn, id).Where(whose).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, OutboxState.Pending).SetProperty(row => row.NotBefore, turn.UtcNow).SetProperty(row => row.SettledAt, (DateTime?)null), ct);
        return await List(turn, id, 0, again == 0 ? "Это уже решено" : $"Приглашение уйдёт ещё раз: {CampaignWords.People(again)}", ct);
    }

    private static async Task<Reply> CountDelivered(Turn turn, CampaignId id, Expression<Func<OutboxRow, bool>> whose, CancellationToken ct)
    {
        var counted = await Rows(turn, id).Where(whose).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sent), ct);
        return await List(turn, id, 0, counted == 0 ? "Это уже решено" : $"Считаю доставленным: {counted}", ct);
    }

    private static IQueryable<OutboxRow> Rows(Turn turn, CampaignId id) => turn.Db.Outbox.Where(row => row.CampaignId == id).Where(IsUnclear);

    private static async Task<Reply> List(Turn turn, CampaignId id, int page, string toast, CancellationToken ct)
    {
        var figures = (await CampaignFigures.Load(turn.Db, id, turn.UtcNow, ct))!;
        var people = await Rows(turn, id).Join(turn.Db.People, row => row.PersonId, person => person.Id, (row, person) => new UnclearPerson(person.Id, person.Name)).ToListAsync(ct);
        var named = people.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id.Value).ToList();
        return Reply.Show(UnclearScreens.List(figures, PageOf.Cut(named, page, UnclearScreens.PageSize)), toast);
    }
}
