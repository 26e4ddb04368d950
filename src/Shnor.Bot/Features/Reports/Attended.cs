using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Reports;

/// <summary>Writes down who was there and who says so. The last word counts.</summary>
internal static class Attended
{
    private const int PeopleAtOnce = 250; // one parameter each

    public static async Task Mark(Turn turn, OccurrenceId occurrence, IReadOnlyList<PersonId> people, bool wasThere, CancellationToken ct)
    {
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            var known = await turn.Db.Attendances.Where(a => a.OccurrenceId == occurrence && some.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, ct);
            foreach (var person in some)
            {
                var row = known.GetValueOrDefault(person) ?? turn.Db.Attendances.Add(new Attendance { OccurrenceId = occurrence, PersonId = person }).Entity;
                (row.WasThere, row.MarkedBy, row.At) = (wasThere, turn.Me, turn.UtcNow);
            }
        }

        if (people.Count > 0) await turn.Db.SaveChangesAsync(ct);
    }
}
