using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Ending;

/// <summary>What a coordinator sets for a whole programme. A button says what it will be, so that pressing it twice changes nothing.</summary>
internal static class SetUpProgramme
{
    public static async Task<Reply> Acceptance(Turn turn, (ProgrammeId Programme, int On) asked, CancellationToken ct)
    {
        if (asked.On is not (0 or 1)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var on = asked.On == 1;
        if (await turn.Db.Programmes.AnyAsync(p => p.Id == asked.Programme && p.HasAcceptance == on, ct)) return Reply.Show(await ShowProgramme.Card(turn, asked.Programme, ct), "Так уже и есть");
        var accepted = await SwitchAcceptance.Set(turn, asked.Programme, on, ct);
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(
            await ShowProgramme.Card(turn, asked.Programme, ct),
            on ? "Отметки будут ждать вашего «Принять»" : accepted == 0 ? "Отметки принимаются сразу" : $"Отметки принимаются сразу. Принято: {accepted}.");
    }

    public static Task<Reply> Names(Turn turn, (ProgrammeId Programme, int On) asked, CancellationToken ct) => Set(
        turn,
        asked,
        "group-names",
        programme => programme.NamesInGroups,
        (programme, on) => programme.NamesInGroups = on,
        on => on ? "В общих чатах бот будет называть людей по имени" : "В общих чатах имён не будет",
        ct);

    /// <summary>Other days off: deadlines that nobody has touched are reckoned anew.</summary>
    public static async Task<Reply> Week(Turn turn, (ProgrammeId Programme, int Saturdays) asked, CancellationToken ct)
    {
        if (asked.Saturdays is not (0 or 1)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var week = asked.Saturdays == 1 ? WorkingWeek.MonSat : WorkingWeek.MonFri;
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == asked.Programme, ct);
        if (programme.Week == week) return Reply.Show(await ShowProgramme.Card(turn, asked.Programme, ct), "Так уже и есть");
        var before = programme.Settings;
        programme.Week = week;
        var moved = await Regenerate.Resettle(turn, programme, before, ct);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.SettingChanged, Detail = $"week {week}" });
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(await ShowProgramme.Card(turn, asked.Programme, ct), moved.IsNothing ? "Сохранено. Сроки остались прежними." : $"Сохранено. Передвинулось: {Plural.Of(moved.Changed, "срок", "срока", "сроков")}.");
    }

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
