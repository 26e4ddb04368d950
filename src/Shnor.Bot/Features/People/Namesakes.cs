using Shnor.Domain;

namespace Shnor.Bot.Features.People;

/// <summary>Two people of one name in one programme are told apart by what is known of them.</summary>
internal static class Namesakes
{
    public static List<PersonLine> ToldApart(IReadOnlyList<PersonLine> people)
    {
        var told = new Dictionary<PersonId, string>();
        foreach (var namesakes in people.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            var ordinal = 1;
            foreach (var same in namesakes.OrderBy(p => p.Id.Value).GroupBy(What, StringComparer.OrdinalIgnoreCase).ToList())
            {
                foreach (var person in same)
                {
                    var what = same.Key.Length > 0 && !same.Skip(1).Any() ? same.Key : $"{same.Key} № {ordinal}".TrimStart();
                    told[person.Id] = $"{person.Name} ({what})";
                    ordinal++;
                }
            }
        }

        return [.. people.Select(p => told.TryGetValue(p.Id, out var name) ? p with { Told = name } : p)];
    }

    /// <summary>«Орлова Елена Петровна», «Ключевская ООШ, учитель», or nothing.</summary>
    public static string What(PersonLine person) => person.FullName is { Length: > 0 } full && !string.Equals(full, person.Name, StringComparison.OrdinalIgnoreCase)
        ? full
        : string.Join(", ", new[] { person.School, person.Post }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
