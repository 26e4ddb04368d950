using Shnor.Bot.Features.Surveys;
using Shnor.Bot.Features.Surveys.Results;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Features.Surveys.Results;
using Shnor.Documents.Charts;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Results of surveys.</summary>
[Collection(nameof(Approved))]
public sealed class ResultsScreenSpecs
{
    private static readonly CampaignResults Three = InventedSurvey.View([12, 9, 3], hasBefore: true);
    private static readonly CampaignResults Named = InventedSurvey.View([4, 2], isAnonymous: false, isClosed: false, form: InventedSurvey.Difficulties(HigherIs.Better));
    private static readonly CampaignResults Part = InventedSurvey.View([12, 9, 3], part: 1);
    private static readonly CampaignResults Nobody = InventedSurvey.View([0, 0]);
    private static readonly CampaignResults Many = InventedSurvey.View([.. Enumerable.Range(0, 40).Select(i => 5 + (i % 9))]);
    private static readonly CampaignResults OnlyWords = InventedSurvey.View([6, 7], form: new([new("", [new("Что <i>нравится</i> & что нет?", AnswerKind.Text), new("Придёте ещё?", AnswerKind.One) { Options = [new("Да"), new("Нет")] }])]));
    private static readonly CampaignResults Long = InventedSurvey.View([8, 8], form: OfHundred());

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["results"] = () => ResultsScreens.Of(Three, isCoordinators: true, []),
        ["results-named-open"] = () => ResultsScreens.Of(Named, isCoordinators: true, []),
        ["results-not-yet"] = () => ResultsScreens.Of(InventedSurvey.View([6, 7], isClosed: false), isCoordinators: true, []),
        ["results-nobody"] = () => ResultsScreens.Of(Nobody, isCoordinators: true, []),
        ["results-of-head"] = () => ResultsScreens.Of(Part, isCoordinators: false, [new(2)]),
        ["results-of-head-few"] = () => ResultsScreens.Of(InventedSurvey.View([12, 9, 3], part: 3), isCoordinators: false, []),
        ["results-of-head-hidden"] = () => ResultsScreens.Of(InventedSurvey.View([12, 9, 3], part: 2), isCoordinators: false, []),
        ["results-part"] = () => ResultsScreens.Of(Part, isCoordinators: true, []),
        ["results-only-words"] = () => ResultsScreens.Of(OnlyWords, isCoordinators: true, []),
        ["results-hundred-questions"] = () => ResultsScreens.Of(Long, isCoordinators: true, []),
        ["results-schools"] = () => ResultsListScreens.BySchool(Three, Three.Results!, 0),
        ["results-schools-forty"] = () => ResultsListScreens.BySchool(Many, Many.Results!, 3),
        ["results-schools-hundred-questions"] = () => ResultsListScreens.BySchool(Long, Long.Results!, 0),
        ["results-difficulties"] = () => ResultsListScreens.Difficulties(Three, Three.Results!, 0),
        ["results-difficulties-none"] = () => ResultsListScreens.Difficulties(Nobody, Nobody.Results!, 0),
        ["results-weak"] = () => ResultsListScreens.Difficulties(Named, Named.Results!, 1),
        ["results-help"] = () => ResultsListScreens.WantedHelp(Three, Three.Results!, withWords: true, 0),
        ["results-help-none"] = () => ResultsListScreens.WantedHelp(Nobody, Nobody.Results!, withWords: true, 0),
        ["results-words"] = () => ResultsListScreens.InWords(Three, Three.Results!, 0),
        ["results-words-none"] = () => ResultsListScreens.InWords(Nobody, Nobody.Results!, 0),
        ["results-questions"] = () => ResultsListScreens.ByQuestion(Three, Three.Results!, 0),
        ["results-questions-last"] = () => ResultsListScreens.ByQuestion(Named, Named.Results!, 99),
        ["results-questions-hidden"] = () => ResultsListScreens.ByQuestion(Nobody, Nobody.Results!, 0),
        ["results-chart-in-letters"] = () => ResultsListScreens.Chart(Three, TextChart.Draw(ResultsCharts.Of(Three, Three.Results!)!)),
        ["results-bars-in-letters"] = () => ResultsListScreens.Chart(Part, TextChart.Draw(ResultsCharts.Of(Part, Part.Results!)!)),
        ["results-nothing-to-draw"] = () => ResultsListScreens.NothingToDraw(Part),
        ["results-caption"] = () => ResultsListScreens.Caption(Three, withNames: false),
        ["results-caption-names"] = () => ResultsListScreens.Caption(Part, withNames: true),
        ["results-of-school"] = () => ResultsListScreens.OfSchool(new(1), "МБОУ «Ключевская ООШ»", [(new(5), InventedSurvey.Title), (new(4), "Отзыв о семинаре «Смысловое чтение в начальной школе»")]),
        ["results-of-school-none"] = () => ResultsListScreens.OfSchool(new(1), "МБОУ «Ключевская ООШ»", []),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_reads_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static SurveyForm OfHundred() => new([.. Enumerable.Range(1, 25).Select(block => new SurveySection(
        $"Блок {block} с очень длинным названием, которое ни на каком телефоне не поместится в одну строку",
        [.. Enumerable.Range(1, 4).Select(n => new SurveyQuestion($"Утверждение {block}.{n}, тоже длинное: {string.Concat(Enumerable.Repeat("слово за словом, ", 12))}", AnswerKind.Scale) { Options = [new("нет", 0), new("да", 1)] })]))]);
}
