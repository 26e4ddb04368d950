using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>What somebody wants of a series from a day on.</summary>
/// <param name="Occurrence">Out of whose card they came.</param>
/// <param name="From">The first day of the change.</param>
/// <param name="Day">Null: not chosen yet.</param>
/// <param name="Time">Null: not chosen yet.</param>
/// <param name="Ends">No more meetings from that day on.</param>
public sealed record AskedSeries(long Occurrence, DateOnly? From, DayOfWeek? Day, TimeOnly? Time, bool Ends) : IAbout
{
    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>«Изменить серию»: from a date on another weekday and hour, or no more. What was moved, left out or marked stays as it is.</summary>
public sealed class ChangeSeries
{
    public static readonly DialogKind<AskedSeries> Asking = new("series", 1);

    private const int DatesOffered = 8;

    /// <summary>From which of the next dates on.</summary>
    public async Task<Reply> Ask(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        turn.Dialogs.Close();
        var dates = await SeriesDates.Ahead(turn.Db, view, DatesOffered, ct);
        return Reply.Show(dates.Count == 0 ? SeriesScreens.NotASeries(view) : SeriesScreens.AskFrom(view, dates));
    }

    public async Task<Reply> TakeFrom(Turn turn, (OccurrenceId Id, DateOnly From) asked, CancellationToken ct)
    {
        var (view, refused) = await Look(turn, asked.Id, asked.From, ct);
        if (refused is not null) return refused;
        turn.Dialogs.Open(Asking, new(asked.Id.Value, asked.From, null, null, Ends: false));
        return Reply.Show(SeriesScreens.AskDay(view, asked.From));
    }

    public async Task<Reply> TakeDay(Turn turn, (OccurrenceId Id, int Day) asked, CancellationToken ct)
    {
        if (Open(turn, asked.Id) is not { From: { } from } open) return await Ask(turn, asked.Id, ct);
        var (view, refused) = await Look(turn, asked.Id, from, ct);
        if (refused is not null) return refused;
        turn.Dialogs.Open(Asking, open with { Day = (DayOfWeek)(Math.Abs(asked.Day) % 7), Time = null, Ends = false });
        return Reply.Show(SeriesScreens.AskTime(view, (DayOfWeek)(Math.Abs(asked.Day) % 7)));
    }

    public async Task<Reply> TakeHour(Turn turn, (OccurrenceId Id, int Minutes) asked, CancellationToken ct) =>
        asked.Minutes is < 0 or >= 24 * 60 || Open(turn, asked.Id) is not { From: not null, Day: not null } open
            ? await Ask(turn, asked.Id, ct)
            : await Sure(turn, open with { Time = new TimeOnly(asked.Minutes / 60, asked.Minutes % 60) }, screen => Reply.Show(screen), ct);

    public async Task<Reply> TakeWords(Turn turn, (AskedSeries Data, string Words) typed, CancellationToken ct)
    {
        if (typed.Data is not { Day: not null, Ends: false }) return Reply.Say(DateScreens.TimeNotUnderstood());
        if (TypedTime.Read(typed.Words) is not { } read) return Reply.Say(DateScreens.TimeNotUnderstood());
        return read.IsSure ? await Sure(turn, typed.Data with { Time = read.Time }, Reply.Say, ct) : Reply.Say(DateScreens.TimeNotSure(read.Time));
    }

    /// <summary>«Закончить серию».</summary>
    public async Task<Reply> End(Turn turn, OccurrenceId id, CancellationToken ct) =>
        Open(turn, id) is { From: not null } open ? await Sure(turn, open with { Ends = true, Day = null, Time = null }, screen => Reply.Show(screen), ct) : await Ask(turn, id, ct);

    public async Task<Reply> Save(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        if (Open(turn, id) is not { From: { } from } open || (!open.Ends && open.Time is null)) return await Ask(turn, id, ct);
        var (view, refused) = await Look(turn, id, from, ct);
        if (refused is not null) return refused;
        turn.Dialogs.Close();
        if (TimingOf(view, open) is not { } timing) return Reply.Show(SeriesScreens.CannotBeCut(view));
        var done = await Regenerate.Retime(turn, view.Activity.Id, timing, view.Activity.Kind, ct, since: from);
        turn.Db.History.Add(new HistoryEntry
        {
            ProgrammeId = view.Occurrence.ProgrammeId,
            OccurrenceId = turn.Db.Entry(view.Occurrence).State == EntityState.Deleted ? null : view.Id, // the very date they came from may be gone
            At = turn.UtcNow,
            By = turn.Me,
            What = HistoryEvent.SeriesChanged,
            Detail = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        await turn.Db.SaveChangesAsync(ct); // the new dates have their numbers
        await SeriesNotices.Tell(turn, view, from, ct);
        return Reply.Show(SeriesScreens.Saved(view, open, done, await SeriesDates.Next(turn.Db, view, ct)));
    }

    private static async Task<Reply> Sure(Turn turn, AskedSeries asked, Func<Screen, Reply> answer, CancellationToken ct)
    {
        var (view, refused) = await Look(turn, new OccurrenceId(asked.Occurrence), asked.From!.Value, ct);
        if (refused is not null) return answer(refused.Edit!);
        if (TimingOf(view, asked) is null) return answer(SeriesScreens.CannotBeCut(view));
        turn.Dialogs.Open(Asking, asked);
        return answer(SeriesScreens.Sure(view, asked, await SeriesDates.CountFrom(turn.Db, view, asked.From.Value, ct)));
    }

    private static AskedSeries? Open(Turn turn, OccurrenceId id) => turn.Dialogs.Read(Asking) is { } open && open.Occurrence == id.Value ? open : null;

    private static Timing? TimingOf(OccurrenceView view, AskedSeries asked)
    {
        var programme = view.Activity.Programme!;
        TimeOnly? till = asked.Time is { } time && view.Occurrence.DurationMinutes != (int)Domain.Reminders.OccurrenceFacts.UsualDuration.TotalMinutes ? time.AddMinutes(view.Occurrence.DurationMinutes) : null;
        WeeklyHour? then = asked.Ends ? null : new(asked.Day!.Value, asked.Time!.Value, till);
        return SeriesChange.From(view.Activity.Timing, view.Activity.Kind, programme.PlanYears, programme.Settings, asked.From!.Value, then);
    }

    private static async Task<(OccurrenceView View, Reply? Refused)> Look(Turn turn, OccurrenceId id, DateOnly from, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (view.Occurrence.IsSeries && view.Activity.RemovedAt is null && from > view.Clock.Today.AddDays(-1) && from <= view.Clock.Today.AddDays(Occurrence.MostDaysAhead)) return (view, null);
        turn.Dialogs.Close();
        return (view, Reply.Show(SeriesScreens.NotASeries(view)));
    }
}
