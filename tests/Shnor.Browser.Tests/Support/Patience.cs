using System.Diagnostics;
using OpenQA.Selenium;

namespace Shnor.Browser.Tests.Support;

/// <summary>Looks again until something is so. A busy machine is only slow: a test fails when its patience is over, never earlier.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="look">What is waited for; null or false means not yet.</param>
    /// <param name="what">Ends the sentence «The page did not …».</param>
    /// <param name="onTheEnd">What the page shows instead, for the message of the failure.</param>
    public static async Task<T> Until<T>(Func<T?> look, string what, Func<string>? onTheEnd = null)
    {
        var waited = Stopwatch.StartNew();
        WebDriverException? stumbled = null;
        while (waited.Elapsed < Limit)
        {
            try
            {
                if (look() is { } seen and not false) return seen;
            }
            catch (WebDriverException notYet)
            {
                // The page redraws a message as it changes; an element that went away meanwhile is simply looked for again.
                stumbled = notYet;
            }

            await Task.Delay(Pause, TimeProvider.System);
        }

        throw new TimeoutException($"The page did not {what} within {Limit.TotalSeconds} s.\n{onTheEnd?.Invoke()}", stumbled);
    }
}
