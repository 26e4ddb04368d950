using System.Collections.Concurrent;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Announcements.Listing;

/// <summary>Which page of the list somebody looked at last: a card opened from it leads back there. Only a convenience: kept in memory, and whoever is forgotten here goes to the first page.</summary>
public sealed class LastPages
{
    private const int Most = 10_000; // half a megabyte

    private readonly ConcurrentDictionary<(ChatAddress Chat, ProgrammeId Programme), int> _pages = new();

    public void Remember(ChatAddress chat, ProgrammeId programme, int page)
    {
        if (_pages.Count >= Most) _pages.Clear();
        _pages[(chat, programme)] = page;
    }

    public int Of(ChatAddress chat, ProgrammeId programme) => _pages.GetValueOrDefault((chat, programme));
}
