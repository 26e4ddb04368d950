using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Export;

/// <summary>The plan as a file: to print and sign, or to count in. Nothing is written, so nobody who writes waits for it.</summary>
public sealed class ExportFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.Export, Need.Responsible, HandOutPlan.Ask);
        routes.Look(ExportScreens.Word, Need.Responsible, HandOutPlan.Word);
        routes.Look(ExportScreens.Workbook, Need.Responsible, HandOutPlan.Workbook);
    }
}
