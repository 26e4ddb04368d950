using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>The main job on the real plan: a file goes in, the named person is reminded and confirms with one tap.</summary>
public sealed class MainJobSpecs
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0); // a Wednesday
    private static readonly DateTime Webinar = new(2022, 2, 10, 12, 0, 0);

    [SkippableFact]
    public async Task A_plan_is_launched_within_twelve_taps_and_no_typing()
    {
        var seed = Repository.Shared("seeds", "000");
        await using var town = await TestTown.Found(Launch);
        var owner = await Programmes.Owner(town);
        var taps = await Programmes.LaunchFile(owner, "план.txt", await File.ReadAllBytesAsync(seed));

        Assert.InRange(taps, 1, 12);
        Assert.Contains("Программа запущена", owner.Last.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_Thursday_webinar_reminds_at_11_and_11_50_and_is_silent_after_the_mark()
    {
        var seed = Repository.Shared("seeds", "000");
        await using var town = await TestTown.Found(Launch);
        var owner = await Programmes.Owner(town);
        await Programmes.LaunchFile(owner, "план.txt", await File.ReadAllBytesAsync(seed));
        var titova = await Programmes.Join(town, owner, "Титова Е.А.", "Елена");

        await town.PassTo(Webinar.AddMinutes(-1));
        var before = titova.After(Webinar.Date).Where(m => m.Message.Text.Contains("вебинар", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Equal([Webinar.AddHours(-1), Webinar.AddMinutes(-10)], before.Select(m => m.At));
        Assert.All(before, m => Assert.DoesNotContain("Выполнено", m.Message.Buttons.Select(b => b.Label)));

        await town.PassTo(Webinar);
        Assert.Contains("Выполнено", before[1].Message.Id == titova.Last.Id ? titova.Buttons : []);
        await titova.Presses("Выполнено");
        Assert.StartsWith("✅ Выполнено: Титова Е.А.", titova.Last.Text, StringComparison.Ordinal);
        Assert.Contains(owner.Inbox, m => m.Text.Contains("Выполнено: Титова Е.А.", StringComparison.Ordinal));

        await town.PassTo(Webinar.AddDays(6));
        Assert.DoesNotContain(titova.After(Webinar.AddMinutes(1)), m => m.Message.Text.Contains("500+", StringComparison.Ordinal));
    }
}
