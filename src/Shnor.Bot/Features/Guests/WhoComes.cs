using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Guests;

/// <summary>«Кто придёт»: for those who answer for the event, and the coordinator.</summary>
public sealed class WhoComes
{
    public async Task<Reply> Show(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return Reply.Show(WhoComesScreens.Counts(view, await Invitees.To(turn.Db, view, ct)));
    }

    public async Task<Reply> Names(Turn turn, (OccurrenceId Id, int Group, int Page) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        return Reply.Show(WhoComesScreens.Named(view, await Invitees.To(turn.Db, view, ct), asked.Group, asked.Page));
    }
}
