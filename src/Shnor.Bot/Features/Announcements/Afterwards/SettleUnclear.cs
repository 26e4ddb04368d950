using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>«Повторить» and «Считать доставленным», for one row of the ledger or for all that are unclear.</summary>
internal static class SettleUnclear
{
    public static Task<Reply> Show(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => List(turn, asked.Id, asked.Page, "", ct);

    public static Task<Reply> SendAgain(Turn turn, (AnnouncementId Id, PersonId Person) asked, CancellationToken ct) => SendAgain(turn, asked.Id, row => row.PersonId == asked.Person, ct);

    public static Task<Reply> SendAllAgain(Turn turn, AnnouncementId id, CancellationToken ct) => SendAgain(turn, id, _ => true, ct);

    public static Task<Reply> CountDelivered(Turn turn, (AnnouncementId Id, PersonId Person) asked, CancellationToken ct) => CountDelivered(turn, asked.Id, row => row.PersonId == asked.Person, ct);

    public static Task<Reply> CountAllDelivered(Turn turn, AnnouncementId id, CancellationToken ct) => CountDelivered(turn, id, _ => true, ct);

    private static async Task<Reply> SendAgain(Turn turn, AnnouncementId id, Expression<Func<AnnouncementRecipient, bool>> whose, CancellationToken ct)
    {
        if (await GoOnSending.WhyNot(turn, id, ct) is { } refusal) return await List(turn, id, 0, refusal, ct);
        // What of its messages has surely arrived is not sent again: PartsDone stays.
        var again = await Rows(turn, id).Where(whose).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RecipientState.Pending).SetProperty(r => r.NotBefore, turn.UtcNow).SetProperty(r => r.Attempts, GoOnSending.HasBeenTried).SetProperty(r => r.SettledAt, (DateTime?)null), ct);
        if (again > 0) await GoOnSending.Begin(turn, id, ct);
        return await List(turn, id, 0, again == 0 ? "Это уже решено" : $"Сообщение уйдёт ещё раз: {AnnouncementWords.People(again)}", ct);
    }

    private static async Task<Reply> CountDelivered(Turn turn, AnnouncementId id, Expression<Func<AnnouncementRecipient, bool>> whose, CancellationToken ct)
    {
        var counted = await Rows(turn, id).Where(whose).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RecipientState.Delivered), ct);
        return await List(turn, id, 0, counted == 0 ? "Это уже решено" : $"Считаю доставленным: {counted}", ct);
    }

    private static IQueryable<AnnouncementRecipient> Rows(Turn turn, AnnouncementId id) => turn.Db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && r.State == RecipientState.Unclear);

    private static async Task<Reply> List(Turn turn, AnnouncementId id, int page, string toast, CancellationToken ct) =>
        Reply.Show(UnclearScreens.List(await LedgerView.Load(turn.Db, id, turn.UtcNow, ct), page), toast);
}
