namespace Shnor.Domain.Surveys.Help;

/// <summary>Where people want help most, by the published figures.</summary>
/// <param name="Title">Untrusted text.</param>
/// <param name="Statements">Untrusted texts.</param>
public sealed record NeedyBlock(string Title, IReadOnlyList<string> Statements);

/// <param name="Rows">Of the plan, the fittest first; empty: it has nothing for this.</param>
public sealed record Suggestion(NeedyBlock Block, IReadOnlyList<PlanRow> Rows);

/// <summary>Rows of the plan, still ahead, that fit what people find hard: told by the words of a block's title and of its statements. A word that few rows have says more.</summary>
public static class Suggestions
{
    private const int MostRows = 3;
    private const double TitleWeight = 3; // one word of the title says more than two of the statements
    private const double Enough = 2;

    /// <param name="blocks">The neediest first.</param>
    /// <param name="rows">Of the plan.</param>
    public static IReadOnlyList<Suggestion> For(IReadOnlyList<NeedyBlock> blocks, IReadOnlyCollection<PlanRow> rows)
    {
        var known = rows.Where(row => row.NextOn is not null && RowForHelp.GivesHelp(row.Kind)).Select(row => (Row: row, Stems: WordStems.Telling(row.Title))).ToList();
        var usual = known.SelectMany(each => each.Stems).GroupBy(stem => stem, StringComparer.Ordinal).Where(same => same.Count() > Math.Max(3, known.Count / 3)).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return [.. blocks.Select(block => new Suggestion(block, Fitting(block, known, usual)))];
    }

    private static IReadOnlyList<PlanRow> Fitting(NeedyBlock block, IReadOnlyList<(PlanRow Row, IReadOnlySet<string> Stems)> rows, HashSet<string> usual)
    {
        var title = WordStems.Telling(block.Title);
        var statements = WordStems.Telling(string.Join(' ', block.Statements));
        return [.. rows
            .Select(each => (each.Row, Weight: each.Stems.Except(usual).Sum(stem => title.Contains(stem) ? TitleWeight : statements.Contains(stem) ? 1 : 0)))
            .Where(each => each.Weight >= Enough)
            .OrderByDescending(each => each.Weight).ThenBy(each => each.Row.NextOn).ThenBy(each => each.Row.Ordinal)
            .Take(MostRows).Select(each => each.Row)];
    }
}
