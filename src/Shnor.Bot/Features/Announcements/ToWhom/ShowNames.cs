using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>The lists of names behind the number. They may be opened of what waits or goes out, too: then they are of those it would mean now.</summary>
internal static class ShowNames
{
    public static async Task<Reply> Reached(Turn turn, (AnnouncementId Id, int Page, string Back) asked, CancellationToken ct)
    {
        var view = await Load(turn, asked.Id, ct);
        return Reply.Show(NameScreens.Names(view, PageOf.Cut(BySchool(view.People.Reached), asked.Page, NameScreens.NamesOnPage), asked.Back));
    }

    public static async Task<Reply> Absent(Turn turn, (AnnouncementId Id, int Page, string Back) asked, CancellationToken ct)
    {
        var view = await Load(turn, asked.Id, ct);
        return Reply.Show(NameScreens.Absent(view, PageOf.Cut([.. BySchool(view.People.NotConnected), .. BySchool(view.People.Away)], asked.Page, NameScreens.AbsentOnPage), asked.Back));
    }

    private static async Task<AudienceView> Load(Turn turn, AnnouncementId id, CancellationToken ct) =>
        await AudienceView.Load(turn.Db, await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct), turn.UtcNow, ct);

    private static IReadOnlyList<AudiencePerson> BySchool(IReadOnlyList<AudiencePerson> people) =>
        [.. people.OrderBy(person => person.SchoolName is null).ThenBy(person => person.SchoolName, ListOrder.ByName)];
}
