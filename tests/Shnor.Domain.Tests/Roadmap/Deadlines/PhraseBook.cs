using System.Text.RegularExpressions;
using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <param name="AsksPerson">The reading must be marked for review; other readings may be.</param>
internal sealed record BookPhrase(string Rule, string Phrase, DeadlineContext Context, string Reading, bool AsksPerson);

/// <summary>The phrases of <c>phrases.txt</c>, each with the years and the heading it stands under.</summary>
internal static partial class PhraseBook
{
    public static IReadOnlyList<BookPhrase> All { get; } = [.. Read()];

    public static IEnumerable<string> Rules => All.Select(p => p.Rule).Distinct();

    private static IEnumerable<BookPhrase> Read()
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream("phrases.txt")!;
        using var reader = new StreamReader(stream);
        var (rule, context) = ("", DeadlineContext.None);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) rule = line[3..];
            else if (line.StartsWith("@ ", StringComparison.Ordinal)) context = ContextOf(line[2..]);
            else if (line.Split(" => ") is [var phrase, var reading])
                yield return new BookPhrase(rule, Unescaped(phrase), context, reading.Replace(" ?", "", StringComparison.Ordinal), reading.EndsWith(" ?", StringComparison.Ordinal));
        }
    }

    private static DeadlineContext ContextOf(string text) => text.Split(' ') switch
    {
        [var years, var month] => Phrases.Context(years, month),
        [var years] => Phrases.Context(years == "-" ? null : years, month: null),
        _ => DeadlineContext.None,
    };

    private static string Unescaped(string phrase) =>
        Escape().Replace(phrase.Replace("\\n", "\n", StringComparison.Ordinal), m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
