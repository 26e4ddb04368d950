using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>
/// Whether marks wait for «Принять» in a programme. Switched off, every mark is accepted at once, also those that wait already: nobody would look at
/// them any more. Switched on, it is for the marks to come.
/// </summary>
internal static class SwitchAcceptance
{
    /// <returns>How many marks that waited are accepted by it.</returns>
    public static async Task<int> Set(Turn turn, ProgrammeId id, bool isOn, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == id, ct);
        if (programme.HasAcceptance == isOn) return 0;
        programme.HasAcceptance = isOn;
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.SettingChanged, Detail = isOn ? "acceptance on" : "acceptance off" });
        if (isOn) return 0;
        var waiting = await turn.Db.Occurrences.Where(o => o.ProgrammeId == id && o.State == OccurrenceState.Reported).ToListAsync(ct);
        foreach (var occurrence in waiting)
        {
            occurrence.Accept(turn.Me, turn.UtcNow);
            MarkDone.WriteHistory(turn, occurrence, HistoryEvent.Accepted);
        }

        return waiting.Count;
    }
}
