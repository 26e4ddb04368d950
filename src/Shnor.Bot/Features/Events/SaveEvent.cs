using System.Globalization;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>«Готово»: the draft becomes true in one commit, and everybody it concerns is told once. A second press finds the draft closed.</summary>
public sealed class SaveEvent(DraftEvent drafts)
{
    public async Task<Reply> Save(Turn turn, (OccurrenceId Id, int Anyway) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        if (turn.Dialogs.Read(EventDraft.Kind) is not { } draft || draft.Occurrence != asked.Id.Value) return Reply.Show(ChangeScreens.Card(view, turn.Who.Coordinates(view.Occurrence.ProgrammeId)), "Уже сохранено или отменено. Сейчас так.");
        if (DraftEvent.Refusal(turn, view) is { } refused) return Reply.Show(refused);
        if (asked.Anyway == 0 && !(await Clashes.Find(turn.Db, view, draft, ct)).IsNone) return Reply.Show(await drafts.Summary(turn, view, draft, ct), "В это время те же люди заняты");

        var before = KnownEvent.Of(view.Occurrence);
        var (revision, link, wasDated, moves) = (view.Occurrence.Revision, view.Activity.Link, !view.CanBeDated, draft.Moves(view));
        if (Time(view, draft) is { } trouble)
        {
            turn.Dialogs.Close();
            return Reply.Show(trouble);
        }

        turn.Dialogs.Close();
        Details(view, draft);
        if (view.Occurrence.Revision == revision && view.Activity.Link == link) return Reply.Show(ChangeScreens.Card(view, turn.Who.Coordinates(view.Occurrence.ProgrammeId)), "Ничего не изменилось");

        // Only of another hour what lies before this moment is not said; another length leaves what is just due alone.
        RungSchedule.MoveOn(view.Occurrence, before.At != KnownEvent.MomentOf(view.Occurrence) ? turn.UtcNow : view.Occurrence.RungsPlannedUntil);
        WriteHistory(turn, view, before, wasDated, link);
        var why = moves && wasDated && draft.Reason is { } reason ? await Remember(turn, view, reason, RemarkKind.Moved, ct) : (RemarkId?)null;
        if (view.Occurrence.Revision != revision) await EventNotices.Tell(turn, view.Occurrence, new(before, why), ct);
        return Reply.Show(!wasDated && view.Occurrence.Shape == OccurrenceShape.Dated ? DateScreens.Set(view) : DraftScreens.Saved(view, moves && wasDated));
    }

    /// <summary>Its number goes into letters; the words stay here.</summary>
    internal static async Task<RemarkId> Remember(Turn turn, OccurrenceView view, string words, RemarkKind kind, CancellationToken ct)
    {
        var remark = new Remark { OccurrenceId = view.Id, Kind = kind, Text = words, By = turn.Me, At = turn.UtcNow };
        turn.Db.Remarks.Add(remark);
        await turn.Db.SaveChangesAsync(ct); // its number is needed; the commit is still one
        return remark.Id;
    }

    /// <returns>Why it cannot be then; null: it is.</returns>
    private static Screen? Time(OccurrenceView view, EventDraft draft)
    {
        if (view.HasDeadline)
            return draft.Day is { } due && view.Occurrence.MoveDeadline(due, view.Clock.Today) is MoveOutcome.InThePast or MoveOutcome.TooFar ? DateScreens.DayIsGone(view) : null;
        if (draft.InZone(view.Clock.Zone) is not { } start) return null;
        if (!view.CanBeDated) return view.Occurrence.Move(start, view.Clock.Now) is MoveOutcome.InThePast or MoveOutcome.TooFar ? DateScreens.AlreadyPast(view) : null;
        return view.Occurrence.SetDate(start, view.Clock.Now) switch
        {
            SetDateOutcome.Set => null,
            SetDateOutcome.InThePast => DateScreens.AlreadyPast(view),
            SetDateOutcome.OutsideWindow => DateScreens.DayIsGone(view),
            _ => DateScreens.CannotBeDated(view),
        };
    }

    private static void Details(OccurrenceView view, EventDraft draft)
    {
        if (view.HasDeadline) return;
        view.Occurrence.SetPlace(draft.Place);
        view.Occurrence.SetDuration(draft.Minutes);
        if (draft.ChangesAudience(view)) view.Occurrence.SetAudience(draft.Invites);
        if (draft.Link == view.Link) return;
        if (view.Occurrence.IsSeries) view.Activity.Link = draft.Link; // kept for the series
        else view.Occurrence.SetLink(draft.Link);
    }

    private static void WriteHistory(Turn turn, OccurrenceView view, KnownEvent before, bool wasDated, string? link)
    {
        var now = KnownEvent.MomentOf(view.Occurrence);
        if (before.At != now) Add(wasDated ? HistoryEvent.Moved : HistoryEvent.Dated, wasDated ? $"{Form(before.At)} {Form(now)}" : Form(now));
        if (before.Link != view.Link || link != view.Activity.Link) Add(HistoryEvent.LinkSet, null);
        if (before.At == now && before.Link == view.Link) Add(HistoryEvent.Edited, null);

        void Add(HistoryEvent what, string? detail) => turn.Db.History.Add(
            new HistoryEntry { ProgrammeId = view.Occurrence.ProgrammeId, OccurrenceId = view.Id, At = turn.UtcNow, By = turn.Me, What = what, Detail = detail });

        string Form(DateTime? at) => at is not { } moment ? "-"
            : view.HasDeadline ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
    }
}
