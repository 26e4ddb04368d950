using Shnor.Domain;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>Surveys that open by themselves.</summary>
internal static class ScheduleScreens
{
    public static readonly ButtonKind<ProgrammeId> Show = new("surveys-regular");
    public static readonly ButtonKind<(ProgrammeId Programme, int Number)> Stop = new("surveys-stop");

    public static Screen List(ProgrammeId programme, IReadOnlyList<RegularLine> regular, LocalClock clock) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Открываются сами</b>"),
            .. regular.Select((line, i) => Markup.Of($"{i + 1}. {PoliteCut.To(line.Title, 160)}\n<i>{CampaignWords.Rhythm(line.Rhythm, line.Activity)}</i>\n{Next(line, clock)}")),
            regular.Count == 0 ? Markup.Plain("Таких опросов нет. Чтобы опрос повторялся сам, при запуске выберите «Когда откроется».") : Markup.Empty,
        ]),
        [
            .. regular.Select((line, i) => (IReadOnlyList<Button>)[Stop.Labelled($"{i + 1}. Больше не открывать", (programme, line.Number))]),
            [Buttons.Campaigns.Labelled("Назад", programme), Buttons.Menu.Labelled("Меню", default)],
        ]);

    private static string Next(RegularLine line, LocalClock clock) => line.NextAt is { } at ? $"Откроется {CampaignWords.Moment(at, clock)}" : "Откроется, когда в плане появится дата";
}
