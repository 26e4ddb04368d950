using Shnor.Bot.Chat.Wording;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Groups;

/// <summary>What everybody in a group chat sees: nothing of one person, and no name the programme does not allow.</summary>
internal static class GroupChatScreens
{
    private const int MostRows = 12;
    private const int TitleLength = 220;

    /// <summary>Carries no id: which chat is meant is where it was pressed.</summary>
    public static readonly ButtonKind<Nothing> Connect = new("group-connect");

    public static Screen Hello() => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Здравствуйте!</b>"),
            Markup.Plain("Я бот программы поддержки школ. Когда координатор подключит этот чат, я буду объявлять здесь встречи и напоминать о них. Переписку я не читаю.")),
        [Connect.Labelled("Подключить этот чат", default)]);

    public static Screen Help() => new(
        Markup.Plain("Здесь я объявляю встречи и напоминаю о них. Переписку не читаю. Всё остальное — план, отметки, отчёты, вопросы — в личном чате: нажмите на моё имя."));

    public static Screen Bound((string Programme, GroupView Group) to) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Чат подключён</b>\n{PoliteCut.To(to.Programme, 160)}"),
            Markup.Of($"{What(to.Group)} Переписку я не читаю.")));

    public static Screen BackAgain((string Programme, GroupView Group) to) => new(
        Markup.Of($"Я снова здесь, чат по-прежнему подключён. {What(to.Group)}"));

    public static Screen Changed(GroupItem item, GroupChange change) => change is GroupChange.Cancelled or GroupChange.Skipped
        ? new(Gone(item, change))
        : new(Body(Heading(change), item, withWhere: true), Answers(item.View));

    /// <summary>After a stop of the bot.</summary>
    public static Screen Changed(IReadOnlyList<(GroupItem Item, GroupChange Change)> news) => new(Markup.Paragraphs([
        Markup.Of($"<b>Что изменилось, пока бот молчал</b>"),
        .. news.Take(MostRows).Select(each => Gone(each.Item, each.Change)),
        news.Count > MostRows ? Markup.Plain($"И ещё {news.Count - MostRows}.") : Markup.Empty,
    ]));

    /// <param name="title">Without names, where the programme names nobody.</param>
    /// <param name="from">The first other day.</param>
    /// <param name="next">Its next dates; empty: there are no more.</param>
    /// <param name="today">On the programme's calendar.</param>
    public static Screen OfSeries(string title, DateOnly from, IReadOnlyList<DateTime> next, DateOnly today) => new(Markup.Lines([
        Markup.Of($"<b>{RussianDate.Since(from, today)} — {(next.Count == 0 ? "встреч больше не будет" : "новое расписание")}</b>"),
        Markup.Plain(PoliteCut.To(title, TitleLength)),
        .. next.Count == 0 ? Array.Empty<Markup>() : [Markup.Of($"Ближайшие встречи: {string.Join("; ", next.Select(start => RussianDate.Moment(start, today)))}")],
    ]));

    public static Screen Remind(GroupItem item)
    {
        var (view, clock) = (item.View, item.View.Clock);
        if (view.Occurrence is { Shape: OccurrenceShape.Dated, StartsAt: { } start }) return new(Body(Capital(Spans.Until(clock.Now, start)), item, withWhere: true), Answers(view));
        var due = view.Occurrence.DueOn ?? view.Occurrence.WindowTo;
        return new(Body(due == clock.Today ? "Срок — сегодня" : $"Срок — {Spans.Until(clock.Today, due)}", item, withWhere: false));
    }

    /// <summary>Several things of one morning, the nearest first.</summary>
    public static Screen Remind(IReadOnlyList<GroupItem> items) => new(Markup.Paragraphs([
        Markup.Of($"<b>Напоминаю: {Plural.Of(items.Count, "дело", "дела", "дел")}</b>"),
        .. items.Take(MostRows).Select((item, i) => Markup.Of($"{i + 1}. {Title(item, 90)}\n<i>{OccurrenceLines.When(item.View)}</i>")),
        items.Count > MostRows ? Markup.Plain($"И ещё {items.Count - MostRows}.") : Markup.Empty,
    ]));

    private static string Heading(GroupChange change) => change switch
    {
        GroupChange.Dated => "Назначена дата",
        GroupChange.Moved => "Встреча перенесена",
        GroupChange.Restored => "Встреча всё-таки состоится",
        GroupChange.Edited => "О встрече: есть изменения",
        GroupChange.Cancelled => "Встреча отменена",
        _ => "В этот раз встречи не будет",
    };

    /// <summary>«через 2 дня» of what will not be tells nobody anything.</summary>
    private static Markup Gone(GroupItem item, GroupChange change)
    {
        var when = item.View.Occurrence.StartsAt is { } start ? RussianDate.Moment(start, item.View.Clock.Today) : OccurrenceLines.When(item.View);
        return Markup.Of($"<b>{Heading(change)}</b>\n{Title(item)}\n{when}");
    }

    private static Markup Body(string heading, GroupItem item, bool withWhere) => Markup.Lines(
        new[]
        {
            Markup.Of($"<b>{heading}</b>"),
            Markup.Plain(Title(item)),
            Markup.Plain(WithoutEcho(OccurrenceLines.When(item.View), heading)),
            withWhere && item.View.Occurrence.Place is { } place ? Markup.Of($"Место: {item.Names(place)}") : Markup.Empty,
            withWhere && item.View.Link is { } link ? Markup.Of($"Ссылка: {link}") : Markup.Empty,
            item.NamesPeople ? OccurrenceLines.Responsible(item.View) : Markup.Empty,
        }.Where(line => !line.IsEmpty));

    /// <summary>Only of a single event to which somebody is invited: nobody answers for every Thursday of a year.</summary>
    private static IReadOnlyList<Button>[] Answers(OccurrenceView view) => view.Occurrence.IsSeries || view.Occurrence.Invites.Who == Audience.Nobody
        ? []
        : [InvitationButtons.Row(view)];

    /// <summary>Cut after the names are gone: half a name is one, too.</summary>
    private static string Title(GroupItem item, int most = TitleLength) => PoliteCut.To(item.Names(item.View.Activity.Title), most);

    private static string What(GroupView group) => group.Kind switch
    {
        GroupKind.School => "Здесь я буду объявлять встречи, на которые зовут школу, и напоминать о них.",
        GroupKind.Body => $"Здесь я буду напоминать о том, за что отвечает «{PoliteCut.To(group.Whose, 120)}»: о встречах и сроках.",
        _ => "Здесь я буду объявлять встречи программы и напоминать о них.",
    };

    /// <summary>«(через 1 час)» needs not be said twice.</summary>
    private static string WithoutEcho(string when, string heading)
    {
        var (open, close) = (when.IndexOf(" (", StringComparison.Ordinal), when.IndexOf(')', StringComparison.Ordinal));
        return open > 0 && close > open && heading.Contains(when[(open + 2)..close], StringComparison.OrdinalIgnoreCase) ? when.Remove(open, close + 1 - open) : when;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <param name="View">As it stands.</param>
/// <param name="NamesPeople">The programme lets people be named in groups.</param>
/// <param name="Names">How a text reads there: with the names of people, or without.</param>
internal sealed record GroupItem(OccurrenceView View, bool NamesPeople, Func<string, string> Names);
