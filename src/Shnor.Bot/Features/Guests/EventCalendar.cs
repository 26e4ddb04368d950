using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Settings;
using Shnor.Documents.Calendars;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;
using Shnor.Storage;

namespace Shnor.Bot.Features.Guests;

/// <summary>Occurrences as calendars take them. Of people it names those who hold an event, and nobody in a bot that keeps names to itself.</summary>
public sealed class EventCalendar(BotSettings settings)
{
    private const int SummaryLength = 160; // a line of a telephone; the whole title stands in the description

    private static readonly TimeSpan[] Rings = [TimeSpan.FromDays(1), TimeSpan.FromHours(1)];

    internal async Task<IReadOnlyList<CalendarEntry>> Of(ShnorDb db, IReadOnlyList<OccurrenceView> views, CancellationToken ct)
    {
        var bot = await db.Identity.AsNoTracking().Select(identity => identity.BotId).SingleOrDefaultAsync(ct);
        var ids = views.Select(view => (OccurrenceId?)view.Id).ToList();
        var changes = (await db.History.AsNoTracking().Where(h => ids.Contains(h.OccurrenceId)).Select(h => new { h.OccurrenceId, h.At }).ToListAsync(ct))
            .ToLookup(h => h.OccurrenceId!.Value, h => h.At);
        return [.. views.Select(view => Entry(view, bot, changes[view.Id].Append(view.Activity.Programme!.LaunchedAt).Max()))];
    }

    private CalendarEntry Entry(OccurrenceView view, long bot, DateTime changedAt)
    {
        var occurrence = view.Occurrence;
        var title = PoliteCut.To(view.Activity.Title, SummaryLength);
        var link = LinkOf(view);
        // One store has one bot: the same occurrence is the same entry in whatever copy of it.
        var uid = string.Create(CultureInfo.InvariantCulture, $"occurrence-{occurrence.Id.Value}.bot-{bot}@shnor");
        var entry = occurrence.StartsAt is { } start
            ? new CalendarEntry(uid, occurrence.Revision, changedAt, new CalendarTime.Hours(view.Clock.Zone, start, TimeSpan.FromMinutes(occurrence.DurationMinutes)), title) { RingsBefore = Rings }
            : new CalendarEntry(uid, occurrence.Revision, changedAt, new CalendarTime.Day(occurrence.DueOn ?? occurrence.WindowTo), $"Срок: {title}");
        return entry with
        {
            Place = occurrence.Place ?? link?.AbsoluteUri, // where people look for it when it is nowhere but in the net
            Link = link,
            Description = Description(view, title, link),
            IsCancelled = occurrence.State is OccurrenceState.Cancelled or OccurrenceState.Skipped,
        };
    }

    private string Description(OccurrenceView view, string title, Uri? link) => string.Join('\n', new[]
    {
        title == view.Activity.Title ? "" : view.Activity.Title,
        view.Occurrence.StartsAt is null || settings.Privacy.WithoutNames ? "" : GuestLines.HoldersInWords(view),
        link is null ? "" : $"Ссылка: {link.AbsoluteUri}",
        $"Программа: {PoliteCut.To(view.Activity.Programme!.Title, SummaryLength)}",
    }.Where(line => line.Length > 0));

    private static Uri? LinkOf(OccurrenceView view) =>
        Uri.TryCreate(view.Link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
}
