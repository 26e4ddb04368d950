using Shnor.Domain.Reminders;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Reminders;

public sealed class HoldingSpecs
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");

    [Theory]
    [InlineData("24 20:59", null, null)]
    [InlineData("24 21:00", null, "25 08:00")]
    [InlineData("25 07:59", null, "25 08:00")]
    [InlineData("25 08:00", null, null)]
    [InlineData("25 07:00", "25 08:00", null)] // an hour before; at 08:00 it would have begun
    [InlineData("25 07:09", "25 08:09", null)] // at 08:00 there would be nine minutes left
    [InlineData("25 07:10", "25 08:10", "25 08:00")] // ten minutes are left at 08:00
    [InlineData("25 07:30", "25 08:30", "25 08:00")]
    [InlineData("24 21:50", "24 22:00", null)]
    [InlineData("24 22:00", "24 22:00", null)] // it begins: the message changes without a sound
    [InlineData("24 22:30", "24 22:00", null)] // it goes on: late, and of use
    [InlineData("24 23:00", "24 22:00", "25 08:00")] // it is over: «Получилось провести?» waits
    [InlineData("24 22:00", "26 10:00", "25 08:00")]
    [InlineData("24 16:00", "24 22:00", null)]
    public void A_message_is_held_unless_its_event_cannot_wait(string at, string? start, string? until)
    {
        (DateTime, DateTime)? hours = start is null ? null : (Instant(start), Instant(start).AddHours(1));

        Assert.Equal(until is null ? null : Instant(until), Holding.Until(Instant(at), QuietHours.Usual, Zone, hours));
    }

    [Fact]
    public void Nothing_is_said_in_the_quiet_hours_unless_it_would_come_too_late_after_them()
    {
        var random = new Random(10);
        for (var round = 0; round < 3000; round++)
        {
            var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(366 * 24 * 60));
            var hours = new QuietHours(new(random.Next(18, 24), 0), new(random.Next(5, 11), 0));
            (DateTime Start, DateTime End)? ahead = random.Next(3) == 0 ? null : (at.AddMinutes(random.Next(-300, 1500)), default);
            if (ahead is { } begins) ahead = (begins.Start, begins.Start.AddMinutes(60));

            var until = Holding.Until(at, hours, Zone, ahead);

            var local = Zone.ToLocal(at).TimeOfDay;
            var isQuiet = local >= hours.From.ToTimeSpan() || local < hours.To.ToTimeSpan();
            if (until is { } morning)
            {
                Assert.True(isQuiet && morning > at);
                Assert.Equal(hours.To.ToTimeSpan(), Zone.ToLocal(morning).TimeOfDay);
                Assert.True(ahead is not { } held || at >= held.End || morning <= held.Start.AddMinutes(-10), "It would come too late.");
                Assert.Null(Holding.Until(morning, hours, Zone, ahead)); // it is held once
            }
            else
            {
                Assert.True(!isQuiet || (ahead is { } free && at < free.End && hours.EndAfter(at, Zone) > free.Start.AddMinutes(-10)), "It breaks into the quiet hours.");
            }
        }
    }

    private static DateTime Instant(string text) => Zone.ToUtc(new DateTime(2026, 11, int.Parse(text[..2]), int.Parse(text[3..5]), int.Parse(text[6..]), 0));
}
