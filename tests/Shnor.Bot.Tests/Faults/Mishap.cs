namespace Shnor.Bot.Tests.Faults;

/// <summary>What may become of a call to the messenger.</summary>
public enum Mishap
{
    /// <summary>429, thirty seconds.</summary>
    TooMany,
    ServerError,

    /// <summary>The connection broke before the call got there.</summary>
    CutBefore,

    /// <summary>The call got there, its answer did not come back.</summary>
    CutAfter,

    /// <summary>Half of the answer came back.</summary>
    Torn,

    /// <summary>The call got there, its answer takes longer than anybody waits.</summary>
    Slow,
}

internal static class Mishaps
{
    public static readonly Mishap[] All = Enum.GetValues<Mishap>();

    /// <summary>The messenger did what it was asked, and the bot cannot know.</summary>
    public static bool Happened(this Mishap mishap) => mishap is Mishap.CutAfter or Mishap.Torn or Mishap.Slow;
}
