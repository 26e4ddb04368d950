using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>«Кто ознакомился», for the coordinators: how many, by school, by name; and what the poll came to.</summary>
internal static class ShowReaders
{
    public static Task<Reply> Summary(Turn turn, AnnouncementId id, CancellationToken ct) => Summary(turn, id, "", ct);

    public static async Task<Reply> Summary(Turn turn, AnnouncementId id, string toast, CancellationToken ct)
    {
        var view = await LedgerView.Load(turn.Db, id, turn.UtcNow, ct);
        return Reply.Show(view.HasBegun ? ReaderScreens.Summary(view) : RecipientScreens.NotBegun(id), toast);
    }

    public static Task<Reply> Silent(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => Names(turn, asked, ReaderScreens.WhoHasNot, ct);

    public static Task<Reply> Read(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => Names(turn, asked, ReaderScreens.WhoHas, ct);

    public static Task<Reply> Votes(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => Names(turn, asked, ReaderScreens.WhoChoseWhat, ct);

    private static async Task<Reply> Names(Turn turn, (AnnouncementId Id, int Page) asked, Func<LedgerView, int, Screen> list, CancellationToken ct)
    {
        var view = await LedgerView.Load(turn.Db, asked.Id, turn.UtcNow, ct);
        return Reply.Show(!view.HasBegun ? RecipientScreens.NotBegun(view.Id) : view.HidesNames ? RecipientScreens.NamesAreHidden(view.Id) : list(view, asked.Page));
    }
}
