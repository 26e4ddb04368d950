using System.Globalization;
using System.Text.RegularExpressions;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

public sealed record AskedTime(long Occurrence, DateOnly Day);

/// <summary>«Назначить дату» in its smallest form: a day by button, an hour by typing.</summary>
public sealed partial class SetDate
{
    public static readonly DialogKind<AskedTime> AskingTime = new("event-time", 1);

    public async Task<Reply> ChooseDay(Turn turn, OccurrenceId id, CancellationToken ct)
    {
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

    /// <summary>The right to do it is asked again: it may have gone since the day was chosen.</summary>
    public async Task<Reply> TakeTime(Turn turn, (AskedTime Data, string Words) typed, CancellationToken ct)
    {
        var id = new OccurrenceId(typed.Data.Occurrence);
        if (await Access.Check(turn.Db, turn.Who, Need.Assignee, id, ct) != Admission.Granted)
        {
            turn.Dialogs.Close();
            return Reply.Say(DateScreens.NoLongerYours());
        }

        if (ReadTime(typed.Words) is not { } time) return Reply.Say(DateScreens.TimeNotUnderstood());
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var startsAt = typed.Data.Day.ToDateTime(time);
        var outcome = view.Occurrence.SetDate(startsAt, view.Clock.Now);
        if (outcome == SetDateOutcome.InThePast) return Reply.Say(DateScreens.AlreadyPast(view));
        turn.Dialogs.Close();
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

    /// <summary>«14:00», «14.00», «14 00», «14-00», «в 14», «9».</summary>
    internal static TimeOnly? ReadTime(string words)
    {
        var match = TimeText().Match(words.Trim());
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    private static DateOnly FirstMonth(OccurrenceView view) => view.Occurrence.DaysToChoose(view.Clock.Today).First;

    [GeneratedRegex(@"^(?:в\s+)?([0-9]{1,2})(?:[:.\s-]([0-9]{2}))?(?:\s*(?:ч|час|часов|часа)\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeText();
}
