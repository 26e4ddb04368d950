using System.Reflection;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Screens.Sample;

namespace Shnor.Bot.Tests.Screens;

public sealed class EveryScreenSpecs
{
    private static readonly Type[] Service = typeof(Screen).Assembly.GetTypes();
    private static readonly Type[] Tests = [.. Assembly.GetExecutingAssembly().GetTypes().Where(type => type.Namespace == typeof(EveryScreenSpecs).Namespace)];

    [Fact]
    public void Every_screen_has_a_text_that_an_editor_approved() => Assert.Empty(ScreenUses.Undrawn(Service, Tests));

    [Fact]
    public void A_screen_is_made_nowhere_but_among_screens() => Assert.Empty(ScreenUses.Hidden(Service));

    [Fact]
    public void A_screen_that_nobody_draws_is_seen() =>
        Assert.Equal([$"{typeof(SampleScreens).FullName}.{nameof(SampleScreens.Forgotten)}"], ScreenUses.Undrawn([typeof(SampleScreens)], [typeof(SampleSpecs)]));

    [Fact]
    public void A_screen_that_is_drawn_and_held_against_nothing_does_not_count() =>
        Assert.Equal(2, ScreenUses.Undrawn([typeof(SampleScreens)], [typeof(IdleSpecs)]).Count());

    [Fact]
    public void A_screen_made_in_passing_is_seen() =>
        Assert.Equal([$"{typeof(IdleFeature).FullName}.{nameof(IdleFeature.Answer)}"], ScreenUses.Hidden([typeof(IdleFeature), typeof(SampleScreens)]));
}
