using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>What is typed next belongs to this survey. To which of its questions, the draft says: of an anonymous one nothing more may stand here.</summary>
/// <param name="Album">Pictures sent together come one by one; those after the first are taken without a word.</param>
public sealed record SurveyTalk(long Campaign, string? Album = null) : IAbout
{
    public static readonly DialogKind<SurveyTalk> Kind = new("survey", 1);

    object? IAbout.Subject => new CampaignId(Campaign);
}
