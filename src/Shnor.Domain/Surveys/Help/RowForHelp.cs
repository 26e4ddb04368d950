using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Domain.Surveys.Help;

/// <summary>Which row of the plan promises the help that somebody asked for: one of the right kind or that names it, about the right thing, and the soonest of these.</summary>
public static class RowForHelp
{
    /// <returns>Null: the plan promises nothing of the sort.</returns>
    public static PlanRow? Find(string wanted, IEnumerable<PlanRow> rows)
    {
        var (stems, kinds) = HelpKinds.WayOf(wanted);
        var about = WordStems.Telling(wanted);
        return rows
            .Where(row => row.NextOn is not null)
            .Select(row => (Row: row, Rank: RankOf(row, stems, kinds), About: WordStems.Telling(row.Title).Count(about.Contains)))
            .Where(each => kinds.Length > 0 ? each.Rank is not null : each.About > 0 && GivesHelp(each.Row.Kind)) // words without a way: a row about the same thing
            .OrderByDescending(each => each.About).ThenBy(each => each.Rank).ThenBy(each => each.Row.NextOn).ThenBy(each => each.Row.Ordinal)
            .Select(each => each.Row).FirstOrDefault();
    }

    /// <summary>Papers and counts about help are no help: «Мониторинг прохождения курсов» sends nobody to a course.</summary>
    internal static bool GivesHelp(ActivityKind kind) => kind.IsEvent() || kind is ActivityKind.Consultation or ActivityKind.Other;

    /// <summary>0 is the very thing that is wanted; null is something else.</summary>
    private static int? RankOf(PlanRow row, string[] stems, ActivityKind[] kinds)
    {
        var at = Array.IndexOf(kinds, row.Kind);
        if (at >= 0) return at;
        return row.Kind == ActivityKind.Other && TitleWords.Plain(row.Title).Split(' ').Any(word => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal))) ? 0 : null;
    }
}
