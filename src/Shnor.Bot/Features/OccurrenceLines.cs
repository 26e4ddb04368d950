using Shnor.Bot.Chat.Wording;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features;

/// <summary>The lines about an occurrence that every screen and letter shares.</summary>
public static class OccurrenceLines
{
    /// <summary>Titles of real plans run to several hundred letters; a phone shows about this many without scrolling.</summary>
    private const int TitleLength = 220;

    /// <summary>«через 218 дней» tells nobody anything.</summary>
    private const int FarOffDays = 60;

    private const int NamesShown = 10;
    private const int NameLength = 60;
    private const int PlaceLength = 200;

    public static string Title(OccurrenceView view, int most = TitleLength) => PoliteCut.To(view.Activity.Title, most);

    /// <summary>«чт 26 ноября, 12:00 (через 2 дня)», «до пн 28 февраля (через 3 дня)», «март 2022, дата не назначена».</summary>
    public static string When(OccurrenceView view)
    {
        var (occurrence, clock) = (view.Occurrence, view.Clock);
        switch (occurrence.Shape)
        {
            case OccurrenceShape.Dated when occurrence.StartsAt is { } start:
                var ahead = view.HasStarted || IsFarOff(DateOnly.FromDateTime(start), clock.Today) ? "" : $" ({Spans.Until(clock.Now, start)})";
                return RussianDate.Moment(start, clock.Today) + ahead;
            case OccurrenceShape.Deadline when occurrence.DueOn is { } due:
                var plan = due == occurrence.WindowTo ? "" : $"; в плане — {RussianDate.FullDay(occurrence.WindowTo)}";
                var span = occurrence.State == OccurrenceState.Open && !IsFarOff(due, clock.Today) ? $" ({Spans.Until(clock.Today, due)})" : "";
                return $"{(IsOverdue(view) ? "срок —" : "до")} {RussianDate.Day(due, clock.Today)}{span}{plan}";
            case OccurrenceShape.Floating when occurrence.State == OccurrenceState.Open:
                return $"{RussianDate.Window(occurrence.WindowFrom, occurrence.WindowTo)}, дата не назначена";
            default:
                return RussianDate.Window(occurrence.WindowFrom, occurrence.WindowTo);
        }
    }

    /// <summary>«Орлова Е.А., чт 10 февраля, 12:05»: whose mark it is, and when.</summary>
    public static string ConfirmedBy(OccurrenceView view) =>
        (view.ConfirmedBy ?? "участник удалён") + (view.ConfirmedAt is { } at ? $", {RussianDate.Moment(at, view.Clock.Today)}" : "");

    /// <summary>«Выполнено: Орлова Е.А., чт 10 февраля, 12:05» and under it «Ждёт приёмки», or what else there is to know; empty where the time line says it all.</summary>
    public static string State(OccurrenceView view) =>
        string.Join('\n', new[] { view.IsConfirmed ? Done(view) : Undone(view), Acceptance(view), view.IsConfirmed ? "" : PartsDone(view), HowItGoes(view) }.Where(line => line.Length > 0));

    public static string Done(OccurrenceView view) => $"Выполнено: {ConfirmedBy(view)}";

    /// <summary>«Выполнено 2 из 5: школа А, школа Б; ждём: школа В…»; empty where one mark is enough.</summary>
    public static string PartsDone(OccurrenceView view)
    {
        if (!view.IsEach || view.Parts.All(part => !part.IsMarked)) return "";
        var (done, waiting) = (view.Parts.Where(part => part.IsMarked).ToList(), view.Waiting);
        return $"Выполнено {done.Count} из {view.Parts.Count}: {PartNames(done)}" + (waiting.Count == 0 ? "" : $"; ждём: {PartNames(waiting)}");
    }

    public static string PartNames(IReadOnlyList<OccurrencePart> parts) =>
        string.Join(", ", parts.Take(NamesShown).Select(part => part.Name.Length == 0 ? "участник удалён" : PoliteCut.To(part.Name, NameLength)))
        + (parts.Count > NamesShown ? $" и ещё {parts.Count - NamesShown}" : "");

    /// <summary>«Ждёт приёмки», «Принято: Комарова О.Н., пт 11 февраля, 9:10»; empty where nobody had to look.</summary>
    private static string Acceptance(OccurrenceView view) => view.Occurrence switch
    {
        { State: OccurrenceState.Reported } => "Ждёт приёмки",
        { State: OccurrenceState.Accepted, WasAcceptedWithMark: false } =>
            $"Принято: {view.AcceptedBy ?? "участник удалён"}" + (view.AcceptedAt is { } at ? $", {RussianDate.Moment(at, view.Clock.Today)}" : ""),
        _ => "",
    };

    private static string HowItGoes(OccurrenceView view) => view.Progress is { } last && !view.IsConfirmed
        ? $"Как идёт: {ProgressLine.InWords(last.Progress)} — {(last.By.Length == 0 ? "участник удалён" : last.By)}, {RussianDate.Day(DateOnly.FromDateTime(view.Clock.Zone.ToLocal(last.At)), view.Clock.Today)}"
        : "";

    private static string Undone(OccurrenceView view)
    {
        var occurrence = view.Occurrence;
        return occurrence.State switch
        {
            OccurrenceState.Past => occurrence.Shape == OccurrenceShape.Deadline ? "Срок прошёл до запуска программы" : "Прошло до запуска программы",
            OccurrenceState.Skipped => "В этот день не проводится",
            OccurrenceState.Cancelled => "Отменено",
            _ when IsOverdue(view) => "Просрочено",
            _ when view.Standing == OccurrenceStanding.Unmarked => "Прошло, отметки нет",
            _ => "",
        };
    }

    /// <summary>«Программа приостановлена: напоминаний нет.»; empty while it goes on.</summary>
    public static Markup Silence(OccurrenceView view) => view.Activity.Programme switch
    {
        { ArchivedAt: not null } => Markup.Of($"<i>Программа завершена: напоминаний нет.</i>"),
        { PausedAt: not null } => Markup.Of($"<i>Программа приостановлена: напоминаний нет.</i>"),
        _ => Markup.Empty,
    };

    public static bool IsOverdue(OccurrenceView view) => view.Occurrence.State == OccurrenceState.Open && view.Standing == OccurrenceStanding.Overdue;

    /// <summary>One sign before a line of a list.</summary>
    public static string Mark(OccurrenceView view) => view switch
    {
        { IsConfirmed: true } => "✅",
        { Occurrence.State: not OccurrenceState.Open } => "▫️",
        _ when IsOverdue(view) => "🔴",
        { Occurrence.Shape: OccurrenceShape.Dated } => view.HasStarted ? "❔" : "🗓",
        { Occurrence.Shape: OccurrenceShape.Floating } => "📅",
        { Occurrence.Shape: OccurrenceShape.Ongoing } => "🔁",
        _ => "⏳",
    };

    /// <summary>Who answers for it; people's text, escaped.</summary>
    public static Markup Responsible(OccurrenceView view) => view.Responsible.Count == 0
        ? Markup.Plain("Ответственный не указан")
        : Markup.Of($"{(view.Responsible.Count == 1 ? "Ответственный" : "Ответственные")}: {Names(view)}");

    /// <summary>As many names as a message bears, whatever the plan's cell holds.</summary>
    public static string Names(OccurrenceView view) =>
        string.Join(", ", view.Responsible.Take(NamesShown).Select(name => PoliteCut.To(name, NameLength)))
        + (view.Responsible.Count > NamesShown ? $" и ещё {view.Responsible.Count - NamesShown}" : "");

    public static Markup Place(OccurrenceView view) => view.Occurrence.Place is { Length: > 0 } place ? Markup.Of($"Где: {PoliteCut.To(place, PlaceLength)}") : Markup.Empty;

    public static Markup Link(OccurrenceView view) => view.Link is { } link ? Markup.Of($"Ссылка: {link}") : Markup.Empty;

    /// <summary>A row of a list: sign, title, time, and the state where the sign does not say it.</summary>
    public static Markup ListLine(OccurrenceView view, int number) => Markup.Of($"{number}. {Mark(view)} {Title(view, 90)}\n<i>{TimeOrMark(view)}</i>");

    /// <summary>The button of that row. The dates of a series share their title: there the date tells them apart.</summary>
    public static Button ListButton(OccurrenceView view, int number, string? wayBack = null)
    {
        var label = view.Occurrence is { IsSeries: true, StartsAt: { } start } ? $"{number}. {RussianDate.Moment(start, view.Clock.Today)}" : $"{number}. {Title(view, 40)}";
        return wayBack is null or WayBack.Nowhere ? Buttons.Open.Labelled(label, view.Id) : Buttons.OpenFrom.Labelled(label, (view.Id, wayBack));
    }

    /// <summary>The line under a title in a list.</summary>
    public static string TimeOrMark(OccurrenceView view) => view switch
    {
        { IsConfirmed: true } => Done(view),
        { Occurrence.State: OccurrenceState.Past } => $"{When(view)} — до запуска программы",
        { Standing: OccurrenceStanding.Unmarked } => $"{When(view)} — отметки нет",
        _ => When(view),
    };

    private static bool IsFarOff(DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber) > FarOffDays;
}
