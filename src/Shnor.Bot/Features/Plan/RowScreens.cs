using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using static Shnor.Bot.Features.Plan.ReviewScreens;

namespace Shnor.Bot.Features.Plan;

/// <summary>The rows of a plan under review, and one of them with everything that can be changed in it.</summary>
internal static class RowScreens
{
    private const int RowsPerPage = 4;
    private const int FewPages = 3;
    private const int NamesInRow = 6;

    public static readonly ButtonKind<(string Nonce, int Page)> Rows = new("review-rows");
    public static readonly ButtonKind<(string Nonce, int Row)> Row = new("review-row");
    public static readonly ButtonKind<(string Nonce, int Row, int Field)> Write = new("review-edit");
    public static readonly ButtonKind<(string Nonce, int Row)> KindList = new("review-kinds");
    public static readonly ButtonKind<(string Nonce, int Row, int Kind)> Kind = new("review-kind");
    public static readonly ButtonKind<(string Nonce, int Row)> AudienceList = new("review-audiences");
    public static readonly ButtonKind<(string Nonce, int Row, int Audience)> AudienceButton = new("review-audience");
    public static readonly ButtonKind<(string Nonce, int Row, int Page)> PeopleList = new("review-people");
    public static readonly ButtonKind<(string Nonce, int Row, int Name)> Person = new("review-person");
    public static readonly ButtonKind<(string Nonce, int Row)> Remove = new("review-drop");

    public static IReadOnlyList<(string Label, Audience? Audience)> AudienceChoices { get; } =
        [("По виду мероприятия", null), ("Все педагоги", Audience.Teachers), ("Никто, кроме ответственных", Audience.Nobody)];

    public static Screen Page(Understood understood, int page, string nonce)
    {
        var pages = (understood.All.Count + RowsPerPage - 1) / RowsPerPage;
        page = Math.Clamp(page, 0, pages - 1);
        var from = page * RowsPerPage;
        var shown = understood.All.Skip(from).Take(RowsPerPage).ToList();
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Строки плана {from + 1}–{from + shown.Count} из {understood.All.Count}</b>"),
                .. shown.Select(row => Describe(row, 200)),
                Markup.Plain("Чтобы поправить строку, нажмите на её номер."),
            ]),
            [
                [.. shown.Select(row => Row.Labelled($"№ {row.Index + 1}", (nonce, row.Index)))],
                .. Turning(page, pages, turn => Rows.Labelled(turn.Label, (nonce, turn.Page))),
                [GoOn.Labelled("К вопросам", nonce)],
            ]);
    }

    public static Screen Card(Understood understood, int index, string nonce)
    {
        if (index >= understood.All.Count) return Page(understood, 0, nonce);
        var row = understood.All[index];
        IReadOnlyList<Button> leaving = [Rows.Labelled("Назад", (nonce, index / RowsPerPage)), GoOn.Labelled("К вопросам", nonce)];
        if (row.Row.IsRemoved) return new(Describe(row, ReviewRow.LongestTitle), [Remove.Labelled("Вернуть строку", (nonce, index))], leaving);
        return new(
            Markup.Paragraphs(
                Describe(row, ReviewRow.LongestTitle),
                Markup.Lines(new[]
                {
                    row.Row.Section is { } section ? Markup.Of($"Раздел: {PoliteCut.To(section, 120)}") : Markup.Empty,
                    row.Row.Expected is { } expected ? Markup.Of($"Ожидаемый результат: {PoliteCut.To(expected, 200)}") : Markup.Empty,
                    Markup.Of($"Участники: {Invited(row)}"),
                }.Where(line => !line.IsEmpty)),
                Markup.Plain("Что поправить?")),
            [Write.Labelled("Название", (nonce, index, (int)RowField.Title)), Write.Labelled("Срок", (nonce, index, (int)RowField.Deadline))],
            [PeopleList.Labelled("Ответственные", (nonce, index, 0)), KindList.Labelled("Вид", (nonce, index))],
            [AudienceList.Labelled("Участники", (nonce, index)), Remove.Labelled("Убрать строку", (nonce, index))],
            leaving);
    }

    public static Screen Kinds(Understood understood, int index, string nonce)
    {
        if (index >= understood.All.Count) return Page(understood, 0, nonce);
        var row = understood.All[index];
        var kinds = Enum.GetValues<ActivityKind>().Select(kind => Kind.Labelled(Ticked(KindInWords.Of(kind), kind == row.Kind), (nonce, index, (int)kind)));
        return new(
            Markup.Paragraphs(Title(row), Markup.Plain("Что это за мероприятие? От вида зависит, кому и когда напоминать.")),
            [.. kinds.Chunk(2).Select(two => (IReadOnlyList<Button>)two), [Row.Labelled("Назад", (nonce, index))]]);
    }

    public static Screen Audiences(Understood understood, int index, string nonce)
    {
        if (index >= understood.All.Count) return Page(understood, 0, nonce);
        var row = understood.All[index];
        var byKind = row.Kind.InvitesTeachers() ? "все педагоги" : "никто, кроме ответственных";
        return new(
            Markup.Paragraphs(Title(row), Markup.Of($"Кого звать, когда назначен день и час? По виду ({KindInWords.Of(row.Kind)}) — {byKind}.")),
            [
                .. AudienceChoices.Select((choice, i) => (IReadOnlyList<Button>)[AudienceButton.Labelled(Ticked(choice.Label, choice.Audience == row.Row.Audience), (nonce, index, i))]),
                [Row.Labelled("Назад", (nonce, index))],
            ]);
    }

    public static Screen People(Understood understood, int index, NamesInPlan names, int page, string nonce)
    {
        if (index >= understood.All.Count) return Page(understood, 0, nonce);
        var row = understood.All[index];
        var pages = Math.Max(1, (names.Count + NamesInPlan.PerPage - 1) / NamesInPlan.PerPage);
        page = Math.Clamp(page, 0, pages - 1);
        var shown = Enumerable.Range(page * NamesInPlan.PerPage, Math.Clamp(names.Count - (page * NamesInPlan.PerPage), 0, NamesInPlan.PerPage));
        return new(
            Markup.Paragraphs(Title(row), Responsible(row), Markup.Plain("Нажмите на имя, чтобы добавить или убрать. Кого нет в плане — напишите словами.")),
            [
                .. shown.Select(i => (IReadOnlyList<Button>)[Person.Labelled(Ticked(PoliteCut.To(names[i], 50), names.Answers(row, i)), (nonce, index, i))]),
                .. Turning(page, pages, turn => PeopleList.Labelled(turn.Label, (nonce, index, turn.Page))),
                [Write.Labelled("Написать словами", (nonce, index, (int)RowField.People))],
                [Row.Labelled("Назад", (nonce, index))],
            ]);
    }

    /// <summary>A page back and on; where there are many, also straight to either end.</summary>
    private static IEnumerable<IReadOnlyList<Button>> Turning(int page, int pages, Func<(string Label, int Page), Button> button)
    {
        var turns = new List<(string Label, int Page)>();
        if (pages > FewPages && page > 1) turns.Add(("« 1", 0));
        if (page > 0) turns.Add(("‹ Назад", page - 1));
        if (page < pages - 1) turns.Add(("Далее ›", page + 1));
        if (pages > FewPages && page < pages - 2) turns.Add(($"{pages} »", pages - 1));
        if (turns.Count > 0) yield return [.. turns.Select(button)];
    }

    private static Markup Title(UnderstoodRow row) => Markup.Of($"<b>{row.Index + 1}.</b> {PoliteCut.To(row.Row.Title, 300)}");

    private static Markup Describe(UnderstoodRow row, int titleLength) => row.Row.IsRemoved
        ? Markup.Of($"<b>{row.Index + 1}.</b> <i>Строка убрана:</i> {PoliteCut.To(row.Row.Title, titleLength)}")
        : Markup.Lines([
            Markup.Of($"<b>{row.Index + 1}.</b> {PoliteCut.To(row.Row.Title, titleLength)}"),
            Markup.Of($"Срок: {PlanWording.Deadline(row)}; {KindInWords.Of(row.Kind)}"),
            Responsible(row),
        ]);

    private static Markup Responsible(UnderstoodRow row) => row.Responsible.Count == 0
        ? Markup.Plain("Ответственный не указан")
        : Markup.Of($"{(row.Responsible.Count == 1 ? "Отвечает" : "Отвечают")}: {PlanWording.Some([.. row.Responsible.Select(name => name.Text)], NamesInRow)}");

    private static string Invited(UnderstoodRow row) => row.Row.Audience switch
    {
        Audience.Teachers => "все педагоги",
        Audience.Nobody => "никто, кроме ответственных",
        _ => row.Kind.InvitesTeachers() ? "все педагоги" : "никто, кроме ответственных",
    };

    private static string Ticked(string label, bool isChosen) => (isChosen ? "✓ " : "") + label;
}
