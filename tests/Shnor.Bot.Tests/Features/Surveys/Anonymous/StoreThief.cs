using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;

namespace Shnor.Bot.Tests.Features.Surveys.Anonymous;

/// <summary>
/// Somebody who has carried away everything on the disk but the keys, after each single answer, and joins it all; who after the close gets
/// whatever keys are left as well. They know who has answered when, and try to tell whose words are whose.
/// </summary>
internal static class StoreThief
{
    /// <returns>What was found out, a sentence each; nothing where nobody can be told from four others.</returns>
    public static async Task<IReadOnlyList<string>> Findings(UnsignedTown town, IReadOnlyList<Moment> moments)
    {
        var found = new List<string>();
        foreach (var moment in moments)
        {
            found.AddRange(WordsTooEarly(town, moment));
            found.AddRange(Lengths(moment));
        }

        found.AddRange(Handfuls(town, moments));
        found.AddRange(await Opened(town, moments));
        return [.. found.Distinct()];
    }

    /// <summary>Words that stand in a file before they have joined, plain or behind a mere encoding; or on one page with a name.</summary>
    private static IEnumerable<string> WordsTooEarly(UnsignedTown town, Moment moment)
    {
        const int page = 4096;
        var joined = moment.Joined.Select(each => each.Words).ToHashSet(StringComparer.Ordinal);
        foreach (var (who, words) in town.WordsOf)
        {
            var canary = words.TrimEnd('ы');
            if (!joined.Contains(words) && moment.Waiting.Values.Concat(moment.Drafts).Any(text => Decoded(text).Contains(canary, StringComparison.Ordinal))) yield return $"{who.Value} is only encoded";
            foreach (var (name, bytes) in moment.Files)
            {
                var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary));
                if (at < 0) continue;
                if (!joined.Contains(words)) yield return $"the words of {who.Value} stand in the {Kind(name)} before they have joined";
                if (Kind(name) is not ("store" or "backup")) continue; // elsewhere pages of any table lie side by side
                var around = Encoding.UTF8.GetString(bytes.AsSpan(at / page * page, Math.Min(page, bytes.Length - (at / page * page))));
                if (town.Names.FirstOrDefault(other => around.Contains(other, StringComparison.Ordinal)) is not null) yield return $"the words of {who.Value} stand beside a name in the {Kind(name)}";
            }
        }
    }

    /// <summary>What is sealed is all of one length.</summary>
    private static IEnumerable<string> Lengths(Moment moment)
    {
        if (moment.Waiting.Values.Select(text => text.Length).Distinct().Count() > 1) yield return "what waits is of several lengths";
        if (moment.Drafts.Select(text => text.Length).Distinct().Count() > 1) yield return "drafts are of several lengths";
    }

    /// <summary>
    /// Of everything that joins between two looks: how many others may each of these words be from? Whoever answered between two looks owns the
    /// sealed row that came with it, and those whose rows went own the words that came.
    /// </summary>
    private static IEnumerable<string> Handfuls(UnsignedTown town, IReadOnlyList<Moment> moments)
    {
        var owners = new Dictionary<long, PersonId>();
        for (var i = 1; i < moments.Count; i++)
        {
            var (before, now) = (moments[i - 1], moments[i]);
            var answered = now.Answered.Except(before.Answered).ToList();
            var came = now.Waiting.Keys.Except(before.Waiting.Keys).ToList();
            if (answered.Count == 1 && came.Count == 1) owners[came[0]] = answered[0];
            var gone = before.Waiting.Keys.Except(now.Waiting.Keys).Select(key => owners[key]).Concat(came.Count == 0 ? answered : []).ToHashSet();
            var known = before.Joined.Select(each => each.Words).ToHashSet(StringComparer.Ordinal);
            foreach (var batch in now.Joined.Where(each => !known.Contains(each.Words)).GroupBy(each => each.School))
            {
                var candidates = gone.Count(who => batch.Key is null || town.SchoolOf[who] == batch.Key);
                if (batch.Count() < 5) yield return $"{batch.Count()} of school {batch.Key?.Value ?? 0} joined together";
                if (candidates < 5) yield return $"{candidates} people of school {batch.Key?.Value ?? 0} are behind the words that joined";
            }
        }

        foreach (var group in moments[^1].Joined.GroupBy(each => each.School).Where(group => group.Count() < 5)) yield return $"school {group.Key?.Value ?? 0} is told of {group.Count()}";
    }

    /// <summary>With the keys that are there at the end, what was carried away before.</summary>
    private static async Task<IReadOnlyList<string>> Opened(UnsignedTown town, IReadOnlyList<Moment> moments)
    {
        if (Directory.Exists(town.KeysFolder + ".kept"))
        {
            foreach (var file in Directory.GetFiles(town.KeysFolder + ".kept")) File.Copy(file, Path.Combine(town.KeysFolder, Path.GetFileName(file)), overwrite: true);
        }

        var campaign = await town.Town.Look(db => db.Campaigns.SingleAsync(c => c.Id == town.Campaign));
        return moments.SelectMany(moment => moment.Waiting.Values.Concat(moment.Drafts)).Any(closed => town.Seal.OpenDraft(campaign, closed) is not null) ? ["an old copy can still be opened"] : [];
    }

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    private static string Kind(string file) => file.EndsWith("-wal", StringComparison.Ordinal) ? "journal" : file.EndsWith("-shm", StringComparison.Ordinal) ? "index" : file.Contains(".copy-", StringComparison.Ordinal) ? "backup" : "store";
}
