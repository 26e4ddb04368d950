using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>What the figures say, in sentences. Each stands on figures of the note; none says why.</summary>
internal static class ResultsConclusions
{
    private const int HelpNamed = 3;

    public static string Of(CampaignResults view, SurveyResults results) =>
        string.Join(' ', new[] { Response(view.Rate), BlocksApart(results), Hardest(results), Wanted(results), Changed(view, results) }.Where(sentence => sentence.Length > 0));

    private static string Response(ResponseRate rate) => rate switch
    {
        { Answered: 0 } => "На опрос никто не ответил, поэтому выводов по его содержанию нет.",
        { Asked: 0 } => "",
        _ when rate.Answered == rate.Asked => $"Ответили все опрошенные ({rate.Answered}).",
        _ when rate.Answered * 2 > rate.Asked => $"Ответило больше половины опрошенных: {ResultsWords.Of(rate)}.",
        _ when rate.Answered * 2 == rate.Asked => $"Ответила половина опрошенных: {ResultsWords.Of(rate)}.",
        _ => $"Ответило меньше половины опрошенных: {ResultsWords.Of(rate)}. Судить по этим ответам обо всех следует осторожно.",
    };

    private static string BlocksApart(SurveyResults results)
    {
        var shown = results.Neediest;
        if (shown.Count == 0 || shown.Select(each => (each.Block.Lowest, each.Block.Highest)).Distinct().Count() > 1) return "";
        var (most, least) = (shown[0], shown[^1]);
        if (shown.Count == 1) return $"Средний балл — {most.Mean.InWords} ({ResultsWords.Scale(results)}).";
        if (most.Mean.Shown == least.Mean.Shown) return $"Средний балл во всех блоках одинаков: {most.Mean.InWords}.";
        var (high, low) = (Names(shown, most), Names(shown, least));
        return results.Form.HigherIs == HigherIs.Worse
            ? $"Больше всего затруднений отмечено в {high} (средний балл {most.Mean.InWords}), меньше всего — в {low} ({least.Mean.InWords})."
            : $"Ниже всего средний балл в {high} ({most.Mean.InWords}), выше всего — в {low} ({least.Mean.InWords}).";
    }

    /// <summary>«блоке „Урок“», or all of those whose figure reads the same.</summary>
    private static string Names(IReadOnlyList<BlockNeed> all, BlockNeed one)
    {
        var same = all.Where(each => each.Mean.Shown == one.Mean.Shown).OrderBy(each => each.Block.Section).Select(each => $"«{ResultsWords.TitleOf(each.Block)}»").ToList();
        return $"{(same.Count == 1 ? "блоке" : "блоках")} {string.Join(", ", same)}";
    }

    private static string Hardest(SurveyResults results)
    {
        if (results.Difficulties is not [var first, ..]) return "";
        return results.Form.HigherIs == HigherIs.Worse
            ? $"Из отдельных утверждений труднее всего «{first.Text}» (средний балл {first.Mean.InWords})."
            : $"Из отдельных утверждений ниже всего оценено «{first.Text}» (средний балл {first.Mean.InWords}).";
    }

    private static string Wanted(SurveyResults results) => results.Help.Count == 0
        ? ""
        : $"Чаще всего просят о такой помощи: {string.Join(", ", results.Help.Take(HelpNamed).Select(each => $"«{each.Label}» ({Plural.Of(each.Count, "человек", "человека", "человек")})"))}.";

    private static string Changed(CampaignResults view, SurveyResults results)
    {
        if (view.Change is not { } change) return "";
        var all = Enumerable.Range(0, results.Blocks.Count).Select(change.OfBlock).OfType<decimal>().ToList();
        if (all.Count == 0) return "";
        var (fell, rose, same) = (all.Count(each => each < 0), all.Count(each => each > 0), all.Count(each => each == 0));
        var parts = new[] { (fell, "снизился"), (rose, "вырос"), (same, "не изменился") }.Where(part => part.Item1 > 0).Select(part => $"{part.Item2} в {Plural.Of(part.Item1, "блоке", "блоках", "блоках")}");
        return $"По сравнению с прошлым опросом средний балл {string.Join(", ", parts)}.";
    }
}
