using Shnor.Storage;

namespace Shnor.Bot.Features.Privacy;

/// <summary>
/// After somebody was forgotten their data stand in the store's journal until it is emptied. That has to wait for the commit and for whoever
/// reads at that moment, so it is asked for in the turn and done beside it, as often as it takes; a start does it too.
/// </summary>
public sealed class FoldAfterForgetting(Store store)
{
    private int _asked;

    public void Ask() => Interlocked.Exchange(ref _asked, 1);

    public async Task Run(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _asked, 0) == 0) return;
        var isDone = false;
        try
        {
            isDone = await store.FoldJournal(ct);
        }
        finally
        {
            if (!isDone) Ask();
        }
    }
}
