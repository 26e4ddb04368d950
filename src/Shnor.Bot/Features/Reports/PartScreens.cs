using Shnor.Domain;

namespace Shnor.Bot.Features.Reports;

/// <summary>Where everybody named marks their own part.</summary>
internal static class PartScreens
{
    private const int MostRows = 20;
    private const int NameLength = 50;

    public static readonly ButtonKind<(OccurrenceId Occurrence, PersonId Person)> ForPerson = new("done-person");
    public static readonly ButtonKind<(OccurrenceId Occurrence, BodyId Body)> ForBody = new("done-body");
    public static readonly ButtonKind<OccurrenceId> ForAll = new("done-all");

    /// <summary>Their own part is done, others' is not.</summary>
    public static Screen Marked(OccurrenceView view) => new(
        Markup.Lines([
            Markup.Of($"✅ <b>Ваша часть отмечена</b>"),
            Markup.Plain(OccurrenceLines.Title(view)),
            Markup.Plain(OccurrenceLines.When(view)),
            Markup.Plain(OccurrenceLines.PartsDone(view)),
        ]),
        [Buttons.Undo.Labelled("Отменить отметку", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>To a coordinator: whoever does not come to the bot may have told of it otherwise.</summary>
    public static Screen ForWhom(OccurrenceView view)
    {
        var waiting = view.Waiting;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>За кого отметить?</b>\n{OccurrenceLines.Title(view)}"),
                Markup.Plain(OccurrenceLines.PartsDone(view)),
                Markup.Plain("Здесь каждый отмечает свою часть. Если кто-то сообщил о ней иначе, отметьте за него.")),
            [
                .. waiting.Take(MostRows).Select(part => (IReadOnlyList<Button>)[One(view, part)]),
                [ForAll.Labelled($"За всех: {waiting.Count}", view.Id)],
                [Buttons.Open.Labelled("Назад", view.Id)],
            ]);
    }

    private static Button One(OccurrenceView view, OccurrencePart part)
    {
        var name = part.Name.Length == 0 ? "участник удалён" : Domain.Wording.PoliteCut.To(part.Name, NameLength);
        return part.Of.Person is { } person ? ForPerson.Labelled(name, (view.Id, person)) : ForBody.Labelled(name, (view.Id, part.Of.Body!.Value));
    }
}
