using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Samples;
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

    [Fact]
    public async Task A_Word_file_becomes_a_running_programme_within_twelve_taps_and_no_typing()
    {
        await using var town = await TestTown.Found(Launch);
        var owner = await Programmes.Owner(town);
        var typed = town.Messenger.Messages(owner.Id).Count(message => !message.FromBot);
        var taps = await Programmes.LaunchFile(owner, "план.docx", await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "plan-000.docx")));

        Assert.InRange(taps, 1, 12);
        Assert.Equal(typed + 1, town.Messenger.Messages(owner.Id).Count(message => !message.FromBot)); // the file
        Assert.Contains("Программа запущена", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(13, await town.Look(db => db.Activities.CountAsync()));
        Assert.Equal("2021-2022", (await town.Look(db => db.Programmes.SingleAsync())).Years);
    }

    [Fact]
    public async Task The_sample_programme_takes_no_more_taps_than_a_committees()
    {
        await using var town = await TestTown.Found(Launch);
        var owner = await Programmes.Owner(town);
        var text = SampleProgramme.PlanText(DateOnly.FromDateTime(Launch));
        Assert.InRange(await Programmes.LaunchFile(owner, "план.txt", Encoding.UTF8.GetBytes(text)), 1, 12);
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
