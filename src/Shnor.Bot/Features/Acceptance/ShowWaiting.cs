using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>What waits for «Принять»: a page of it, one of it, and back to that page.</summary>
public sealed class ShowWaiting
{
    public Task<Reply> First(Turn turn, ProgrammeId programme, CancellationToken ct) => Page(turn, (programme, 0), ct);

    public async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) => Reply.Show(await List(turn, asked.Programme, asked.Page, ct));

    public async Task<Reply> Row(Turn turn, (OccurrenceId Id, int Page) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        var hasReport = await turn.Db.EventReports.AnyAsync(r => r.OccurrenceId == asked.Id && r.SentAt != null, ct);
        return Reply.Show(WaitingScreens.One(view, asked.Page, hasReport));
    }

    internal async Task<Screen> List(Turn turn, ProgrammeId programme, int page, CancellationToken ct)
    {
        var all = PageOf.Cut(await WaitingMarks.Of(turn.Db, programme, ct), page, WaitingScreens.PageSize);
        var ids = all.Shown.Select(mark => mark.Id).ToList();
        var views = ids.Count == 0 ? [] : await OccurrenceView.LoadForList(turn.Db, turn.Db.Occurrences.Where(o => ids.Contains(o.Id)), turn.UtcNow, ct);
        var reported = ids.Count == 0 ? [] : await turn.Db.EventReports.Where(r => ids.Contains(r.OccurrenceId) && r.SentAt != null).Select(r => r.OccurrenceId).ToListAsync(ct);
        var rows = all.Shown.Join(views, mark => mark.Id, view => view.Id, (mark, view) => new WaitingRow(view, reported.Contains(view.Id))).ToList();
        return WaitingScreens.List(programme, new(rows, all.First, all.Number, all.Last));
    }
}

/// <param name="HasReport">There is more to read than the mark.</param>
public sealed record WaitingRow(OccurrenceView View, bool HasReport);
