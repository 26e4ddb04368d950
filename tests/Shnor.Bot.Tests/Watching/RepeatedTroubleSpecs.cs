using Shnor.Bot.Watching;
using Shnor.Telegram.Tests;

namespace Shnor.Bot.Tests.Watching;

public sealed class RepeatedTroubleSpecs
{
    [Fact]
    public void A_disk_full_for_a_day_fills_no_log()
    {
        var time = new FakeTime();
        var trouble = new RepeatedTrouble(time);
        var said = 0;
        for (var turn = 0; turn < 24 * 60 * 30; turn++, time.Advance(TimeSpan.FromSeconds(2)))
            if (trouble.Again()) said++;

        Assert.InRange(said, 25, 31); // 1, 2, 4 … 32 minutes, then once an hour
        Assert.Equal(24 * 60 * 30, trouble.IsOver());
        Assert.True(trouble.Again());
    }
}
