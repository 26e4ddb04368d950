using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>How a phrase is typed does not change what it means: every way alone and several at once, seeded, over the book and the labelled corpus.</summary>
public sealed class PerturbationProperties
{
    private static readonly IReadOnlyList<(string Phrase, DeadlineContext Context, string Meaning)> Known =
        [.. PhraseBook.All.Select(p => (p.Phrase, p.Context)).Concat(Corpus.PhrasesOrNone()).Select(p => (p.Phrase, p.Context, Meaning(p.Phrase, p.Context)))];

    public static TheoryData<string> Ways => [.. Perturbation.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void One_way_of_typing_changes_no_reading(string name)
    {
        var way = Perturbation.All.Single(p => p.Name == name);
        var random = new Random(5);
        Unchanged(phrase => way.Of(phrase, random), everyThird: Perturbation.All.ToList().IndexOf(way));
    }

    [Fact]
    public void Several_ways_at_once_change_no_reading()
    {
        var random = new Random(20241);
        Unchanged(phrase => Perturbation.All.Where(_ => random.Next(3) == 0).OrderBy(_ => random.Next()).Aggregate(phrase, (text, way) => way.Of(text, random)));
    }

    /// <param name="everyThird">Each way alone meets a third of the phrases, beginning with this one; all of them are met by all ways together.</param>
    private static void Unchanged(Func<string, string> perturb, int? everyThird = null)
    {
        var changed = new List<string>();
        foreach (var (phrase, context, was) in Known.Where((_, i) => everyThird is not { } third || i % 3 == third % 3))
        {
            var other = perturb(phrase);
            var now = Meaning(other, context);
            if (was != now) changed.Add($"«{phrase}» is {was}, «{other}» is {now}");
        }
        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    private static string Meaning(string phrase, DeadlineContext context) => ReadingInBrief.Of(DeadlinePhrase.Parse(phrase, context));
}
