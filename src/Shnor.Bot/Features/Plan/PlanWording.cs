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

    /// <summary>«„Февраль 2022 года“ → февраль 2022».</summary>
    public static string Deadline(UnderstoodRow row) => row.Row.DeadlineText.Length == 0
        ? "срок не указан"
        : $"«{PoliteCut.To(row.Row.DeadlineText, 80)}» → {PoliteCut.To(TimingInWords.Of(row.Timing), 120)}";

    /// <summary>The first names of a list, and how many there are besides.</summary>
    public static string Some(IReadOnlyList<string> names, int shown) =>
        string.Join(", ", names.Take(shown).Select(name => PoliteCut.To(name, NameLength))) + (names.Count > shown ? $" и ещё {names.Count - shown}" : "");

    public static Markup Rest(int count, int shown) => count > shown ? Markup.Of($"И ещё {count - shown}.") : Markup.Empty;
}
