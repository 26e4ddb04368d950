namespace Shnor.Fault.Tests.Support;

/// <summary>Looks again until something is so. A busy machine is only slow: a test fails when its patience is over, never earlier.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="isSo">Asked again and again.</param>
    /// <param name="what">Ends the sentence «The town did not …».</param>
    /// <param name="onTheEnd">What there is instead.</param>
    public static async Task Until(Func<Task<bool>> isSo, string what, Func<string> onTheEnd)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Limit) throw new TimeoutException($"The town did not {what} within {Limit.TotalSeconds} s.\n{onTheEnd()}");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
