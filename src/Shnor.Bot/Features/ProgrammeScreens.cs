using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features;

/// <summary>«Какую программу открыть?», asked by whatever screen needs one, and answered in one place.</summary>
public static class ProgrammeScreens
{
    public const int PageSize = 8; // titles are long and alike

    /// <summary>«Сменить программу».</summary>
    public static readonly ButtonKind<Nothing> Change = new("programmes");

    /// <summary>«Then» is the menu's button that is gone on to.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, string Then)> Choose = new("programme");
    public static readonly ButtonKind<(int Page, string Then)> Page = new("programmes-page");

    /// <param name="mine">The newest first, more than one.</param>
    /// <param name="page">From 0; beyond the ends it is the nearest.</param>
    /// <param name="then">The menu's button that is gone on to.</param>
    public static Screen Which(MyProgrammes mine, int page, string then)
    {
        var pages = Math.Max(1, (mine.All.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pages - 1);
        var from = page * PageSize;
        var shown = mine.All.Skip(from).Take(PageSize).ToList();
        var rows = shown.Select((p, i) => (IReadOnlyList<Button>)[Choose.Labelled($"{from + i + 1}. {PoliteCut.To(p.Title, 40)}", (p.Id, then))]).ToList();
        var turning = new List<Button>();
        if (page > 0) turning.Add(Page.Labelled("‹ Назад", (page - 1, then)));
        if (page < pages - 1) turning.Add(Page.Labelled("Далее ›", (page + 1, then)));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add([Buttons.Menu.Labelled("Меню", default)]);
        return new Screen(
            Markup.Paragraphs([
                Markup.Of($"<b>Какую программу открыть?</b>"),
                .. shown.Select((p, i) => Markup.Of($"{from + i + 1}. {(p.Id == mine.Open?.Id ? "✅ " : "")}{PoliteCut.To(p.Title, 160)}\n<i>{Years(p.Years)}</i>")),
                Markup.Plain("Бот запомнит выбор. Сменить программу можно в меню."),
            ]),
            [.. rows]);
    }

    /// <summary>One line that says which programme this is about, for whoever has several.</summary>
    public static Markup Line(string title) => Markup.Of($"Программа: {PoliteCut.To(title, 120)}");

    private static string Years(PlanYears years) => years switch
    {
        { IsSchoolYear: true } => $"{years} учебный год",
        { IsSingleYear: true } => $"{years} год",
        _ => $"{years.First}–{years.Last} годы",
    };
}
