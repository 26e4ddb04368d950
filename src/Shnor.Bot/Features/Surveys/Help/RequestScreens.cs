using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>One request for help: to whoever sees to it, and to whoever asked.</summary>
internal static class RequestScreens
{
    public const int PeopleOnPage = 8;

    private const int WantedLength = 500; // own words may be longer; a phone shows about this many
    private const int NameLength = 120;
    private const int MostTold = 10; // in one message; the rest is in the list

    public static readonly ButtonKind<HelpRequestId> Take = new("help-take");
    public static readonly ButtonKind<HelpRequestId> Finish = new("help-done");
    public static readonly ButtonKind<HelpRequestId> StepBack = new("help-undo");
    public static readonly ButtonKind<(HelpRequestId Id, int Page)> Hand = new("help-hand");
    public static readonly ButtonKind<(HelpRequestId Id, PersonId To)> HandTo = new("help-to");
    public static readonly ButtonKind<HelpRequestId> HandToCoordinators = new("help-to-all");

    /// <summary>As whoever asked sees it.</summary>
    public static readonly ButtonKind<HelpRequestId> Own = new("help-own");
    public static readonly ButtonKind<HelpRequestId> Withdraw = new("help-no");
    public static readonly ButtonKind<HelpRequestId> AskAgain = new("help-again");

    /// <param name="view">The request.</param>
    /// <param name="reader">Who looks.</param>
    public static Screen Card(HelpView view, HelpReader reader) => new(
        Markup.Paragraphs(Who(view), Wanted(view), Standing(view)),
        [.. Doing(view, reader), [reader.Coordinates ? Buttons.HelpRequests.Labelled("Назад", view.Request.ProgrammeId) : Buttons.MyHelp.Labelled("Назад", default)]]);

    public static Screen OwnCard(HelpView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Вы просили о помощи</b>\n{Asked(view)}"),
            Wanted(view),
            Markup.Of($"{OwnStanding(view)}")),
        [
            .. view.State switch
            {
                HelpState.Open or HelpState.Taken => [[Withdraw.Labelled("Больше не нужно", view.Id)]],
                HelpState.Withdrawn => [[AskAgain.Labelled("Попросить снова", view.Id)]],
                _ => Array.Empty<IReadOnlyList<Button>>(),
            },
            [Buttons.MyHelp.Labelled("Назад", default), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <summary>To whoever sees to it.</summary>
    /// <param name="views">At least one; all that are told at the same time.</param>
    /// <param name="reader">Who gets it.</param>
    public static Screen Told(IReadOnlyList<HelpView> views, HelpReader reader)
    {
        var list = reader.Coordinates ? Buttons.HelpRequests.Labelled("Все просьбы", views[0].Request.ProgrammeId) : Buttons.MyHelp.Labelled("Все просьбы", default);
        if (views is [var only])
            return new(Markup.Paragraphs(Markup.Of($"🙋 {Who(only)}"), Wanted(only), Promised(only)), [.. Doing(only, reader), [list]]);

        var people = views.Select(view => view.Request.AskedBy).Distinct().Count();
        var shown = views.Take(MostTold).ToList();
        return new(
            Markup.Paragraphs([
                people == 1
                    ? Markup.Of($"🙋 {Who(views[0])}")
                    : Markup.Of($"🙋 <b>Просят о помощи: {Plural.Of(people, "человек", "человека", "человек")}</b>"),
                Markup.Lines(shown.Select((view, i) => Markup.Of($"{i + 1}. {(people == 1 ? "" : $"{Name(view)} — ")}«{PoliteCut.To(view.Request.Wanted, 90)}»"))),
                views.Count > shown.Count ? Markup.Of($"И ещё {views.Count - shown.Count}: они в списке.") : Markup.Empty,
                Markup.Plain("Откройте просьбу, чтобы взять её, передать или отметить."),
            ]),
            [.. shown.Select((view, i) => (IReadOnlyList<Button>)[Buttons.HelpRequest.Labelled($"{i + 1}. {PoliteCut.To(people == 1 ? view.Request.Wanted : Name(view), 40)}", view.Id)]), [list]]);
    }

    /// <summary>To whoever asked: what has become of it.</summary>
    public static Screen ToldToAsker(HelpView view)
    {
        var (heading, rest) = view.State switch
        {
            HelpState.Taken => (Busy(view), ""),
            HelpState.Done => ("Просьба выполнена", $"Отметка: {view.Responsible ?? "координатор"}"),
            _ => ("Ваша просьба снова ждёт", "Отметку сняли. Когда ею займутся, я напишу."),
        };
        return new(Markup.Paragraphs(Markup.Of($"<b>{heading}</b>"), Wanted(view), Markup.Plain(rest)), [Own.Labelled("Открыть", view.Id)]);
    }

    /// <summary>To whoever had taken it: it is needed no more.</summary>
    public static Screen ToldOfWithdrawal(HelpView view) => new(
        Markup.Paragraphs(Markup.Of($"<b>Помощь больше не нужна</b>\n{Name(view)}{(view.School is { } school ? $", {PoliteCut.To(school, NameLength)}" : "")}"), Wanted(view)),
        [Buttons.MyHelp.Labelled("Просьбы о помощи", default)]);

    public static Screen ChooseWhom(HelpView view, PageOf<ProgrammePerson> page) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Кому передать?</b>\n{Name(view)}: «{PoliteCut.To(view.Request.Wanted, 200)}»"),
            Markup.Plain(ToWhom(view, page))),
        [
            .. view.Request.ResponsibleId is null ? Array.Empty<IReadOnlyList<Button>>() : [[HandToCoordinators.Labelled("Координаторам", view.Id)]],
            .. page.Shown.Select(person => (IReadOnlyList<Button>)[HandTo.Labelled(PoliteCut.To(person.Name, 40), (view.Id, person.Id))]),
            .. page.Turning((label, number) => Hand.Labelled(label, (view.Id, number))),
            [Buttons.HelpRequest.Labelled("Назад", view.Id)],
        ]);

    private static string ToWhom(HelpView view, PageOf<ProgrammePerson> page) => (page.Shown.Count, view.Request.ResponsibleId) switch
    {
        (0, null) => "Передать пока некому: больше никто из ответственных не подключён к боту.",
        (0, _) => "Пока просьбу можно передать только координаторам: больше никто из ответственных не подключён к боту.",
        _ => "Кого выберете, тот получит сообщение и займётся просьбой.",
    };

    public static Screen HandedOn(HelpView view, bool toCoordinators) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Просьба передана</b>\n{Name(view)}: «{PoliteCut.To(view.Request.Wanted, 200)}»"),
            Markup.Of($"Кому: {(toCoordinators ? "координаторам" : view.Responsible)}\nБот сообщит сам.")),
        [Buttons.MyHelp.Labelled("Просьбы о помощи", default), Buttons.Menu.Labelled("Меню", default)]);

    internal static string Name(HelpView view) => view.AskedBy.Length == 0 ? "участник удалён" : PoliteCut.To(view.AskedBy, NameLength);

    private static IReadOnlyList<IReadOnlyList<Button>> Doing(HelpView view, HelpReader reader)
    {
        var isTheirs = view.Request.ResponsibleId == reader.Person;
        var rows = new List<IReadOnlyList<Button>>();
        switch (view.State)
        {
            case HelpState.Open:
                rows.Add([Take.Labelled("Беру", view.Id), Finish.Labelled("Сделано", view.Id)]);
                rows.Add([Hand.Labelled("Передать", (view.Id, 0))]);
                break;
            case HelpState.Taken:
                rows.Add(isTheirs ? [Finish.Labelled("Сделано", view.Id)] : [Take.Labelled("Беру", view.Id), Finish.Labelled("Сделано", view.Id)]);
                rows.Add([Hand.Labelled("Передать", (view.Id, 0)), StepBack.Labelled("Вернуть", view.Id)]);
                break;
            case HelpState.Done:
                rows.Add([StepBack.Labelled("Вернуть", view.Id)]);
                break;
        }

        if (reader.SeesPlan && view is { Row: not null, Request.ActivityId: { } row }) rows.Add([Buttons.Activity.Labelled("Открыть в плане", row)]);
        return rows;
    }

    private static Markup Who(HelpView view) =>
        Markup.Of($"<b>Просьба о помощи: {Name(view)}</b>\n{(view.School is { } school ? $"{PoliteCut.To(school, NameLength)}\n" : "")}{Asked(view)}");

    private static string Asked(HelpView view)
    {
        var day = RussianDate.Day(DateOnly.FromDateTime(view.Clock.Zone.ToLocal(view.Request.AskedAt)), view.Clock.Today);
        return view.Survey is { } survey ? $"Анкета «{PoliteCut.To(survey, 80)}», {day}" : day;
    }

    private static Markup Wanted(HelpView view) => Markup.Of($"«{PoliteCut.To(view.Request.Wanted, WantedLength)}»");

    private static Markup Standing(HelpView view) => Markup.Lines(new[] { Promised(view), State(view) }.Where(line => !line.IsEmpty));

    private static Markup Promised(HelpView view) => view.Row is { } row ? Markup.Of($"В плане: {PoliteCut.To(row, 160)}") : Markup.Empty;

    private static Markup State(HelpView view) => view.State switch
    {
        HelpState.Open => Markup.Of($"Ждёт: {view.Responsible ?? "координаторов"}"),
        HelpState.Taken => Markup.Of($"🔵 Занимается: {view.Responsible ?? "координатор"}{Since(view)}"),
        HelpState.Done => Markup.Of($"✅ Выполнено: {view.Responsible ?? "координатор"}{Since(view)}"),
        _ => Markup.Of($"Помощь больше не нужна{Since(view)}"),
    };

    private static string OwnStanding(HelpView view) => view.State switch
    {
        HelpState.Open => "Ждёт. Когда ею займутся, я напишу.",
        HelpState.Taken => Busy(view),
        HelpState.Done => $"✅ Выполнена{Since(view)}.",
        _ => "Вы отозвали эту просьбу.",
    };

    /// <summary>A name ends with its own dot.</summary>
    private static string Busy(HelpView view) => $"Вашей просьбой занимается {view.Responsible ?? "координатор"}";

    private static string Since(HelpView view) =>
        view.Request.SettledAt is { } at ? $", {RussianDate.Day(DateOnly.FromDateTime(view.Clock.Zone.ToLocal(at)), view.Clock.Today)}" : "";
}

/// <param name="Coordinates">The programme of the request.</param>
/// <param name="SeesPlan">May open a row of it.</param>
internal sealed record HelpReader(PersonId Person, bool Coordinates, bool SeesPlan);
