using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <param name="Skips">One date of a series; not: the whole of it.</param>
/// <param name="Reason">Null: none was given yet.</param>
public sealed record AskedToCallOff(long Occurrence, bool Skips, string? Reason) : IAbout
{
    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>«Отменить мероприятие», «Не проводить в этот день», with a reason for everybody who hears of it; and «Вернуть в план».</summary>
public sealed class CallOff
{
    public static readonly DialogKind<AskedToCallOff> Asking = new("event-off", 1);

    public async Task<Reply> Ask(Turn turn, (OccurrenceId Id, int Skips) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        if (Refusal(turn, view, asked.Skips == 1) is { } refused) return refused;
        turn.Dialogs.Open(Asking, new(asked.Id.Value, asked.Skips == 1, Reason: null));
        return Reply.Show(OffScreens.AskWhy(view, asked.Skips == 1));
    }

    public async Task<Reply> TakeReason(Turn turn, (AskedToCallOff Data, string Words) typed, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, new OccurrenceId(typed.Data.Occurrence), turn.UtcNow, ct))!;
        if (Refusal(turn, view, typed.Data.Skips) is { } refused) return Reply.Say(refused.Edit!);
        var words = TypedDetail.OneLine(typed.Words);
        if (words.Length is 0 or > TypedDetail.MaxReason) return Reply.Say(OffScreens.ReasonTooLong(view, typed.Data.Skips));
        turn.Dialogs.Open(Asking, typed.Data with { Reason = words });
        return Reply.Say(OffScreens.Sure(view, typed.Data.Skips, words));
    }

    /// <summary>«Отменить без причины».</summary>
    public async Task<Reply> WithoutReason(Turn turn, (OccurrenceId Id, int Skips) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        if (Refusal(turn, view, asked.Skips == 1) is { } refused) return refused;
        turn.Dialogs.Open(Asking, new(asked.Id.Value, asked.Skips == 1, Reason: null));
        return Reply.Show(OffScreens.Sure(view, asked.Skips == 1, reason: null));
    }

    public async Task<Reply> Do(Turn turn, (OccurrenceId Id, int Skips) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        var skips = asked.Skips == 1;
        if (Refusal(turn, view, skips) is { } refused) return refused;
        if (turn.Dialogs.Read(Asking) is not { } open || open.Occurrence != asked.Id.Value || open.Skips != skips) return Reply.Show(OffScreens.AskWhy(view, skips), "Начнём ещё раз");
        turn.Dialogs.Close();
        var before = KnownEvent.Of(view.Occurrence);
        var outcome = skips ? view.Occurrence.Skip(view.Clock.Now) : view.Occurrence.CallOff();
        if (outcome != CallOffOutcome.Done) return Reply.Show(ChangeScreens.Card(view, turn.Who.Coordinates(view.Occurrence.ProgrammeId)), "Уже нельзя отменить");
        var why = open.Reason is { } reason ? await SaveEvent.Remember(turn, view, reason, skips ? RemarkKind.Skipped : RemarkKind.Cancelled, ct) : (RemarkId?)null;
        Write(turn, view, skips ? HistoryEvent.Skipped : HistoryEvent.Cancelled);
        await EventNotices.Tell(turn, view.Occurrence, new(before, why), ct);
        return Reply.Show(OffScreens.Done(view));
    }

    /// <summary>Whatever lies before this moment is not said backwards.</summary>
    public async Task<Reply> Restore(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var before = KnownEvent.Of(view.Occurrence);
        var coordinates = turn.Who.Coordinates(view.Occurrence.ProgrammeId);
        switch (view.Occurrence.Restore(turn.UtcNow))
        {
            case RestoreOutcome.NotInPlan:
                return Reply.Show(ChangeScreens.Card(view, coordinates), "В новой версии плана этого мероприятия нет");
            case RestoreOutcome.NotCalledOff:
                return Reply.Show(ChangeScreens.Card(view, coordinates), "Оно и так в плане");
        }

        RungSchedule.MoveOn(view.Occurrence, turn.UtcNow);
        Write(turn, view, HistoryEvent.Edited);
        await EventNotices.Tell(turn, view.Occurrence, new(before), ct);
        return Reply.Show(ChangeScreens.Card(view, coordinates), "Снова в плане");
    }

    private static Reply? Refusal(Turn turn, OccurrenceView view, bool skips)
    {
        var coordinates = turn.Who.Coordinates(view.Occurrence.ProgrammeId);
        var may = skips ? view.Occurrence.IsSeries && view.IsAhead : view.CanBeChanged || (view.HasDeadline && coordinates);
        if (may) return null;
        if (turn.Dialogs.Read(Asking) is not null) turn.Dialogs.Close();
        return Reply.Show(ChangeScreens.Card(view, coordinates), skips && view.HasStarted ? "Встреча уже началась" : "Сейчас отменить нельзя");
    }

    private static void Write(Turn turn, OccurrenceView view, HistoryEvent what) => turn.Db.History.Add(new HistoryEntry
    {
        ProgrammeId = view.Occurrence.ProgrammeId,
        OccurrenceId = view.Id,
        At = turn.UtcNow,
        By = turn.Me,
        What = what,
        Detail = KnownEvent.MomentOf(view.Occurrence)?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
    });
}
