using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using static Shnor.Bot.Features.Plan.ReviewScreens;

namespace Shnor.Bot.Features.Plan.NewVersion;

/// <summary>A file of a programme that is already there: what it is, what it changes, and the last word before it does.</summary>
internal static class VersionScreens
{
    private const int RowsPerPage = 4;
    private const int GoneShown = 10;
    private const int LinksShown = 15;

    public static readonly ButtonKind<(string Nonce, int Page)> Changes = new("review-changes");

    public static Screen Which(PlanReview review, WhichPlan which, string nonce)
    {
        var isOne = which.Alike.Count == 1;
        var choices = which.Alike.SelectMany(plan => new IReadOnlyList<Button>[]
        {
            [Answer.Labelled($"Новая версия „{Short(plan)}“", (nonce, WhichPlan.VersionOf(plan.Id)))],
            [Answer.Labelled(isOne ? "План на следующий год" : $"План на следующий год после „{Short(plan)}“", (nonce, WhichPlan.NextYearOf(plan.Id)))],
        });
        return new(
            Markup.Paragraphs(
                which.IsAskedFor
                    ? Markup.Of($"<b>Какой программы этот план?</b>")
                    : Markup.Of($"<b>Похожая программа уже есть</b>\n{PoliteCut.To(which.Alike[0].Title, 200)}, {PlanWording.Years(which.Alike[0].Years)}"),
                Markup.Of($"Вы прислали: {PoliteCut.To(review.Title, 200)}{(PlanYears.TryParse(review.Years ?? review.AnswerTo(ReviewQuestion.Years)) is { } years ? ", " + PlanWording.Years(years) : "")}"),
                Markup.Plain(ReadyInWords(which))),
            [
                [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
                [Answer.Labelled("Новая программа", (nonce, ReviewChoice.NewProgramme))],
                .. choices,
                review.Answers.Count == 0 ? [Cancel.Labelled("Отмена", nonce)] : [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)],
            ]);
    }

    public static Screen SameActivity(VersionStanding version, AskedItem item, string nonce)
    {
        var row = version.Difference.Rows.First(each => version.Understood.Rows[each.New].Index == item.Index);
        return Question(
            Markup.Paragraphs(
                Markup.Of($"<b>Это то же мероприятие?{PlanWording.Progress(item)}</b>"),
                VersionWording.Old(version.ActivityOf(row)!),
                VersionWording.Fresh(version.Understood.Rows[row.New]),
                Markup.Plain("Готовый ответ — да: отметки и история останутся у него.")),
            nonce,
            [Answer.Labelled("Да", (nonce, ReviewChoice.Right)), Answer.Labelled("Нет, новое", (nonce, ReviewChoice.Other))]);
    }

    public static Screen Difference(VersionStanding version, int page, string nonce)
    {
        if (version.IsNone) return NoChanges(version, nonce);
        var rows = VersionWording.Rows(version);
        var pages = Math.Max(1, (rows.Count + RowsPerPage - 1) / RowsPerPage);
        page = Math.Clamp(page, 0, pages - 1);
        var turning = new List<Button>();
        if (page > 0) turning.Add(Changes.Labelled($"‹ Страница {page}", (nonce, page - 1))); // «Назад» below leaves the question
        if (page < pages - 1) turning.Add(Changes.Labelled("Далее ›", (nonce, page + 1)));
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>{VersionWording.Summary(version)}</b>{(pages > 1 ? $", страница {page + 1} из {pages}" : "")}\n{PoliteCut.To(version.Plan.Title, 160)}"),
                page == 0 ? VersionWording.Programme(version) : Markup.Empty,
                .. rows.Skip(page * RowsPerPage).Take(RowsPerPage),
                Markup.Plain("Остальное как было. Ничего не меняется, пока вы не нажмёте «Обновить план»."),
            ]),
            [
                [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
                .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<Button>>(),
                [RowScreens.Rows.Labelled("Показать строки", (nonce, 0))],
                [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)],
            ]);
    }

    public static Screen Gone(VersionStanding version, string nonce)
    {
        var gone = version.Difference.Gone;
        return Question(
            Markup.Paragraphs([
                Markup.Of($"<b>В новом файле нет {Plural.Of(gone.Count, "мероприятия", "мероприятий", "мероприятий")}</b>"),
                Markup.Lines(gone.Take(GoneShown).Select(old => Markup.Of($"• {PoliteCut.To(version.Old[old].Title, 140)}"))),
                PlanWording.Rest(gone.Count, GoneShown),
                Markup.Plain("Оставить в плане? Готовый ответ — оставить. Если убрать, напоминаний больше не будет, а отметки и история сохранятся."),
            ]),
            nonce,
            [Answer.Labelled("Убрать", (nonce, ReviewChoice.Drop)), Answer.Labelled("Оставить", (nonce, ReviewChoice.Right))]);
    }

    public static Screen Ready(VersionStanding version, bool dropGone, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Всё готово</b>\n{PoliteCut.To(version.Plan.Title, 160)}\n{VersionWording.Summary(version, dropGone ? "уберём" : "оставим")}"),
            Markup.Plain("Отметки, даты, ссылки и история останутся у своих мероприятий.")),
        [Launch.Labelled("Обновить план", nonce)],
        [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);

    public static Screen Updated(ProgrammeId programme, string title, string summary, DateOnly today, IReadOnlyList<InvitedPerson> newcomers) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>План обновлён</b>\n{PoliteCut.To(title, 160)}\n{summary}"),
            newcomers.Count == 0 ? Markup.Empty : Markup.Plain("В плане новые люди. Перешлите каждому его ссылку:"),
            Markup.Lines(newcomers.Take(LinksShown).Select(person => Markup.Of($"{person.Name} — {person.Link.AbsoluteUri}"))),
            PlanWording.Rest(newcomers.Count, LinksShown)),
        [Buttons.People.Labelled("Люди и ссылки", programme)],
        [Buttons.PlanMonth.Labelled("План", (programme, today)), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>The same file once more.</summary>
    private static Screen NoChanges(VersionStanding version, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Изменений нет</b>\n{PoliteCut.To(version.Plan.Title, 160)}"),
            Markup.Plain("В этом файле то же, что уже есть в плане. Обновлять нечего.")),
        [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);

    private static Screen Question(Markup text, string nonce, params IReadOnlyList<IReadOnlyList<Button>> choices) => new(
        text,
        [[Answer.Labelled("Верно", (nonce, ReviewChoice.Right))], .. choices, [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]]);

    private static string ReadyInWords(WhichPlan which) => which.Ready switch
    {
        ReviewChoice.NewProgramme => "Готовый ответ — новая программа: прежняя останется как есть.",
        ['y', ..] => "Готовый ответ — план на следующий год: это новая программа с теми же людьми и группами, прежняя останется как есть.",
        _ => "Готовый ответ — новая версия: отметки и история останутся, изменится только то, что изменилось в файле.",
    };

    private static string Short(KnownPlan plan) => $"{PoliteCut.To(plan.Title, 24)}, {plan.Years.ToString().Replace('-', '–')}";
}
