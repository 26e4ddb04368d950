using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Messengers.WithoutNames;

/// <summary>
/// What stands for a name in texts that leave the service: «участник 12» for somebody the store knows, «ответственный 3» for whoever a plan
/// under review names. The number of the former is the person's own and stays; the latter are counted anew after a restart.
/// </summary>
public sealed class ShownNames(Store store)
{
    private const int ShortestWord = 3; // of a profile that is one word; a shorter one is in every text

    private readonly ConcurrentDictionary<(string Name, string? FullName), NameInText> _shapes = new();
    private readonly ConcurrentDictionary<string, Regex> _exact = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _others = new(StringComparer.Ordinal);
    private int _lastOther;

    /// <summary>How a text reads without names, by what the store knows at this moment.</summary>
    public async Task<Func<string, string>> Hiding(CancellationToken ct)
    {
        var people = await store.Read(
            (db, token) => db.People.Where(p => p.ForgottenAt == null).OrderByDescending(p => p.Name.Length).Select(p => new Known(p.Id.Value, p.Name, p.FullName)).ToListAsync(token),
            ct);
        return text => Hide(text, people);
    }

    private string Hide(string text, List<Known> people)
    {
        if (text.Length == 0) return text;
        foreach (var person in people)
        {
            if (!MayHold(text, person)) continue;
            var shown = $"участник {person.Id}";
            var shape = _shapes.GetOrAdd((person.Name, person.FullName), name => NameInText.Of(name.Name, name.FullName));
            text = shape.Replace(text, shown);
            text = text.Contains('…', StringComparison.Ordinal) ? shape.ReplaceCut(text, shown) : text;
            if (person.Name.Length >= ShortestWord) text = Exactly(person.Name).Replace(text, shown); // as a profile writes it
        }

        return NameInText.ReplaceAll(text, key => $"ответственный {_others.GetOrAdd(key, _ => Interlocked.Increment(ref _lastOther))}");
    }

    /// <summary>Plain, and as it is escaped in the text of a screen.</summary>
    private Regex Exactly(string name) => _exact.GetOrAdd(name, static exact =>
        new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{Regex.Escape(exact)}|{Regex.Escape(Markup.Plain(exact).Html)})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary>A look at a few letters spares most of the search: of a thousand people a text names two.</summary>
    private static bool MayHold(string text, Known person) =>
        NameInText.StartOf(person.Name) is not { } start || NameInText.MayHold(text, start) || (person.FullName is not null && NameInText.MayHold(text, NameInText.StartOf(person.FullName)));

    private sealed record Known(long Id, string Name, string? FullName);
}
