using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>«Когда»: at once, in the morning, at a day and hour; and whether it may wake people.</summary>
internal static class TimeScreens
{
    public static readonly ButtonKind<AnnouncementId> Now = new("when-now");

    /// <summary>A local day and the minutes since its midnight.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, DateOnly Day, int Minute)> At = new("when-at");
    public static readonly ButtonKind<(AnnouncementId Id, DateOnly Month)> Month = new("when-month");
    public static readonly ButtonKind<(AnnouncementId Id, DateOnly Day)> Day = new("when-day");

    /// <summary>«On»: 1 or 0, so that a second press of the same button changes nothing.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, int On)> Urgent = new("when-urgent");

    public static Screen Ask(Announcement draft, Programme programme, LocalClock clock)
    {
        var id = draft.Id;
        var now = draft.SendAt is { } at ? clock.Zone.ToLocal(at) : (DateTime?)null;
        var morning = ReadyTimes.NextMorning(clock, programme.Settings);
        Button To(DateTime when, string label) => At.Labelled($"{(now == when ? "✅ " : "")}{label}", (id, DateOnly.FromDateTime(when), (int)when.TimeOfDay.TotalMinutes));
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Когда отправить?</b>\nСейчас: {TimeInWords.Of(draft, clock)}."),
                Markup.Plain(draft.IsUrgent
                    ? "Срочно: рассылка придёт и в тихие часы, со звуком. Включайте, только если ждать до утра нельзя."
                    : "У кого тихие часы (обычно с 21:00 до 08:00), тот получит рассылку, когда они кончатся."),
                Markup.Plain("Можно написать словами: «завтра в 10», «1 декабря 10:00».")),
            [
                [Now.Labelled(now is null ? "✅ Сразу" : "Сразу", id)],
                [To(morning, $"Утром: {RussianDate.Moment(morning, clock.Today)}")],
                .. ReadyTimes.LaterToday(clock) is { Count: > 0 } later ? [[.. later.Select(when => To(when, $"Сегодня, {RussianDate.Time(TimeOnly.FromDateTime(when))}"))]] : (IReadOnlyList<Button>[])[],
                [Month.Labelled("Другой день", (id, now is { } chosen ? DateOnly.FromDateTime(chosen) : clock.Today))],
                [Urgent.Labelled(draft.IsUrgent ? "✅ Срочно" : "Срочно", (id, draft.IsUrgent ? 0 : 1))],
                [Buttons.Announcement.Labelled("Готово", id)],
            ]);
    }

    public static Screen Days(Announcement draft, Programme programme, DateOnly month, LocalClock clock)
    {
        var grid = new MonthGrid(
            clock.Today, clock.Today.AddDays(ReadyTimes.MostDays), programme.Settings.IsDayOff, (label, day) => Day.Labelled(label, (draft.Id, day)), (label, start) => Month.Labelled(label, (draft.Id, start)));
        month = grid.Nearest(month);
        return new(
            Markup.Of($"<b>Когда отправить?</b>\n{RussianDate.MonthHeading(month.Year, month.Month)}. В какой день?\nВ скобках — выходные и праздники."),
            [.. grid.Rows(month), [AnnouncementButtons.ChooseTime.Labelled("Назад", draft.Id)]]);
    }

    public static Screen Hours(Announcement draft, DateOnly day, LocalClock clock)
    {
        var hours = ReadyTimes.Hours.Where(hour => day.ToDateTime(hour) > clock.Now).ToList();
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{RussianDate.Day(day, clock.Today)}. Во сколько?</b>"),
                Markup.Plain(hours.Count == 0 ? "Готовых часов на сегодня не осталось. Напишите время, например 21:30, или выберите другой день." : "Выберите или напишите, например 14:30.")),
            [
                .. hours.Chunk(4).Select(some => (IReadOnlyList<Button>)[.. some.Select(hour => At.Labelled(RussianDate.Time(hour), (draft.Id, day, hour.Hour * 60)))]),
                [Month.Labelled("Назад", (draft.Id, day))],
            ]);
    }

    public static Screen NotTaken(AnnouncementId id, string why) => new(Markup.Plain(why), [AnnouncementButtons.ChooseTime.Labelled("Выбрать кнопками", id), Buttons.Announcement.Labelled("К рассылке", id)]);
}
