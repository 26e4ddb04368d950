using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Shnor.Domain.People;

namespace Shnor.Documents.Exports;

/// <summary>The columns of the table: those the plan has, and «Отметка о выполнении».</summary>
internal sealed class PlanColumnSet
{
    /// <summary>Says «nothing» aloud: of a row with a title alone nobody could tell whether it is a heading.</summary>
    private const string Nothing = "—";

    private static readonly string[] LineEnds = ["\n", ";\n", ",\n", "; "];

    private readonly List<(string Heading, int Width, Func<PlanDocumentRow, string> Cell)> _columns;

    private PlanColumnSet(bool isNumbered, bool hasExpected) => _columns =
    [
        .. isNumbered ? [("№", 750, row => Number(row.No))] : Array.Empty<(string, int, Func<PlanDocumentRow, string>)>(),
        ("Мероприятие", hasExpected ? 4900 : 6400, row => row.Title),
        ("Срок", 2150, row => row.Deadline.Length == 0 ? Nothing : row.Deadline),
        ("Ответственные", 2700, row => People(row.Responsible)),
        .. hasExpected ? [("Ожидаемый результат", 2500, row => row.Expected ?? "")] : Array.Empty<(string, int, Func<PlanDocumentRow, string>)>(),
        ("Отметка о выполнении", 2100, row => row.Mark),
    ];

    public static PlanColumnSet Of(IReadOnlyList<PlanDocumentRow> rows) => new(rows.Any(row => row.No is not null), rows.Any(row => row.Expected is not null));

    public Table NewTable() => new(
        WordLooks.TableLook(),
        new TableGrid(_columns.Select(column => new GridColumn { Width = $"{column.Width}" })),
        new TableRow(
        [
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. _columns.Select(column => WordLooks.Cell(column.Heading, column.Width, isBold: true, isCentred: true)),
        ]));

    public TableRow Row(PlanDocumentRow row) => new(
    [
        new TableRowProperties(new CantSplit()),
        .. _columns.Select(column => WordLooks.Cell(column.Cell(row), column.Width)),
    ]);

    /// <summary>The heading of a section.</summary>
    public TableRow Across(string text) => new(
        new TableRowProperties(new CantSplit()),
        WordLooks.Cell(text, _columns.Sum(column => column.Width), isBold: true, columns: _columns.Count));

    /// <summary>A line each. «Заместитель директора» above «Титова Е.А.» would be one person with a post: there the end of a name is said.</summary>
    private static string People(IReadOnlyList<string> names) =>
        LineEnds.Select(end => string.Join(end, names)).FirstOrDefault(cell => ResponsibleCell.Split(cell).Select(name => name.Text).SequenceEqual(names)) ?? string.Join(LineEnds[0], names);

    /// <summary>«а» alone would be a word; «а)» is a number.</summary>
    private static string Number(string? no) => no is [var letter] && char.IsLower(letter) ? $"{no})" : no ?? "";
}
