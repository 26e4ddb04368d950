using System.Globalization;

namespace Shnor.Domain.Tests.Lives;

/// <summary>
/// Random rounds that come back: each has a seed of its own, which a failure names. <c>SHNOR_SEED=17</c> plays that round alone,
/// <c>SHNOR_ROUNDS=100000</c> more or fewer of them.
/// </summary>
internal static class Seeds
{
    public static void Play(int usual, Action<int> round)
    {
        if (Number("SHNOR_SEED") is { } only)
        {
            round(only);
            return;
        }

        for (var seed = 1; seed <= (Number("SHNOR_ROUNDS") ?? usual); seed++)
        {
            try
            {
                round(seed);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"SHNOR_SEED={seed}: {broken.Message}", broken);
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
