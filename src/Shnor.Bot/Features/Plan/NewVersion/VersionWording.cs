using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.NewVersion;

/// <summary>A difference in words: old → new, a row at a time.</summary>
internal static class VersionWording
{
    private const int TitleLength = 140;
    private const int CellLength = 70;
    private const int NamesShown = 5;

    /// <summary>«Изменилось 3, новых 2, исчезло 1».</summary>
    /// <param name="version">The document beside the plan.</param>
    /// <param name="fate">What becomes of what is gone, once that is known: «уберём».</param>
    public static string Summary(VersionStanding version, string? fate = null)
    {
        var (changed, fresh, gone) = (version.Difference.Changed.Count(), version.Difference.New.Count(), version.Difference.Gone.Count);
        List<string> parts =
        [
            .. changed > 0 ? [$"изменилось {changed}"] : Array.Empty<string>(),
            .. fresh > 0 ? [$"новых {fresh}"] : Array.Empty<string>(),
            .. gone > 0 ? [$"исчезло {gone}{(fate is null ? "" : $" — {fate}")}"] : Array.Empty<string>(),
        ];
        var text = parts.Count == 0 ? "сами мероприятия не изменились" : string.Join(", ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>What is said of the programme itself; empty when it stays as it is.</summary>
    public static Markup Programme(VersionStanding version)
    {
        var lines = new List<Markup>();
        if (version.HasNewTitle) lines.Add(Markup.Of($"Название: {Cell(version.Plan.Title)} → {Cell(version.Review.Title)}"));
        if (version.HasNewYears) lines.Add(Markup.Of($"Годы: {PlanWording.Years(version.Plan.Years)} → {PlanWording.Years(version.Understood.Years)}"));
        return lines.Count == 0 ? Markup.Empty : Markup.Lines(lines);
    }

    public static IReadOnlyList<Markup> Rows(VersionStanding version) =>
    [
        .. version.Difference.Changed.Select(row => Changed(version.ActivityOf(row)!, version.Understood.Rows[row.New], row.What)),
        .. version.Difference.New.Select(row => New(version.Understood.Rows[row.New])),
        .. version.Difference.Gone.Select(old => Markup.Of($"<b>Исчезло:</b> {Title(version.Old[old].Title)}")),
    ];

    public static Markup Old(Activity activity) => Markup.Lines([
        Markup.Of($"<b>Было:</b> {Title(activity.Title)}"),
        Markup.Of($"Срок: {Deadline(activity.DeadlineText)}; {Names(OldNames(activity))}"),
    ]);

    public static Markup Fresh(UnderstoodRow row) => Markup.Lines([
        Markup.Of($"<b>Стало:</b> {Title(row.Row.Title)}"),
        Markup.Of($"Срок: {Deadline(row.Row.DeadlineText)}; {Names(NewNames(row))}"),
    ]);

    private static Markup Changed(Activity old, UnderstoodRow row, RowChanges what)
    {
        var lines = new List<Markup> { Markup.Of($"<b>{row.Index + 1}.</b> {Title(row.Row.Title)}") };
        if (what.HasFlag(RowChanges.Title)) lines.Add(Markup.Of($"Называлось: {Title(old.Title)}"));
        if (what.HasFlag(RowChanges.Deadline)) lines.Add(Markup.Of($"Срок: {Deadline(old.DeadlineText)} → {(RowComparison.IsSame(old.DeadlineText, row.Row.DeadlineText) ? PlanWording.Deadline(row) : Deadline(row.Row.DeadlineText))}"));
        if (what.HasFlag(RowChanges.Responsible)) lines.Add(Markup.Of($"Отвечают: {Names(OldNames(old))} → {Names(NewNames(row))}"));
        if (what.HasFlag(RowChanges.Kind)) lines.Add(Markup.Of($"Вид: {KindInWords.Of(old.Kind)} → {KindInWords.Of(row.Kind)}"));
        if (what.HasFlag(RowChanges.Section)) lines.Add(Markup.Of($"Раздел: {Section(old.Section)} → {Section(row.Row.Section)}"));
        if (what.HasFlag(RowChanges.Expected)) lines.Add(Markup.Plain("Изменился ожидаемый результат"));
        return Markup.Lines(lines);
    }

    private static Markup New(UnderstoodRow row) => Markup.Lines([
        Markup.Of($"<b>Новое:</b> {Title(row.Row.Title)}"),
        Markup.Of($"Срок: {PlanWording.Deadline(row)}; {Names(NewNames(row))}"),
    ]);

    private static IReadOnlyList<string> OldNames(Activity activity) => [.. activity.Assignees.OrderBy(a => a.Ordinal).Select(a => a.Name)];

    private static IReadOnlyList<string> NewNames(UnderstoodRow row) => [.. row.Responsible.Select(name => name.Text)];

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "ответственный не указан" : PlanWording.Some(names, NamesShown);

    private static string Section(string? section) => section is null ? "без раздела" : $"«{Cell(section)}»";

    private static string Deadline(string text) => text.Length == 0 ? "без срока" : $"«{Cell(text)}»";

    private static string Title(string title) => PoliteCut.To(title, TitleLength);

    private static string Cell(string text) => PoliteCut.To(text, CellLength);
}
