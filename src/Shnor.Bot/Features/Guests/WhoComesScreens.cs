using Shnor.Domain;

namespace Shnor.Bot.Features.Guests;

internal static class WhoComesScreens
{
    private const int PageSize = 40; // names; a message bears about a hundred

    public static readonly ButtonKind<(OccurrenceId Id, int Group, int Page)> Names = new("guests-names");

    public static Screen Counts(OccurrenceView view, Invitees invitees) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Кто придёт</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            invitees.All.Count == 0 ? Markup.Plain("На это событие никто не приглашён.") : Markup.Of($"<b>{invitees.InWords}</b>"),
            invitees.NotReached.Count == 0 ? Markup.Empty : Markup.Plain($"Ещё не подключились к боту: {invitees.NotReached.Count}. Им приглашение не дошло.")),
        [
            .. Groups(invitees).Select((group, i) => (Group: group, Number: i)).Where(each => each.Group.People.Count > 0)
                .Select(each => (IReadOnlyList<Button>)[Names.Labelled($"{each.Group.Title}: {each.Group.People.Count}", (view.Id, each.Number, 0))]),
            [Buttons.Open.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <param name="view">The event.</param>
    /// <param name="invitees">Everybody it invites.</param>
    /// <param name="group">0: coming, 1: not coming, 2: silent, 3: not reached; any other is the first.</param>
    /// <param name="page">From 0.</param>
    public static Screen Named(OccurrenceView view, Invitees invitees, int group, int page)
    {
        var groups = Groups(invitees);
        var (title, people) = groups[group < groups.Length ? group : 0];
        var shown = PageOf.Cut(people, page, PageSize);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{title}: {people.Count}</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
                people.Count == 0 ? Markup.Plain("Здесь пока никого.") : Markup.Lines(shown.Shown.Select(person => Markup.Of($"• {person.Name}")))),
            [
                .. shown.Turning((label, to) => Names.Labelled(label, (view.Id, group, to))),
                [Buttons.Guests.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static (string Title, IReadOnlyList<Invitee> People)[] Groups(Invitees invitees) =>
        [("Будут", invitees.Coming), ("Не смогут", invitees.NotComing), ("Без ответа", invitees.Silent), ("Не подключились", invitees.NotReached)];
}
