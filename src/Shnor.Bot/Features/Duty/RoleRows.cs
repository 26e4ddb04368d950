using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Duty;

/// <summary>A new role is written down with its history, and a line to whom it concerns, unless they did it themselves.</summary>
internal static class RoleRows
{
    public static async Task Give(Turn turn, ProgrammeId programme, PersonId person, Role role, CancellationToken ct)
    {
        var member = (await turn.Db.Memberships.FindAsync([person, programme], ct))!;
        member.Role = role;
        turn.Db.History.Add(new HistoryEntry
        {
            ProgrammeId = programme,
            At = turn.UtcNow,
            By = turn.Me,
            What = HistoryEvent.RoleGiven,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{person.Value} {role}"),
        });
        if (person != turn.Me) await turn.Outbox.Add($"role:{programme.Value}:{person.Value}:{turn.Incoming.UpdateId}", new(LetterKinds.Role, person, programme), ct);
    }
}
