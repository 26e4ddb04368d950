using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>The report: how many have it, who has not and why, in plain words; every line opens the list of names.</summary>
internal static class DeliveryScreens
{
    public static readonly ButtonKind<(AnnouncementId Id, string Why, int Page)> Names = new("announcement-why");
    public static readonly ButtonKind<AnnouncementId> SendReturned = new("announcement-returned");
    public static readonly ButtonKind<AnnouncementId> Copy = new("announcement-copy");

    /// <summary>A messenger lets a bot delete its messages for so long (Bot API, deleteMessage).</summary>
    private static readonly TimeSpan MayBeDeleted = TimeSpan.FromHours(48);

    /// <param name="view">One that has begun.</param>
    /// <param name="replies">How many there are.</param>
    /// <param name="newReplies">How many of them nobody has read.</param>
    public static Screen Report(LedgerView view, int replies, int newReplies) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>{Standing(view)}</b>\n«{AnnouncementWords.Beginning(view.Announcement.Content)}»"),
            Removed(view),
            Counts(view),
            view.Returned.Count > 0 ? Markup.Of($"Снова на связи: {view.Returned.Count}. Им можно отправить сейчас.") : Markup.Empty,
            view.Asks ? Markup.Of($"{AnnouncementWords.Acknowledged(view.Read, view.Expected.Count)}\n{AnnouncementWords.Bar(view.Read, view.Expected.Count)}") : Markup.Empty,
            view.Announcement.Content.Poll.Count > 0 ? Markup.Of($"На вопрос ответили: {view.Lines.Count(line => line.Vote is not null)}") : Markup.Empty,
            view.NotConnected.Count > 0 ? Markup.Of($"Не подключены к боту: {view.NotConnected.Count}. Им рассылка не отправлялась.") : Markup.Empty,
        ]),
        [.. Actions(view, replies, newReplies), Out(view)]);

    public static Screen People(LedgerView view, DeliveryGroup group, int page)
    {
        var lines = group.Of(view);
        return RecipientScreens.People(
            $"{group.Heading(view)}: {lines.Count}",
            group.Advice(view),
            PageOf.Cut<NamedPerson>([.. lines.Select(line => NamedPerson.BySchool(line, !view.IsOver && view.MayGoAgain(line) ? "снова на связи" : ""))], page, RecipientScreens.PageSize),
            (label, number) => Names.Labelled(label, (view.Id, group.Key, number)),
            AnnouncementButtons.Delivery.Labelled("Назад", view.Id));
    }

    public static Screen Copied(Announcement draft, bool isNew) => new(
        Markup.Of($"<b>{(isNew ? "Черновик готов" : "Такой черновик у вас уже есть")}</b>\n«{AnnouncementWords.Beginning(draft.Content)}»\n\nТекст, файлы и получатели те же. Откройте его, поправьте и отправьте."),
        [Buttons.Announcement.Labelled("Открыть черновик", draft.Id)],
        [Buttons.Announcements.Labelled("Все рассылки", draft.ProgrammeId), Buttons.Menu.Labelled("Меню", default)]);

    private static IReadOnlyList<Button> Out(LedgerView view) =>
    [
        view.Announcement.State is AnnouncementState.Sending or AnnouncementState.Paused ? Buttons.Announcement.Labelled("Назад", view.Id) : Buttons.Announcements.Labelled("Все рассылки", view.Programme.Id),
        Buttons.Menu.Labelled("Меню", default),
    ];

    private static string Standing(LedgerView view) => view.Announcement switch
    {
        { WithdrawnAt: { } withdrawn } => $"Рассылка удалена у всех {view.Moment(withdrawn)}",
        { State: AnnouncementState.Sending, StartedAt: { } started } => $"Рассылка идёт с {view.Moment(started)}",
        { State: AnnouncementState.Paused } => "Рассылка стоит на паузе",
        { State: AnnouncementState.Stopped, FinishedAt: { } finished } => $"Рассылка остановлена {view.Moment(finished)}",
        { State: AnnouncementState.Stopped } => "Рассылка остановлена",
        { FinishedAt: { } finished } => $"Рассылка отправлена {view.Moment(finished)}",
        _ => "Рассылка отправлена",
    };

    private static Markup Removed(LedgerView view)
    {
        if (view.Announcement.WithdrawnAt is null) return Markup.Empty;
        var (removed, had) = (view.Lines.Count(line => line.RemovedAt is not null), view.Lines.Count(line => line.State == RecipientState.Delivered));
        return Markup.Of($"Сообщение убрано у {removed} из {had}.");
    }

    private static Markup Counts(LedgerView view)
    {
        var delivered = view.Lines.Count(line => line.State == RecipientState.Delivered);
        var lost = view.Lines.Count(line => line.HasNotArrived);
        return Markup.Lines([
            Markup.Of($"Получателей: {view.Lines.Count}"),
            Markup.Of($"Доставлено: {delivered}"),
            .. view.Unclear > 0 ? [Markup.Of($"Неясно, дошло ли: {view.Unclear}. Решаете вы.")] : Array.Empty<Markup>(),
            .. lost > 0 ? [Markup.Of($"Не доставлено: {lost}")] : Array.Empty<Markup>(),
            .. Filled(view).Select(group => Markup.Of($"{(group.Group.Reason is null ? "" : "• ")}{group.Group.Heading(view)} — {group.Count}")),
        ]);
    }

    private static IEnumerable<(DeliveryGroup Group, int Count)> Filled(LedgerView view) =>
        DeliveryGroup.All.Select(group => (Group: group, Count: group.Of(view).Count)).Where(group => group.Count > 0);

    private static IEnumerable<IReadOnlyList<Button>> Actions(LedgerView view, int replies, int newReplies)
    {
        var (id, announcement) = (view.Id, view.Announcement);
        if (view.Unclear > 0) yield return [UnclearScreens.Show.Labelled($"Неясно, дошло ли: {view.Unclear}", (id, 0))];
        if (view.Returned.Count is > 0 and var back) yield return [SendReturned.Labelled($"Отправить {Plural.Of(back, "вернувшемуся", "вернувшимся", "вернувшимся")}", id)];
        if (!view.HidesNames)
        {
            foreach (var (group, count) in Filled(view)) yield return [Names.Labelled($"{group.Heading(view)} — {count}", (id, group.Key, 0))];
            if (view.NotConnected.Count > 0) yield return [RecipientScreens.NotConnected.Labelled($"Не подключены — {view.NotConnected.Count}", (id, 0))];
        }

        if (view.Asks) yield return [AnnouncementButtons.Readers.Labelled("Кто ознакомился", id)];
        else if (announcement.Content.Poll.Count > 0) yield return [AnnouncementButtons.Readers.Labelled("Что ответили", id)];
        if (replies > 0) yield return [AnnouncementButtons.Replies.Labelled(newReplies > 0 ? $"Ответы: {replies}, новых {newReplies}" : $"Ответы: {replies}", id)];
        if (announcement.WithdrawnAt is null)
        {
            yield return view.Clock.UtcNow - announcement.StartedAt < MayBeDeleted
                ? [AnnouncementButtons.Correct.Labelled("Исправить", id), AnnouncementButtons.Withdraw.Labelled("Удалить у всех", id)]
                : [AnnouncementButtons.Correct.Labelled("Исправить", id)];
        }

        yield return view.HidesNames ? [Copy.Labelled("Разослать похожую", id)] : [Copy.Labelled("Разослать похожую", id), RecipientScreens.Workbook.Labelled("Таблица (.xlsx)", id)];
    }
}
