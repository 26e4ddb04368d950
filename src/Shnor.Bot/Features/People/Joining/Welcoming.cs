using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>Somebody has come in: it stands in the history, they get what is theirs, the coordinators hear of it.</summary>
internal static class Welcoming
{
    /// <param name="turn">In whose commit.</param>
    /// <param name="programme">Where they are now.</param>
    /// <param name="person">Who.</param>
    /// <param name="by">By which code or request; a person may come in more than once.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task LetIn(Turn turn, ProgrammeId programme, PersonId person, string by, CancellationToken ct)
    {
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme, At = turn.UtcNow, By = person, What = HistoryEvent.Joined });
        var once = string.Create(CultureInfo.InvariantCulture, $"{programme.Value}:{person.Value}:{by}:{turn.UtcNow:yyyyMMddHHmmss}");
        await turn.Outbox.Add($"welcome:{once}", new(LetterKinds.Welcome, person, programme), ct);
        var coordinators = await turn.Db.Memberships
            .Where(m => m.ProgrammeId == programme && m.Role == Role.Coordinator && m.PersonId != person).Select(m => m.PersonId).ToListAsync(ct);
        foreach (var coordinator in coordinators.Where(id => id != turn.Who.PersonId))
            await turn.Outbox.Add($"joined:{once}:{coordinator.Value}", new(LetterKinds.Joined, coordinator, programme, Detail: $"{person.Value}"), ct);
    }
}
