namespace Shnor.Telegram;

/// <summary>Growing pauses between attempts: 1, 2, 4… up to 60 s, each shortened by up to a half at random so that many bots do not return in step.</summary>
internal sealed class Backoff(Random random)
{
    public static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);

    private const int DoublingsToCap = 6; // 2^6 = 64 s, the first power above the cap

    /// <param name="failures">Failures in a row so far, from 1.</param>
    /// <param name="floor">What the first pause would be.</param>
    public TimeSpan After(int failures, TimeSpan floor)
    {
        var full = floor * Math.Pow(2, Math.Clamp(failures - 1, 0, DoublingsToCap));
        var bounded = full < Cap ? full : Cap;
        return bounded * (0.5 + (random.NextDouble() / 2));
    }
}
