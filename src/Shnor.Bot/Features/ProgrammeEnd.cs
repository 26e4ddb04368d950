using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features;

/// <summary>
/// After a programme's last day its coordinators get a summary, once. Asked for whenever its digest is due, so nothing looks at all programmes
/// for their ends; a plan that was made longer ends again.
/// </summary>
internal static class ProgrammeEnd
{
    public static bool HasCome(Programme programme, DateTime utcNow) => !programme.IsSilent && new LocalClock(programme.Zone, utcNow).Today > programme.PlanYears.To;

    public static async Task Note(Programme programme, IEnumerable<PersonId> coordinators, OutboxWriter outbox, DateTime utcNow, CancellationToken ct)
    {
        if (!HasCome(programme, utcNow)) return;
        foreach (var coordinator in coordinators)
            await outbox.Add($"over:{programme.Id.Value}:{programme.Years}:{coordinator.Value}", new(LetterKinds.ProgrammeOver, coordinator, programme.Id), ct);
    }
}
