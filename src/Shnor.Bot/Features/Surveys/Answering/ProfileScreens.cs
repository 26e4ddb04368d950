using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>What one's own answers say, by blocks: a bar and a figure each. Nobody else is shown it so.</summary>
internal static class ProfileScreens
{
    private const int BarLength = 10;
    private const int MostNamed = 3;
    private const int LongestTitle = 80;

    /// <summary>Right after «Отправить»; of an anonymous survey the only time.</summary>
    public static Screen Sent(Campaign campaign, AnswerSheet answers, int wishes = 0)
    {
        var profile = Profile(campaign.Form, answers);
        return new(
            Markup.Paragraphs(
                Markup.Of($"✅ <b>Ответы отправлены{(campaign.IsAnonymous ? " без имени" : "")}</b>\n<i>{PoliteCut.To(campaign.Title, LongestTitle)}</i>"),
                profile,
                wishes > 0 ? Markup.Plain(wishes == 1 ? "Просьба о помощи передана." : $"Просьбы о помощи переданы: {wishes}.") : Markup.Empty,
                Markup.Plain(AfterWord(campaign, !profile.IsEmpty))),
            [
                .. wishes > 0 ? [[Buttons.MyHelp.Labelled("Мои просьбы", default)]] : Array.Empty<IReadOnlyList<Button>>(),
                .. campaign.IsAnonymous ? [] : new[] { (IReadOnlyList<Button>)[AnswerButtons.Change.Labelled("Изменить ответы", campaign.Id)] },
                [Buttons.MySurveys.Labelled("Мои анкеты", default), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    /// <summary>«Мой профиль».</summary>
    public static Screen Own(Campaign campaign, AnswerSheet answers)
    {
        var profile = Profile(campaign.Form, answers);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Мой профиль</b>\n<i>{PoliteCut.To(campaign.Title, LongestTitle)}</i>"),
                profile.IsEmpty ? Markup.Plain("В этой анкете нет вопросов со шкалой, поэтому профиля по ней нет. Спасибо за ответы.") : profile),
            [[Buttons.Answer.Labelled("Назад", campaign.Id), Buttons.Menu.Labelled("Меню", default)]]);
    }

    private static Markup Profile(SurveyForm form, AnswerSheet answers)
    {
        var scores = BlockProfile.Of(form, answers);
        if (scores.Count == 0) return Markup.Empty;
        return Markup.Paragraphs(
            Markup.Lines(scores.SelectMany(score => Lines(score))),
            scores.Count == 1 ? Markup.Empty : Markup.Plain(InWords(form, BlockProfile.Neediest(scores, MostNamed))));
    }

    private static IEnumerable<Markup> Lines(BlockScore score)
    {
        if (score.Block.Title.Length > 0) yield return Markup.Of($"{PoliteCut.To(score.Block.Title, LongestTitle)}");
        var filled = (int)Math.Round(score.Share * BarLength, MidpointRounding.AwayFromZero);
        yield return Markup.Of($"{new string('▓', filled)}{new string('░', BarLength - filled)} {score.Mean.InWords} из {score.Block.Highest}");
    }

    private static string InWords(SurveyForm form, IReadOnlyList<BlockScore> neediest)
    {
        if (neediest.Count == 0) return form.HigherIs == HigherIs.Worse ? "Больших затруднений по этим ответам нет." : "Слабых мест по этим ответам нет.";
        var titles = string.Join(", ", neediest.Select(score => PoliteCut.To(score.Block.Title, LongestTitle)));
        return form.HigherIs == HigherIs.Worse ? $"Больше всего помощи нужно: {titles}." : $"Ниже всего оценено: {titles}.";
    }

    private static string AfterWord(Campaign campaign, bool hasProfile) => campaign switch
    {
        { IsAnonymous: true } when hasProfile => "Профиль видите только вы и только сейчас: он нигде не сохраняется. Изменить ответы уже нельзя: никто не знает, какие из них ваши.",
        { IsAnonymous: true } => "Спасибо! Изменить ответы уже нельзя: никто не знает, какие из них ваши.",
        _ when hasProfile => "Спасибо! Профиль остаётся в «Моих анкетах». До закрытия опроса ответы можно изменить.",
        _ => "Спасибо! До закрытия опроса ответы можно изменить.",
    };
}
