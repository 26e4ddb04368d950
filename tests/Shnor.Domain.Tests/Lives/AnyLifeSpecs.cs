namespace Shnor.Domain.Tests.Lives;

/// <summary>Random plans, deeds, snoozes, quiet hours and steps of the clock against DESIGN §6 said as laws.</summary>
public sealed class AnyLifeSpecs
{
    private const int Lives = 2000;

    [Fact]
    public void Whatever_happens_the_right_things_are_said_at_the_right_time_and_once()
    {
        var said = 0;
        Seeds.Play(Lives, seed =>
        {
            var life = new Life(seed);
            life.Live();
            said += life.SaidSoFar;
        });
        Assert.True(said > 0, "A year in which nobody says anything proves nothing.");
    }
}
