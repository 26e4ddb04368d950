using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Settings;

/// <summary>What everybody may set for themselves: when the bot is silent.</summary>
public sealed class SettingsFeature(SetQuietHours quiet) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("settings", "Настройки: тихие часы", Need.Member, quiet.Command);
        routes.Menu(80, "Настройки", SettingsScreens.Show, Need.Member);
        routes.Press(SettingsScreens.Show, Need.Member, quiet.Show);
        routes.Press(SettingsScreens.ShowSteps, Need.Member, quiet.ShowSteps);
        routes.Press(SettingsScreens.Choose, Need.Member, quiet.Choose);
        routes.Press(SettingsScreens.Step, Need.Member, quiet.Step);
    }
}
