using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Surveys;

/// <summary>Which column of a survey's table is what, by its heading.</summary>
internal sealed class SurveyColumns
{
    /// <summary>What stands beside the questions of a meeting, and never beside those of a survey.</summary>
    private static readonly string[] OfPlan = ["срок", "ответственн", "мероприяти"];

    private readonly SurveyColumn[] _meanings;

    private SurveyColumns(SurveyColumn[] meanings, IReadOnlyList<string> unused) => (_meanings, Unused) = (meanings, unused);

    /// <summary>Headings of columns that are not taken.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>Null for a row that is no heading: one names both «Вопрос» and «Вид».</summary>
    public static SurveyColumns? Find(SketchRow row)
    {
        if (row.IsUnclear) return null;
        var taken = new SurveyColumn[row.Cells.Count];
        var unused = new List<string>();
        for (var i = 0; i < taken.Length; i++)
        {
            var text = row.Cells[i].Merge == CellMerge.WithLeft ? "" : CellText.Clean(row.Cells[i].Text);
            var meaning = SurveyWords.Heading(text);
            if (meaning != SurveyColumn.Unknown && Array.IndexOf(taken, meaning) < 0) taken[i] = meaning;
            else if (text.Length > 0) unused.Add(text);
        }

        var isPlan = unused.Exists(text => OfPlan.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        return !isPlan && taken.Contains(SurveyColumn.Text) && taken.Contains(SurveyColumn.Kind) ? new(taken, unused) : null;
    }

    public bool Has(SurveyColumn column) => Array.IndexOf(_meanings, column) >= 0;

    /// <summary>On one line.</summary>
    public string this[SketchRow row, SurveyColumn column] => CellText.Clean(Raw(row, column));

    /// <summary>With its lines.</summary>
    public string Raw(SketchRow row, SurveyColumn column) => Array.IndexOf(_meanings, column) is var at and >= 0 && at < row.Cells.Count ? SurveyWords.Unquoted(row.Cells[at].Text) : "";
}
