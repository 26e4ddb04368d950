using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Events;

public sealed record AskedTime(long Occurrence, DateOnly Day) : IAbout
{
    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>«Назначить дату» in its smallest form: a day by button, an hour by typing.</summary>
public sealed class SetDate
{
    public static readonly DialogKind<AskedTime> AskingTime = new("event-time", 1);

    public async Task<Reply> ChooseDay(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        turn.Dialogs.Close(); // «Назад» from the hour: what is typed now is no hour of the day chosen before
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return view.CanBeDated ? Reply.Show(DateScreens.Days(view, FirstMonth(view))) : Reply.Show(DateScreens.CannotBeDated(view));
    }

    public async Task<Reply> TurnMonth(Turn turn, (OccurrenceId Id, DateOnly Month) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        return view.CanBeDated ? Reply.Show(DateScreens.Days(view, asked.Month)) : Reply.Show(DateScreens.CannotBeDated(view));
    }

    public async Task<Reply> AskTime(Turn turn, (OccurrenceId Id, DateOnly Day) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        if (!view.CanBeDated) return Reply.Show(DateScreens.CannotBeDated(view));
        var (first, last) = view.Occurrence.DaysToChoose(view.Clock.Today);
        if (asked.Day < first || asked.Day > last) return Reply.Show(DateScreens.Days(view, FirstMonth(view)), "Этот день уже нельзя выбрать");
        turn.Dialogs.Open(AskingTime, new(asked.Id.Value, asked.Day));
        return Reply.Show(DateScreens.AskTime(view, asked.Day));
    }

    public async Task<Reply> TakeTime(Turn turn, (AskedTime Data, string Words) typed, CancellationToken ct)
    {
        var id = new OccurrenceId(typed.Data.Occurrence);
        if (TypedTime.Read(typed.Words) is not { } read) return Reply.Say(DateScreens.TimeNotUnderstood());
        if (!read.IsSure) return Reply.Say(DateScreens.TimeNotSure(read.Time));
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var zone = view.Clock.Zone;
        // An hour that the clocks skip that night is kept as the clocks will show it.
        var startsAt = zone.ToLocal(zone.ToUtc(typed.Data.Day.ToDateTime(read.Time)));
        var outcome = view.Occurrence.SetDate(startsAt, view.Clock.Now);
        if (outcome == SetDateOutcome.InThePast) return Reply.Say(DateScreens.AlreadyPast(view));
        turn.Dialogs.Close();
        if (outcome == SetDateOutcome.OutsideWindow) return Reply.Say(DateScreens.DayIsGone(view));
        if (outcome != SetDateOutcome.Set) return Reply.Say(DateScreens.CannotBeDated(view));

        RungSchedule.MoveOn(view.Occurrence, turn.UtcNow);
        turn.Db.History.Add(new HistoryEntry
        {
            ProgrammeId = view.Occurrence.ProgrammeId,
            OccurrenceId = id,
            At = turn.UtcNow,
            By = turn.Me,
            What = HistoryEvent.Dated,
            Detail = startsAt.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        });
        return Reply.Say(DateScreens.Set(view));
    }

    private static DateOnly FirstMonth(OccurrenceView view) => view.Occurrence.DaysToChoose(view.Clock.Today).First;
}
