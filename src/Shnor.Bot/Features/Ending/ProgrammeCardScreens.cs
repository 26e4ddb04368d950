using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Ending;

internal static class ProgrammeCardScreens
{
    public static readonly ButtonKind<Nothing> FromMenu = new("programme-mine");

    /// <summary>1: on, 0: off.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, int On)> Acceptance = new("programme-accept");
    public static readonly ButtonKind<(ProgrammeId Programme, int On)> Names = new("programme-names");

    /// <summary>1: Saturdays are worked.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, int Saturdays)> Week = new("programme-week");

    public static Screen NoneYet() => new(
        Markup.Plain("Программ пока нет. Пришлите файл с планом: бот разберёт его и покажет, что понял."),
        [Buttons.LoadPlan.Labelled("Как загрузить план", default), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Card(ProgrammeView view, bool isOwner)
    {
        var programme = view.Programme;
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{PoliteCut.To(programme.Title, 400)}</b>\n{EndingScreens.Years(programme.PlanYears)}"),
                Markup.Of($"<b>{Standing(view)}</b>\nВ плане {Plural.Of(view.Rows, "мероприятие", "мероприятия", "мероприятий")}, выполнено {view.Done} из {view.Dates}."),
                programme.ArchivedAt is not null ? Markup.Empty : Settings(programme)),
            [
                .. programme.ArchivedAt is null ? Setting(view) : [],
                [Buttons.PlanRows.Labelled("Мероприятия", view.Id), Buttons.Export.Labelled("Файлом", view.Id)],
                .. Standings(programme),
                .. isOwner ? [[EndingScreens.AskDelete.Labelled("Удалить", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
                [Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static IReadOnlyList<Button>[] Setting(ProgrammeView view) =>
    [
        [Acceptance.Labelled(view.Programme.HasAcceptance ? "Приёмка: включена" : "Приёмка: выключена", (view.Id, view.Programme.HasAcceptance ? 0 : 1))],
        [Week.Labelled(view.Programme.Week == WorkingWeek.MonSat ? "Рабочая неделя: пн–сб" : "Рабочая неделя: пн–пт", (view.Id, view.Programme.Week == WorkingWeek.MonSat ? 0 : 1)), Buttons.Breaks.Labelled("Каникулы", view.Id)],
        [Names.Labelled(view.Programme.NamesInGroups ? "Имена в чатах: есть" : "Имена в чатах: нет", (view.Id, view.Programme.NamesInGroups ? 0 : 1)), Buttons.Groups.Labelled("Чаты", view.Id)],
    ];

    private static IEnumerable<IReadOnlyList<Button>> Standings(Programme programme) => programme switch
    {
        { IsReadOnly: true } => [],
        { ArchivedAt: not null } => [[EndingScreens.GoOn.Labelled("Вернуть в работу", programme.Id)]],
        { PausedAt: not null } => [[EndingScreens.GoOn.Labelled("Возобновить", programme.Id), EndingScreens.AskFinish.Labelled("Завершить", programme.Id)]],
        _ => [[EndingScreens.AskPause.Labelled("Приостановить", programme.Id), EndingScreens.AskFinish.Labelled("Завершить", programme.Id)]],
    };

    private static string Standing(ProgrammeView view)
    {
        var programme = view.Programme;
        if (programme.ArchivedAt is { } finished) return $"Завершена {RussianDate.FullDay(DateOnly.FromDateTime(view.Clock.Zone.ToLocal(finished)))}: бот о ней молчит";
        if (programme.IsReadOnly) return "Только просмотр: бот о ней молчит";
        if (programme.PausedAt is { } paused) return $"Приостановлена с {RussianDate.FullDay(DateOnly.FromDateTime(view.Clock.Zone.ToLocal(paused)))}: бот о ней молчит";
        return view.Clock.Today > programme.PlanYears.To ? "Срок программы прошёл" : view.Clock.Today < programme.PlanYears.From ? "Ещё не началась" : "Идёт";
    }

    private static Markup Settings(Programme programme) => Markup.Lines([
        Markup.Plain(programme.HasAcceptance ? "Приёмка: отметка «Выполнено» ждёт вашего «Принять»." : "Приёмка: отметка «Выполнено» принимается сразу."),
        Markup.Plain(programme.NamesInGroups ? "В общих чатах бот называет людей по имени." : "В общих чатах бот не называет имён."),
    ]);
}
