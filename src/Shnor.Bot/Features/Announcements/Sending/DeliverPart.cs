using Shnor.Bot.Delivery;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>One message of one row on its way, and what became of it. Whatever breaks, the row is not lost: it waits again, is settled, or is unclear.</summary>
public sealed partial class DeliverPart(IMessenger messenger, Pace pace, CrossingLetters crossing, OutboxLedger outbox, SendingLedger ledger, TownClock clock, TimeProvider machine, ILogger<DeliverPart> log)
{
    private const int MostAttempts = 5; // of one row: whoever has as many dead accounts is not there

    internal async Task Run(SendingRun run, SendingItem item, PacePass pass)
    {
        try
        {
            crossing.Leaves(item.Address);
            try
            {
                // A call that has begun is let finish: cancelled half-way, nobody would know whether the person got it. The client limits its time.
                var outcome = await Call(item.Address, item.Next);
                if (outcome is SendOutcome.Delivered) pass.Answered();
                await Mark(run, item, outcome);
            }
            finally
            {
                crossing.Arrived(item.Address);
            }
        }
        catch (Exception error)
        {
            LogFailure(run.Id.Value, item.Person.Value, error);
            await LeaveUnclear(run, item);
        }
    }

    private Task<SendOutcome> Call(ChatAddress to, AnnouncementPart part) => part switch
    {
        { Files: [], Words: { } words } => messenger.Send(to, words, CancellationToken.None),
        { Files: [var file] } => messenger.SendFile(
            to, OutgoingFile.Known(file.FileId, part.ArePictures, part.Words ?? AnnouncementMessageScreens.Nothing()) with { IsSilent = part.Words is null }, CancellationToken.None),
        _ => messenger.SendAlbum(to, new OutgoingAlbum([.. part.Files.Select(file => file.FileId)], part.ArePictures), CancellationToken.None),
    };

    private async Task Mark(SendingRun run, SendingItem item, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                await Arrived(run, item.After(delivered), item.IsLast);
                break;
            case SendOutcome.RetryAfter patience:
                pace.ShutFor(patience.Wait, item.Address);
                await ledger.PutBack(run.Id, [item]);
                run.GoesOn(item);
                break;
            case SendOutcome.Unknown { NeverLeft: true } notSent:
                LogNotSent(run.Id.Value, item.Person.Value, notSent.Reason);
                run.NotSent(clock.UtcNow);
                await ledger.PutBack(run.Id, [item]);
                run.GoesOn(item);
                break;
            case SendOutcome.Unknown unclear:
                LogUnclear(run.Id.Value, item.Person.Value, unclear.Reason);
                var isTooMuch = run.WentWrong(clock.UtcNow);
                await ledger.Settle(run.Id, item, RecipientState.Unclear, reason: null, isTooMuch ? PauseReason.Trouble : null);
                run.LetGo(item.Person);
                break;
            case SendOutcome.Unreachable gone:
                LogUnreachable(item.Person.Value, gone.Reason);
                run.Answered(isWhole: false);
                if (await outbox.LoseTouch(item.Person, item.Address, gone.IsForGood) && item.Attempts + 1 < MostAttempts) await ledger.TryElsewhere(run.Id, item);
                else await ledger.Settle(run.Id, item, RecipientState.Unreachable, gone.IsForGood ? FailureReason.AccountGone : FailureReason.Blocked, pause: null);
                run.LetGo(item.Person);
                break;
            case SendOutcome.Rejected rejected:
                LogRejected(run.Id.Value, item.Person.Value, rejected.Reason);
                await ledger.Settle(run.Id, item, RecipientState.Failed, FailureReason.Refused, PauseReason.Refused);
                run.LetGo(item.Person);
                break;
        }
    }

    private async Task Arrived(SendingRun run, SendingItem item, bool isWhole)
    {
        run.Answered(isWhole);
        await ledger.Arrived(run.Id, item, isWhole);
        if (isWhole)
        {
            run.Speed.Delivered(machine);
            run.LetGo(item.Person);
        }
        else
        {
            run.GoesOn(item);
        }
    }

    /// <summary>If not even that can be written down, the row is found in nobody's hand later, and is unclear then.</summary>
    private async Task LeaveUnclear(SendingRun run, SendingItem item)
    {
        try
        {
            await ledger.Settle(run.Id, item, RecipientState.Unclear, reason: null, run.WentWrong(clock.UtcNow) ? PauseReason.Trouble : null);
        }
        catch (Exception error)
        {
            LogUnmarked(run.Id.Value, item.Person.Value, error);
        }
        finally
        {
            run.LetGo(item.Person);
        }
    }

    [LoggerMessage(EventId = 540, Level = LogLevel.Error, Message = "Announcement {Announcement}: something broke around person {Person}; the row is unclear")]
    private partial void LogFailure(long announcement, long person, Exception error);

    [LoggerMessage(EventId = 541, Level = LogLevel.Warning, Message = "Announcement {Announcement}: nobody knows whether person {Person} got it ({Reason}); a coordinator decides")]
    private partial void LogUnclear(long announcement, long person, string reason);

    [LoggerMessage(EventId = 542, Level = LogLevel.Information, Message = "Announcement {Announcement} did not go out to person {Person} ({Reason}); it waits")]
    private partial void LogNotSent(long announcement, long person, string reason);

    [LoggerMessage(EventId = 543, Level = LogLevel.Information, Message = "Person {Person} cannot be reached: {Reason}")]
    private partial void LogUnreachable(long person, string reason);

    [LoggerMessage(EventId = 544, Level = LogLevel.Error, Message = "Announcement {Announcement} was refused for person {Person}: {Reason}; it stands still")]
    private partial void LogRejected(long announcement, long person, string reason);

    [LoggerMessage(EventId = 545, Level = LogLevel.Error, Message = "Announcement {Announcement}: what became of person {Person} could not be written down; the row will be unclear")]
    private partial void LogUnmarked(long announcement, long person, Exception error);
}
