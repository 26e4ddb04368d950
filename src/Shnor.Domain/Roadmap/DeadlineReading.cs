namespace Shnor.Domain.Roadmap;

/// <summary>What a deadline phrase means, and how far that can be trusted.</summary>
/// <param name="Timing">The best reading.</param>
/// <param name="Evidence">The piece of the phrase the reading rests on, as written; empty where there is none.</param>
/// <param name="Others">Other readings a person may choose instead, likeliest first; none where there is no doubt.</param>
public sealed record DeadlineReading(Timing Timing, string Evidence, Confidence Confidence, IReadOnlyList<Timing> Others);

public enum Confidence
{
    /// <summary>No reading at all: <see cref="Timing.Unparseable"/>.</summary>
    None,

    /// <summary>A person should look: the phrase contradicts itself, leaves something open or has unknown words.</summary>
    Low,

    /// <summary>Something was mended on the way (a typo, a torn word, a lost dash), or another reading is possible but less likely.</summary>
    Likely,

    Sure,
}
