using System.Globalization;
using Shnor.Domain.Surveys;

namespace Shnor.Documents.Surveys;

/// <summary>One option as a cell writes it: «Нет → 7», «Нет → конец», «2 часто».</summary>
/// <param name="Label">Without the value of a point and the jump.</param>
/// <param name="To">Where it jumps, as written; null: nowhere.</param>
internal sealed record OptionText(string Label, int? Score, string? To)
{
    public const string End = "конец";

    /// <summary>No jump: for a label that has an arrow of its own.</summary>
    public const string Next = "дальше";

    private const string Signs = "-−–—=.):,"; // what may stand between a value and its label

    private static readonly string[] Arrows = ["→", "->", "=>", "⇒"];

    public static OptionText Read(string text, AnswerKind kind)
    {
        var (label, to) = Jump(text);
        return kind == AnswerKind.Scale && SurveyWords.Point(label) is var (value, words) ? new(words, value, to) : new(label, null, to);
    }

    /// <summary>What <see cref="Read"/> reads back as the same option.</summary>
    public static string Write(SurveyOption option)
    {
        var value = option.Score is { } score ? score.ToString(CultureInfo.InvariantCulture) + (option.Label.Length > 0 && Signs.Contains(option.Label[0], StringComparison.Ordinal) ? " — " : " ") : "";
        var jump = option.GoTo is { } to ? $" → {Target(to)}" : Array.Exists(Arrows, arrow => option.Label.Contains(arrow, StringComparison.Ordinal)) ? $" → {Next}" : "";
        return value + option.Label + jump;
    }

    public static string Target(int number) => number == SurveyForm.End ? End : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>After the last arrow.</summary>
    private static (string Label, string? To) Jump(string text)
    {
        var (at, length) = Arrows.Select(arrow => (At: text.LastIndexOf(arrow, StringComparison.Ordinal), arrow.Length)).MaxBy(found => found.At);
        return at < 0 ? (text, null) : (text[..at].TrimEnd(), text[(at + length)..].Trim());
    }
}
