using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>Every label rule over phrases outside the labelled corpus.</summary>
public sealed class PhraseBookTests
{
    private const int FewestOfARule = 10;

    public static TheoryData<string> Rules => [.. PhraseBook.Rules];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Phrases_of_a_rule_mean_what_the_rule_says(string rule)
    {
        var wrong = PhraseBook.All.Where(p => p.Rule == rule && !IsRight(p)).Select(p => $"«{p.Phrase}» is {p.Reading}, was read as {Brief(p)}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Each_of_the_eleven_label_rules_has_phrases_of_its_own() =>
        Assert.All(Enumerable.Range(1, 11), n => Assert.True(PhraseBook.All.Count(p => p.Rule.StartsWith($"Rule {n}.", StringComparison.Ordinal)) >= FewestOfARule));

    private static bool IsRight(BookPhrase p) => Brief(p) == p.Reading && (!p.AsksPerson || DeadlinePhrase.Parse(p.Phrase, p.Context).Review);

    private static string Brief(BookPhrase p) => ReadingInBrief.Of(DeadlinePhrase.Parse(p.Phrase, p.Context));
}
