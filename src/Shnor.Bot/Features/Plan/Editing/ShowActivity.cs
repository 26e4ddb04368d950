using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>All rows of a plan, and one of them.</summary>
internal static class ShowActivity
{
    public static async Task<Reply> Card(Turn turn, ActivityId id, CancellationToken ct)
    {
        WriteActivity.Close(turn);
        return Reply.Show(await CardOf(turn, id, ct));
    }

    public static async Task<Reply> Dates(Turn turn, (ActivityId Activity, int Page) asked, CancellationToken ct) =>
        Reply.Show(ActivityScreens.AllDates(await ActivityView.Load(turn, asked.Activity, ct), asked.Page));

    public static Task<Reply> Rows(Turn turn, ProgrammeId programme, CancellationToken ct) => RowsPage(turn, (programme, 0), ct);

    public static async Task<Reply> RowsPage(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        WriteActivity.Close(turn);
        var rows = await turn.Db.Activities.AsNoTracking().Where(a => a.ProgrammeId == asked.Programme).OrderBy(a => a.RemovedAt != null).ThenBy(a => a.Ordinal).ThenBy(a => a.Id).ToListAsync(ct);
        return Reply.Show(ActivityScreens.Rows(asked.Programme, rows, asked.Page));
    }

    public static async Task<Screen> CardOf(Turn turn, ActivityId id, CancellationToken ct) => ActivityScreens.Card(await ActivityView.Load(turn, id, ct));
}
