using System.Collections.Concurrent;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>
/// From which list somebody opened a card last: «Выполнено» and «Открыть» lead back to the card, and it still knows its list. Only a convenience: kept
/// in memory, and whoever is forgotten here goes back to the month.
/// </summary>
public sealed class CardOrigins
{
    private const int Most = 20_000; // a few megabytes

    private readonly ConcurrentDictionary<(ChatAddress Chat, OccurrenceId Occurrence), string> _ways = new();

    public void Remember(ChatAddress chat, OccurrenceId occurrence, string way)
    {
        if (_ways.Count >= Most) _ways.Clear();
        _ways[(chat, occurrence)] = way;
    }

    public string Of(ChatAddress chat, OccurrenceId occurrence) => _ways.GetValueOrDefault((chat, occurrence), WayBack.Nowhere);
}
