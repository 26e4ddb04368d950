namespace Shnor.Domain.Roadmap.Versions;

/// <summary>A newer version of a plan beside the older one, row by row.</summary>
/// <param name="Rows">One for each row of the newer version, in its order.</param>
/// <param name="Gone">Rows of the older version that the newer one no longer has, in their order.</param>
public sealed record PlanDifference(IReadOnlyList<RowDifference> Rows, IReadOnlyList<int> Gone)
{
    public IEnumerable<RowDifference> New => Rows.Where(row => row.Old is null);

    public IEnumerable<RowDifference> Changed => Rows.Where(row => row.Old is not null && row.What != RowChanges.None);

    public IEnumerable<RowDifference> Doubtful => Rows.Where(row => row.IsDoubtful);

    /// <summary>The same plan, sent again.</summary>
    public bool IsNone => Gone.Count == 0 && Rows.All(row => row.Old is not null && row.What == RowChanges.None);

    /// <param name="old">Rows of the older version.</param>
    /// <param name="fresh">Rows of the newer one.</param>
    /// <param name="told">Doubtful pairs a person has spoken about, by the row of the newer version: true, it is the same activity; false, it is a new one.</param>
    public static PlanDifference Of(IReadOnlyList<VersionRow> old, IReadOnlyList<VersionRow> fresh, IReadOnlyDictionary<int, bool> told)
    {
        var matches = RowMatching.Match(old, fresh).Where(match => !match.IsDoubtful || told.GetValueOrDefault(match.New, true)).ToDictionary(match => match.New);
        var rows = fresh.Select((row, i) => matches.TryGetValue(i, out var match)
            ? new RowDifference(i, match.Old, RowComparison.Between(old[match.Old], row), match.IsDoubtful && !told.ContainsKey(i))
            : new RowDifference(i, Old: null, RowChanges.None, IsDoubtful: false)).ToList();
        return new(rows, [.. Enumerable.Range(0, old.Count).Except(rows.Select(row => row.Old).OfType<int>())]);
    }
}

/// <param name="New">Its place in the newer version.</param>
/// <param name="Old">Its place in the older version; null: it is new.</param>
/// <param name="What">What reads otherwise; <see cref="RowChanges.None"/> for a row that stayed as it was, and for a new one.</param>
/// <param name="IsDoubtful">«Это то же мероприятие?»</param>
public sealed record RowDifference(int New, int? Old, RowChanges What, bool IsDoubtful);
