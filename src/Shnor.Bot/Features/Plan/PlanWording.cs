using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

/// <summary>Pieces of text that the screens of a plan share; each has a length it never exceeds, whatever the document says.</summary>
internal static class PlanWording
{
    private const int NameLength = 60;

    /// <summary>«2021–2022 годы», «2024 год», «2024/2025 учебный год».</summary>
    public static string Years(PlanYears years) => years switch
    {
        { IsSchoolYear: true } => $"{years} учебный год",
        { IsSingleYear: true } => $"{years} год",
        _ => $"{years.First}–{years.Last} годы",
    };

    public static string Activities(int count) => Plural.Of(count, "мероприятие", "мероприятия", "мероприятий");

    /// <summary>«21 мероприятие: 8 с датами, 5 повторяющихся, 6 в течение года, 2 непонятных».</summary>
    public static string Summary(Understood understood)
    {
        var groups = understood.Rows.GroupBy(SortOf).OrderBy(group => group.Key).Select(group => InWords(group.Key, group.Count())).ToList();
        return Activities(understood.Rows.Count) + (groups.Count == 0 ? "" : ": " + string.Join(", ", groups));
    }

    /// <summary>«„Февраль 2022 года“ → февраль 2022»; what the document says stays beside what a person has said.</summary>
    public static string Deadline(UnderstoodRow row)
    {
        var meaning = row.HasNoDeadline ? "без срока" : PoliteCut.To(TimingInWords.Of(row.Timing), 120);
        if (row.Row.DeadlineText.Length == 0) return row.HasNoDeadline ? "не указан" : meaning;
        var doubt = row switch
        {
            { IsUnclear: true, Reading.Confidence: Confidence.Low } => " (не уверен)",
            { Row.Deadline: null, Reading.Confidence: Confidence.Likely } => " (похоже)",
            _ => "",
        };
        return $"«{PoliteCut.To(row.Row.DeadlineText, 80)}» → {meaning}{doubt}";
    }

    /// <summary>The deadline as the document writes it, with the piece the reading rests on marked.</summary>
    public static Markup Written(UnderstoodRow row)
    {
        var (text, evidence) = (row.Row.DeadlineText.Replace('\n', ' '), row.Reading.Evidence.Replace('\n', ' '));
        var shown = PoliteCut.To(text, 300);
        var at = evidence.Length == 0 || evidence.Length == text.Length ? -1 : text.IndexOf(evidence, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at + evidence.Length >= shown.Length) return Markup.Plain(shown);
        return Markup.Of($"{shown[..at]}<b>{shown.Substring(at, evidence.Length)}</b>{shown[(at + evidence.Length)..]}");
    }

    /// <summary>A reading and how far it can be trusted: «Понял так: …», «Похоже, это …», «Не уверен, но, кажется, это …».</summary>
    public static string Sure(DeadlineReading reading)
    {
        var meaning = PoliteCut.To(TimingInWords.Of(reading.Timing), 200);
        return reading.Confidence switch
        {
            Confidence.Sure => $"Понял так: {meaning}.",
            Confidence.Likely => $"Похоже, это {meaning}.",
            _ => $"Не уверен, но, кажется, это {meaning}.",
        };
    }

    /// <summary>« · 3 из 7».</summary>
    public static string Progress(AskedItem item) => item.Count == 1 ? "" : $" · {item.Number} из {item.Count}";

    /// <summary>The first names of a list, and how many there are besides.</summary>
    public static string Some(IReadOnlyList<string> names, int shown) =>
        string.Join(", ", names.Take(shown).Select(name => PoliteCut.To(name, NameLength))) + (names.Count > shown ? $" и ещё {names.Count - shown}" : "");

    public static Markup Rest(int count, int shown) => count > shown ? Markup.Of($"И ещё {count - shown}.") : Markup.Empty;

    private static Sort SortOf(UnderstoodRow row) => row switch
    {
        { HasNoDeadline: true } => Sort.NoDeadline,
        { Timing: Timing.Unparseable } => Sort.NotUnderstood,
        { Timing: Timing.OnDemand } => Sort.OnDemand,
        { Timing: Timing.Ongoing or Timing.Recurring { Freq: Frequency.Daily } } => Sort.Ongoing,
        { Timing: Timing.Recurring } => Sort.Recurring,
        { Timing: Timing.Compound { Parts: var parts } } when parts.Any(part => part is Timing.Recurring) => Sort.Recurring,
        _ => Sort.Dated,
    };

    private static string InWords(Sort sort, int n) => sort switch
    {
        Sort.Dated => Plural.Of(n, "с датой", "с датами", "с датами"),
        Sort.Recurring => Plural.Of(n, "повторяющееся", "повторяющихся", "повторяющихся"),
        Sort.Ongoing => $"{n} в течение года",
        Sort.OnDemand => $"{n} по запросу",
        Sort.NoDeadline => $"{n} без срока",
        _ => Plural.Of(n, "непонятное", "непонятных", "непонятных"),
    };

    private enum Sort
    {
        Dated,
        Recurring,
        Ongoing,
        OnDemand,
        NoDeadline,
        NotUnderstood,
    }
}
