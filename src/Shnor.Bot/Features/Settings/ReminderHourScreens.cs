using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Settings;

internal static class ReminderHourScreens
{
    public static readonly TimeOnly Usual = new(9, 0);

    public static readonly ButtonKind<Nothing> Show = new("remind");
    public static readonly ButtonKind<int> Take = new("remind-at");

    private const int Earliest = 9; // they are written down then
    private const int Latest = 20;

    private static readonly int[] Ready = [9, 10, 12, 14, 16, 18, 20];

    public static bool MayBe(int hour) => hour is >= Earliest and <= Latest;

    /// <summary>The clocks of a day without a change: which hours a person sleeps does not depend on the date.</summary>
    public static bool IsQuiet(TimeOnly hour, QuietHours quiet) => !quiet.IsOff && hour.IsBetween(quiet.From, quiet.To);

    public static Screen Choose(TimeOnly? chosen, QuietHours quiet)
    {
        var now = chosen ?? Usual;
        var hours = Ready.Concat([now.Hour - 1, now.Hour, now.Hour + 1]).Where(hour => MayBe(hour) && !IsQuiet(new(hour, 0), quiet)).Distinct().Order();
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>Час напоминаний: {RussianDate.Time(now)}</b>"),
                Markup.Plain("В этот час приходят напоминания о сроках и утренние списки, по времени вашей программы. Напоминания о встречах приходят как обычно: по времени встречи."),
                IsQuiet(now, quiet) && chosen is not null ? Markup.Plain("Сейчас этот час попадает в ваши тихие часы, поэтому напоминания приходят в 09:00 или в конце тихих часов.") : Markup.Empty),
            [
                .. hours.Chunk(2).Select(pair => (IReadOnlyList<Button>)[.. pair.Select(hour => At(hour, now))]),
                [Buttons.Settings.Labelled("Назад", default)],
            ]);
    }

    private static Button At(int hour, TimeOnly now) => Take.Labelled((now == new TimeOnly(hour, 0) ? "✅ " : "") + RussianDate.Time(new(hour, 0)), hour);
}
