namespace Shnor.Documents.Plans.Columns;

/// <summary>Which column says what: told by the headings' meaning, in any order.</summary>
/// <param name="Number">Null where the rows are not numbered.</param>
/// <param name="Measures">The title's column first; in a table without deadlines every column of things to do.</param>
/// <param name="Deadline">Null where the table has none.</param>
/// <param name="Responsible">Several where «Ответственный» and «Соисполнители» stand apart.</param>
internal sealed record PlanColumns(
    int? Number, IReadOnlyList<int> Measures, DeadlineColumns? Deadline, IReadOnlyList<int> Responsible, int? Expected, int? Section, IReadOnlyList<string> Headings)
{
    public int Title => Measures[0];

    public int Width => Headings.Count;

    /// <summary>Null when nothing in the row names a measure.</summary>
    public static PlanColumns? Of(IReadOnlyList<string> headings, IReadOnlyList<ColumnMeaning> meanings)
    {
        var measures = All(ColumnMeaning.Measure) is { Count: > 0 } named ? named : All(ColumnMeaning.Content) is { Count: > 0 } content ? content : All(ColumnMeaning.Section);
        if (measures.Count == 0) return null;

        int? number = First(ColumnMeaning.Number);
        if (number is null && measures[0] > 0 && ColumnWords.Plain(headings[0]).Length == 0) number = 0; // the corner is often left empty
        return new(
            number, measures, DeadlineColumns.Of(meanings), All(ColumnMeaning.Responsible), First(ColumnMeaning.Expected),
            First(ColumnMeaning.Section) is { } section && section != measures[0] ? section : null, [.. headings.Select(ColumnWords.Plain)]);

        List<int> All(ColumnMeaning meaning) => [.. Enumerable.Range(0, meanings.Count).Where(i => meanings[i] == meaning)];
        int? First(ColumnMeaning meaning) => All(meaning) is [var first, ..] ? first : null;
    }
}

/// <summary>Where a deadline stands: in one column, or in two that belong together («Дата» and «Время», «начало» and «окончание»).</summary>
internal sealed record DeadlineColumns(int Main, int? To, int? Time, int? Month)
{
    public static DeadlineColumns? Of(IReadOnlyList<ColumnMeaning> meanings)
    {
        var (deadline, from, to) = (First(ColumnMeaning.Deadline), First(ColumnMeaning.DeadlineFrom), First(ColumnMeaning.DeadlineTo));
        var (time, month) = (First(ColumnMeaning.Time), First(ColumnMeaning.Month));
        if (from is { } start && to is not null) return new(start, to, time, month);
        if ((deadline ?? to ?? from) is { } date) return new(date, To: null, time, month);
        return (month ?? time) is { } only ? new(only, To: null, month is null ? null : time, Month: null) : null;

        int? First(ColumnMeaning meaning) => Enumerable.Range(0, meanings.Count).Where(i => meanings[i] == meaning).Select(i => (int?)i).FirstOrDefault();
    }

    public IEnumerable<int> All => new[] { Main, To, Time, Month }.OfType<int>();

    /// <summary>The deadline as one phrase.</summary>
    public string Phrase(Func<int, string> cell)
    {
        var phrase = To is { } to ? Range(cell(Main), cell(to)) : cell(Main);
        if (Month is { } month && cell(month) is { Length: > 0 } name && !phrase.Any(char.IsLetter) && !phrase.Contains('.', StringComparison.Ordinal)) phrase = $"{phrase} {name}".Trim();
        return Time is { } time ? $"{phrase} {cell(time)}".Trim() : phrase;
    }

    private static string Range(string from, string to)
    {
        if (from.Length == 0 || from == to) return to;
        if (to.Length == 0) return from;
        var isMarked = from.StartsWith("с ", StringComparison.OrdinalIgnoreCase);
        if (char.IsLetter(from[0]) && char.IsLetter(to[0]) && !isMarked && !IsMarkedEnd(to)) return $"{from} – {to}"; // «октябрь» and «ноябрь» are no «с октябрь по ноябрь»
        var start = isMarked ? from : $"с {from}";
        return IsMarkedEnd(to) ? $"{start} {to}" : $"{start} по {to}";
    }

    private static bool IsMarkedEnd(string to) =>
        to.StartsWith("по ", StringComparison.OrdinalIgnoreCase) || to.StartsWith("до ", StringComparison.OrdinalIgnoreCase);
}
