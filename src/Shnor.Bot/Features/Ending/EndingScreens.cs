using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Ending;

internal static class EndingScreens
{
    public static readonly ButtonKind<ProgrammeId> AskPause = new("programme-pause");
    public static readonly ButtonKind<ProgrammeId> Pause = new("programme-pause-yes");
    public static readonly ButtonKind<ProgrammeId> AskFinish = new("programme-finish");
    public static readonly ButtonKind<ProgrammeId> Finish = new("programme-finish-yes");

    /// <summary>«Возобновить», «Вернуть в работу».</summary>
    public static readonly ButtonKind<ProgrammeId> GoOn = new("programme-go-on");

    public static readonly ButtonKind<ProgrammeId> AskDelete = new("programme-delete");

    public static Screen SurePause(ProgrammeView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Приостановить программу?</b>\n{PoliteCut.To(view.Programme.Title, 300)}"),
            Markup.Plain("Бот перестанет напоминать о ней и присылать сводки. План будет виден, кнопки будут работать. Когда возобновите, напоминания пойдут с того дня: пропущенные не придут.")),
        [Pause.Labelled("Приостановить", view.Id)],
        [Buttons.Programme.Labelled("Назад", view.Id)]);

    public static Screen SureFinish(ProgrammeView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Завершить программу?</b>\n{PoliteCut.To(view.Programme.Title, 300)}"),
            Markup.Of($"Выполнено {view.Done} из {view.Dates}. Бот больше ничего о ней не скажет. План, отметки и отчёты останутся, их можно смотреть и выгружать. Передумаете — программу можно вернуть в работу.")),
        [Finish.Labelled("Завершить", view.Id)],
        [Buttons.Programme.Labelled("Назад", view.Id)]);

    /// <summary>The last day of the plan has passed.</summary>
    public static Screen Over(ProgrammeView view, ProgrammeTotals totals) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Срок программы закончился</b>\n{PoliteCut.To(view.Programme.Title, 300)}\n{Years(view.Programme.PlanYears)}"),
            Markup.Lines(new[]
            {
                Markup.Of($"Выполнено <b>{view.Done} из {view.Dates}</b>."),
                totals.Reports > 0 ? Markup.Plain($"Отчётов: {totals.Reports}.") : Markup.Empty,
                totals.Events > 0 ? Markup.Plain($"Явка отмечена на {Plural.Of(totals.Events, "встрече", "встречах", "встречах")}, всего приходили {Plural.Of(totals.Came, "человек", "человека", "человек")} ({Plural.Of(totals.Visits, "посещение", "посещения", "посещений")}).") : Markup.Empty,
            }.Where(line => !line.IsEmpty)),
            Markup.Plain("Пришлите план на следующий год: люди, школы и группы перейдут в него сами. Эту программу потом можно завершить — она останется для просмотра.")),
        [Buttons.LoadPlan.Labelled("Загрузить план на следующий год", default)],
        [Buttons.Export.Labelled("Выгрузить план", view.Id)],
        [AskFinish.Labelled("Завершить", view.Id)]);

    /// <summary>To the other coordinators.</summary>
    public static Screen Told(Programme programme) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{Standing(programme)}</b>\n{PoliteCut.To(programme.Title, 300)}"),
            Markup.Plain(programme.IsSilent ? "Бот о ней молчит. План, отметки и отчёты видны, как раньше." : "Напоминания снова приходят. Пропущенных за это время не будет.")),
        [Buttons.Programme.Labelled("Открыть", programme.Id)]);

    public static Screen SureDelete(ProgrammeView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Удалить программу навсегда?</b>"),
            Markup.Plain("Удалятся план, отметки, отчёты, списки пришедших, вопросы, приглашения и люди, которых нет в других программах. Перед этим бот сделает копию базы; если копия не получится, ничего не удалится."),
            Markup.Of($"Чтобы удалить, пришлите название программы:\n<code>{view.Programme.Title}</code>")),
        [Buttons.Programme.Labelled("Отмена", view.Id)]);

    public static Screen OtherName(ProgrammeView view) => new(
        Markup.Paragraphs(
            Markup.Plain("Название не совпало, ничего не удалено. Пришлите его целиком — или нажмите «Отмена»."),
            Markup.Of($"<code>{view.Programme.Title}</code>")),
        [Buttons.Programme.Labelled("Отмена", view.Id)]);

    /// <param name="view">What stays.</param>
    /// <param name="isForRoom">The disk is full.</param>
    public static Screen NoCopy(ProgrammeView view, bool isForRoom) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ничего не удалено: копия базы не получилась</b>"),
            Markup.Plain(isForRoom ? "На диске не хватает места. Освободите его и пришлите название ещё раз." : "Проверьте папку для копий (настройка Backup:Folder) и пришлите название ещё раз.")),
        [Buttons.Programme.Labelled("Отмена", view.Id)]);

    /// <param name="title">Of what is no more.</param>
    /// <param name="people">Whose data went with it.</param>
    /// <param name="copy">Name of the file.</param>
    public static Screen Deleted(string title, int people, string copy) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Программа удалена</b>\n{PoliteCut.To(title, 300)}"),
            Markup.Plain(people == 0 ? "Все её люди есть в других программах, их данные остались." : $"Вместе с ней удалены данные: {Plural.Of(people, "человек", "человека", "человек")}."),
            Markup.Of($"Копия базы, какой она была до этого: <code>{copy}</code>")),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static string Years(PlanYears years) => years switch
    {
        { IsSchoolYear: true } => $"{years} учебный год",
        { IsSingleYear: true } => $"{years} год",
        _ => $"{years.First}–{years.Last} годы",
    };

    private static string Standing(Programme programme) => programme switch
    {
        { ArchivedAt: not null } => "Программа завершена",
        { PausedAt: not null } => "Программа приостановлена",
        _ => "Программа снова идёт",
    };
}
