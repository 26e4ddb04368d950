using System.Globalization;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Surveys;

/// <summary>A sketch → the survey in it, or everything that is wrong with it, row by row. Nothing is guessed and nothing is left out in silence.</summary>
internal sealed class SurveyReader
{
    private const int Quoted = 40; // characters of a text in a sentence about it

    private readonly SurveyHead _head = new();
    private readonly List<SurveyNote> _faults = [];
    private readonly List<(string Title, int Line, List<SurveyRow> Rows)> _sections = [];
    private readonly Dictionary<int, string> _notes = []; // of sections, by their place
    private IReadOnlyList<OptionText> _scale = [];
    private SurveyColumns? _columns;

    private SurveyReader()
    {
    }

    private List<SurveyRow> Rows => [.. _sections.SelectMany(section => section.Rows)];

    public static SurveyReading Read(DocumentSketch document)
    {
        var reader = new SurveyReader();
        foreach (var table in document.Tables)
        {
            reader.AddLines(table.Above);
            foreach (var row in table.Rows) reader.Add(row);
        }

        reader.AddLines(document.After);
        return reader.Finish();
    }

    private void AddLines(IEnumerable<Paragraph> lines)
    {
        foreach (var (line, text) in lines)
        {
            if (_columns is null) _head.Add(line, text);
            else if (CellText.Clean(text) is { Length: > 0 } alone && !alone.All(char.IsAsciiDigit)) Alone(line, alone);
        }
    }

    private void Add(SketchRow row)
    {
        if (SurveyColumns.Find(row) is { } columns) _columns = columns;
        else if (_columns is null) _head.Add(row.Line, string.Join(' ', row.Cells.Where(cell => cell.Merge != CellMerge.WithLeft).Select(cell => cell.Text)));
        else if (row.IsUnclear) _faults.Add(new(row.Line, "ячейки строки не разделить: проверьте, что в ней столько же столбцов, сколько в заголовке"));
        else AddQuestion(row, _columns);
    }

    private void AddQuestion(SketchRow row, SurveyColumns columns)
    {
        var seen = row.Cells.Where(cell => cell.Merge == CellMerge.None).Select(cell => CellText.Clean(cell.Text)).Where(text => text.Length > 0).ToList();
        if (seen.Count == 0 || (seen is [var number] && number.All(char.IsAsciiDigit) && columns[row, SurveyColumn.Number] == number)) return; // an empty row, numbered in advance
        var section = columns[row, SurveyColumn.Section];
        if (_sections.Count == 0 || (section.Length > 0 && section != _sections[^1].Title)) _sections.Add((section, row.Line, []));
        if (columns[row, SurveyColumn.SectionNote] is { Length: > 0 } about) _notes.TryAdd(_sections.Count - 1, about);
        if (Says(SurveyColumn.Text) || Says(SurveyColumn.Kind) || Says(SurveyColumn.Options))
        {
            var read = SurveyRow.Read(row, columns, _scale);
            if (read.Question.Kind == AnswerKind.Scale) _scale = read.Options;
            _sections[^1].Rows.Add(read);
        }
        else if (section.Length == 0)
        {
            Alone(row.Line, seen[0]);
        }

        bool Says(SurveyColumn column) => columns[row, column].Length > 0;
    }

    private void Alone(int line, string text) =>
        _faults.Add(new(line, $"«{PoliteCut.To(text, Quoted)}» стоит отдельно: если это вопрос, впишите его в столбец «Вопрос» и укажите вид, если раздел — в столбец «Раздел»"));

    private SurveyReading Finish()
    {
        if (_columns is null) return new SurveyReading.NotASurvey();
        var rows = Rows;
        var numbers = NumbersOf(rows);
        var form = new SurveyForm([.. _sections.Select((section, i) => new SurveySection(section.Title, [.. section.Rows.Select(row => Resolve(row, numbers, rows.Count))]) { Note = _notes.GetValueOrDefault(i) })])
        {
            Note = _head.Introduction,
            HigherIs = _head.HigherIs ?? HigherIs.Better,
        };
        AddFaults(form, rows);
        return _faults.Count > 0
            ? new SurveyReading.Faulty([.. _faults.Distinct().OrderBy(fault => fault.Line ?? 0)])
            : new SurveyReading.Survey(_head.Title, form, _columns.Unused);
    }

    private void AddFaults(SurveyForm form, List<SurveyRow> rows)
    {
        if (FormFaults.OfTitle(_head.Title) is { } title) _faults.Add(new(null, _head.Title.Length == 0 ? "у анкеты нет названия: впишите его строкой над таблицей, «Название» и рядом сам текст" : title));
        if (_head.Unclear is { } unclear) _faults.Add(unclear);
        else if (_head.HigherIs is null && form.Questions.Any(question => question.Kind == AnswerKind.Scale)) _faults.Add(new(null, "не сказано, что значит большее число на шкале: впишите строкой над таблицей «Шкала» и рядом «больше — хуже» или «больше — лучше»"));
        _faults.AddRange(rows.SelectMany(row => row.Faults));
        var told = _faults.Select(fault => fault.Line).ToHashSet(); // what was not understood of a row makes other things wrong in it too
        _faults.AddRange(FormFaults.Of(form).Select(fault => new SurveyNote(fault.Question is { } number ? rows[number - 1].Line : null, fault.Sentence)).Where(fault => fault.Line is null || !told.Contains(fault.Line)));
    }

    /// <summary>By the column «№» where there is one, else by the place.</summary>
    private Dictionary<string, int> NumbersOf(List<SurveyRow> rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var areWritten = rows.Exists(row => row.Number.Length > 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var number = areWritten ? rows[i].Number : (i + 1).ToString(CultureInfo.InvariantCulture);
            if (number.Length > 0 && !numbers.TryAdd(number, i + 1)) _faults.Add(new(rows[i].Line, $"номер {PoliteCut.To(number, Quoted)} уже был выше: номера в столбце «№» не повторяются"));
        }

        return numbers;
    }

    private SurveyQuestion Resolve(SurveyRow row, Dictionary<string, int> numbers, int count) => row.Question with
    {
        Options = [.. row.Options.Select(option => new SurveyOption(option.Label, option.Score, Target(option.To, row.Line, numbers, count)))],
        GoTo = Target(row.To, row.Line, numbers, count),
    };

    private int? Target(string? to, int line, Dictionary<string, int> numbers, int count)
    {
        if (to is null || to.Equals(OptionText.Next, StringComparison.OrdinalIgnoreCase)) return null;
        if (to.Equals(OptionText.End, StringComparison.OrdinalIgnoreCase)) return SurveyForm.End;
        var number = SurveyWords.NumberOf(to);
        if (numbers.TryGetValue(number, out var place)) return place;
        _faults.Add(new(line, number.Length > 0 && number.All(char.IsAsciiDigit)
            ? $"переход к вопросу {PoliteCut.To(number, Quoted)}, а такого нет: вопросов {count}; укажите другой или «конец»"
            : $"переход «{PoliteCut.To(to, Quoted)}» мне непонятен: напишите номер вопроса, «конец» или «дальше»"));
        return null;
    }
}
