using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Ending;

/// <summary>What a coordinator sets for a whole programme. A button says what it will be, so that pressing it twice changes nothing.</summary>
internal static class SetUpProgramme
{
    public static Task<Reply> Acceptance(Turn turn, (ProgrammeId Programme, int On) asked, CancellationToken ct) => Set(
        turn,
        asked,
        "acceptance",
        programme => programme.HasAcceptance,
        (programme, on) => programme.HasAcceptance = on,
        on => on ? "Отметки будут ждать вашего «Принять»" : "Отметки принимаются сразу",
        ct);

    public static Task<Reply> Names(Turn turn, (ProgrammeId Programme, int On) asked, CancellationToken ct) => Set(
        turn,
        asked,
        "group-names",
        programme => programme.NamesInGroups,
        (programme, on) => programme.NamesInGroups = on,
        on => on ? "В общих чатах бот будет называть людей по имени" : "В общих чатах имён не будет",
        ct);

    private static async Task<Reply> Set(
        Turn turn, (ProgrammeId Programme, int On) asked, string setting, Func<Programme, bool> now, Action<Programme, bool> set, Func<bool, string> said, CancellationToken ct)
    {
        if (asked.On is not (0 or 1)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var on = asked.On == 1;
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == asked.Programme, ct);
        if (now(programme) == on) return Reply.Show(await ShowProgramme.Card(turn, asked.Programme, ct), "Так уже и есть");
        set(programme, on);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.SettingChanged, Detail = $"{setting} {(on ? "on" : "off")}" });
        return Reply.Show(await ShowProgramme.Card(turn, asked.Programme, ct), said(on));
    }
}
