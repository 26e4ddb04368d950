using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Exports;
using Shnor.Documents.Sheets;
using Shnor.Domain;

namespace Shnor.Bot.Features.Export;

/// <summary>Whoever sees the plan gets it with its marks; what people reported and who was there goes to coordinators.</summary>
internal static class HandOutPlan
{
    public static async Task<Reply> Ask(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var title = await turn.Db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct);
        return Reply.Show(ExportScreens.Which(programme, title, turn.Who.Coordinates(programme)));
    }

    public static async Task<Reply> Word(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var plan = await ExportedPlan.Load(turn.Db, programme, turn.UtcNow, withReports: false, ct);
        return Hand(plan, WordPlan.Ending, WordPlan.Write(PlanPaper.Of(plan)));
    }

    public static async Task<Reply> Workbook(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var plan = await ExportedPlan.Load(turn.Db, programme, turn.UtcNow, withReports: turn.Who.Coordinates(programme), ct);
        return Hand(plan, WorkbookFile.Ending, WorkbookFile.Write([.. PlanBook.Of(plan)]));
    }

    private static Reply Hand(ExportedPlan plan, string ending, byte[] bytes) => Reply.Hand(
        new OutgoingFile($"план {plan.Programme.Years.Replace('/', '-')}{ending}", bytes, ExportScreens.Caption(plan.Programme.Id, plan.Clock.Now)));
}
