using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Settings;

/// <summary>What everybody may set for themselves: when the bot is silent, and when it reminds. Days on which they are away are set in <see cref="Buttons.MyAbsence"/>.</summary>
public sealed class SettingsFeature(SetQuietHours quiet, SetReminderHour hour) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("settings", "Настройки: тихие часы, отпуск", Need.Member, quiet.Command);
        routes.Menu(80, "Настройки", Buttons.Settings, Need.Member);
        routes.Press(Buttons.Settings, Need.Member, quiet.Show);
        routes.Press(SettingsScreens.ShowSteps, Need.Member, quiet.ShowSteps);
        routes.Press(SettingsScreens.Choose, Need.Member, quiet.Choose);
        routes.Press(SettingsScreens.Step, Need.Member, quiet.Step);
        routes.Press(ReminderHourScreens.Show, Need.Member, hour.Show);
        routes.Press(ReminderHourScreens.Take, Need.Member, hour.Choose);
    }
}
