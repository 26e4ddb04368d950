using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys.Help;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>From what is hard to what the plan has for it. Only figures that anybody may see are looked at: what is left out of the results is left out here.</summary>
internal static class ShowIdeas
{
    private const int MostBlocks = 3;

    public static async Task<Reply> Show(Turn turn, CampaignId id, CancellationToken ct)
    {
        var view = await CampaignResults.Load(turn.Db, id, turn.UtcNow, ct);
        var needy = view.Results?.Neediest.Where(need => need.Need > 0 && need.Block.Title.Length > 0).Take(MostBlocks) ?? [];
        var blocks = needy.Select(need => new NeedyBlock(need.Block.Title, [.. need.Block.Questions.Select(number => view.Campaign.Form.Questions[number - 1].Text)])).ToList();
        var plan = await RowsAhead.Load(turn.Db, view.Campaign.ProgrammeId, view.Clock, ct);
        return Reply.Show(IdeaScreens.Ideas(id, view.Campaign.ProgrammeId, view.Campaign.Title, Suggestions.For(blocks, plan), view.Clock.Today));
    }
}
