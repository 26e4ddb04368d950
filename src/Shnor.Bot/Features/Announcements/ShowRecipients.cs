using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Documents.Sheets;
using Shnor.Domain;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements;

/// <summary>Those of an announcement whom the ledger does not have, and all of it as a table.</summary>
internal static class ShowRecipients
{
    public static async Task<Reply> NotConnected(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct)
    {
        var view = await LedgerView.Load(turn.Db, asked.Id, turn.UtcNow, ct);
        return Reply.Show(view.HidesNames ? RecipientScreens.NamesAreHidden(view.Id) : RecipientScreens.Missed(view, asked.Page));
    }

    public static async Task<Reply> Workbook(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var view = await LedgerView.Load(turn.Db, id, turn.UtcNow, ct);
        if (!view.HasBegun) return Reply.Show(RecipientScreens.NotBegun(id));
        if (view.HidesNames) return Reply.Show(RecipientScreens.NamesAreHidden(id));
        var day = view.Clock.Zone.ToLocal(view.Announcement.StartedAt ?? view.Announcement.CreatedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Reply.Hand(new OutgoingFile($"рассылка {day}{WorkbookFile.Ending}", WorkbookFile.Write([.. RecipientsBook.Of(view)]), RecipientScreens.WorkbookCaption(view)));
    }
}
