using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>Who has pressed «Ознакомлен(а)», who has not, and what people answered to the poll.</summary>
internal static class ReaderScreens
{
    private const int SchoolsShown = 20;
    private const int SchoolLength = 60;
    private const int AnswerLength = 60;

    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Silent = new("announcement-silent");
    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Read = new("announcement-read");
    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Votes = new("announcement-votes");
    public static readonly ButtonKind<AnnouncementId> Remind = new("announcement-remind");

    public static Screen Summary(LedgerView view) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>{(!view.Asks && view.Announcement.Content.Poll.Count > 0 ? "Ответы на вопрос" : "Кто ознакомился")}</b>\n«{AnnouncementWords.Beginning(view.Announcement.Content)}»"),
            .. view.Asks ? Acknowledged(view) : [],
            Poll(view),
            !view.Asks && view.Announcement.Content.Poll.Count == 0 ? Markup.Plain("Кнопки «Ознакомлен(а)» и вопроса в этой рассылке нет.") : Markup.Empty,
            view.NotConnected.Count > 0 ? Markup.Of($"Не подключены к боту: {view.NotConnected.Count}. Им рассылка не отправлялась.") : Markup.Empty,
            view.HidesNames ? Markup.Plain("Имён нет: рассылка шла тем, кто не ответил на анкету без имён.") : Markup.Empty,
        ]),
        [.. Actions(view), [Buttons.Announcement.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)]]);

    public static Screen WhoHasNot(LedgerView view, int page)
    {
        var silent = view.Expected.Where(line => line.AcknowledgedAt is null).ToList();
        return List(view, $"Не ознакомились: {silent.Count}", [.. silent.Select(line => NamedPerson.BySchool(line, NotArrived(line)))], page, Silent);
    }

    public static Screen WhoHas(LedgerView view, int page) =>
        List(view, $"Ознакомились: {view.Read}", [.. view.Lines.Where(line => line.AcknowledgedAt is not null).Select(line => NamedPerson.BySchool(line, view.Moment(line.AcknowledgedAt!.Value)))], page, Read);

    /// <summary>Under each answer those who chose it; last those who chose none.</summary>
    public static Screen WhoChoseWhat(LedgerView view, int page)
    {
        var chosen = Counts(view).SelectMany(answer => view.Expected.Where(line => line.Vote == answer.Index).Select(line => new NamedPerson(line.Name, $"{answer.Label} — {answer.Count}", PoliteCut.To(line.School ?? "", SchoolLength)))).ToList();
        var none = view.Expected.Where(line => !HasChosen(view, line)).ToList();
        return List(view, $"Кто что ответил: {chosen.Count} из {view.Expected.Count}", [.. chosen, .. none.Select(line => new NamedPerson(line.Name, $"Не ответили — {none.Count}", NotArrived(line)))], page, Votes);
    }

    private static Screen List(LedgerView view, string heading, IReadOnlyList<NamedPerson> people, int page, ButtonKind<(AnnouncementId Id, int Page)> turning) => RecipientScreens.People(
        heading,
        "",
        PageOf.Cut(people, page, RecipientScreens.PageSize),
        (label, number) => turning.Labelled(label, (view.Id, number)),
        AnnouncementButtons.Readers.Labelled("Назад", view.Id));

    private static IEnumerable<Markup> Acknowledged(LedgerView view)
    {
        yield return Markup.Of($"<b>{AnnouncementWords.Acknowledged(view.Read, view.Expected.Count)}</b>\n{AnnouncementWords.Bar(view.Read, view.Expected.Count)}{Deadline(view)}");
        var schools = view.Expected.GroupBy(line => line.School ?? NamedPerson.NoSchool).ToList();
        if (schools.Count > 1 && !view.HidesNames)
        {
            yield return Markup.Lines([
                .. schools.Take(SchoolsShown).Select(school => Markup.Of($"{PoliteCut.To(school.Key, SchoolLength)} — {school.Count(line => line.AcknowledgedAt is not null)} из {school.Count()}")),
                .. schools.Count > SchoolsShown ? [Markup.Of($"И ещё {Plural.Of(schools.Count - SchoolsShown, "школа", "школы", "школ")}: все они в таблице.")] : Array.Empty<Markup>(),
            ]);
        }

        var lost = view.Expected.Count(line => line.HasNotArrived);
        if (lost > 0) yield return Markup.Of($"Из них не дошло: {lost}. Что делать — в отчёте о доставке.");
        if (view.Announcement.RemindedAt is { } reminded) yield return Markup.Of($"Напоминали {view.Moment(reminded)}.");
    }

    private static string Deadline(LedgerView view) => view.Announcement.AcknowledgeBy is not { } by ? ""
        : by <= view.Clock.UtcNow ? $"\nСрок вышел {view.Moment(by)}"
        : $"\nСрок — до {view.Moment(by)}";

    private static Markup Poll(LedgerView view)
    {
        if (view.Announcement.Content.Poll.Count == 0) return Markup.Empty;
        var counts = Counts(view);
        var silent = view.Expected.Count(line => !HasChosen(view, line));
        return Markup.Of($"<b>Что ответили</b>\n{Markup.Lines(counts.Select(answer => Markup.Of($"{answer.Label} — {answer.Count}")))}\nНе ответили — {silent}");
    }

    private static List<(int Index, string Label, int Count)> Counts(LedgerView view) =>
        [.. view.Announcement.Content.Poll.Select((label, i) => (i, PoliteCut.To(label, AnswerLength), view.Expected.Count(line => line.Vote == i)))];

    private static bool HasChosen(LedgerView view, LedgerLine line) => line.Vote is { } vote && vote < view.Announcement.Content.Poll.Count;

    private static string NotArrived(LedgerLine line) => line.State switch
    {
        RecipientState.Delivered => "",
        RecipientState.Unclear => "неясно, дошло ли",
        RecipientState.Unreachable or RecipientState.Failed => "не дошло",
        _ => "ещё не отправлено",
    };

    private static IEnumerable<IReadOnlyList<Button>> Actions(LedgerView view)
    {
        var id = view.Id;
        if (view is { Asks: true, HidesNames: false, Expected.Count: > 0 })
        {
            yield return
            [
                .. view.Read < view.Expected.Count ? [Silent.Labelled("Кто не ознакомился", (id, 0))] : Array.Empty<Button>(),
                .. view.Read > 0 ? [Read.Labelled("Кто ознакомился", (id, 0))] : Array.Empty<Button>(),
            ];
        }

        if (view is { Announcement.Content.Poll.Count: > 0, HidesNames: false }) yield return [Votes.Labelled("Кто что ответил", (id, 0))];
        if (view is { Asks: true, Announcement.WithdrawnAt: null } && view.Read < view.Expected.Count) yield return [Remind.Labelled("Напомнить тем, кто не ознакомился", id)];
        if (view is { NotConnected.Count: > 0, HidesNames: false }) yield return [RecipientScreens.NotConnected.Labelled($"Не подключены: {view.NotConnected.Count}", (id, 0))];
        yield return view.HidesNames
            ? [AnnouncementButtons.Readers.Labelled("Обновить", id)]
            : [RecipientScreens.Workbook.Labelled("Таблица (.xlsx)", id), AnnouncementButtons.Readers.Labelled("Обновить", id)];
    }
}
