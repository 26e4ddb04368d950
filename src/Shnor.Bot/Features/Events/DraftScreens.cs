using Shnor.Bot.Chat.Wording;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>The draft of an event: its summary before anything is saved, and what can be asked about it.</summary>
internal static class DraftScreens
{
    private const int ClashesShown = 4;
    private const int NamesShown = 5;

    private static readonly int[] UsualMinutes = [30, 45, 60, 90, 120, 180];

    /// <summary>A part of the draft, by the name of its <see cref="DraftStep"/>.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, string What)> AskFor = new("draft-ask");
    public static readonly ButtonKind<(OccurrenceId Id, string What)> Clear = new("draft-clear");
    public static readonly ButtonKind<(OccurrenceId Id, int Minutes)> Minutes = new("draft-minutes");

    /// <summary>1: although somebody would have to be in two places.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Anyway)> Save = new("draft-save");

    /// <param name="view">As it is.</param>
    /// <param name="draft">As it would be.</param>
    /// <param name="clashes">With the draft's hour.</param>
    /// <param name="invited">Who would be invited, in words.</param>
    public static Screen Summary(OccurrenceView view, EventDraft draft, Clashes clashes, string invited)
    {
        var moves = draft.Moves(view);
        var text = Markup.Paragraphs(
            Markup.Lines(new[]
            {
                Markup.Of($"<b>{Heading(view, moves)}</b>"),
                Markup.Plain(OccurrenceLines.Title(view)),
            }),
            view.HasDeadline ? Deadline(view, draft) : Details(view, draft, moves, invited),
            Warning(clashes, view));
        var ready = view.HasDeadline ? draft.Day is not null && moves : view.CanBeDated ? draft.StartsAt is not null || draft.ChangesAudience(view) : true;
        return new(text, [
            .. ready ? [[Save.Labelled(clashes.IsNone ? "Готово" : "Всё равно сохранить", (view.Id, clashes.IsNone ? 0 : 1))]] : Array.Empty<IReadOnlyList<Button>>(),
            .. Parts(view, draft, moves),
            [Buttons.Change.Labelled("Назад", view.Id), DateScreens.Cancel.Labelled("Отмена", default)],
        ]);
    }

    public static Screen Ask(OccurrenceView view, EventDraft draft)
    {
        var (heading, words, clear) = draft.Step switch
        {
            DraftStep.Place => ("Где пройдёт?", "Напишите место одним сообщением: адрес, школа, кабинет.", draft.Place is null ? null : "Убрать место"),
            DraftStep.Link => ("Ссылка на встречу", view.Occurrence.IsSeries ? "Пришлите ссылку одним сообщением. Она сохранится для всех встреч этой серии." : "Пришлите ссылку одним сообщением.", draft.Link is null ? null : "Убрать ссылку"),
            DraftStep.Duration => ("Сколько продлится?", "Выберите или напишите, например «1:30» или «90 минут».", null),
            _ => ("Почему меняется дата?", "Напишите коротко: причину прочитают все, кому я об этом сообщу.", draft.Reason is null ? null : "Без причины"),
        };
        return new(
            Markup.Paragraphs(Markup.Of($"<b>{heading}</b>\n{OccurrenceLines.Title(view)}"), Now(draft), Markup.Plain(words)),
            [
                .. draft.Step == DraftStep.Duration ? Durations(view) : [],
                .. clear is not null ? [[Clear.Labelled(clear, (view.Id, $"{draft.Step}"))]] : Array.Empty<IReadOnlyList<Button>>(),
                [Part("Назад", DraftStep.Summary, view)],
            ]);
    }

    public static Screen NotUnderstood(OccurrenceView view, EventDraft draft) => new(
        Markup.Plain(draft.Step switch
        {
            DraftStep.Place => $"Слишком длинно: место — это адрес или кабинет, до {Occurrence.MaxPlace} знаков. Напишите короче.",
            DraftStep.Link => "Это не похоже на ссылку. Она начинается с https:// — скопируйте её целиком и пришлите одним сообщением.",
            DraftStep.Duration => "Не понял. Напишите, сколько продлится: «45 минут», «1:30» или «2 часа», но не дольше 12 часов.",
            DraftStep.Reason => $"Слишком длинно: напишите причину короче, до {TypedDetail.MaxReason} знаков.",
            _ => "Здесь нужна кнопка: проверьте, всё ли верно, и нажмите «Готово».",
        }),
        [Part("К сводке", DraftStep.Summary, view), DateScreens.Cancel.Labelled("Отмена", default)]);

    /// <summary>Somebody was faster.</summary>
    public static Screen Overtaken(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Plain("Пока вы выбирали, это уже изменили. Сейчас так:"),
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>\n{OccurrenceLines.When(view)}"),
            OccurrenceLines.Place(view),
            OccurrenceLines.Link(view)),
        [Buttons.Change.Labelled("Изменить", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <param name="view">As it is now.</param>
    /// <param name="isMoved">To another day or hour.</param>
    public static Screen Saved(OccurrenceView view, bool isMoved) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{(!isMoved ? "Сохранено" : view.HasDeadline ? "Срок перенесён" : "Перенесено")}</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            OccurrenceLines.Place(view),
            OccurrenceLines.Link(view),
            Markup.Plain(isMoved ? "Сообщу всем, кого это касается. Если ошиблись, поправьте в течение двух минут — уйдёт одно сообщение." : "")),
        [Buttons.Change.Labelled("Изменить", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    internal static string Lasting(int minutes) => Spans.Lasting(TimeSpan.FromMinutes(minutes));

    private static string Heading(OccurrenceView view, bool moves) => (view, moves) switch
    {
        ({ HasDeadline: true }, _) => "Переносим срок",
        ({ CanBeDated: true }, _) => "Назначаем дату",
        (_, true) => "Переносим",
        _ => "Меняем",
    };

    private static Markup Deadline(OccurrenceView view, EventDraft draft) => Markup.Lines(new[]
    {
        view.Occurrence.DueOn is { } due ? Markup.Plain($"Сейчас: до {RussianDate.Day(due, view.Clock.Today)}") : Markup.Empty,
        draft.Day is { } day ? Markup.Of($"Будет: <b>до {RussianDate.Day(day, view.Clock.Today)}</b>") : Markup.Empty,
        draft.Reason is { } reason ? Markup.Of($"Причина: {reason}") : Markup.Empty,
    }.Where(line => !line.IsEmpty));

    private static Markup Details(OccurrenceView view, EventDraft draft, bool moves, string invited)
    {
        var when = draft.InZone(view.Clock.Zone) is { } start
            ? $"{RussianDate.Moment(start, view.Clock.Today)}–{RussianDate.Time(TimeOnly.FromDateTime(start.AddMinutes(draft.Minutes)))}"
            : OccurrenceLines.When(view);
        return Markup.Lines(new[]
        {
            moves && view.Occurrence.StartsAt is { } was ? Markup.Plain($"Было: {RussianDate.Moment(was, view.Clock.Today)}") : Markup.Empty,
            Markup.Of($"Когда: <b>{when}</b>"),
            Markup.Plain($"Где: {draft.Place ?? "не указано"}"),
            Markup.Plain($"Ссылка: {draft.Link ?? "нет"}"),
            Markup.Plain($"Зовём: {invited}"),
            draft.Reason is { } reason ? Markup.Plain($"Причина: {reason}") : Markup.Empty,
        }.Where(line => !line.IsEmpty));
    }

    private static Markup Warning(Clashes clashes, OccurrenceView view)
    {
        if (clashes.IsNone) return Markup.Empty;
        var lines = clashes.Here.Take(ClashesShown)
            .Select(clash => Markup.Of($"• {RussianDate.Moment(clash.StartsAt, view.Clock.Today)} — {PoliteCut.To(clash.Title, 90)}: {Who(clash)}"))
            .Concat(clashes.Elsewhere.Take(NamesShown).Select(name => Markup.Of($"• {name}: в это время другое дело")));
        return Markup.Lines([Markup.Of($"⚠️ <b>В это время те же люди заняты</b>"), .. lines]);
    }

    private static string Who(Clash clash)
    {
        var names = string.Join(", ", clash.Responsible.Take(NamesShown));
        var more = clash.Others + Math.Max(0, clash.Responsible.Count - NamesShown);
        if (more == 0) return names;
        return names.Length == 0 ? Plural.Of(more, "приглашённый", "приглашённых", "приглашённых") : $"{names} и ещё {more}";
    }

    private static IEnumerable<IReadOnlyList<Button>> Parts(OccurrenceView view, EventDraft draft, bool moves)
    {
        if (view.CanBeDated) yield return [Buttons.SetDate.Labelled("День и время", view.Id)];
        else yield return [Buttons.Move.Labelled(view.HasDeadline ? "Другой день" : "День и время", view.Id)];
        if (!view.HasDeadline)
        {
            yield return [Part("Место", DraftStep.Place, view), Part("Ссылка", DraftStep.Link, view)];
            yield return [Part("Кого зовём", DraftStep.Audience, view), Part("Длительность", DraftStep.Duration, view)];
        }

        if (moves && !view.CanBeDated) yield return [Part(draft.Reason is null ? "Добавить причину" : "Причина", DraftStep.Reason, view)];
    }

    private static Markup Now(EventDraft draft) => draft.Step switch
    {
        DraftStep.Place when draft.Place is { } place => Markup.Of($"Сейчас: {place}"),
        DraftStep.Link when draft.Link is { } link => Markup.Of($"Сейчас: {link}"),
        DraftStep.Duration => Markup.Plain($"Сейчас: {Lasting(draft.Minutes)}"),
        _ => Markup.Empty,
    };

    private static IEnumerable<IReadOnlyList<Button>> Durations(OccurrenceView view) =>
        UsualMinutes.Select(minutes => Minutes.Labelled(Lasting(minutes), (view.Id, minutes))).Chunk(2);

    internal static Button Part(string label, DraftStep step, OccurrenceView view) => AskFor.Labelled(label, (view.Id, $"{step}"));
}
