using System.Text.Json;
using Shnor.Domain.Roadmap;
using Xunit.Abstractions;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>The labelled phrases of real plans, scored as their own scorer does. Skipped where they are not beside the repository.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const double WantedOfTable = 0.98;
    private const double WantedOfAll = 0.96;

    [SkippableFact]
    public void The_corpus_is_read_right()
    {
        var cases = Cases();
        var misses = cases.Where(c => !IsRight(c)).ToList();
        foreach (var miss in misses) output.WriteLine($"{miss.GetProperty("phrase")} → {TimingJson.Write(Read(miss))}");

        Assert.True(Share(cases, misses) >= WantedOfAll, $"{misses.Count} of {cases.Count} missed");
        Assert.True(Share(cases.FindAll(IsTable), misses.FindAll(IsTable)) >= WantedOfTable, "too many cells of tables missed");
    }

    [SkippableFact]
    public void Every_reading_of_the_corpus_survives_its_JSON() =>
        Assert.All(Cases(), c => Assert.Equal(Read(c), TimingJson.Read(TimingJson.Write(Read(c)))));

    [SkippableFact]
    public void What_a_person_should_be_asked_about_is_marked()
    {
        var open = Cases().FindAll(c => c.TryGetProperty("review", out var review) && review.GetBoolean());
        Assert.All(open, c => Assert.True(Read(c).Review));
    }

    private static bool IsRight(JsonElement c)
    {
        using var got = JsonDocument.Parse(TimingJson.Write(Read(c)));
        return Same(c.GetProperty("expect"), got.RootElement)
            || (c.TryGetProperty("accept", out var accept) && accept.EnumerateArray().Any(a => Same(a, got.RootElement)));
    }

    private static bool Same(JsonElement want, JsonElement got)
    {
        var kind = Corpus.Text(want, "kind");
        if (kind != Corpus.Text(got, "kind")) return false;
        if (kind == "compound") return SameParts(want, got);
        return Scored(kind!).All(f => Value(want, f) == Value(got, f));
    }

    private static bool SameParts(JsonElement want, JsonElement got)
    {
        var rest = got.GetProperty("parts").EnumerateArray().ToList();
        return want.GetProperty("parts").EnumerateArray().All(part => rest.FindIndex(g => Same(part, g)) is >= 0 and var at && RemoveAt(rest, at)) && rest.Count == 0;
    }

    private static bool RemoveAt(List<JsonElement> list, int at)
    {
        list.RemoveAt(at);
        return true;
    }

    private static string[] Scored(string kind) => kind switch
    {
        "once" => ["date", "by", "annual"],
        "months" => ["months", "year", "annual"],
        "period" => ["from", "to", "annual"],
        "recurring" => ["freq", "interval", "count_per_period", "weekday", "time", "nth", "months", "from", "to", "monthday", "bound", "offset_periods", "unit"],
        "ongoing" => ["span", "year"],
        _ => [],
    };

    /// <summary>Absent, null and false are one.</summary>
    private static string? Value(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null or JsonValueKind.False ? null : value.GetRawText().Replace(" ", "", StringComparison.Ordinal);

    private static Timing Read(JsonElement c) => Phrases.Read(Corpus.Text(c, "phrase"), Corpus.Text(c, "year"), Corpus.Text(c, "month"));

    private static bool IsTable(JsonElement c) => Corpus.Text(c, "where") == "table";

    private static double Share(List<JsonElement> cases, List<JsonElement> misses) => 1 - ((double)misses.Count / cases.Count);

    private static List<JsonElement> Cases()
    {
        var cases = Corpus.CasesOrNone();
        Skip.If(cases.Count == 0, "the labelled phrases are not beside the repository");
        return [.. cases];
    }
}
