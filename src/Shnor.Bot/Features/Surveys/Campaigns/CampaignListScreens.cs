using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <param name="Id">Of the campaign.</param>
/// <param name="Title">People's text.</param>
internal sealed record CampaignLine(CampaignId Id, string Title, DateTime OpensAt, DateTime ClosesAt, CampaignStage Stage, int Asked, int Answered);

/// <param name="Number">Of the schedule.</param>
/// <param name="Title">Of what is asked; people's text.</param>
/// <param name="Activity">Of the row it goes by; people's text.</param>
/// <param name="NextAt">When the next one opens, as far as it is known.</param>
internal sealed record RegularLine(int Number, string Title, SurveyRhythm Rhythm, string? Activity, DateTime? NextAt);

/// <summary>In the order in which a list has them.</summary>
internal enum CampaignStage
{
    Open,
    Planned,
    Closed,
    CalledOff,
}

/// <summary>«Опросы»: what goes on, what comes, what is over.</summary>
internal static class CampaignListScreens
{
    public const int PageSize = 8; // titles are long, and each has a button

    public static readonly ButtonKind<Nothing> FromMenu = new("surveys-mine");
    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("surveys-page");

    public static Screen NoneYet() => new(
        Markup.Plain("Программ пока нет. Пришлите файл с планом, и можно будет проводить опросы."),
        [Buttons.LoadPlan.Labelled("Как загрузить план", default), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen List(ProgrammeId programme, PageOf<CampaignLine> page, IReadOnlyList<RegularLine> regular, LocalClock clock) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Опросы</b>"),
            .. page.Shown.Count == 0 ? [Markup.Plain("Опросов ещё не было. Чтобы провести первый, нажмите «Новый опрос» и выберите анкету.")] : Stages(page, clock),
            regular.Count == 0 ? Markup.Empty : Markup.Of($"<b>Открываются сами</b>\n{Markup.Lines(regular.Select(line => Markup.Of($"• {PoliteCut.To(line.Title, 80)} — {CampaignWords.Rhythm(line.Rhythm, line.Activity)}")))}"),
        ]),
        [
            .. page.Shown.Select((line, i) => (IReadOnlyList<Button>)[Buttons.Campaign.Labelled($"{page.First + i + 1}. {PoliteCut.To(line.Title, 40)}", line.Id)]),
            .. page.Turning((label, number) => Page.Labelled(label, (programme, number))),
            [Buttons.SurveyForms.Labelled("Новый опрос", programme)],
            .. regular.Count == 0 ? [] : (IReadOnlyList<Button>[])[[ScheduleScreens.Show.Labelled("Открываются сами", programme)]],
            [Buttons.HelpRequests.Labelled("Просьбы о помощи", programme)],
            [Buttons.MySurveys.Labelled("Мои анкеты", default), Buttons.Menu.Labelled("Меню", default)],
        ]);

    private static IEnumerable<Markup> Stages(PageOf<CampaignLine> page, LocalClock clock) => page.Shown.Index().GroupBy(each => each.Item.Stage)
        .Select(stage => Markup.Of($"<b>{Heading(stage.Key)}</b>\n{Markup.Lines(stage.Select(each => Line(page.First + each.Index + 1, each.Item, clock)))}"));

    private static Markup Line(int number, CampaignLine line, LocalClock clock) => Markup.Of($"{number}. {PoliteCut.To(line.Title, 120)}\n<i>{Standing(line, clock)}</i>");

    private static string Standing(CampaignLine line, LocalClock clock) => line.Stage switch
    {
        CampaignStage.Open => $"{CampaignWords.Answered(line.Answered, line.Asked)}, {CampaignWords.Until(line.ClosesAt, clock)}",
        CampaignStage.Planned => $"откроется {CampaignWords.Moment(line.OpensAt, clock)}",
        CampaignStage.Closed => $"{CampaignWords.Answered(line.Answered, line.Asked)}, закрыт {CampaignWords.Moment(line.ClosesAt, clock)}",
        _ => "не проводился",
    };

    private static string Heading(CampaignStage stage) => stage switch
    {
        CampaignStage.Open => "Идут сейчас",
        CampaignStage.Planned => "Откроются",
        CampaignStage.Closed => "Закрыты",
        _ => "Отменены",
    };
}
