using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan.Editing;

internal static class StartScreens
{
    public static readonly ButtonKind<ActivityId> Ask = new("activity-start");
    public static readonly ButtonKind<(ActivityId Activity, int Days)> Start = new("activity-start-by");

    public static IReadOnlyList<(string Label, int Days)> Deadlines { get; } = [("Через неделю", 7), ("Через две недели", 14), ("Через месяц", 30)];

    public static Screen When(ActivityView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Начать</b>"),
            ActivityScreens.Title(view.Activity),
            Markup.Plain(view.Activity.Kind.IsEvent() ? "Это встреча с датой или дело к сроку?" : "К какому сроку? Если это встреча, выберите «С датой».")),
        [Start.Labelled("С датой", (view.Id, 0))],
        [.. Deadlines.Select(each => Start.Labelled(each.Label, (view.Id, each.Days)))],
        [Buttons.Activity.Labelled("Назад", view.Id)]);

    public static Screen Started(ActivityView view, OccurrenceView started) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Начато</b>"),
            ActivityScreens.Title(view.Activity),
            Markup.Plain(OccurrenceLines.When(started)),
            Markup.Plain(started.CanBeDated ? "Назначьте день и час — напомню заранее." : "Напомню заранее.")),
        [
            .. started.CanBeDated ? [[Buttons.SetDate.Labelled("Назначить дату", started.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Открыть", started.Id), Buttons.Activity.Labelled("Назад", view.Id)],
        ]);
}
