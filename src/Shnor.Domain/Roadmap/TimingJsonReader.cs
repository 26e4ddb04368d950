using System.Globalization;
using System.Text.Json;

namespace Shnor.Domain.Roadmap;

internal static class TimingJsonReader
{
    public static Timing Read(JsonElement json)
    {
        Timing timing = Text(json, "kind") switch
        {
            "once" => new Timing.Once(Date(json, "date"), Date(json, "by"), True(json, "annual")) { Time = Time(json, "time"), TimeTo = Time(json, "time_to") },
            "months" => new Timing.Months(Numbers(json, "months") ?? [], Number(json, "year"), True(json, "annual")),
            "period" => new Timing.Period(Needed(Date(json, "from"), "from"), Needed(Date(json, "to"), "to"), True(json, "annual"), True(json, "approx")),
            "recurring" => Recurring(json),
            "ongoing" => new Timing.Ongoing(TimingJsonNames.Span(Text(json, "span")), Number(json, "year")),
            "on_demand" => new Timing.OnDemand(Text(json, "trigger")),
            "compound" => new Timing.Compound([.. json.GetProperty("parts").EnumerateArray().Select(Read)]),
            "unparseable" => new Timing.Unparseable(Text(json, "reason") ?? ""),
            var kind => throw new FormatException($"unknown kind of timing: {kind}"),
        };
        return True(json, "review") ? timing with { Review = true } : timing;
    }

    private static Timing.Recurring Recurring(JsonElement json) => new(TimingJsonNames.Frequency(Text(json, "freq")))
    {
        Interval = Number(json, "interval") ?? 1,
        CountPerPeriod = Number(json, "count_per_period") ?? 1,
        Weekday = Text(json, "weekday") is { } weekday ? TimingJsonNames.Weekday(weekday) : null,
        Time = Time(json, "time"),
        TimeTo = Time(json, "time_to"),
        Nth = Number(json, "nth"),
        MonthDay = Number(json, "monthday"),
        OffsetPeriods = Number(json, "offset_periods"),
        OnlyMonths = Numbers(json, "months"),
        From = Date(json, "from"),
        To = Date(json, "to"),
        AtLeast = True(json, "at_least"),
        PerSchoolTerm = Text(json, "unit") == "school_term",
    };

    private static JsonElement? Field(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement json, string name) => Field(json, name)?.GetString();

    private static int? Number(JsonElement json, string name) => Field(json, name)?.GetInt32();

    private static bool True(JsonElement json, string name) => Field(json, name)?.GetBoolean() ?? false;

    private static int[]? Numbers(JsonElement json, string name) => Field(json, name) is { } array ? [.. array.EnumerateArray().Select(n => n.GetInt32())] : null;

    private static TimeOnly? Time(JsonElement json, string name) =>
        Text(json, name) is { } text ? TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture) : null;

    private static PlanDate? Date(JsonElement json, string name)
    {
        if (Text(json, name) is not { } text) return null;
        var parts = Array.ConvertAll(text.Split('-'), p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new FormatException($"not a date: {text}"));
        return (text.IndexOf('-', StringComparison.Ordinal), parts) switch
        {
            (4, [var year, var month]) => new PlanDate(year, month),
            (4, [var year, var month, var day]) => new PlanDate(year, month, day),
            (2, [var month, var day]) => new PlanDate(null, month, day),
            (-1, [var month]) => new PlanDate(null, month),
            _ => throw new FormatException($"not a date: {text}"),
        };
    }

    private static PlanDate Needed(PlanDate? date, string name) => date ?? throw new FormatException($"a period without \"{name}\"");
}
