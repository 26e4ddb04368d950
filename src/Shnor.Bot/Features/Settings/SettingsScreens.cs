using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Settings;

internal static class SettingsScreens
{
    public static readonly ButtonKind<Nothing> ShowSteps = new("settings-hours");

    /// <summary>Hours as <see cref="QuietHours.ToString"/> writes them.</summary>
    public static readonly ButtonKind<string> Choose = new("quiet");
    public static readonly ButtonKind<string> Step = new("quiet-step");

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>Whoever is silent for longer hears of nothing in time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(14);

    private static readonly QuietHours[] Ready = [QuietHours.Usual, new(new(22, 0), new(7, 0)), new(new(20, 0), new(9, 0))];

    public static bool MayBe(QuietHours hours) => hours.IsOff || (hours.Length >= Shortest && hours.Length <= Longest);

    /// <summary>«с 21:00 до 08:00».</summary>
    public static string InWords(QuietHours hours) => $"с {RussianDate.Time(hours.From)} до {RussianDate.Time(hours.To)}";

    public static Screen Hours(QuietHours now) => new(
        Markup.Paragraphs(Markup.Of($"<b>Настройки</b>"), Standing(now), Meaning(now)),
        [
            .. Ready.Select(hours => Row(Choose.Labelled(Mark(hours == now) + $"{RussianDate.Time(hours.From)}–{RussianDate.Time(hours.To)}", hours.ToString()))),
            Row(Choose.Labelled(Mark(now.IsOff) + "Без тихих часов", QuietHours.Off.ToString())),
            Row(ShowSteps.Labelled("Другие часы", default)),
            [ReminderHourScreens.Show.Labelled("Час напоминаний", default), Buttons.MyAbsence.Labelled("Меня не будет", default)],
            Row(Buttons.Menu.Labelled("Меню", default)),
        ]);

    /// <summary>Either end an hour earlier or later; where there are no quiet hours yet, from those that are usual.</summary>
    public static Screen Steps(QuietHours now)
    {
        var from = now.IsOff || !MayBe(now) ? QuietHours.Usual : now;
        var begins = new[] { -1, 1 }.Select(hour => new QuietHours(from.From.AddHours(hour), from.To))
            .Where(MayBe).Select(hours => Step.Labelled($"Начало в {RussianDate.Time(hours.From)}", hours.ToString()));
        var ends = new[] { -1, 1 }.Select(hour => new QuietHours(from.From, from.To.AddHours(hour)))
            .Where(MayBe).Select(hours => Step.Labelled($"Конец в {RussianDate.Time(hours.To)}", hours.ToString()));
        return new Screen(
            Markup.Paragraphs(Markup.Of($"<b>Другие часы</b>"), Standing(now), Markup.Plain("Подвиньте начало или конец. Каждое нажатие сразу сохраняется.")),
            [.. begins],
            [.. ends],
            [Buttons.Settings.Labelled("Назад", default)]);
    }

    private static Markup Standing(QuietHours now) => now.IsOff ? Markup.Of($"<b>Тихих часов нет</b>") : Markup.Of($"Тихие часы: <b>{InWords(now)}</b>, по времени вашей программы");

    private static Markup Meaning(QuietHours now) => now.IsOff
        ? Markup.Plain("Бот может написать в любое время, если так подошёл срок. Выберите часы, когда вас не беспокоить.")
        : Markup.Plain($"В это время бот сам не пишет: всё, что накопится, придёт в {RussianDate.Time(now.To)}. Исключение одно: если скоро встреча и ждать нельзя, бот напомнит о ней и в тихие часы. На ваши сообщения и кнопки он отвечает всегда.");

    private static string Mark(bool isNow) => isNow ? "✅ " : "";

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
