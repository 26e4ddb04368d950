using Microsoft.EntityFrameworkCore;
using Shnor.Documents.Calendars;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Guests;

/// <summary>Somebody's own calendar, of all their programmes, as a telephone fetches it.</summary>
public sealed class FeedCalendar(EventCalendar calendar)
{
    private const int DaysBack = 60;
    private const int MostEntries = 3000; // a plan of years with something every day; telephones give up on more

    public static readonly TimeSpan FetchedEvery = TimeSpan.FromHours(4);

    /// <returns>Null: nobody has this secret.</returns>
    public static async Task<PersonId?> WhoseIs(ShnorDb db, string secret, CancellationToken ct) =>
        await db.CalendarFeeds.AsNoTracking().Where(f => f.Secret == secret).Select(f => (PersonId?)f.PersonId).FirstOrDefaultAsync(ct);

    public async Task<byte[]> Of(ShnorDb db, PersonId person, DateTime utcNow, CancellationToken ct)
    {
        var own = await new OwnEvents(db, person, utcNow).Since(DateOnly.FromDateTime(utcNow).AddDays(-DaysBack), ct);
        var shown = own.Where(IsShown).Select(each => each.View)
            .OrderByDescending(Day).Take(MostEntries).OrderBy(Day).ThenBy(view => view.Id.Value).ToList();
        return new CalendarFile(await calendar.Of(db, shown, ct), "Мои события", FetchedEvery).ToBytes();
    }

    /// <summary>«Не смогу» takes it out, but not out of the calendar of whoever answers for it. What a newer plan has taken out without a word was never to be held.</summary>
    private static bool IsShown(OwnEvent each) =>
        (each.IsTheirWork || each.Answer != OwnAnswer.NotComing)
        && (each.View.Activity.RemovedAt is null || each.View.Occurrence.State != OccurrenceState.Open);

    private static DateTime Day(OccurrenceView view) => view.Occurrence.StartsAt ?? (view.Occurrence.DueOn ?? view.Occurrence.WindowTo).ToDateTime(default);
}
