namespace Shnor.Domain.Roadmap.Versions;

/// <summary>
/// Finds each row of an older plan in a newer one. The title decides; number, section, deadline, people and place in the plan tell rows of
/// like titles apart and lift a title that was reworded. One row is matched with one row at most, and rows that are alike in everything in order.
/// </summary>
public static class RowMatching
{
    /// <summary>Titles less alike are two activities, whatever stands beside them…</summary>
    private const double Strange = 0.25;

    /// <summary>…unless everything beside them is the same: then a person is asked.</summary>
    private const double AllBeside = 0.9;

    /// <summary>From here on it is the same activity and nobody is asked.</summary>
    private const double Sure = 0.6;

    /// <summary>Reworded, but number, section, deadline and people stand by it.</summary>
    private const double SureWithMuchBeside = 0.42;

    private const double MuchBeside = 0.75;

    private const double WorthOfBeside = 0.3;

    /// <summary>Only enough to keep the order of rows that are otherwise alike.</summary>
    private const double WorthOfPlace = 0.01;

    public static IReadOnlyList<RowMatch> Match(IReadOnlyList<VersionRow> old, IReadOnlyList<VersionRow> fresh)
    {
        var same = Untouched(old, fresh);
        var (oldLeft, freshLeft) = (Left(old.Count, same.Select(match => match.Old)), Left(fresh.Count, same.Select(match => match.New)));
        if (oldLeft.Count == 0 || freshLeft.Count == 0) return [.. same.OrderBy(match => match.Old)];

        var words = new TitleWords([.. old.Select(row => row.Title), .. fresh.Select(row => row.Title)]);
        var (olds, freshes) = (oldLeft.ConvertAll(i => new RowWords(old[i], words)), freshLeft.ConvertAll(i => new RowWords(fresh[i], words)));
        var likeness = new double[oldLeft.Count, freshLeft.Count];
        var worth = new double[oldLeft.Count, freshLeft.Count];
        for (var i = 0; i < oldLeft.Count; i++)
        {
            for (var j = 0; j < freshLeft.Count; j++)
            {
                likeness[i, j] = words.Likeness(olds[i].Title, freshes[j].Title);
                worth[i, j] = Worth(likeness[i, j], olds[i].Beside(freshes[j]), ((double)oldLeft[i] / old.Count) - ((double)freshLeft[j] / fresh.Count));
            }
        }

        var reworded = Assignment.Best(worth).Select((place, i) => (Old: i, New: place)).Where(pair => pair.New >= 0).Select(pair =>
        {
            var alike = likeness[pair.Old, pair.New];
            return new RowMatch(oldLeft[pair.Old], freshLeft[pair.New], alike, IsDoubtful(alike, olds[pair.Old].Beside(freshes[pair.New])));
        });
        return [.. same.Concat(reworded).OrderBy(match => match.Old)];
    }

    /// <summary>Rows that say the same in both versions, as many in one as in the other: in order. Most of a plan is like this.</summary>
    private static List<RowMatch> Untouched(IReadOnlyList<VersionRow> old, IReadOnlyList<VersionRow> fresh)
    {
        var after = Enumerable.Range(0, fresh.Count).ToLookup(i => Face(fresh[i]));
        return [.. Enumerable.Range(0, old.Count).GroupBy(i => Face(old[i])).Where(same => same.Count() == after[same.Key].Count())
            .SelectMany(same => same.Zip(after[same.Key], (before, later) => new RowMatch(before, later, 1, IsDoubtful: false)))];
    }

    private static string Face(VersionRow row) => string.Join('\n', [
        TitleWords.Plain(row.Title), TitleWords.Plain(row.Section), TitleWords.Plain(row.Deadline), .. row.Responsible.Order(StringComparer.Ordinal)]);

    private static List<int> Left(int count, IEnumerable<int> taken) => [.. Enumerable.Range(0, count).Except(taken)];

    /// <summary>Squared, so that one pair that is plainly the same outweighs two that are half alike; in place, pairs that cross are worth less than pairs that do not.</summary>
    private static double Worth(double likeness, double beside, double far)
    {
        if (likeness < Strange) return beside < AllBeside ? 0 : WorthOfPlace;
        return (likeness * (likeness + (WorthOfBeside * beside))) + (WorthOfPlace * (1 - (far * far)));
    }

    private static bool IsDoubtful(double likeness, double beside) => likeness < SureWithMuchBeside || (likeness < Sure && beside < MuchBeside);
}
