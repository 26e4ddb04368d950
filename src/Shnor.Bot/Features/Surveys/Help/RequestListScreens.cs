using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>Lists of requests for help: all of a programme, those for one sort of help, and one's own.</summary>
internal static class RequestListScreens
{
    public const int PageSize = 8;

    public static readonly ButtonKind<(ProgrammeId Programme, string Standing, int Page)> List = new("help-list");

    /// <summary>«Что просят».</summary>
    public static readonly ButtonKind<ProgrammeId> Sorts = new("help-sorts");

    /// <summary>Those who want the same as this one.</summary>
    public static readonly ButtonKind<(HelpRequestId Like, int Page)> Alike = new("help-alike");

    public static readonly ButtonKind<int> MinePage = new("my-help-page");

    public static Screen All(ProgrammeId programme, HelpStanding standing, IReadOnlyDictionary<HelpStanding, int> counts, PageOf<HelpView> page) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Просьбы о помощи</b>{Number(page)}\n{Heading(standing)}: {counts.GetValueOrDefault(standing)}"),
            page.Shown.Count == 0 ? Markup.Plain(Empty(standing, counts)) : Markup.Empty,
            .. page.Shown.Select((view, i) => Line(view, page.First + i + 1)),
        ]),
        [
            .. page.Shown.Select((view, i) => Open(view, page.First + i + 1)),
            .. page.Turning((label, number) => List.Labelled(label, (programme, $"{standing}", number))),
            .. counts.Values.Sum() == 0 ? Array.Empty<IReadOnlyList<Button>>() :
            [
                [.. Enum.GetValues<HelpStanding>().Select(each => List.Labelled($"{(each == standing ? "• " : "")}{Heading(each)}: {counts.GetValueOrDefault(each)}", (programme, $"{each}", 0)))],
                [Sorts.Labelled("Что просят", programme)],
            ],
            [Buttons.Campaigns.Labelled("Опросы", programme), Buttons.Menu.Labelled("Меню", default)],
        ]);

    /// <param name="programme">Whose.</param>
    /// <param name="sorts">What is wanted by those who wait, the most wanted first; people's text.</param>
    public static Screen SortsOf(ProgrammeId programme, IReadOnlyList<HelpSort> sorts) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Что просят</b>"),
            sorts.Count == 0
                ? Markup.Plain("Сейчас никто ничего не ждёт.")
                : Markup.Lines(sorts.Select((sort, i) => Markup.Of($"{i + 1}. {PoliteCut.To(sort.Wanted, 90)} — {Plural.Of(sort.Count, "просьба", "просьбы", "просьб")}")))),
        [
            .. sorts.Select((sort, i) => (IReadOnlyList<Button>)[Alike.Labelled($"{i + 1}. {PoliteCut.To(sort.Wanted, 32)}: {sort.Count}", (sort.Like, 0))]),
            [Buttons.HelpRequests.Labelled("Назад", programme)],
        ]);

    public static Screen AlikeOf(HelpView like, PageOf<HelpView> page) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Просят: «{PoliteCut.To(like.Request.Wanted, 160)}»</b>{Number(page)}"),
            page.Shown.Count == 0 ? Markup.Plain("Сейчас этого никто не ждёт.") : Markup.Empty,
            .. page.Shown.Select((view, i) => Line(view, page.First + i + 1, isAlike: true)),
        ]),
        [
            .. page.Shown.Select((view, i) => Open(view, page.First + i + 1)),
            .. page.Turning((label, number) => Alike.Labelled(label, (like.Id, number))),
            [Sorts.Labelled("Назад", like.Request.ProgrammeId)],
        ]);

    /// <summary>What one has to see to, and what one has asked for.</summary>
    /// <param name="page">What is for them first, then what is theirs.</param>
    /// <param name="coordinated">Programmes of which they see all requests: number and title.</param>
    public static Screen Mine(PageOf<OwnHelp> page, IReadOnlyList<(ProgrammeId Programme, string Title)> coordinated)
    {
        var lines = new List<Markup>();
        bool? isOwn = null;
        foreach (var (each, number) in page.Shown.Select((each, i) => (each, page.First + i + 1)))
        {
            if (isOwn != each.IsOwn) lines.Add(Markup.Of($"<b>{(each.IsOwn ? "Вы просили" : "Ждут вас")}</b>"));
            isOwn = each.IsOwn;
            lines.Add(each.IsOwn ? Markup.Of($"{number}. {Mark(each.View)} «{PoliteCut.To(each.View.Request.Wanted, 90)}»\n<i>{OwnState(each.View)}</i>") : Line(each.View, number));
        }

        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Просьбы о помощи</b>{Number(page)}"),
                page.Shown.Count == 0 ? Markup.Plain("Здесь пока пусто. Просьба появляется, когда вы отмечаете в анкете с именем, какая помощь вам нужна, или когда о помощи просят вас.") : Markup.Empty,
                .. lines,
            ]),
            [
                .. page.Shown.Select((each, i) => each.IsOwn
                    ? [RequestScreens.Own.Labelled($"{page.First + i + 1}. {PoliteCut.To(each.View.Request.Wanted, 40)}", each.View.Id)]
                    : Open(each.View, page.First + i + 1)),
                .. page.Turning((label, number) => MinePage.Labelled(label, number)),
                .. coordinated.Select(one => (IReadOnlyList<Button>)[Buttons.HelpRequests.Labelled(coordinated.Count == 1 ? "Все просьбы программы" : $"Все просьбы: {PoliteCut.To(one.Title, 30)}", one.Programme)]),
                [Buttons.MySurveys.Labelled("Мои анкеты", default), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static Markup Line(HelpView view, int number, bool isAlike = false)
    {
        var wanted = isAlike ? "" : $"\n«{PoliteCut.To(view.Request.Wanted, 90)}»";
        var who = view.State switch
        {
            HelpState.Taken => $"занимается {view.Responsible ?? "координатор"}",
            HelpState.Done => $"выполнено: {view.Responsible ?? "координатор"}",
            HelpState.Withdrawn => "больше не нужно",
            _ => $"ждёт с {RussianDate.Day(DateOnly.FromDateTime(view.Clock.Zone.ToLocal(view.Request.AskedAt)), view.Clock.Today)}: {view.Responsible ?? "координаторы"}",
        };
        return Markup.Of($"{number}. {Mark(view)} {RequestScreens.Name(view)}{(view.School is { } school ? $", {PoliteCut.To(school, 60)}" : "")}{wanted}\n<i>{who}</i>");
    }

    private static string OwnState(HelpView view) => view.State switch
    {
        HelpState.Open => "ждёт",
        HelpState.Taken => $"занимается {view.Responsible ?? "координатор"}",
        HelpState.Done => "выполнено",
        _ => "вы отозвали",
    };

    private static string Mark(HelpView view) => view.State switch
    {
        HelpState.Open => "▫️",
        HelpState.Taken => "🔵",
        HelpState.Done => "✅",
        _ => "✖️",
    };

    private static string Heading(HelpStanding standing) => standing switch
    {
        HelpStanding.Waiting => "Ждут",
        HelpStanding.Taken => "В работе",
        _ => "Выполнено",
    };

    private static string Empty(HelpStanding standing, IReadOnlyDictionary<HelpStanding, int> counts) => counts.Values.Sum() == 0
        ? "Их пока нет. Когда педагог отметит в анкете с именем, какая помощь ему нужна, просьба появится здесь и придёт сообщением."
        : standing switch
        {
            HelpStanding.Waiting => "Никто не ждёт: все просьбы взяты или выполнены.",
            HelpStanding.Taken => "Сейчас никто ни одной просьбой не занят.",
            _ => "Выполненных пока нет.",
        };

    private static string Number<T>(PageOf<T> page) => page.Last > 0 ? $", страница {page.Number + 1} из {page.Last + 1}" : "";

    private static IReadOnlyList<Button> Open(HelpView view, int number) => [Buttons.HelpRequest.Labelled($"{number}. {PoliteCut.To(RequestScreens.Name(view), 40)}", view.Id)];
}

/// <summary>The parts of a coordinator's list; what was withdrawn is in none.</summary>
internal enum HelpStanding
{
    Waiting,
    Taken,
    Done,
}

/// <param name="Wanted">As the first of them says it; people's text.</param>
/// <param name="Like">One of them.</param>
internal sealed record HelpSort(string Wanted, HelpRequestId Like, int Count);

/// <param name="IsOwn">They have asked for it; else they have to see to it.</param>
internal sealed record OwnHelp(HelpView View, bool IsOwn);
