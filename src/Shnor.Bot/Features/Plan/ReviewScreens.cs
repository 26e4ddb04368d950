using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

/// <summary>The first and the last screens of the review: what was understood, and the last word before the launch.</summary>
internal static class ReviewScreens
{
    public const string IsOver = "Этот план уже запущен, или его загрузка прервана. Откройте /plan или пришлите файл ещё раз.";
    public const string ButtonIsOld = "Кнопка устарела. Вот вопрос, который ждёт ответа.";

    private const int NamesShown = 12;
    private const int NotesShown = 3;

    public static readonly ButtonKind<(string Nonce, string Choice)> Answer = new("review");
    public static readonly ButtonKind<(string Nonce, string Choice)> TwoPlansChoice = new("review-two");
    public static readonly ButtonKind<string> Back = new("review-back");
    public static readonly ButtonKind<string> GoOn = new("review-on");
    public static readonly ButtonKind<string> Cancel = new("review-cancel");
    public static readonly ButtonKind<string> Launch = new("launch");

    public static Screen Overview(PlanReview review, Understood understood, LocalClock clock, string nonce, bool mayBeKnown = false)
    {
        var people = understood.Names.Where(name => name.Person is not null).Select(name => name.Person!.Display).ToList();
        var bodies = understood.Names.Where(name => name.Kind == ResponsibleKind.Body).Select(name => name.Text).ToList();
        var cancel = Cancel.Labelled("Отмена", nonce);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>План прочитан. Всё верно?</b>\n{PoliteCut.To(review.Title, 200)}"),
                Markup.Lines([
                    Markup.Of($"План на {PlanWording.Years(understood.Years)}"),
                    Markup.Of($"{PlanWording.Summary(understood)}"),
                    Markup.Of($"Время программы: сейчас {RussianDate.Time(TimeOnly.FromDateTime(clock.Now))} ({review.ZoneId})"),
                ]),
                people.Count == 0 ? Markup.Plain("Людей в плане не нашёл.") : Markup.Of($"Люди ({people.Count}): {PlanWording.Some(people, NamesShown)}"),
                bodies.Count == 0 ? Markup.Empty : Markup.Of($"Комитеты и группы ({bodies.Count}): {PlanWording.Some(bodies, NamesShown)}. Людей в них добавим позже, запуску это не мешает."),
                review.Unread.Count == 0 ? Markup.Empty : Markup.Plain($"Не разобрал {Plural.Of(review.Unread.Count, "строку", "строки", "строк")} документа, о них спрошу отдельно."),
                .. review.Notes.Take(NotesShown).Select(note => Markup.Plain(PoliteCut.To(note, 200))),
                PlanWording.Rest(review.Notes.Count, NotesShown),
            ]),
            [
                [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
                [RowScreens.Rows.Labelled("Показать строки", (nonce, 0))],
                .. mayBeKnown ? [[Answer.Labelled("Это не новая программа", (nonce, ReviewChoice.NotNew))]] : Array.Empty<IReadOnlyList<Button>>(),
                review.Answers.Count == 0 ? [cancel] : [Back.Labelled("Назад", nonce), cancel],
            ]);
    }

    public static Screen Ready(PlanReview review, Understood understood, LocalClock clock, string nonce)
    {
        var rows = RowScreens.Rows.Labelled("Показать строки", (nonce, 0));
        IReadOnlyList<Button> leaving = [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)];
        if (understood.Rows.Count == 0) return new(Markup.Plain("Все строки плана убраны, запускать нечего. Верните хотя бы одну."), [rows], leaving);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Всё готово</b>\n{PoliteCut.To(review.Title, 160)}\n{PlanWording.Years(understood.Years)}"),
                Markup.Plain(PlanWording.Summary(understood)),
                Markup.Plain(review.IsReadOnly
                    ? "План будет открыт для просмотра. Напоминаний не будет."
                    : $"После запуска бот начнёт напоминать: о событиях — к назначенному часу, о сроках — в 9:00 по времени программы (сейчас там {RussianDate.Time(TimeOnly.FromDateTime(clock.Now))}). Координатором будете вы.")),
            [Launch.Labelled("Запустить", nonce)],
            [rows],
            leaving);
    }

    /// <summary>A second plan has come while the first was open.</summary>
    public static Screen TwoPlans(PlanReview open, PlanReview newcomer, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"Сейчас открыт план «{PoliteCut.To(open.Title, 160)}» ({Count(open)}), он ещё не запущен."),
            Markup.Of($"Вы прислали ещё один: «{PoliteCut.To(newcomer.Title, 160)}» ({Count(newcomer)}). Начать новый? Открытый тогда закроется, и ответы по нему пропадут."),
            Markup.Plain("Готовый ответ — продолжить открытый. Второй план можно прислать после запуска.")),
        [TwoPlansChoice.Labelled("Верно", (nonce, ReviewChoice.Right))],
        [TwoPlansChoice.Labelled("Начать новый", (nonce, ReviewChoice.NewProgramme))],
        [Back.Labelled("Назад", nonce)]);

    public static Screen Cancelled() => new(
        Markup.Plain("Хорошо, план не загружен и ничего не изменилось. Когда понадобится, пришлите файл снова."),
        [Buttons.Menu.Labelled("Меню", default)]);

    private static string Count(PlanReview review) => PlanWording.Activities(review.Rows.Count(row => !row.IsRemoved));
}
