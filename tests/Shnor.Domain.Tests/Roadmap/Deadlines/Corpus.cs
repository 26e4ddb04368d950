using System.Text.Json;
using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>The labelled phrases of real plans, where they stand beside the repository.</summary>
internal static class Corpus
{
    public static IReadOnlyList<JsonElement> CasesOrNone()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Shnor.Bot.sln"))) root = root.Parent;
        var file = root is null ? "" : Path.Combine(root.FullName, "..", "shared", "deadlines", "corpus.jsonl");
        return File.Exists(file) ? [.. File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)] : [];
    }

    public static IEnumerable<(string Phrase, DeadlineContext Context)> PhrasesOrNone() =>
        CasesOrNone().Select(c => (Text(c, "phrase")!, Phrases.Context(Text(c, "year"), Text(c, "month"))));

    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
