using System.Text.RegularExpressions;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>The lines of one activity, told apart by their labels.</summary>
internal sealed class LabelledRecord(Regex label, string? no)
{
    private const int Longest = 8000;

    public string? No { get; } = no;

    public List<(int Line, string Text)> Lines { get; } = [];

    public int Line => Lines[0].Line;

    public string Original => string.Join('\n', Lines.Select(line => line.Text));

    public bool IsHeading => Lines is [var (_, text)] && SectionMark.Is(text);

    public bool HasLabels => Original is { Length: <= Longest } text && label.IsMatch(text);

    public bool HasDeadline => Original is { Length: <= Longest } text && label.Matches(text).Any(match => match.Groups["deadline"].Success);

    public bool LacksPeople => HasLabels && !label.Matches(Original).Any(match => match.Groups["people"].Success);

    public bool HasLongTitle => Lines.Count > 1 && !(label.Match(Original) is { Success: true } first && first.Index <= Lines[0].Text.Length + 1);

    /// <summary>Number, title, deadline, people, result; null where a label comes twice, as in lines of two rows.</summary>
    public string[]? Cells()
    {
        var text = Original;
        if (text.Length > Longest) return null;
        var labels = label.Matches(text).ToList();
        var title = text[..(labels is [var first, ..] ? first.Index : text.Length)];
        if (RowNumber.Glued(title.TrimStart()) is (_, var rest)) title = rest;

        var cells = new[] { No ?? "", title.Trim().TrimEnd('.', ';', ',').Replace('\n', ' '), "", "", "" };
        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var value = text[start..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)].Trim().TrimEnd(';', ',');
            var column = labels[i].Groups["deadline"].Success ? 2 : labels[i].Groups["people"].Success ? 3 : labels[i].Groups["result"].Success ? 4 : 0;
            if (column == 0) continue;
            if (cells[column].Length > 0 || (column == 2 && value.Contains(": ", StringComparison.Ordinal))) return null; // a label that was not seen
            cells[column] = column == 2 && value.EndsWith('.') && !value.EndsWith("г.", StringComparison.Ordinal) ? value[..^1] : column == 3 ? value : value.TrimEnd('.');
        }

        return cells;
    }
}
