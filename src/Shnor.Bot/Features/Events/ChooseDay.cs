using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Events;

/// <summary>The calendar: «Назначить дату», «Перенести», «Перенести срок». A day of an event is followed by the hour, a deadline has none.</summary>
public sealed class ChooseDay(DraftEvent drafts)
{
    public async Task<Reply> Show(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (Refusal(turn, view) is { } refused) return refused;
        DraftEvent.GoTo(turn, view, DraftStep.Summary); // «Назад» from the hour: what is typed now is no hour of the day chosen before
        return Reply.Show(CalendarScreens.Days(view, DaysToChoose.FirstMonth(view)));
    }

    public async Task<Reply> TurnMonth(Turn turn, (OccurrenceId Id, DateOnly Month) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        return Refusal(turn, view) ?? Reply.Show(CalendarScreens.Days(view, asked.Month));
    }

    public async Task<Reply> Choose(Turn turn, (OccurrenceId Id, DateOnly Day) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        if (Refusal(turn, view) is { } refused) return refused;
        var (first, last) = DaysToChoose.Of(view);
        if (asked.Day < first || asked.Day > last) return Reply.Show(CalendarScreens.Days(view, DaysToChoose.FirstMonth(view)), "Этот день уже нельзя выбрать");
        var draft = DraftEvent.Current(turn, view) with { Day = asked.Day };
        if (view.HasDeadline) return Reply.Show(await drafts.Summary(turn, view, draft, ct));
        turn.Dialogs.Open(EventDraft.Kind, draft with { Step = DraftStep.Time });
        return Reply.Show(DateScreens.AskTime(view, asked.Day));
    }

    public static Task<Reply> Blank(Turn turn, Nothing nothing, CancellationToken ct) => Task.FromResult(Reply.Whisper("Выберите число из календаря."));

    private static Reply? Refusal(Turn turn, OccurrenceView view)
    {
        if (view.HasDeadline) return turn.Who.Coordinates(view.Occurrence.ProgrammeId) ? null : Reply.Show(DateScreens.CannotBeDated(view), "Срок переносит координатор");
        return view.CanBeChanged ? null : Reply.Show(DateScreens.CannotBeDated(view));
    }
}
