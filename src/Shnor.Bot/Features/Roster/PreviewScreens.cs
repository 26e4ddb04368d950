using System.Globalization;
using Shnor.Documents.Rosters;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Roster;

internal enum PreviewPart
{
    New,
    Changed,
    Same,
    NotInFile,
    Unread,
    Remarks,
    Schools,
    Heads,
}

/// <param name="People">How many the programme has now.</param>
internal sealed record PreviewView(string Title, RosterPreview Preview, RosterDifference Difference, int People);

/// <summary>What a list would change: the counts, and every line behind them.</summary>
internal static class PreviewScreens
{
    public const string ChangedMeanwhile = "Программа тем временем изменилась. Посмотрите ещё раз.";

    /// <summary>«Другой человек».</summary>
    public const string SomebodyElse = "new";

    private const int PerPage = 15; // lines of at most 200 units stay below 4096
    private const int LineLength = 200;

    public static readonly ButtonKind<string> Summary = new("roster-sum");
    public static readonly ButtonKind<(string Nonce, int Part, int Page)> Part = new("roster-part");
    public static readonly ButtonKind<(string Nonce, int Line, string Who)> Who = new("roster-who");
    public static readonly ButtonKind<string> Heads = new("roster-heads");
    public static readonly ButtonKind<string> Apply = new("roster-apply");

    /// <summary>A candidate in a button. No id of ours: that somebody is a candidate is asked of the review itself.</summary>
    public static string WhoOf(KnownMember member) => member.Id.Value.ToString(CultureInfo.InvariantCulture);

    public static Screen Of(PreviewView view, string nonce)
    {
        var difference = view.Difference;
        var text = Markup.Paragraphs(
            Markup.Of($"<b>Список людей: {PoliteCut.To(view.Title, 80)}</b>"),
            Markup.Plain(difference.ChangesNothing ? $"В файле {Count(view.Preview.Rows.Count)}. Менять нечего: всё уже так." : $"В файле {Count(view.Preview.Rows.Count)}. Пока ничего не изменилось."),
            Markup.Lines(Counts(view).Select(Markup.Plain)),
            Markup.Lines(Promises(view).Select(Markup.Plain)));

        var rows = new List<IReadOnlyList<Button>>();
        if (!difference.ChangesNothing) rows.Add([Apply.Labelled("Применить", nonce)]);
        if (HeadsToBe(difference) is > 0 and var heads)
            rows.Add([Heads.Labelled(view.Preview.HeadsByPost ? "Директора остаются без роли" : $"Сделать директоров руководителями ({heads})", nonce)]);
        rows.AddRange(Enum.GetValues<PreviewPart>().Where(part => LinesOf(view, part).Any())
            .Select(part => Part.Labelled($"{Title(part)} ({LinesOf(view, part).Count()})", (nonce, (int)part, 0))).Chunk(2));
        rows.Add([RosterScreens.Stop.Labelled(difference.ChangesNothing ? "Готово" : "Отмена", nonce)]);
        return new Screen(text, [.. rows]);
    }

    public static Screen Lines(PreviewView view, PreviewPart part, int page, string nonce)
    {
        var lines = LinesOf(view, part).ToList();
        var pages = Math.Max(1, (lines.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 0, pages - 1);
        var text = Markup.Paragraphs(
            Markup.Of($"<b>{Title(part)}: {lines.Count}</b>{(pages > 1 ? $", страница {page + 1} из {pages}" : "")}"),
            Markup.Lines(lines.Skip(page * PerPage).Take(PerPage).Select(line => Markup.Plain(PoliteCut.To(line, LineLength)))));
        var turning = new List<Button>();
        if (page > 0) turning.Add(Part.Labelled("‹ Назад", (nonce, (int)part, page - 1)));
        if (page < pages - 1) turning.Add(Part.Labelled("Далее ›", (nonce, (int)part, page + 1)));
        IReadOnlyList<Button> back = [Summary.Labelled("К итогу", nonce)];
        return turning.Count > 0 ? new Screen(text, turning, back) : new Screen(text, back);
    }

    public static Screen WhoIsIt(RosterQuestion question, int answered, int left, string nonce)
    {
        var row = question.Row;
        var text = Markup.Paragraphs(
            left + answered > 1 ? Markup.Plain($"Вопрос {answered + 1} из {answered + left}") : Markup.Empty,
            Markup.Of($"<b>{Cut(RosterWording.Whole(row.FullName ?? row.Name, row.School, row.Post))}</b> из файла (строка {row.Line}) — кто это?"),
            Markup.Plain("В программе есть похожий человек. Если это он и есть, мероприятия и подключение останутся за ним."));
        return new Screen(
            text,
            [
                .. question.Candidates.Take(8).Select(member => (IReadOnlyList<Button>)[Who.Labelled(PoliteCut.To(RosterWording.Whole(member.FullName ?? member.Name, member.School, member.Post), 60), (nonce, row.Line, WhoOf(member)))]),
                [Who.Labelled("Другой человек", (nonce, row.Line, SomebodyElse))],
                [RosterScreens.Stop.Labelled("Отмена", nonce)],
            ]);
    }

    public static Screen Applied(PreviewView view, int added, int changed) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Готово: {PoliteCut.To(view.Title, 80)}</b>"),
            Markup.Plain($"Добавлено: {added}. Изменено: {changed}. Теперь в программе {Count(view.People)}."),
            Markup.Plain(added > 0 ? "У каждого нового человека есть личная ссылка: откройте «Люди» и перешлите её." : "")),
        [Buttons.People.Labelled("Люди", view.Preview.ProgrammeId)],
        [Buttons.Menu.Labelled("Меню", default)]);

    private static IEnumerable<string> Counts(PreviewView view)
    {
        var difference = view.Difference;
        yield return $"Новых: {difference.New.Count()}";
        yield return $"Изменится: {difference.Changed.Count()}";
        yield return $"Без изменений: {difference.Same.Count()}";
        if (difference.NotInFile.Count > 0) yield return $"Есть в программе, но не в файле: {difference.NotInFile.Count}. Их не трогаю.";
        if (difference.NewSchools.Count > 0) yield return $"Новых школ: {difference.NewSchools.Count}";
        if (view.Preview.Unread.Count > 0) yield return $"Не прочитано строк: {view.Preview.Unread.Count}. Их не беру.";
        if (view.Preview.UnusedColumns.Count > 0) yield return $"Столбцы, которые не нужны: {PoliteCut.To(string.Join(", ", view.Preview.UnusedColumns.Select(title => $"«{PoliteCut.To(title, 30)}»")), 300)}";
    }

    private static IEnumerable<string> Promises(PreviewView view)
    {
        var difference = view.Difference;
        if (difference.New.Any(entry => entry.Row.Role is null && !(entry.MayHead && view.Preview.HeadsByPost))) yield return "Новые, у кого роль в файле не указана, будут педагогами.";
        if (difference.Entries.Any(entry => entry.Reason == RoleReason.NoCoordinators)) yield return "Координаторов через список не назначают: кого это касается — в «Замечаниях».";
        if (difference.Entries.Any(entry => entry.Reason == RoleReason.StaysCoordinator)) yield return "Координатор остаётся координатором, что бы ни стояло в файле.";
        if (difference.Entries.Any(entry => entry.Reason == RoleReason.HasWork)) yield return "Кто отвечает за мероприятия плана, педагогом не станет: он останется ответственным.";
        if (HeadsToBe(difference) is > 0 and var heads)
        {
            yield return view.Preview.HeadsByPost
                ? $"Руководителями школ по должности станут: {heads}."
                : $"Похоже на директоров: {heads}. Сам роль «руководитель школы» не даю: если это они, нажмите кнопку ниже.";
        }
    }

    private static IEnumerable<string> LinesOf(PreviewView view, PreviewPart part) => part switch
    {
        PreviewPart.New => view.Difference.New.Select(entry => $"{RosterWording.Whole(entry.Row.FullName ?? entry.Row.Name, entry.Row.School, entry.Row.Post)} — {RoleInWords.Of(entry.Role)}"),
        PreviewPart.Changed => view.Difference.Changed.Select(entry => $"{entry.Member!.FullName ?? entry.Member.Name}: {string.Join("; ", entry.Changes.Select(Change))}"),
        PreviewPart.Same => view.Difference.Same.Select(entry => RosterWording.Whole(entry.Member!.FullName ?? entry.Member.Name, entry.Member.School, entry.Member.Post)),
        PreviewPart.NotInFile => view.Difference.NotInFile.Select(member => RosterWording.Whole(member.FullName ?? member.Name, member.School, member.Post)),
        PreviewPart.Unread => view.Preview.Unread.Select(note => $"Строка {note.Line}: {note.Sentence}"),
        PreviewPart.Remarks => view.Preview.Remarks.Select(Remark).Concat(view.Difference.Entries.Where(entry => entry.Reason != RoleReason.None).Select(Remark)),
        PreviewPart.Schools => view.Difference.NewSchools.Values,
        _ => view.Difference.Entries.Where(entry => entry.MayHead).Select(entry => RosterWording.Whole(entry.Row.FullName ?? entry.Row.Name, entry.Row.School ?? entry.Member?.School, entry.Row.Post)),
    };

    private static string Remark(RosterNote note) => $"Строка {note.Line}: {note.Sentence}";

    private static string Remark(RosterEntry entry) => $"Строка {entry.Row.Line}: {entry.Row.Name} — {entry.Reason switch
    {
        RoleReason.NoCoordinators => $"координатором через список не стать, роль: {RoleInWords.Of(entry.Role)}",
        RoleReason.StaysCoordinator => "остаётся координатором",
        _ => "отвечает за мероприятия, поэтому остаётся ответственным",
    }}";

    private static string Change(FieldChange change) => $"{change.Field switch
    {
        RosterField.Name => "имя",
        RosterField.School => "школа",
        RosterField.Post => "должность",
        _ => "роль",
    }}: {(change.Old is null ? "" : $"{change.Old} → ")}{change.New}";

    private static string Title(PreviewPart part) => part switch
    {
        PreviewPart.New => "Новые",
        PreviewPart.Changed => "Изменения",
        PreviewPart.Same => "Без изменений",
        PreviewPart.NotInFile => "Нет в файле",
        PreviewPart.Unread => "Не прочитано",
        PreviewPart.Remarks => "Замечания",
        PreviewPart.Schools => "Новые школы",
        _ => "Директора",
    };

    private static int HeadsToBe(RosterDifference difference) => difference.Entries.Count(entry => entry.MayHead);

    private static string Cut(string text) => PoliteCut.To(text, LineLength);

    private static string Count(int people) => Plural.Of(people, "человек", "человека", "человек");
}
