namespace Shnor.Domain.Roadmap.Versions;

/// <summary>What of a row is compared, read once: the longest plans have millions of pairs.</summary>
internal sealed class RowWords(VersionRow row, TitleWords words)
{
    private readonly string? _no = row.No is null ? null : TitleWords.Plain(row.No);
    private readonly string _section = TitleWords.Plain(row.Section);
    private readonly string _deadline = TitleWords.Plain(row.Deadline);
    private readonly string[] _people = [.. row.Responsible.Distinct()];

    public TitleSense Title { get; } = words.Of(row.Title);

    /// <summary>How much of what stands beside the title is the same, 0–1.</summary>
    public double Beside(RowWords fresh)
    {
        var number = _no is not null && _no == fresh._no ? 0.3 : 0;
        var section = _section == fresh._section ? 0.25 : 0;
        var deadline = _deadline == fresh._deadline ? 0.2 : 0;
        return number + section + deadline + (0.25 * People(fresh));
    }

    private double People(RowWords fresh)
    {
        var common = 0;
        foreach (var person in _people)
        {
            if (Array.IndexOf(fresh._people, person) >= 0) common++;
        }

        var all = _people.Length + fresh._people.Length - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
