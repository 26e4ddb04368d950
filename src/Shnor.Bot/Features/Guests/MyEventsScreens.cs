using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Guests;

internal static class MyEventsScreens
{
    private const int PageSize = 8;

    public static readonly ButtonKind<(int Past, int Page)> Page = new("my-events-page");

    /// <summary>A card that leads back to the page it was opened from.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Back)> Card = new("my-event");

    /// <param name="own">The next one first.</param>
    /// <param name="page">From 0; beyond the ends it is the nearest.</param>
    /// <param name="hasFeed">Whether a telephone can fetch the calendar by itself.</param>
    public static Screen Ahead(IReadOnlyList<OwnEvent> own, int page, bool hasFeed) => List(
        own.Count == 0 ? Markup.Of($"<b>Мои события</b>") : Markup.Of($"<b>Мои события</b>\nВпереди: {own.Count}"),
        own,
        "Впереди пока ничего нет. Когда назначат встречу, на которую вас зовут, я напишу, и она появится здесь.",
        isPast: false,
        page,
        [
            [Page.Labelled("Прошедшие", (1, 0))],
            .. hasFeed ? [[PhoneCalendarScreens.Show.Labelled("Календарь на телефоне", default)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <param name="own">The latest first.</param>
    /// <param name="page">From 0.</param>
    public static Screen Past(IReadOnlyList<OwnEvent> own, int page) => List(
        Markup.Of($"<b>Прошедшие события</b>"),
        own,
        "Прошедших событий пока нет. Здесь останется то, на что вас приглашали и что вы проводили.",
        isPast: true,
        page,
        [[Buttons.MyEvents.Labelled("Предстоящие", default), Buttons.Menu.Labelled("Меню", default)]]);

    public static Button BackToList(int back) => back == 0 ? Buttons.MyEvents.Labelled("Мои события", default) : Page.Labelled("Назад", BackTo.Read(back));

    private static Screen List(Markup heading, IReadOnlyList<OwnEvent> own, string empty, bool isPast, int page, IReadOnlyList<IReadOnlyList<Button>> ways)
    {
        var shown = PageOf.Cut(own, page, PageSize);
        var several = own.Select(each => each.View.Occurrence.ProgrammeId).Distinct().Skip(1).Any();
        return new(
            Markup.Paragraphs([
                heading,
                own.Count == 0 ? Markup.Plain(empty) : Markup.Empty,
                .. shown.Shown.Select((each, i) => Line(each, shown.First + i + 1, several)),
            ]),
            [
                .. shown.Shown.Select((each, i) => (IReadOnlyList<Button>)[Open(each.View, shown.First + i + 1, BackTo.Of(isPast, shown.Number))]),
                .. shown.Turning((label, to) => Page.Labelled(label, (isPast ? 1 : 0, to))),
                .. ways,
            ]);
    }

    private static Markup Line(OwnEvent each, int number, bool several)
    {
        var view = each.View;
        var programme = several ? Markup.Of($"\n<i>{PoliteCut.To(view.Activity.Programme!.Title, 60)}</i>") : Markup.Empty;
        return Markup.Of($"{number}. {OccurrenceLines.Title(view, 90)}\n<i>{string.Join(" — ", new[] { OccurrenceLines.When(view), Standing(each) }.Where(part => part.Length > 0))}</i>{programme}");
    }

    /// <summary>Whose it is, or what they have said; a series asks nobody.</summary>
    private static string Standing(OwnEvent each) => each switch
    {
        { Answer: not OwnAnswer.None } => GuestLines.Answer(each.Answer, isOver: !each.View.IsAhead),
        { IsTheirWork: true } => "проводите вы",
        { View: { IsAhead: true, Occurrence.IsSeries: false } } => "ждём ответа",
        _ => "",
    };

    private static Button Open(OccurrenceView view, int number, int back) => Card.Labelled(
        view.Occurrence is { IsSeries: true, StartsAt: { } start } ? $"{number}. {RussianDate.Moment(start, view.Clock.Today)}" : $"{number}. {OccurrenceLines.Title(view, 40)}",
        (view.Id, back));
}
