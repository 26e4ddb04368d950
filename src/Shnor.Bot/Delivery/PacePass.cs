namespace Shnor.Bot.Delivery;

/// <summary>
/// One message's way through the gate. The messenger counts arrivals, we only know when a message left and when its answer came; by how much the
/// answer was later than the quickest ever, by so much the arrival may have been late too, and the place is kept for so much longer.
/// </summary>
public sealed class PacePass
{
    private readonly Pace _pace;

    internal PacePass(Pace pace, long entered, long longestDoubt) => (_pace, Entered, ArrivedBy) = (pace, entered, entered + longestDoubt);

    internal long Entered { get; }

    /// <summary>The latest moment that the messenger may have counted it at, the shortest way taken off.</summary>
    internal long ArrivedBy { get; set; }

    /// <summary>Its place is kept so much longer, whenever the answer comes.</summary>
    internal PacePass HeldLonger(long ticks) => new(_pace, Entered, ArrivedBy - Entered + ticks);

    /// <summary>The message was taken. Of one that was not, or about which nobody knows, nothing is said here.</summary>
    public void Answered() => _pace.Answered(this);
}
