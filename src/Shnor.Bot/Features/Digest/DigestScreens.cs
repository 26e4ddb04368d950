using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Digest;

/// <summary>How the programme stands: on the screen, in the morning, at the end of the week. The figures are the same everywhere, and each opens its list.</summary>
public static class DigestScreens
{
    public static readonly ButtonKind<Nothing> FromMenu = new("digest-menu");

    private const int TodayShown = 6;

    public static Screen NoneYet() => Screen.Of(Markup.Plain("Программ пока нет. Пришлите файл с планом — и первая появится."), Buttons.Menu.Labelled("Меню", default));

    /// <summary>/digest.</summary>
    public static Screen Standing(DigestView view)
    {
        var lines = Lines(view.Programme, view.Figures).ToList();
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>Как идёт программа</b>\n<i>{PoliteCut.To(view.Title, 160)}</i>"),
                view.Figures.Progress.InWords,
                Markup.Plain(lines.Count == 0 ? "Ничего не просрочено и ничего не ждёт вашего решения." : "Что открыть?")),
            [.. lines.Select(Row), [Buttons.PlanMonth.Labelled("План", (view.Programme, view.Day)), Buttons.Menu.Labelled("Меню", default)]]);
    }

    /// <summary>The letter of a working morning.</summary>
    /// <param name="view">As it stands.</param>
    /// <param name="unreached">What nobody could be reminded of since the last one.</param>
    public static Screen Morning(DigestView view, IReadOnlyList<OccurrenceView> unreached)
    {
        var lines = Lines(view.Programme, view.Figures).Where(line => unreached.Count == 0 || !line.Label.StartsWith(UnreachedLabel, StringComparison.Ordinal)).ToList();
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>Доброе утро! Сводка на {RussianDate.Day(view.Day, view.Day)}</b>\n<i>{PoliteCut.To(view.Title, 80)}</i>"),
                view.Today.Count == 0 ? Markup.Empty : Markup.Lines([Markup.Of($"<b>Сегодня</b>"), .. view.Today.Take(TodayShown).Select(TodayLine), .. Rest(view.Today.Count, TodayShown)]),
                Markup.Lines(lines.Where(line => !line.Label.StartsWith(TodayLabel, StringComparison.Ordinal)).Select(line => Markup.Plain(line.Label))),
                Unreached.Paragraph(unreached)),
            [
                .. lines.Select(Row),
                .. unreached.Count == 0 ? Array.Empty<IReadOnlyList<Button>>() : [Row(Buttons.People.Labelled("Люди программы", view.Programme))],
                Row(Buttons.Digest.Labelled("Как идёт программа", view.Programme)),
            ]);
    }

    /// <summary>Where there is nothing else to say this morning.</summary>
    public static Screen NobodyReached(IReadOnlyList<OccurrenceView> unreached) => Screen.Of(
        Unreached.Paragraph(unreached),
        Buttons.People.Labelled("Люди программы", unreached[0].Occurrence.ProgrammeId));

    /// <summary>The letter at the end of a week.</summary>
    public static Screen Week(WeekView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Итоги недели: {RussianDate.Window(view.Monday, view.Day)}</b>\n<i>{PoliteCut.To(view.Title, 80)}</i>"),
            view.Figures.Progress.InWords,
            Part("Сделано за неделю", view.Done),
            Part("На следующей неделе", view.Next),
            Part("Прошло, отметки нет", view.Unmarked)),
        [.. Lines(view.Programme, view.Figures).Where(line => !line.Label.StartsWith(TodayLabel, StringComparison.Ordinal)).Select(Row), Row(Buttons.Digest.Labelled("Как идёт программа", view.Programme))]);

    private const string TodayLabel = "Сегодня";
    private const string UnreachedLabel = "Некому напомнить";

    /// <summary>Every figure that is not nought, the most urgent first.</summary>
    private static IEnumerable<Button> Lines(ProgrammeId programme, ProgrammeFigures figures)
    {
        if (figures.ToAccept > 0) yield return Buttons.ToAccept.Labelled($"Ждёт приёмки: {figures.ToAccept}", programme);
        if (figures.Questions.Count > 0) yield return Buttons.Question.Labelled($"Вопросы без ответа: {figures.Questions.Count}", figures.Questions[0]);
        if (figures.Overdue > 0) yield return Buttons.Overdue.Labelled($"Просрочено: {figures.Overdue}", programme);
        if (figures.Today > 0) yield return List($"{TodayLabel}: {figures.Today}", PlanLists.Today);
        if (figures.Week > 0) yield return List($"До конца недели: {figures.Week}", PlanLists.Week);
        if (figures.Undated > 0) yield return List($"Без даты: {figures.Undated}", PlanLists.Undated);
        if (figures.Unmarked > 0) yield return List($"Прошло без отметки: {figures.Unmarked}", PlanLists.Unmarked);
        if (figures.Unreached > 0) yield return List($"{UnreachedLabel}: {figures.Unreached}", PlanLists.Unreached);

        Button List(string label, string what) => Buttons.List.Labelled(label, (programme, what, 0));
    }

    /// <summary>«12:00 — Участие в вебинарах»; a deadline has no hour.</summary>
    private static Markup TodayLine(OccurrenceView view) => view.Occurrence.StartsAt is { } start
        ? Markup.Of($"• {RussianDate.Time(TimeOnly.FromDateTime(start))} — {OccurrenceLines.Title(view, 90)}")
        : Markup.Of($"• срок: {OccurrenceLines.Title(view, 90)}");

    private static Markup Part(string heading, Excerpt part) => part.Count == 0
        ? Markup.Empty
        : Markup.Lines([Markup.Of($"<b>{heading}: {part.Count}</b>"), .. part.First.Select(PartLine), .. Rest(part.Count, part.First.Count)]);

    private static Markup PartLine(OccurrenceView view) => view.IsConfirmed || view.Occurrence.Shape == OccurrenceShape.Ongoing
        ? Markup.Of($"• {OccurrenceLines.Title(view, 90)}")
        : Markup.Of($"• {OccurrenceLines.Title(view, 90)} — {OccurrenceLines.When(view)}");

    private static IEnumerable<Markup> Rest(int count, int shown) => count > shown ? [Markup.Of($"И ещё {count - shown}.")] : [];

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
