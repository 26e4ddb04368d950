using System.Globalization;
using System.Text.Json;

namespace Shnor.Domain.Roadmap;

internal static class TimingJsonWriter
{
    public static void Write(Utf8JsonWriter json, Timing timing)
    {
        json.WriteStartObject();
        switch (timing)
        {
            case Timing.Once once:
                json.WriteString("kind", "once");
                Date(json, "date", once.Date);
                Date(json, "by", once.By);
                Time(json, "time", once.Time);
                Time(json, "time_to", once.TimeTo);
                True(json, "annual", once.Annual);
                break;
            case Timing.Months months:
                json.WriteString("kind", "months");
                Numbers(json, "months", months.Numbers);
                if (months.Year is { } year) json.WriteNumber("year", year);
                else json.WriteNull("year");
                True(json, "annual", months.Annual);
                break;
            case Timing.Period period:
                json.WriteString("kind", "period");
                Date(json, "from", period.From);
                Date(json, "to", period.To);
                True(json, "annual", period.Annual);
                True(json, "approx", period.Approx);
                break;
            case Timing.Recurring recurring:
                json.WriteString("kind", "recurring");
                Recurring(json, recurring);
                break;
            case Timing.Ongoing ongoing:
                json.WriteString("kind", "ongoing");
                json.WriteString("span", TimingJsonNames.Of(ongoing.Span));
                Number(json, "year", ongoing.Year);
                break;
            case Timing.OnDemand onDemand:
                json.WriteString("kind", "on_demand");
                if (onDemand.Trigger is { } trigger) json.WriteString("trigger", trigger);
                break;
            case Timing.Compound compound:
                json.WriteString("kind", "compound");
                json.WriteStartArray("parts");
                foreach (var part in compound.Parts) Write(json, part);
                json.WriteEndArray();
                break;
            case Timing.Unparseable unparseable:
                json.WriteString("kind", "unparseable");
                json.WriteString("reason", unparseable.Reason);
                break;
        }
        True(json, "review", timing.Review);
        json.WriteEndObject();
    }

    private static void Recurring(Utf8JsonWriter json, Timing.Recurring recurring)
    {
        json.WriteString("freq", TimingJsonNames.Of(recurring.Freq));
        json.WriteNumber("interval", recurring.Interval);
        json.WriteNumber("count_per_period", recurring.CountPerPeriod);
        if (recurring.Weekday is { } weekday) json.WriteString("weekday", TimingJsonNames.Of(weekday));
        Time(json, "time", recurring.Time);
        Time(json, "time_to", recurring.TimeTo);
        Number(json, "nth", recurring.Nth);
        Number(json, "monthday", recurring.MonthDay);
        if (recurring.MonthDay is not null) json.WriteString("bound", "by");
        Number(json, "offset_periods", recurring.OffsetPeriods);
        if (recurring.OnlyMonths is { } months) Numbers(json, "months", months);
        Date(json, "from", recurring.From);
        Date(json, "to", recurring.To);
        True(json, "at_least", recurring.AtLeast);
        if (recurring.PerSchoolTerm) json.WriteString("unit", "school_term");
    }

    private static void Date(Utf8JsonWriter json, string name, PlanDate? date)
    {
        if (date is { } value) json.WriteString(name, value.ToString());
    }

    private static void Time(Utf8JsonWriter json, string name, TimeOnly? time)
    {
        if (time is { } value) json.WriteString(name, value.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void True(Utf8JsonWriter json, string name, bool value)
    {
        if (value) json.WriteBoolean(name, value);
    }
}
