namespace Shnor.Bench.Announcements;

internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <param name="isSo">Asked again and again.</param>
    /// <param name="patience">For how long.</param>
    /// <param name="what">Ends the sentence «The service did not …».</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task Until(Func<bool> isSo, TimeSpan patience, string what, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            if (TimeProvider.System.GetElapsedTime(began) > patience) throw new BenchFailedException($"The service did not {what} within {patience.TotalSeconds:0} seconds.");
            await Task.Delay(Pause, TimeProvider.System, ct);
        }
    }
}
