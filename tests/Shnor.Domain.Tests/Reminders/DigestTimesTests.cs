using System.Globalization;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Reminders;

public sealed class DigestTimesTests
{
    [Theory]
    [InlineData("2026-11-24T08:59", "2026-11-24T09:00")]
    [InlineData("2026-11-24T09:00", "2026-11-25T09:00")]
    [InlineData("2026-11-27T09:00", "2026-11-27T15:00")] // a Friday
    [InlineData("2026-11-27T15:00", "2026-11-30T09:00")]
    [InlineData("2022-05-06T15:00", "2022-05-11T09:00")] // 9 and 10 May are off
    [InlineData("2021-06-11T09:00", "2021-06-11T15:00")]
    [InlineData("2022-11-03T09:00", "2022-11-03T15:00")] // Friday 4 November is a holiday: the week ends on Thursday
    [InlineData("2022-11-03T15:00", "2022-11-07T09:00")]
    [InlineData("2021-12-30T15:00", "2022-01-10T09:00")] // a week wholly off has neither
    public void Next_is_a_working_morning_or_the_end_of_the_week(string now, string expected) => Assert.Equal(At(expected), DigestTimes.Next(At(now), PlanSettings.Default));

    [Fact]
    public void Next_with_worked_Saturdays_keeps_the_summary_on_Friday()
    {
        var sixDays = PlanSettings.Default with { Week = WorkingWeek.MonSat };

        Assert.Equal(At("2026-11-28T09:00"), DigestTimes.Next(At("2026-11-27T15:00"), sixDays));
        Assert.Equal(At("2026-11-30T09:00"), DigestTimes.Next(At("2026-11-28T09:00"), sixDays));
    }

    [Fact]
    public void After_is_an_instant_on_the_programmes_clocks_and_ends_with_the_programme()
    {
        var programme = Programme(isReadOnly: false);

        Assert.Equal(new DateTime(2022, 2, 10, 4, 0, 0), DigestTimes.After(programme, new(2022, 2, 9, 7, 0, 0, DateTimeKind.Utc)));
        Assert.NotNull(DigestTimes.After(programme, new(2023, 1, 29, 7, 0, 0, DateTimeKind.Utc)));
        Assert.Null(DigestTimes.After(programme, new(2023, 2, 1, 7, 0, 0, DateTimeKind.Utc)));
        Assert.Null(DigestTimes.After(Programme(isReadOnly: true), new(2022, 2, 9, 7, 0, 0, DateTimeKind.Utc)));

        programme.PausedAt = new DateTime(2022, 2, 9, 0, 0, 0, DateTimeKind.Utc);
        Assert.Null(DigestTimes.After(programme, new(2022, 2, 9, 7, 0, 0, DateTimeKind.Utc)));
    }

    private static Programme Programme(bool isReadOnly) => new() { Title = "Программа", Years = "2022", ZoneId = "Asia/Yekaterinburg", IsReadOnly = isReadOnly };

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
