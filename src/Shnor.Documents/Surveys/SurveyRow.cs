using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Surveys;

/// <summary>A question as its row says it: jumps still name what the column «№» names.</summary>
internal sealed class SurveyRow
{
    private const int Quoted = 40; // characters of a cell in a sentence about it

    private readonly List<SurveyNote> _faults = [];

    private SurveyRow(int line, string number) => (Line, Number) = (line, number);

    public int Line { get; }

    /// <summary>Empty: nothing can jump to it but by its place.</summary>
    public string Number { get; }

    public IReadOnlyList<SurveyNote> Faults => _faults;

    public required SurveyQuestion Question { get; init; }

    public IReadOnlyList<OptionText> Options { get; private set; } = [];

    /// <summary>As written; null: to the next one.</summary>
    public string? To { get; private set; }

    /// <param name="scale">Of the scale above: the points of one without its own.</param>
    public static SurveyRow Read(SketchRow row, SurveyColumns columns, IReadOnlyList<OptionText> scale)
    {
        var faults = new List<string>();
        var kind = KindOf(columns[row, SurveyColumn.Kind], faults);
        var (least, most) = LimitsOf(columns[row, SurveyColumn.Limits], faults);
        var read = new SurveyRow(row.Line, columns[row, SurveyColumn.Number].TrimEnd('.'))
        {
            Question = new SurveyQuestion(columns[row, SurveyColumn.Text], kind)
            {
                Note = columns[row, SurveyColumn.Note] is { Length: > 0 } note ? note : null,
                IsRequired = YesOrNo(columns[row, SurveyColumn.Required], "Обязательный", otherwise: true, faults),
                HasOther = YesOrNo(columns[row, SurveyColumn.Other], "Другое", otherwise: false, faults),
                AsksForHelp = YesOrNo(columns[row, SurveyColumn.Help], "Помощь", otherwise: false, faults),
                Least = least,
                Most = most,
            },
            Options = OptionsOf(CellText.Lines(columns.Raw(row, SurveyColumn.Options)), kind, scale),
            To = ToOf(columns[row, SurveyColumn.GoTo]),
        };
        read._faults.AddRange(faults.Select(sentence => new SurveyNote(row.Line, sentence)));
        return read;
    }

    private static AnswerKind KindOf(string text, List<string> faults)
    {
        if (SurveyWords.Kind(text) is { } kind) return kind;
        faults.Add(text.Length == 0
            ? "не указан вид: впишите «шкала», «один», «несколько», «число», «текст», «дата» или «файл»"
            : $"вид «{Short(text)}» мне незнаком: впишите «шкала», «один», «несколько», «число», «текст», «дата» или «файл»");
        return AnswerKind.Text;
    }

    private static (int? Least, int? Most) LimitsOf(string text, List<string> faults)
    {
        if (text.Length == 0) return default;
        if (SurveyWords.Limits(text) is { } limits) return limits;
        faults.Add($"пределы «{Short(text)}» мне непонятны: напишите, например, «от 1 до 3» или «не больше 2»");
        return default;
    }

    private static bool YesOrNo(string text, string column, bool otherwise, List<string> faults)
    {
        if (text.Length == 0) return otherwise;
        if (SurveyWords.YesOrNo(text) is { } answer) return answer;
        faults.Add($"в столбце «{column}» стоит «{Short(text)}»: впишите «да» или «нет»");
        return otherwise;
    }

    /// <summary>One per line, or in one line through «;».</summary>
    private static IReadOnlyList<OptionText> OptionsOf(string cell, AnswerKind kind, IReadOnlyList<OptionText> scale)
    {
        var texts = cell.Split(cell.Contains('\n', StringComparison.Ordinal) ? '\n' : ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return kind == AnswerKind.Scale && texts.Length == 0 ? scale : [.. texts.Select(text => OptionText.Read(text, kind))];
    }

    private static string? ToOf(string text) => text.TrimStart('→', '-', '>', '=', ' ') is { Length: > 0 } to ? to : null;

    private static string Short(string text) => PoliteCut.To(text, Quoted);
}
