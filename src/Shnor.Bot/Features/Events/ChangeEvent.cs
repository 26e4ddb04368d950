using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Events;

/// <summary>«Изменить».</summary>
internal static class ChangeEvent
{
    public static async Task<Reply> Show(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        turn.Dialogs.Close(); // «Назад» out of a draft: it is given up
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return Reply.Show(ChangeScreens.Card(view, turn.Who.Coordinates(view.Occurrence.ProgrammeId)));
    }
}
