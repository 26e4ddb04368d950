using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>Phrases and readings as the tests write them.</summary>
internal static class Phrases
{
    public static string Json(string? phrase, string? years = null, string? month = null) => TimingJson.Write(Read(phrase, years, month));

    public static Timing Read(string? phrase, string? years = null, string? month = null) =>
        DeadlinePhrase.Parse(phrase, Context(years, month));

    public static DeadlineContext Context(string? years, string? month) => new(
        PlanYears.TryParse(years),
        month?.Split('-') is [var y, var m] ? (int.Parse(y), int.Parse(m)) : null);
}
