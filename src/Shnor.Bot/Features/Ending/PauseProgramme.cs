using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Ending;

/// <summary>«Приостановить», «Завершить», and the way back from both. The other coordinators are told in one line.</summary>
internal static class PauseProgramme
{
    public static Task<Reply> AskPause(Turn turn, ProgrammeId id, CancellationToken ct) => Ask(turn, id, EndingScreens.SurePause, ct);

    public static Task<Reply> AskFinish(Turn turn, ProgrammeId id, CancellationToken ct) => Ask(turn, id, EndingScreens.SureFinish, ct);

    public static Task<Reply> Pause(Turn turn, ProgrammeId id, CancellationToken ct) =>
        Move(turn, id, programme => programme.Pause(turn.UtcNow), HistoryEvent.Paused, "Программа приостановлена", "Она уже молчит", ct);

    public static Task<Reply> Finish(Turn turn, ProgrammeId id, CancellationToken ct) =>
        Move(turn, id, programme => programme.Finish(turn.UtcNow), HistoryEvent.Archived, "Программа завершена", "Она уже завершена", ct);

    public static Task<Reply> GoOn(Turn turn, ProgrammeId id, CancellationToken ct) =>
        Move(turn, id, programme => programme.GoOn(), HistoryEvent.Resumed, "Напоминания снова приходят", "Программа уже идёт", ct);

    private static async Task<Reply> Ask(Turn turn, ProgrammeId id, Func<ProgrammeView, Screen> sure, CancellationToken ct) =>
        Reply.Show(sure(await ProgrammeView.Load(turn.Db, id, turn.UtcNow, ct)));

    private static async Task<Reply> Move(Turn turn, ProgrammeId id, Func<Programme, bool> move, HistoryEvent what, string said, string wasSo, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == id, ct);
        if (!move(programme)) return Reply.Show(await ShowProgramme.Card(turn, id, ct), wasSo);
        if (programme.IsSilent) await Silence.Begin(turn.Db, id, ct);
        else await Silence.End(turn.Db, programme, turn.UtcNow, ct);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = id, At = turn.UtcNow, By = turn.Me, What = what });
        var others = await turn.Db.Memberships.Where(m => m.ProgrammeId == id && m.Role == Role.Coordinator && m.PersonId != turn.Me).Select(m => m.PersonId).ToListAsync(ct);
        foreach (var other in others)
            await turn.Outbox.Add($"standing:{id.Value}:{turn.Incoming.UpdateId}:{other.Value}", new(LetterKinds.ProgrammeStanding, other, id), ct);
        return Reply.Show(await ShowProgramme.Card(turn, id, ct), said);
    }
}
