using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>Figures of a survey in words, the same on screens, in pictures and in files.</summary>
internal static class ResultsWords
{
    /// <summary>In place of whatever is not shown, and of what nobody has answered: the two are not to be told apart.</summary>
    public const string TooFew = "мало ответов";

    /// <summary>The same in a narrow cell.</summary>
    public const string Dot = "•";

    private const string Letters = "АБВГДЕЖЗИКЛМНПРСТУФХЦЧШЭЮЯ"; // without those that are taken for others

    /// <summary>What a column of blocks is called where their titles have no room: А, Б … Я, А2, Б2 …</summary>
    public static string LetterOf(int block) => block < Letters.Length ? $"{Letters[block]}" : $"{Letters[block % Letters.Length]}{(block / Letters.Length) + 1}";

    public static string TitleOf(SurveyBlock block) => block.Title.Length > 0 ? block.Title : "Все утверждения";

    public static string Of(BlockFigure figure) => figure.Mean?.InWords ?? TooFew;

    public static string Short(BlockFigure figure) => figure.Mean?.InWords ?? Dot;

    /// <summary>«34 из 40 (85 %)».</summary>
    public static string Of(ResponseRate rate) => $"{rate.Answered} из {rate.Asked} ({rate.Percent} %)";

    /// <summary>«ответил», «ответили», as it stands before their number.</summary>
    public static string Verb(int answered) => answered == 1 ? "ответил" : "ответили";

    public static string VerbAtStart(int answered) => answered == 1 ? "Ответил" : "Ответили";

    /// <summary>«0–3: чем больше, тем труднее»; scales of several kinds are not named by their ends.</summary>
    public static string Scale(SurveyResults results)
    {
        var direction = results.Form.HigherIs == HigherIs.Worse ? "чем больше, тем труднее" : "чем больше, тем лучше";
        return results.Blocks.Select(block => (block.Lowest, block.Highest)).Distinct().ToList() is [var (lowest, highest)] ? $"от {lowest} до {highest}: {direction}" : direction;
    }

    /// <summary>«Труднее всего» or «Ниже всего».</summary>
    public static string Hardest(SurveyForm form) => form.HigherIs == HigherIs.Worse ? "Труднее всего" : "Ниже всего";

    public static string Hard(SurveyForm form) => form.HigherIs == HigherIs.Worse ? "Затруднения" : "Слабые места";

    /// <summary>Ten steps of how far the mean stands on its scale.</summary>
    public static string Bar(decimal share, int length = 8)
    {
        var filled = (int)Math.Round(Math.Clamp(share, 0, 1) * length, MidpointRounding.AwayFromZero);
        return new string('▓', filled) + new string('░', length - filled);
    }

    /// <summary>How far it stands from the lower end of the scale, 0 … 1.</summary>
    public static decimal Height(SurveyBlock block, Average mean) => block.Highest > block.Lowest ? (mean.Exact - block.Lowest) / (block.Highest - block.Lowest) : 0;

    /// <summary>«без имён», or nothing.</summary>
    public static string Nameless(Campaign campaign) => campaign.IsAnonymous ? "без имён" : "с именами";

    /// <summary>«закрыт чт 26 ноября, 12:00», «идёт до чт 26 ноября, 12:00».</summary>
    public static string Standing(CampaignResults view) => view.Campaign.ClosedAt is { } closed
        ? $"закрыт {Moment(view, closed)}"
        : $"идёт до {Moment(view, view.Campaign.ClosesAt)}";

    public static string Moment(CampaignResults view, DateTime utc) => RussianDate.Moment(view.Clock.Zone.ToLocal(utc), view.Clock.Today);

    public static string Day(CampaignResults view, DateTime utc) => RussianDate.FullDay(DateOnly.FromDateTime(view.Clock.Zone.ToLocal(utc)));
}
