using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans;

/// <summary>Which column says what: told by the headings' meaning, in any order.</summary>
/// <param name="Number">Null where the rows are not numbered.</param>
internal sealed record PlanColumns(int? Number, int Title, int Deadline, int? Responsible, int? Expected, int Width)
{
    /// <summary>A heading is short; a long cell is a row of the plan that happens to hold a heading's word.</summary>
    private const int MaxHeading = 100;

    private enum Meaning
    {
        Unknown,
        Number,
        Title,
        Deadline,
        Responsible,
        Expected,
        Done,
    }

    // The order decides: «Срок проведения мероприятия» is a deadline, «Отметка о выполнении мероприятия» a mark.
    private static readonly (Meaning Meaning, string[] Words)[] Vocabulary =
    [
        (Meaning.Done, ["отметка", "выполнено", "примечани"]),
        (Meaning.Deadline, ["срок", "дата", "дат ", "период", "время проведения", "когда"]),
        (Meaning.Responsible, ["ответственн", "исполнител", "кто отвечает"]),
        (Meaning.Expected, ["результат", "ожидаем"]),
        (Meaning.Title, ["мероприяти", "содержание", "наименование", "действи", "деятельност", "вид работ", "виды работ", "что сделать"]),
    ];

    /// <summary>Null when the row is not the heading of a plan: a plan has at least the measure and its deadline.</summary>
    public static PlanColumns? Recognise(SketchRow row)
    {
        var meanings = row.Cells.Select(cell => Means(cell.Text)).ToArray();
        var title = Array.IndexOf(meanings, Meaning.Title);
        var deadline = Array.IndexOf(meanings, Meaning.Deadline);
        if (title < 0 || deadline < 0) return null;

        var number = Find(meanings, Meaning.Number);
        if (number is null && title > 0 && row.Cells[0].Text.Trim().Length == 0) number = 0; // the corner is often left empty
        return new(number, title, deadline, Find(meanings, Meaning.Responsible), Find(meanings, Meaning.Expected), row.Cells.Count);
    }

    public static bool IsNumber(string cell) => cell.Length is > 0 and <= 12 && cell.Any(char.IsAsciiDigit) && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ')');

    private static int? Find(Meaning[] meanings, Meaning meaning) => Array.IndexOf(meanings, meaning) is >= 0 and var at ? at : null;

    private static Meaning Means(string heading)
    {
        if (heading.Length > MaxHeading) return Meaning.Unknown;
        var text = CellText.Clean(heading).ToLowerInvariant();
        if (text.StartsWith('№') || text is "n" or "n п/п" or "п/п" or "номер" or "no") return Meaning.Number;
        return Vocabulary.FirstOrDefault(entry => entry.Words.Any(word => text.Contains(word, StringComparison.Ordinal))).Meaning;
    }
}
