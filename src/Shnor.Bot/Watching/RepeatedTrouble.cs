namespace Shnor.Bot.Watching;

/// <summary>One trouble that comes back every few seconds, a full disk say, is said at once and then ever more rarely: after 1, 2, 4… minutes, at most once an hour.</summary>
public sealed class RepeatedTrouble(TimeProvider machine)
{
    private static readonly TimeSpan FirstSilence = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    private TimeSpan _silence;
    private long _said;

    /// <summary>How often in a row it has happened.</summary>
    public int Times { get; private set; }

    /// <returns>Whether this time is worth a line.</returns>
    public bool Again()
    {
        if (Times++ > 0 && machine.GetElapsedTime(_said) < _silence) return false;
        _silence = Times == 1 ? FirstSilence : _silence * 2 < LongestSilence ? _silence * 2 : LongestSilence;
        _said = machine.GetTimestamp();
        return true;
    }

    /// <returns>How often it had happened; 0 where there was no trouble.</returns>
    public int IsOver()
    {
        var times = Times;
        Times = 0;
        return times;
    }
}
