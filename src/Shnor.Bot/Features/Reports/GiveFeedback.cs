using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Reports;

/// <summary>The comment of a feedback is being typed.</summary>
public sealed record CommentTalk(long Occurrence) : IAbout
{
    public static readonly DialogKind<CommentTalk> Kind = new("feedback", 1);

    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>«Был(а)», «Как вам?» and a few words, by whoever was invited. All of it can be said otherwise for a week.</summary>
public sealed class GiveFeedback
{
    private const int LongestComment = 500;
    private const int Best = 5;

    private static readonly TimeSpan Changeable = TimeSpan.FromDays(7);

    /// <summary>«Был(а)» or «Не был(а)», by the person themselves.</summary>
    public async Task<Reply> Come(Turn turn, (OccurrenceId Id, int WasThere) pressed, CancellationToken ct)
    {
        var (view, given, refusal) = await Look(turn, pressed.Id, ct);
        if (refusal is not null) return refusal;
        var wasThere = pressed.WasThere == 1;
        var isNews = !await turn.Db.Attendances.AnyAsync(a => a.OccurrenceId == pressed.Id && a.PersonId == turn.Me && a.WasThere == wasThere, ct);
        if (isNews) await Attended.Mark(turn, pressed.Id, [turn.Me], wasThere, ct);
        if (wasThere) return Reply.Show(given is null ? FeedbackScreens.HowWasIt(view!) : FeedbackScreens.Thanks(view!, given), isNews ? "Отмечено" : "Уже отмечено");
        if (given is not null) turn.Db.Feedbacks.Remove(given); // who was not there has no opinion
        turn.Dialogs.Close();
        return Reply.Show(FeedbackScreens.WasNotThere(view!), isNews ? "Отмечено" : "Уже отмечено");
    }

    public async Task<Reply> Score(Turn turn, (OccurrenceId Id, int Score) pressed, CancellationToken ct)
    {
        var (view, given, refusal) = await Look(turn, pressed.Id, ct);
        if (refusal is not null) return refusal;
        if (pressed.Score is < 1 or > Best) return Reply.Whisper("Оценка — от 1 до 5.");
        if (!await turn.Db.Attendances.AnyAsync(a => a.OccurrenceId == pressed.Id && a.PersonId == turn.Me && a.WasThere, ct)) await Attended.Mark(turn, pressed.Id, [turn.Me], wasThere: true, ct);
        if (given is null) turn.Db.Feedbacks.Add(new Feedback { OccurrenceId = pressed.Id, PersonId = turn.Me, Score = pressed.Score, At = turn.UtcNow });
        else given.Score = pressed.Score; // its time stays: the week does not begin anew
        turn.Dialogs.Open(CommentTalk.Kind, new(pressed.Id.Value));
        return Reply.Show(FeedbackScreens.AnyWords(view!, pressed.Score));
    }

    /// <summary>«Пропустить»: what was written before stays.</summary>
    public async Task<Reply> Skip(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var (view, given, refusal) = await Look(turn, id, ct);
        if (refusal is not null) return refusal;
        if (turn.Dialogs.Read(CommentTalk.Kind)?.Occurrence == id.Value) turn.Dialogs.Close();
        return Reply.Show(given is null ? FeedbackScreens.HowWasIt(view!) : FeedbackScreens.Thanks(view!, given));
    }

    public async Task<Reply> Again(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var (view, _, refusal) = await Look(turn, id, ct);
        return refusal ?? Reply.Show(FeedbackScreens.HowWasIt(view!));
    }

    public async Task<Reply> Comment(Turn turn, (CommentTalk Data, string Words) typed, CancellationToken ct)
    {
        var (view, given, refusal) = await Look(turn, new(typed.Data.Occurrence), ct);
        if (refusal is not null || given is null)
        {
            turn.Dialogs.Close();
            return Reply.Say(FeedbackScreens.Closed());
        }

        var words = typed.Words.Trim();
        if (words.Length > LongestComment) return Reply.Say(FeedbackScreens.TooLong(view!, words.Length, LongestComment));
        if (words.Length > 0) given.Comment = words;
        turn.Dialogs.Close();
        return Reply.Say(FeedbackScreens.Thanks(view!, given));
    }

    public async Task<Reply> Results(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        return Reply.Show(FeedbackScreens.ShowResults(view, await FeedbackResults.Load(turn.Db, id, ct)));
    }

    /// <summary>Whose word it is: of those who could have come. A plan may be open to more people than an event.</summary>
    private static async Task<(OccurrenceView? View, Feedback? Given, Reply? Refusal)> Look(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        var programme = view.Occurrence.ProgrammeId;
        var couldCome = turn.Who.Memberships.Any(m => m.ProgrammeId == programme && view.Occurrence.Invites.Includes(m.Role, m.SchoolId))
            || await turn.Db.Attendances.AnyAsync(a => a.OccurrenceId == id && a.PersonId == turn.Me, ct);
        if (!couldCome || !view.HasAttendance) return (null, null, Reply.Whisper("Об этом мероприятии отзыв сейчас не нужен."));
        var given = await turn.Db.Feedbacks.FirstOrDefaultAsync(f => f.OccurrenceId == id && f.PersonId == turn.Me, ct);
        return given is not null && turn.UtcNow > given.At + Changeable
            ? (null, null, Reply.Show(FeedbackScreens.Closed(), "Прошло больше недели: отзыв уже не изменить."))
            : (view, given, null);
    }
}
