using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Campaigns;

public sealed record AskedLonger(long Campaign) : IAbout
{
    object? IAbout.Subject => new CampaignId(Campaign);
}

/// <summary>«Напомнить сейчас», «Продлить», «Закрыть сейчас», «Отменить».</summary>
public sealed class ChangeCampaign(CampaignRound round)
{
    public static readonly DialogKind<AskedLonger> Extending = new("survey-longer", 1);

    public static async Task<Reply> RemindNow(Turn turn, CampaignId id, CancellationToken ct)
    {
        var (campaign, programme) = await Load(turn, id, ct);
        if (programme.IsSilent) return await ShowCampaigns.Card(turn, id, "Программа приостановлена или завершена: напоминания не приходят", ct);
        if (!campaign.TakesAnswers(turn.UtcNow)) return await ShowCampaigns.Card(turn, id, "Опрос не идёт: напоминать не о чем", ct);
        var reminded = await CampaignRound.RemindNow(turn.Db, campaign, programme, turn.Outbox, turn.UtcNow, ct);
        await turn.Db.SaveChangesAsync(ct);
        return await ShowCampaigns.Card(turn, id, reminded == 0 ? "Сейчас напоминать некому: остальным писали недавно" : $"Напоминание уйдёт: {CampaignWords.People(reminded)}", ct);
    }

    public static async Task<Reply> AskExtend(Turn turn, CampaignId id, CancellationToken ct)
    {
        var figures = (await CampaignFigures.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (!figures.Campaign.TakesAnswers(turn.UtcNow)) return await ShowCampaigns.Card(turn, id, "Опрос не идёт: продлить его нельзя", ct);
        turn.Dialogs.Open(Extending, new(id.Value));
        return Reply.Show(CampaignScreens.HowLong(figures, CampaignScreens.Longer(figures)));
    }

    public static async Task<Reply> Extend(Turn turn, (CampaignId Id, DateOnly Until) asked, CancellationToken ct)
    {
        var (campaign, programme) = await Load(turn, asked.Id, ct);
        var outcome = await Extend(turn, campaign, programme, asked.Until, ct);
        ShowCampaigns.CloseDialogs(turn);
        return await ShowCampaigns.Card(turn, asked.Id, outcome == ExtendOutcome.Extended ? "Опрос продлён" : Refusal(outcome), ct);
    }

    public static async Task<Reply> TakeDay(Turn turn, (AskedLonger Data, string Words) typed, CancellationToken ct)
    {
        var id = new CampaignId(typed.Data.Campaign);
        var (campaign, programme) = await Load(turn, id, ct);
        if (TypedDay.Read(typed.Words, Campaign.DayOf(turn.UtcNow, programme)) is not { } day) return Reply.Say(CampaignScreens.DayNotTaken(id, TypedDay.NotUnderstood));
        var outcome = await Extend(turn, campaign, programme, day, ct);
        if (outcome != ExtendOutcome.Extended) return Reply.Say(CampaignScreens.DayNotTaken(id, Refusal(outcome) + "."));
        turn.Dialogs.Close();
        return Reply.Say(CampaignScreens.Card((await CampaignFigures.Load(turn.Db, id, turn.UtcNow, ct))!));
    }

    public static async Task<Reply> AskClose(Turn turn, CampaignId id, CancellationToken ct)
    {
        var figures = (await CampaignFigures.Load(turn.Db, id, turn.UtcNow, ct))!;
        return figures.Campaign.IsOpen ? Reply.Show(CampaignScreens.SureClose(figures)) : Reply.Show(CampaignScreens.Card(figures), "Опрос не идёт");
    }

    public async Task<Reply> Close(Turn turn, CampaignId id, CancellationToken ct)
    {
        var (campaign, programme) = await Load(turn, id, ct);
        var closed = await round.Close(turn.Db, campaign, programme, turn.Outbox, turn.UtcNow, turn.Me, ct);
        return await ShowCampaigns.Card(turn, id, closed ? "Опрос закрыт" : "Опрос уже закрыт", ct);
    }

    public static async Task<Reply> AskCallOff(Turn turn, CampaignId id, CancellationToken ct)
    {
        var figures = (await CampaignFigures.Load(turn.Db, id, turn.UtcNow, ct))!;
        return figures.Campaign.IsPlanned ? Reply.Show(CampaignScreens.SureCallOff(figures)) : Reply.Show(CampaignScreens.Card(figures), "Опрос уже открыт: его можно только закрыть");
    }

    public static async Task<Reply> CallOff(Turn turn, CampaignId id, CancellationToken ct)
    {
        var (campaign, _) = await Load(turn, id, ct);
        var calledOff = campaign.CallOff(turn.UtcNow);
        await turn.Db.SaveChangesAsync(ct);
        return await ShowCampaigns.Card(turn, id, calledOff ? "Опрос отменён" : campaign.IsCalledOff ? "Опрос уже отменён" : "Опрос уже открыт: его можно только закрыть", ct);
    }

    private static async Task<ExtendOutcome> Extend(Turn turn, Campaign campaign, Programme programme, DateOnly until, CancellationToken ct)
    {
        var outcome = campaign.Extend(until, programme, turn.UtcNow);
        await turn.Db.SaveChangesAsync(ct);
        return outcome;
    }

    private static string Refusal(ExtendOutcome outcome) => outcome switch
    {
        ExtendOutcome.NotLater => "Опрос и так идёт не меньше: выберите день позже",
        ExtendOutcome.TooFar => "Опрос может идти не дольше года: выберите день раньше",
        _ => "Опрос не идёт: продлить его нельзя",
    };

    private static async Task<(Campaign Campaign, Programme Programme)> Load(Turn turn, CampaignId id, CancellationToken ct)
    {
        var campaign = await turn.Db.Campaigns.SingleAsync(c => c.Id == id, ct);
        return (campaign, await turn.Db.Programmes.SingleAsync(p => p.Id == campaign.ProgrammeId, ct));
    }
}
