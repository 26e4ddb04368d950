using Shnor.Domain;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>The results on one screen, and the ways on from there.</summary>
internal static class ResultsScreens
{
    public const string Summary = "sum";
    public const string Schools = "schools";
    public const string Hard = "hard";
    public const string Help = "help";
    public const string Words = "words";
    public const string Each = "each";
    public const string Picture = "pic";
    public const string Workbook = "xlsx";
    public const string Note = "docx";

    private const int BlocksShown = 12;
    private const int HardShown = 3;
    private const int HelpShown = 4;
    private const int TitleLength = 160;
    private const int BlockLength = 60;
    private const int StatementLength = 140;

    /// <summary>One of the views of everybody's results.</summary>
    public static readonly ButtonKind<(CampaignId Id, string What, int Page)> View = new("survey-look");

    /// <summary>The same of one school.</summary>
    public static readonly ButtonKind<(CampaignId Id, SchoolId School, string What, int Page)> Part = new("survey-part");

    public static Button To(CampaignResults view, string label, string what, int page = 0) => view.Part is { } school
        ? Part.Labelled(label, (view.Campaign.Id, school, what, page))
        : View.Labelled(label, (view.Campaign.Id, what, page));

    public static Markup Heading(CampaignResults view) =>
        Markup.Of($"<b>Результаты: {PoliteCut.To(view.Campaign.Title, TitleLength)}</b>{(view.Part is { } school ? Markup.Of($"\n{PoliteCut.To(view.NameOf(school), TitleLength)}") : Markup.Empty)}\nОпрос {ResultsWords.Nameless(view.Campaign)}, {ResultsWords.Standing(view)}");

    /// <param name="view">What may be shown.</param>
    /// <param name="isCoordinators">A head sees the own part, without people's words.</param>
    /// <param name="others">Further schools that the head heads.</param>
    public static Screen Of(CampaignResults view, bool isCoordinators, IReadOnlyList<SchoolId> others) => view.Results is { } results
        ? new(
            Markup.Paragraphs(
                Heading(view),
                Rate(view.Rate),
                results.Neediest.Count > 0 ? Blocks(view, results) : Markup.Empty,
                Hardest(results),
                HelpWanted(results),
                results.Questions.All(question => question.IsHidden) ? NothingToShow(view) : results.Whole.Any(block => block.IsHidden) ? WithoutBlocks(results) : Markup.Empty),
            Ways(view, results, isCoordinators, others))
        : new(
            Markup.Paragraphs(
                Heading(view),
                Rate(view.Rate),
                Markup.Plain("Опрос без имён: результаты появятся, когда он закроется. До этого видно только, сколько человек ответили.")),
            [Back(view, isCoordinators), Buttons.Menu.Labelled("Меню", default)]);

    public static Markup Hidden() =>
        Markup.Plain($"«{ResultsWords.TooFew}» и «{ResultsWords.Dot}» — ответили меньше пяти человек, или по соседним цифрам можно было бы узнать ответы такой группы.");

    private static Markup Rate(ResponseRate rate) => rate.Asked == 0
        ? Markup.Plain("Никого не спросили: в опросе нет участников.")
        : Markup.Of($"{ResultsWords.VerbAtStart(rate.Answered)} {ResultsWords.Of(rate)}.");

    /// <summary>Some blocks are hidden: the signs for it are explained where they stand.</summary>
    private static Markup WithoutBlocks(SurveyResults results) => results.Neediest.Count > 0
        ? Hidden()
        : Markup.Plain("Средних по шкалам не показать: на них ответили слишком мало людей. Остальное — «По вопросам».");

    private static Markup NothingToShow(CampaignResults view) => Markup.Plain((view.Rate.Answered, view.Part) switch
    {
        (0, _) => "Показать нечего: никто не ответил.",
        (var answered, _) when answered < Disclosure.Fewest => "Показать нечего: ответили меньше пяти человек.",
        (_, null) => "Показать нечего: мало ответов.",
        _ => "Показать нечего: по ответам этой школы можно было бы узнать ответы другой, где ответили меньше пяти человек.",
    });

    private static Markup Blocks(CampaignResults view, SurveyResults results)
    {
        var lines = results.Blocks.Zip(results.Whole).Take(BlocksShown).Select((each, i) => Markup.Of($"{Line(view, each.First, each.Second, i)}"));
        var rest = results.Blocks.Count - BlocksShown;
        return Markup.Lines([
            Markup.Of($"<b>В среднем по блокам</b> ({ResultsWords.Scale(results)})"),
            .. lines,
            .. rest > 0 ? [Markup.Of($"И ещё {Plural.Of(rest, "блок", "блока", "блоков")} — в файлах.")] : Array.Empty<Markup>(),
            .. view.Before is { } before ? [Markup.Of($"«Было» — прошлый опрос, закрыт {ResultsWords.Day(view, before.Campaign.ClosedAt!.Value)}.")] : Array.Empty<Markup>(),
        ]);
    }

    private static Markup Line(CampaignResults view, SurveyBlock block, BlockFigure figure, int index)
    {
        var title = PoliteCut.To(ResultsWords.TitleOf(block), BlockLength);
        if (figure.Mean is not { } mean) return Markup.Of($"{title} — {ResultsWords.TooFew}");
        var was = view.Change?.OfBlock(index) is { } change ? $", было {view.Before!.Results.Whole[index].Mean!.Value.InWords} ({RussianNumber.Change(change)})" : "";
        return Markup.Of($"{ResultsWords.Bar(ResultsWords.Height(block, mean))} <b>{mean.InWords}</b> {title}{was}");
    }

    private static Markup Hardest(SurveyResults results) => results.Difficulties.Count == 0
        ? Markup.Empty
        : Markup.Lines([
            Markup.Of($"<b>{ResultsWords.Hardest(results.Form)}</b>"),
            .. results.Difficulties.Take(HardShown).Select(each => Markup.Of($"• {PoliteCut.To(each.Text, StatementLength)} — {each.Mean.InWords}")),
        ]);

    private static Markup HelpWanted(SurveyResults results) => results.Help.Count == 0
        ? Markup.Empty
        : Markup.Lines([
            Markup.Of($"<b>Какая помощь нужна</b>"),
            .. results.Help.Take(HelpShown).Select(each => Markup.Of($"• {PoliteCut.To(each.Label, StatementLength)} — {each.Count}")),
        ]);

    private static IReadOnlyList<IReadOnlyList<Button>> Ways(CampaignResults view, SurveyResults results, bool isCoordinators, IReadOnlyList<SchoolId> others)
    {
        var rows = new List<IReadOnlyList<Button>>();
        var (hasBlocks, hasHelp) = (results.Neediest.Count > 0, results.Help.Count > 0 || results.Questions.Any(q => q.Question.AsksForHelp && q.Words.Count > 0));
        if (view.Part is null) rows.Add([To(view, "По школам", Schools)]);
        if (results.Difficulties.Count > 0) rows.Add([To(view, ResultsWords.Hard(results.Form), Hard)]);
        if (hasHelp) rows.Add([To(view, "Какая помощь нужна", Help)]);
        rows.Add([To(view, "По вопросам", Each), .. isCoordinators && results.Questions.Any(q => q.Words.Count > 0) ? [To(view, "Ответы словами", Words)] : Array.Empty<Button>()]);
        if (isCoordinators && hasBlocks && view is { Part: null, Campaign.ClosedAt: not null }) rows.Add([Buttons.SurveyIdeas.Labelled("Что можно сделать", view.Campaign.Id)]);
        if (hasBlocks || view.Part is null) rows.Add([To(view, "Картинка", Picture)]);
        rows.Add([To(view, "Таблица .xlsx", Workbook), To(view, "Справка .docx", Note)]);
        rows.AddRange(others.Select(school => (IReadOnlyList<Button>)[Part.Labelled(PoliteCut.To(view.NameOf(school), 40), (view.Campaign.Id, school, Summary, 0))]));
        rows.Add([Back(view, isCoordinators), Buttons.Menu.Labelled("Меню", default)]);
        return rows;
    }

    /// <summary>From a school to everybody's results, from there to the survey; a head goes back to the surveys of the school.</summary>
    private static Button Back(CampaignResults view, bool isCoordinators) => (isCoordinators, view.Part) switch
    {
        (true, null) => Buttons.Campaign.Labelled("Назад", view.Campaign.Id),
        (true, _) => View.Labelled("Назад", (view.Campaign.Id, Schools, 0)),
        (_, { } school) => Buttons.SchoolSurveys.Labelled("Назад", school),
        _ => Buttons.Menu.Labelled("Меню", default),
    };
}
