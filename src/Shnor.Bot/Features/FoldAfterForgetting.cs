using Shnor.Storage;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Features;

/// <summary>
/// After something was removed for good it stands in the store's journal until that is emptied. That has to wait for the commit and for whoever
/// reads at that moment, so it is asked for in the turn and done beside it, as often as it takes; a start does it too.
/// </summary>
public sealed class FoldAfterForgetting(Store store, SealingKeys keys, TimeProvider machine)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private int _asked;
    private int _askedInTime;
    private int _keysAsked;
    private int _goneAsked;
    private bool _hasLookedForKeys; // for what a stop has cut short
    private long? _lastTried;

    /// <summary>Somebody's data were removed: at the next tick.</summary>
    public void Ask() => Interlocked.Exchange(ref _asked, 1);

    /// <summary>What was removed cannot be read without a key: once a minute is enough, when many people send at once nobody is held up.</summary>
    public void AskInTime() => Interlocked.Exchange(ref _askedInTime, 1);

    /// <summary>An anonymous survey is closed: what was sealed for it is never to be opened again.</summary>
    public void AskForKeys()
    {
        Ask(); // the fold waits for the commit that is being made, and the keys for the fold
        Interlocked.Exchange(ref _keysAsked, 1);
    }

    /// <summary>Surveys were deleted, with their programme.</summary>
    public void AskForKeysOfGone()
    {
        Interlocked.Exchange(ref _goneAsked, 1);
        AskForKeys();
    }

    public async Task Run(CancellationToken ct)
    {
        var areKeysAsked = Interlocked.Exchange(ref _keysAsked, 0) == 1;
        var isGoneAsked = Interlocked.Exchange(ref _goneAsked, 0) == 1;
        try
        {
            await Fold(ct);
            if (areKeysAsked || !_hasLookedForKeys) await keys.DestroyUseless(store, isGoneAsked, ct);
            (areKeysAsked, isGoneAsked, _hasLookedForKeys) = (false, false, true);
        }
        finally
        {
            if (areKeysAsked) Interlocked.Exchange(ref _keysAsked, 1);
            if (isGoneAsked) Interlocked.Exchange(ref _goneAsked, 1);
        }
    }

    private async Task Fold(CancellationToken ct)
    {
        var isAsked = Interlocked.Exchange(ref _asked, 0) == 1;
        var isRested = _lastTried is not { } last || machine.GetElapsedTime(last) >= Pause;
        var isAskedInTime = (isAsked || isRested) && Interlocked.Exchange(ref _askedInTime, 0) == 1;
        if (!isAsked && !isAskedInTime) return;
        _lastTried = machine.GetTimestamp();
        var isDone = false;
        try
        {
            isDone = await store.FoldJournal(ct);
        }
        finally
        {
            if (!isDone && isAsked) Ask();
            if (!isDone && isAskedInTime) AskInTime();
        }
    }
}
