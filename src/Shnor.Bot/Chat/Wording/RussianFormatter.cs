using System.Globalization;
using Humanizer.Configuration;
using Humanizer.Localisation;
using Humanizer.Localisation.Formatters;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Chat.Wording;

/// <summary>
/// Spans of time in Russian. Humanizer's own Russian is a package that cannot be restored here, and without it the library
/// throws for ru-RU; this formatter takes its place.
/// </summary>
public sealed class RussianFormatter : IFormatter
{
    /// <summary>The culture to pass to Humanizer; asking for it registers the formatter (the library allows that before first use only).</summary>
    public static CultureInfo Culture { get; } = Register();

    public string DateHumanize_Now() => "сейчас";

    public string DateHumanize_Never() => "никогда";

    /// <summary>«завтра», «через 2 дня», «1 минуту назад».</summary>
    public string DateHumanize(TimeUnit timeUnit, Tense timeUnitTense, int unit) => (timeUnit, timeUnitTense, unit) switch
    {
        (TimeUnit.Day, _, 0) => "сегодня",
        (TimeUnit.Day, Tense.Future, 1) => "завтра",
        (TimeUnit.Day, Tense.Past, 1) => "вчера",
        (_, _, 0) => DateHumanize_Now(),
        (_, Tense.Future, _) => "через " + Count(unit, timeUnit, accusative: true),
        _ => Count(unit, timeUnit, accusative: true) + " назад",
    };

    public string TimeSpanHumanize_Zero() => "меньше минуты";

    public string TimeSpanHumanize(TimeUnit timeUnit, int unit, bool toWords = false) =>
        unit == 0 ? TimeSpanHumanize_Zero() : Count(unit, timeUnit, accusative: false);

    public string DataUnitHumanize(DataUnit dataUnit, double count, bool toSymbol = true)
    {
        var name = dataUnit switch
        {
            DataUnit.Bit => "бит",
            DataUnit.Byte => "Б",
            DataUnit.Kilobyte => "КБ",
            DataUnit.Megabyte => "МБ",
            DataUnit.Gigabyte => "ГБ",
            _ => "ТБ",
        };
        return $"{count.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',')} {name}";
    }

    public string TimeUnitHumanize(TimeUnit timeUnit) => timeUnit switch
    {
        TimeUnit.Millisecond => "мс",
        TimeUnit.Second => "с",
        TimeUnit.Minute => "мин",
        TimeUnit.Hour => "ч",
        TimeUnit.Day => "дн.",
        TimeUnit.Week => "нед.",
        TimeUnit.Month => "мес.",
        _ => "г.",
    };

    private static CultureInfo Register()
    {
        Configurator.Formatters.Register("ru", new RussianFormatter());
        return CultureInfo.GetCultureInfo("ru");
    }

    /// <summary>«через 1 минуту», but «1 минута»: only feminine words differ, and only after 1, 21, 31…</summary>
    private static string Count(int n, TimeUnit unit, bool accusative) => unit switch
    {
        TimeUnit.Millisecond => Plural.Of(n, accusative ? "миллисекунду" : "миллисекунда", "миллисекунды", "миллисекунд"),
        TimeUnit.Second => Plural.Of(n, accusative ? "секунду" : "секунда", "секунды", "секунд"),
        TimeUnit.Minute => Plural.Of(n, accusative ? "минуту" : "минута", "минуты", "минут"),
        TimeUnit.Hour => Plural.Of(n, "час", "часа", "часов"),
        TimeUnit.Day => Plural.Of(n, "день", "дня", "дней"),
        TimeUnit.Week => Plural.Of(n, accusative ? "неделю" : "неделя", "недели", "недель"),
        TimeUnit.Month => Plural.Of(n, "месяц", "месяца", "месяцев"),
        _ => Plural.Of(n, "год", "года", "лет"),
    };
}
