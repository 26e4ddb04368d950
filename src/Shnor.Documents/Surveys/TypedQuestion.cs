using System.Globalization;
using Shnor.Documents.Plans;
using Shnor.Domain.Surveys;

namespace Shnor.Documents.Surveys;

/// <summary>Parts of a question as somebody types them in chat: read the way the cells of a survey's table are.</summary>
public static class TypedQuestion
{
    /// <summary>One per line, or in one line through «;»: «0 не испытываю», «Нет → 7», «Нет → конец».</summary>
    /// <returns>An option whose jump is no number and no such word keeps its arrow in the label.</returns>
    public static IReadOnlyList<SurveyOption> Options(string typed, AnswerKind kind)
    {
        var lines = CellText.Lines(typed.ReplaceLineEndings("\n"));
        return [.. lines.Split(lines.Contains('\n', StringComparison.Ordinal) ? '\n' : ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Option(line, kind))];
    }

    /// <summary>As <see cref="Options"/> reads it.</summary>
    public static string Write(SurveyOption option) => OptionText.Write(option);

    /// <returns>Null for a text that is no limits.</returns>
    public static (int? Least, int? Most)? Limits(string typed) => SurveyWords.Limits(CellText.Clean(typed));

    private static SurveyOption Option(string line, AnswerKind kind)
    {
        var text = OptionText.Read(line, kind);
        if (text.To is null || text.To.Equals(OptionText.Next, StringComparison.OrdinalIgnoreCase)) return new(text.Label, text.Score);
        if (text.To.Equals(OptionText.End, StringComparison.OrdinalIgnoreCase)) return new(text.Label, text.Score, SurveyForm.End);
        return int.TryParse(SurveyWords.NumberOf(text.To), NumberStyles.None, CultureInfo.InvariantCulture, out var to) && to > 0
            ? new(text.Label, text.Score, to)
            : new($"{text.Label} → {text.To}", text.Score);
    }
}
