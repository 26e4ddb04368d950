using System.Globalization;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>
/// DESIGN §6 said as laws about what arrives on phones, while people press at random, nights differ, the clock goes in steps of hours or of
/// days of a stop, and the service dies in between. The wide part, without phones, is in Shnor.Domain.Tests, Lives.
/// </summary>
public sealed class RandomWeeksSpecs
{
    /// <summary><c>SHNOR_SEED=5</c> plays other weeks.</summary>
    public static TheoryData<int> Seeds { get; } = int.TryParse(Environment.GetEnvironmentVariable("SHNOR_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var other) ? [other] : [1, 2];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_people_press_and_however_the_clock_goes(int seed)
    {
        await using var weeks = await RandomWeeks.Begin(seed);
        await weeks.Pass();
        weeks.Check();
    }
}
