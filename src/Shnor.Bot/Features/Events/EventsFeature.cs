using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Events;

/// <summary>When and where an event is, and who is invited: set, changed, moved, left out, cancelled; a whole series; the weeks without one.</summary>
public sealed class EventsFeature(ChooseDay days, DraftEvent drafts, ChooseAudience audience, SaveEvent save, SetLink link, CallOff off, ChangeSeries series, SetBreak breaks) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.SetDate, Need.Assignee, days.Show);
        routes.Press(Buttons.Move, Need.Assignee, days.Show);
        routes.Press(CalendarScreens.Month, Need.Assignee, days.TurnMonth);
        routes.Press(CalendarScreens.Day, Need.Assignee, days.Choose);
        routes.Press(MonthGrid.Blank, Need.Member, ChooseDay.Blank);
        routes.Press(DateScreens.Hour, Need.Assignee, drafts.TakeHour);

        routes.Press(Buttons.Change, Need.Assignee, ChangeEvent.Show);
        routes.Press(DraftScreens.AskFor, Need.Assignee, drafts.Ask);
        routes.Press(DraftScreens.Clear, Need.Assignee, drafts.Clear);
        routes.Press(DraftScreens.Minutes, Need.Assignee, drafts.TakeMinutes);
        routes.Press(AudienceScreens.Choose, Need.Assignee, audience.TakeRole);
        routes.Press(AudienceScreens.Toggle, Need.Assignee, audience.ToggleSchool);
        routes.Press(AudienceScreens.AllSchools, Need.Assignee, audience.AllSchools);
        routes.Talk(EventDraft.Kind, Need.Assignee, drafts.TakeWords);
        routes.Press(DraftScreens.Save, Need.Assignee, save.Save);
        routes.Press(DateScreens.Cancel, Need.Member, Cancel);

        routes.Press(Buttons.SetLink, Need.Assignee, link.Ask);
        routes.Talk(SetLink.AskingLink, Need.Assignee, link.Take);

        routes.Press(OffScreens.Ask, Need.Assignee, off.Ask);
        routes.Press(OffScreens.WithoutReason, Need.Assignee, off.WithoutReason);
        routes.Press(OffScreens.Do, Need.Assignee, off.Do);
        routes.Talk(CallOff.Asking, Need.Assignee, off.TakeReason);
        routes.Press(Buttons.Restore, Need.Assignee, off.Restore);

        routes.Press(Buttons.ChangeSeries, Need.Assignee, series.Ask);
        routes.Press(SeriesScreens.From, Need.Assignee, series.TakeFrom);
        routes.Press(SeriesScreens.Day, Need.Assignee, series.TakeDay);
        routes.Press(SeriesScreens.Hour, Need.Assignee, series.TakeHour);
        routes.Press(SeriesScreens.End, Need.Assignee, series.End);
        routes.Press(SeriesScreens.Save, Need.Assignee, series.Save);
        routes.Talk(ChangeSeries.Asking, Need.Assignee, series.TakeWords);

        routes.Press(Buttons.Breaks, Need.Coordinator, breaks.Show);
        routes.Press(BreakScreens.AskFor, Need.Coordinator, breaks.Ask);
        routes.Press(BreakScreens.Summer, Need.Coordinator, breaks.Summer);
        routes.Press(BreakScreens.None, Need.Coordinator, breaks.None);
        routes.Talk(SetBreak.Asking, Need.Coordinator, breaks.TakeWords);
    }

    private static Task<Reply> Cancel(Turn turn, Nothing nothing, CancellationToken ct)
    {
        var about = turn.Dialogs.Read(EventDraft.Kind)?.Occurrence ?? turn.Dialogs.Read(SetLink.AskingLink)?.Occurrence;
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(DateScreens.NothingChanged(about is { } id ? new OccurrenceId(id) : null)));
    }
}
