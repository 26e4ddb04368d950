using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Reports;

/// <summary>«Кто был»: a list with ticks, kept at each of them. People may say it themselves too; the last word counts, and whose it was is kept.</summary>
public sealed class TakeAttendance
{
    public Task<Reply> Open(Turn turn, OccurrenceId id, CancellationToken ct) => Page(turn, (id, 0), ct);

    public async Task<Reply> Page(Turn turn, (OccurrenceId Id, int Page) asked, CancellationToken ct) =>
        await List(turn, asked.Id, ct) is { } list ? Reply.Show(AttendanceScreens.List(list, asked.Page)) : NotNow();

    public async Task<Reply> Mark(Turn turn, (OccurrenceId Id, PersonId Person, int WasThere, int Page) pressed, CancellationToken ct)
    {
        if (await List(turn, pressed.Id, ct) is not { } list) return NotNow();
        if (list.Find(pressed.Person) is not { } line) return Reply.Show(AttendanceScreens.List(list, pressed.Page), "Этого человека на мероприятие не приглашали.");
        var wasThere = pressed.WasThere == 1;
        if (line.IsSaid && line.IsThere == wasThere) return Reply.Show(AttendanceScreens.List(list, pressed.Page), "Уже отмечено");
        await Attended.Mark(turn, pressed.Id, [pressed.Person], wasThere, ct);
        return await Page(turn, (pressed.Id, pressed.Page), ct);
    }

    public async Task<Reply> All(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        if (await List(turn, id, ct) is not { } list) return NotNow();
        await Attended.Mark(turn, id, [.. list.Lines.Where(line => !line.IsThere || !line.IsSaid).Select(line => line.Person)], wasThere: true, ct);
        return await Finish(turn, id, ct);
    }

    /// <summary>«Все, кроме…»: begins with everybody, and those who were not there are taken out.</summary>
    public async Task<Reply> AllBut(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        if (await List(turn, id, ct) is not { } list) return NotNow();
        await Attended.Mark(turn, id, [.. list.Lines.Where(line => !line.IsThere || !line.IsSaid).Select(line => line.Person)], wasThere: true, ct);
        return Reply.Show(AttendanceScreens.List((await List(turn, id, ct))!, 0), "Отмечены все. Снимите тех, кого не было.");
    }

    /// <summary>«Готово»: of whom nothing was said, the list says it as it stands.</summary>
    public async Task<Reply> Ready(Turn turn, OccurrenceId id, CancellationToken ct) => await List(turn, id, ct) is null ? NotNow() : await Finish(turn, id, ct);

    private static async Task<Reply> Finish(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var list = (await List(turn, id, ct))!;
        await Attended.Mark(turn, id, [.. list.Lines.Where(line => !line.IsSaid && line.IsThere).Select(line => line.Person)], wasThere: true, ct);
        await Attended.Mark(turn, id, [.. list.Lines.Where(line => !line.IsSaid && !line.IsThere).Select(line => line.Person)], wasThere: false, ct);
        var detail = $"{list.Came}/{list.Missed}";
        var last = await turn.Db.History.Where(h => h.OccurrenceId == id && h.What == HistoryEvent.AttendanceTaken).OrderByDescending(h => h.Id).Select(h => new { h.At, h.Detail }).FirstOrDefaultAsync(ct);
        var isNews = last is null || last.Detail != detail || await turn.Db.Attendances.AnyAsync(a => a.OccurrenceId == id && a.At > last.At, ct);
        if (!isNews) return Reply.Show(AttendanceScreens.Taken(list), "Список уже сохранён");
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = list.Of.Occurrence.ProgrammeId, OccurrenceId = id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.AttendanceTaken, Detail = detail });
        await AskThoseWhoCame.Write(turn, list.Of, ct);
        return Reply.Show(AttendanceScreens.Taken(list), "Сохранено");
    }

    /// <returns>Null: nobody can have been there yet.</returns>
    private static async Task<AttendanceList?> List(Turn turn, OccurrenceId id, CancellationToken ct) =>
        await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct) is { HasAttendance: true } view ? await AttendanceList.Load(turn.Db, view, ct) : null;

    private static Reply NotNow() => Reply.Whisper("Кто был, можно отметить после начала встречи.");
}
