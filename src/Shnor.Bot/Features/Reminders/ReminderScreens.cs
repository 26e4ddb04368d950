using Shnor.Bot.Chat.Wording;
using Shnor.Domain.Reminders;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reminders;

/// <summary>The texts of reminders: short, kind, concrete; one message, one decision.</summary>
public static class ReminderScreens
{
    private const int MostRows = 12; // more is not read on a phone; the rest is counted

    public static Screen One(ReminderItem item, bool canBeSnoozed = false) => item.Rung.To switch
    {
        RungRecipient.Coordinator => ForCoordinator(item),
        RungRecipient.Audience when item.IsAsked => new Screen(Markup.Paragraphs(Body(Heading(item), item.View, withResponsible: false), Markup.Plain("Придёте?")), InvitationButtons.Row(item.View)),
        RungRecipient.Audience => new Screen(Body(Heading(item), item.View, withResponsible: false), Row(Buttons.Understood.Labelled("Понятно", item.View.Id))),
        _ => new Screen(Markup.Lines(new[] { Body(Heading(item), item.View, withResponsible: false, InsteadOf(item)), Markup.Plain(item.Guests) }.Where(line => !line.IsEmpty)), [.. Rows(item), .. canBeSnoozed ? [Row(Buttons.Snooze.Labelled("Напомнить позже", item.View.Id))] : Array.Empty<IReadOnlyList<Button>>()]),
    };

    /// <summary>What one person is reminded of at one moment, usually at 09:00: a list, the most urgent first, a button for each row.</summary>
    public static Screen Morning(IReadOnlyList<ReminderItem> items)
    {
        var unique = items.GroupBy(item => item.View.Id).Select(same => same.First()).OrderBy(Urgency).ToList();
        var greeting = items[0].View.Clock.Now.Hour < 12 ? "Доброе утро! " : ""; // by then only what was put off comes together
        return List(Markup.Of($"<b>{greeting}{Plural.Of(unique.Count, "дело ждёт", "дела ждут", "дел ждут")} внимания</b>"), unique);
    }

    /// <summary>After a stop: everything that still holds, once.</summary>
    public static Screen Digest(IReadOnlyList<ReminderItem> items) => List(
        Markup.Of($"<b>Бот какое-то время молчал. Что важно сейчас:</b>"), [.. items.OrderBy(Urgency)]);

    private static Screen List(Markup heading, IReadOnlyList<ReminderItem> items)
    {
        var shown = items.Take(MostRows).ToList();
        var lines = shown.Select((item, i) => Line(item, i + 1));
        var rest = items.Count > shown.Count ? Markup.Of($"И ещё {items.Count - shown.Count} — в /plan") : Markup.Empty;
        return Screen.Of(Markup.Paragraphs([heading, .. lines, rest]), shown.Select((item, i) => OccurrenceLines.ListButton(item.View, i + 1)));
    }

    private static Markup Line(ReminderItem item, int number) =>
        Markup.Lines(new[] { OccurrenceLines.ListLine(item.View, number), InsteadOf(item) }.Where(line => !line.IsEmpty));

    private static Markup InsteadOf(ReminderItem item) => item.InsteadOf.Length == 0 ? Markup.Empty : Markup.Of($"<i>Вы замещаете: {item.InsteadOf}</i>");

    private static (int, DateTime) Urgency(ReminderItem item) => (
        item.Rung.Purpose switch { RungPurpose.Overdue => 0, RungPurpose.DeadlineToday => 1, RungPurpose.DeadlineNears => 2, _ => 3 },
        item.View.Occurrence.StartsAt ?? (item.View.Occurrence.DueOn ?? item.View.Occurrence.WindowTo).ToDateTime(default));

    private static string Heading(ReminderItem item)
    {
        var (view, clock) = (item.View, item.View.Clock);
        return item.Rung.Purpose switch
        {
            RungPurpose.WindowOpens => "Можно начинать",
            RungPurpose.DeadlineToday => "Срок — сегодня",
            RungPurpose.DeadlineNears => $"Срок — {Spans.Until(clock.Today, view.Occurrence.DueOn ?? view.Occurrence.WindowTo)}",
            RungPurpose.Overdue when view.CanBeDated => "Дата так и не назначена",
            RungPurpose.Overdue => "Срок прошёл",
            RungPurpose.SetDate => "Назначьте дату",
            RungPurpose.EventStarts => "Началось",
            RungPurpose.EventUnmarked => "Получилось провести?",
            _ when view.HasStarted => "Уже идёт", // the reminder itself was late
            _ when view.Occurrence.StartsAt is { } start => Capital(Spans.Until(clock.Now, start)),
            _ => "Напоминание",
        };
    }

    private static Markup Body(string heading, OccurrenceView view, bool withResponsible, Markup insteadOf = default) => Markup.Lines(
        new[]
        {
            Markup.Of($"<b>{heading}</b>"),
            Markup.Plain(OccurrenceLines.Title(view)),
            Markup.Plain(WithoutEcho(OccurrenceLines.When(view), heading)),
            insteadOf,
            withResponsible ? OccurrenceLines.Responsible(view) : Markup.Empty,
            view.Standing == OccurrenceStanding.Unmarked ? Markup.Empty : OccurrenceLines.Place(view),
            view.Standing == OccurrenceStanding.Unmarked ? Markup.Empty : OccurrenceLines.Link(view),
        }.Where(line => !line.IsEmpty));

    /// <summary>«чт 10 февраля, 12:00 (через 1 час)» needs no brackets under the heading «Через 1 час».</summary>
    private static string WithoutEcho(string when, string heading)
    {
        var (open, close) = (when.IndexOf(" (", StringComparison.Ordinal), when.IndexOf(')', StringComparison.Ordinal));
        return open > 0 && close > open && heading.Contains(when[(open + 2)..close], StringComparison.OrdinalIgnoreCase) ? when.Remove(open, close + 1 - open) : when;
    }

    private static IReadOnlyList<Button>[] Rows(ReminderItem item)
    {
        var id = item.View.Id;
        return item.Rung.Purpose switch
        {
            RungPurpose.EventNears when item.View.HasStarted => [[Buttons.Done.Labelled("Выполнено", id)]],
            RungPurpose.EventNears when item.View.Link is null && AsksForLink(item) => [[Buttons.Understood.Labelled("Понятно", id)], [Buttons.SetLink.Labelled("Добавить ссылку", id)]],
            RungPurpose.EventNears => [[Buttons.Understood.Labelled("Понятно", id)]],
            RungPurpose.SetDate => [[Buttons.SetDate.Labelled("Назначить дату", id)]],
            RungPurpose.Overdue when item.View.CanBeDated => [[Buttons.SetDate.Labelled("Назначить дату", id)], [Buttons.Done.Labelled("Выполнено", id)]],
            _ => [[Buttons.Done.Labelled("Выполнено", id)]],
        };
    }

    /// <summary>A single event is asked for its link the day before, or when that was put off; a series in every one-hour message until it has one.</summary>
    private static bool AsksForLink(ReminderItem item) => item.View.Occurrence.IsSeries ? item.Rung.Name == "event-1h" : item.Rung.Name is "event-1d" or SnoozedRung.Name;

    private static Screen ForCoordinator(ReminderItem item) => new(
        Body(
            item.Rung.Purpose == RungPurpose.SetDate ? "Прошла половина срока, а дата не назначена" : "Просрочено",
            item.View,
            withResponsible: true),
        Row(Buttons.Open.Labelled("Открыть", item.View.Id)));

    private static IReadOnlyList<Button> Row(Button button) => [button];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
