using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Documents.Calendars;
using Shnor.Domain;

namespace Shnor.Bot.Features.Guests;

/// <summary>«В календарь»: one event as a file that a telephone opens.</summary>
public sealed class HandCalendarFile(EventCalendar calendar)
{
    public async Task<Reply> Hand(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (view.Occurrence.StartsAt is not { } start) return Reply.Show(EventScreens.NothingForCalendar(view));
        var file = new CalendarFile(await calendar.Of(turn.Db, [view], ct));
        var name = string.Create(CultureInfo.InvariantCulture, $"sobytie-{start:yyyy-MM-dd}.ics");
        return Reply.Hand(new OutgoingFile(name, file.ToBytes(), EventScreens.CalendarFile()));
    }
}
