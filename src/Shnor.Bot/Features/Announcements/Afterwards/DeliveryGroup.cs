using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>Those an announcement has not reached, for one reason, and what can be done.</summary>
/// <param name="Key">In buttons.</param>
/// <param name="Reason">Null: their turn has not come, or never will.</param>
internal sealed record DeliveryGroup(string Key, FailureReason? Reason)
{
    public static readonly DeliveryGroup NotSent = new("pending", Reason: null);

    public static readonly IReadOnlyList<DeliveryGroup> All =
    [
        new("blocked", FailureReason.Blocked), new("gone", FailureReason.AccountGone), new("off", FailureReason.NotConnected),
        new("refused", FailureReason.Refused), new("trouble", FailureReason.Trouble), NotSent,
    ];

    public IReadOnlyList<LedgerLine> Of(LedgerView view) => Reason is { } reason
        ? [.. view.Lines.Where(line => line.HasNotArrived && line.Reason == reason)]
        : [.. view.Lines.Where(line => line.State is RecipientState.Pending or RecipientState.Sending)];

    public string Heading(LedgerView view) => Reason is not null ? AnnouncementWords.Failure(Reason)
        : view.Announcement.State == AnnouncementState.Stopped ? "Не отправлено" : "Ещё не отправлено";

    public string Advice(LedgerView view) => Reason switch
    {
        FailureReason.Blocked => "Они остановили бота. Позвоните или передайте распечатку. Когда человек снова откроет бота, сообщение можно будет отправить ему из отчёта.",
        FailureReason.AccountGone => "Их аккаунта больше нет. Позвоните или передайте распечатку, а приглашение для нового аккаунта возьмите в списке людей.",
        FailureReason.NotConnected => "Они отключились от бота или вышли из программы, пока рассылка шла. Позвоните или передайте распечатку.",
        FailureReason.Refused => "Мессенджер отказался принять текст или файл. Исправьте рассылку и отправьте им ещё раз.",
        FailureReason.Trouble => "Связь с мессенджером обрывалась. Отправьте им ещё раз или позвоните.",
        _ when view.Announcement.State == AnnouncementState.Stopped => "Рассылку остановили раньше их очереди, и сама она к ним не уйдёт. Позвоните или разошлите похожую.",
        _ when view.Announcement.State == AnnouncementState.Paused => "Рассылка стоит на паузе. Когда её продолжат, сообщение дойдёт и до них.",
        _ => "Их очередь ещё не подошла, или у них тихие часы.",
    };
}
