using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Settings;

/// <summary>When the reminders of the day come, instead of at 09:00. What the old hour held is looked at again at once; meetings are not affected.</summary>
public sealed class SetReminderHour(QuietHours usual)
{
    public async Task<Reply> Show(Turn turn, Nothing nothing, CancellationToken ct)
    {
        var me = (await turn.Db.People.FindAsync([turn.Me], ct))!;
        return Reply.Show(ReminderHourScreens.Choose(me.ReminderHour, me.Quiet ?? usual));
    }

    public async Task<Reply> Choose(Turn turn, int hour, CancellationToken ct)
    {
        if (!ReminderHourScreens.MayBe(hour)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var me = (await turn.Db.People.FindAsync([turn.Me], ct))!;
        var chosen = new TimeOnly(hour, 0);
        if (ReminderHourScreens.IsQuiet(chosen, me.Quiet ?? usual)) return Reply.Show(ReminderHourScreens.Choose(me.ReminderHour, me.Quiet ?? usual), "В этот час у вас тихие часы");
        me.ReminderHour = chosen == ReminderHourScreens.Usual ? null : chosen;
        await turn.Outbox.ReleaseHeld(turn.Me, ct);
        return Reply.Show(ReminderHourScreens.Choose(me.ReminderHour, me.Quiet ?? usual), string.Create(CultureInfo.InvariantCulture, $"Напоминания дня — в {hour:00}:00"));
    }
}
