using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Settings;

/// <summary>What everybody may set for themselves: when the bot is silent.</summary>
public sealed class SettingsFeature(SetQuietHours quiet) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("settings", "Настройки: тихие часы", Need.Known, quiet.Command);
        routes.Menu(80, "Настройки", SettingsScreens.Show, Need.Known);
        routes.Press(SettingsScreens.Show, Need.Known, quiet.Show);
        routes.Press(SettingsScreens.ShowSteps, Need.Known, quiet.ShowSteps);
        routes.Press(SettingsScreens.Choose, Need.Known, quiet.Choose);
        routes.Press(SettingsScreens.Step, Need.Known, quiet.Step);
    }
}
