using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Help;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>The results in detail, a page at a time.</summary>
internal static class ResultsListScreens
{
    private const int SchoolsPerPage = 6;
    private const int HardPerPage = 10;
    private const int WordsPerPage = 8;
    private const int QuestionsPerPage = 3;
    private const int SurveysPerPage = 8;
    private const int BlocksNamed = 26;
    private const int NameLength = 80;
    private const int WordsLength = 350;

    public static Screen BySchool(CampaignResults view, SurveyResults results, int page)
    {
        var schools = PageOf.Cut(view.Schools, page, SchoolsPerPage);
        var blocks = results.Blocks.Take(BlocksNamed).ToList();
        return new(
            Markup.Paragraphs([
                Markup.Of($"{ResultsScreens.Heading(view)}"),
                schools.Shown.Count == 0 ? Markup.Plain("В опросе нет школ.") : Markup.Paragraphs(schools.Shown.Select(school => School(view, school, blocks.Count))),
                blocks.Count == 0 ? Markup.Empty : Markup.Lines([
                    Markup.Of($"<b>Блоки</b> ({ResultsWords.Scale(results)})"),
                    .. blocks.Select((block, i) => Markup.Of($"{ResultsWords.LetterOf(i)} — {PoliteCut.To(ResultsWords.TitleOf(block), 60)}"))]),
                schools.Shown.Any(school => school.Blocks.Any(block => block.IsHidden)) ? ResultsScreens.Hidden() : Markup.Empty,
            ]),
            [
                .. schools.Shown.Where(school => school is { SchoolId: not null, IsHidden: false }).Select(school => (IReadOnlyList<Button>)
                    [ResultsScreens.Part.Labelled(PoliteCut.To(view.NameOf(school.SchoolId), 40), (view.Campaign.Id, school.SchoolId!.Value, ResultsScreens.Summary, 0))]),
                .. schools.Turning((label, to) => ResultsScreens.To(view, label, ResultsScreens.Schools, to)),
                Ways(view),
            ]);
    }

    public static Screen Difficulties(CampaignResults view, SurveyResults results, int page)
    {
        var shown = PageOf.Cut(results.Difficulties, page, HardPerPage);
        return new(
            Markup.Paragraphs([
                Markup.Of($"{ResultsScreens.Heading(view)}"),
                Markup.Of($"<b>{ResultsWords.Hard(results.Form)}</b> ({(results.Form.HigherIs == HigherIs.Worse ? "сначала то, что труднее" : "сначала то, что ниже")})"),
                shown.Shown.Count == 0
                    ? Markup.Plain("Показать нечего: мало ответов, или трудным никто ничего не назвал.")
                    : Markup.Lines(shown.Shown.Select((each, i) => Markup.Of($"{shown.First + i + 1}. {PoliteCut.To(each.Text, 200)} — <b>{each.Mean.InWords}</b> (шкала {each.Lowest}–{each.Highest})"))),
            ]),
            [.. shown.Turning((label, to) => ResultsScreens.To(view, label, ResultsScreens.Hard, to)), Ways(view)]);
    }

    /// <param name="view">What may be shown.</param>
    /// <param name="results">Of it.</param>
    /// <param name="withWords">Also what was asked for in people's own words.</param>
    /// <param name="page">From 0.</param>
    public static Screen WantedHelp(CampaignResults view, SurveyResults results, bool withWords, int page)
    {
        var lines = new List<Markup>(results.Help.Select(each => Markup.Of($"• {PoliteCut.To(each.Label, 200)} — <b>{each.Count}</b>")));
        if (withWords) lines.AddRange(results.Questions.Where(q => q.Question.AsksForHelp).SelectMany(q => q.Words).Where(HelpWishes.IsWish).Select(words => Markup.Of($"• «{PoliteCut.To(words, WordsLength)}»")));
        var shown = PageOf.Cut(lines, page, WordsPerPage);
        return new(
            Markup.Paragraphs([
                Markup.Of($"{ResultsScreens.Heading(view)}"),
                Markup.Of($"<b>Какая помощь нужна</b>"),
                shown.Shown.Count == 0 ? Markup.Plain("Никто не попросил помощи, или ответов мало, чтобы их показать.") : Markup.Lines(shown.Shown),
                shown.Number == 0 && results.Help.Count > 0 ? Markup.Plain("Число — сколько человек это выбрали. Один человек мог выбрать несколько.") : Markup.Empty,
            ]),
            [.. shown.Turning((label, to) => ResultsScreens.To(view, label, ResultsScreens.Help, to)), Ways(view)]);
    }

    public static Screen InWords(CampaignResults view, SurveyResults results, int page)
    {
        var all = results.Questions.SelectMany(q => q.Words.Select(words => (q.Number, q.Question.Text, Words: words))).ToList();
        var shown = PageOf.Cut(all, page, WordsPerPage);
        return new(
            Markup.Paragraphs([
                Markup.Of($"{ResultsScreens.Heading(view)}"),
                shown.Shown.Count == 0
                    ? Markup.Plain("Словами никто ничего не написал, или ответов мало, чтобы их показать.")
                    : Markup.Paragraphs(shown.Shown.GroupBy(each => (each.Number, each.Text)).Select(same => Markup.Lines([
                        Markup.Of($"<b>{same.Key.Number}. {PoliteCut.To(same.Key.Text, 100)}</b>"), .. same.Select(each => Markup.Of($"• {PoliteCut.To(each.Words, WordsLength)}"))]))),
                shown.Shown.Count == 0 ? Markup.Empty : Markup.Plain("Ответы стоят по алфавиту, а не в том порядке, в котором пришли."),
            ]),
            [.. shown.Turning((label, to) => ResultsScreens.To(view, label, ResultsScreens.Words, to)), Ways(view)]);
    }

    public static Screen ByQuestion(CampaignResults view, SurveyResults results, int page)
    {
        var shown = PageOf.Cut(results.Questions, page, QuestionsPerPage);
        return new(
            Markup.Paragraphs([Markup.Of($"{ResultsScreens.Heading(view)}"), .. shown.Shown.Select(QuestionLines.Of), shown.Shown.Any(q => q.IsHidden) ? ResultsScreens.Hidden() : Markup.Empty]),
            [.. shown.Turning((label, to) => ResultsScreens.To(view, label, ResultsScreens.Each, to)), Ways(view)]);
    }

    /// <summary>A chart in letters, where this machine draws no pictures.</summary>
    public static Screen Chart(CampaignResults view, string chart) => new(
        Markup.Paragraphs(ResultsScreens.Heading(view), Markup.Of($"<pre>{chart}</pre>"), Markup.Plain("Картинок этот бот не рисует: администратор может установить librsvg2-bin.")),
        Ways(view));

    public static Screen NothingToDraw(CampaignResults view) => new(
        Markup.Paragraphs(ResultsScreens.Heading(view), Markup.Plain("Рисовать нечего: мало ответов, или в анкете нет утверждений со шкалой.")),
        Ways(view));

    /// <summary>Under a picture or a file.</summary>
    public static Screen Caption(CampaignResults view, bool withNames) => new(
        Markup.Of($"{PoliteCut.To(view.Campaign.Title, 200)}{(view.Part is { } school ? $", {PoliteCut.To(view.NameOf(school), 100)}" : "")}. Данные на {RussianDate.FullDay(view.Clock.Today)}.{(withNames ? " В файле имена людей: храните его бережно." : "")}"),
        Ways(view));

    /// <summary>Surveys that asked somebody of a school, the latest first.</summary>
    public static Screen OfSchool(SchoolId school, string name, IReadOnlyList<(CampaignId Id, string Title)> surveys) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Опросы: {PoliteCut.To(name, NameLength)}</b>"),
            surveys.Count == 0 ? Markup.Plain("Результатов пока нет: они появятся здесь, когда в школе проведут опрос.") : Markup.Plain("Нажмите, чтобы увидеть результаты вашей школы.")),
        [
            .. surveys.Take(SurveysPerPage).Select((survey, i) => (IReadOnlyList<Button>)[ResultsScreens.Part.Labelled($"{i + 1}. {PoliteCut.To(survey.Title, 45)}", (survey.Id, school, ResultsScreens.Summary, 0))]),
            [Buttons.School.Labelled("Назад", school), Buttons.Menu.Labelled("Меню", default)],
        ]);

    private static Markup School(CampaignResults view, SchoolFigures school, int blocks) => Markup.Lines([
        Markup.Of($"<b>{PoliteCut.To(view.NameOf(school.SchoolId), NameLength)}</b> — {ResultsWords.Verb(school.Rate.Answered)} {ResultsWords.Of(school.Rate)}"),
        .. blocks == 0 ? Array.Empty<Markup>() : [Markup.Plain(school.Blocks.All(block => block.Mean is null)
            ? ResultsWords.TooFew
            : string.Join(" · ", school.Blocks.Take(blocks).Select((block, i) => $"{ResultsWords.LetterOf(i)} {ResultsWords.Short(block)}")))],
    ]);

    private static IReadOnlyList<Button> Ways(CampaignResults view) => [ResultsScreens.To(view, "Назад", ResultsScreens.Summary), Buttons.Menu.Labelled("Меню", default)];
}
