using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>
/// The draft of an event, step by step: a day by button and an hour are enough, everything else stands in the summary with a ready answer and can be changed there.
/// </summary>
public sealed class DraftEvent
{
    /// <summary>The draft that is open about this occurrence, or a new one of it as it is.</summary>
    public static EventDraft Current(Turn turn, OccurrenceView view) =>
        turn.Dialogs.Read(EventDraft.Kind) is { } open && open.Occurrence == view.Id.Value && open.Revision == view.Occurrence.Revision ? open : EventDraft.Of(view);

    /// <summary>What is open about this occurrence goes to another step; anything else that is open is over.</summary>
    public static void GoTo(Turn turn, OccurrenceView view, DraftStep step)
    {
        if (turn.Dialogs.Read(EventDraft.Kind) is { } open && open.Occurrence == view.Id.Value) turn.Dialogs.Open(EventDraft.Kind, open with { Step = step });
        else turn.Dialogs.Close();
    }

    /// <summary>An hour by button: minutes after midnight.</summary>
    public async Task<Reply> TakeHour(Turn turn, (OccurrenceId Id, int Minutes) asked, CancellationToken ct)
    {
        var (view, refused) = await Look(turn, asked.Id, ct);
        if (refused is not null) return refused;
        if (asked.Minutes is < 0 or >= 24 * 60 || turn.Dialogs.Read(EventDraft.Kind) is not { Day: not null } open || open.Occurrence != asked.Id.Value)
            return Reply.Show(CalendarScreens.Days(view, DaysToChoose.FirstMonth(view)), "Сначала выберите день");
        return Reply.Show(await WithHour(turn, view, open, new TimeOnly(asked.Minutes / 60, asked.Minutes % 60), ct));
    }

    /// <summary>What is to be changed, by button: «Место», «Ссылка», «Кого зовём», «Длительность», «Причина».</summary>
    public async Task<Reply> Ask(Turn turn, (OccurrenceId Id, string What) asked, CancellationToken ct)
    {
        var (view, refused) = await Look(turn, asked.Id, ct);
        if (refused is not null) return refused;
        if (!Enum.TryParse<DraftStep>(asked.What, out var step) || !Enum.IsDefined(step)) step = DraftStep.Summary;
        var draft = Current(turn, view) with { Step = step };
        if (step == DraftStep.Summary || (view.HasDeadline && step != DraftStep.Reason)) return Reply.Show(await Summary(turn, view, draft, ct));
        if (step == DraftStep.Time && draft.Day is null) return Reply.Show(CalendarScreens.Days(view, DaysToChoose.FirstMonth(view)));
        turn.Dialogs.Open(EventDraft.Kind, draft);
        return Reply.Show(step switch
        {
            DraftStep.Time => DateScreens.AskTime(view, draft.Day!.Value),
            DraftStep.Audience => AudienceScreens.Ask(view, draft, await EventPeople.SchoolsOf(turn.Db, view.Occurrence.ProgrammeId, ct)),
            _ => DraftScreens.Ask(view, draft),
        });
    }

    /// <summary>«Убрать место», «Убрать ссылку», «Без причины».</summary>
    public async Task<Reply> Clear(Turn turn, (OccurrenceId Id, string What) asked, CancellationToken ct)
    {
        var (view, refused) = await Look(turn, asked.Id, ct);
        if (refused is not null) return refused;
        var draft = Current(turn, view);
        draft = asked.What switch
        {
            nameof(DraftStep.Place) => draft with { Place = null },
            nameof(DraftStep.Link) => draft with { Link = null },
            nameof(DraftStep.Reason) => draft with { Reason = null },
            _ => draft,
        };
        return Reply.Show(await Summary(turn, view, draft, ct));
    }

    public async Task<Reply> TakeMinutes(Turn turn, (OccurrenceId Id, int Minutes) asked, CancellationToken ct)
    {
        var (view, refused) = await Look(turn, asked.Id, ct);
        if (refused is not null) return refused;
        var draft = Current(turn, view);
        return Reply.Show(await Summary(turn, view, asked.Minutes is >= 1 and <= Occurrence.MostMinutes ? draft with { Minutes = asked.Minutes } : draft, ct));
    }

    /// <summary>Whatever was typed: the answer to the step that is open.</summary>
    public async Task<Reply> TakeWords(Turn turn, (EventDraft Draft, string Words) typed, CancellationToken ct)
    {
        var (draft, id) = (typed.Draft, new OccurrenceId(typed.Draft.Occurrence));
        if (draft.Step == DraftStep.Time)
        {
            if (TypedTime.Read(typed.Words) is not { } read) return Reply.Say(DateScreens.TimeNotUnderstood());
            if (!read.IsSure) return Reply.Say(DateScreens.TimeNotSure(read.Time));
            return await Say(turn, id, draft, (view, open) => WithHour(turn, view, open, read.Time, ct), ct);
        }

        return await Say(turn, id, draft, (view, open) => TypedDetail.Into(open, typed.Words) is { } taken ? Summary(turn, view, taken, ct) : Task.FromResult(DraftScreens.NotUnderstood(view, open)), ct);
    }

    /// <summary>Kept, and shown before anything is saved: with whom it clashes, too.</summary>
    public async Task<Screen> Summary(Turn turn, OccurrenceView view, EventDraft draft, CancellationToken ct)
    {
        draft = draft with { Step = DraftStep.Summary };
        turn.Dialogs.Open(EventDraft.Kind, draft);
        return DraftScreens.Summary(view, draft, await Clashes.Find(turn.Db, view, draft, ct), await EventPeople.Describe(turn.Db, view, draft, ct));
    }

    /// <returns>What to answer instead, where it can no longer be changed, or somebody else has changed it meanwhile.</returns>
    private static async Task<(OccurrenceView View, Reply? Refused)> Look(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return (view, Refusal(turn, view) is { } screen ? Reply.Show(screen) : null);
    }

    private static async Task<Reply> Say(Turn turn, OccurrenceId id, EventDraft draft, Func<OccurrenceView, EventDraft, Task<Screen>> next, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return Reply.Say(Refusal(turn, view) ?? await next(view, draft));
    }

    /// <summary>The first who saves is right; whoever comes second sees what is so now.</summary>
    internal static Screen? Refusal(Turn turn, OccurrenceView view)
    {
        var mayDo = view.CanBeChanged || (view.HasDeadline && turn.Who.Coordinates(view.Occurrence.ProgrammeId));
        var isOvertaken = turn.Dialogs.Read(EventDraft.Kind) is { } open && open.Occurrence == view.Id.Value && open.Revision != view.Occurrence.Revision;
        if (mayDo && !isOvertaken) return null;
        turn.Dialogs.Close();
        return mayDo ? DraftScreens.Overtaken(view) : DateScreens.CannotBeDated(view);
    }

    private async Task<Screen> WithHour(Turn turn, OccurrenceView view, EventDraft draft, TimeOnly time, CancellationToken ct)
    {
        if (draft.Day is not { } day) return CalendarScreens.Days(view, DaysToChoose.FirstMonth(view));
        var (first, last) = DaysToChoose.Of(view);
        if (day < first || day > last)
        {
            turn.Dialogs.Close();
            return DateScreens.DayIsGone(view);
        }

        if (day.ToDateTime(time) <= view.Clock.Now) return DateScreens.AlreadyPast(view);
        return await Summary(turn, view, draft with { Time = time }, ct);
    }
}
