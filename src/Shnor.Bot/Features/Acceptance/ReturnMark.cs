using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Acceptance;

/// <param name="Person">Whose part alone is returned; neither this nor <paramref name="Body"/>: the whole.</param>
public sealed record ReturningMark(long Occurrence, long? Person = null, long? Body = null) : IAbout
{
    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>
/// «Вернуть», with words: it is open again, and whoever answers for it reads them. As often as needed. Reminders of the time that has passed do not
/// come again, those ahead do.
/// </summary>
public sealed class ReturnMark
{
    public const int MaxLength = 700; // fits into one screen of a phone, with room for the title

    public static readonly DialogKind<ReturningMark> Returning = new("return", 1);

    /// <summary>Where everybody has marked their own part, usually one of them is meant.</summary>
    public async Task<Reply> Ask(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = await Load(turn, id, ct);
        if (Refuse(view) is { } refusal) return refusal;
        return view.IsEach ? Reply.Show(ReturnScreens.ToWhom(view)) : AskWords(turn, view, new(id.Value), part: null);
    }

    public Task<Reply> ToPerson(Turn turn, (OccurrenceId Id, PersonId Person) asked, CancellationToken ct) =>
        ToPart(turn, asked.Id, new(asked.Id.Value, Person: asked.Person.Value), ct);

    public Task<Reply> ToBody(Turn turn, (OccurrenceId Id, BodyId Body) asked, CancellationToken ct) =>
        ToPart(turn, asked.Id, new(asked.Id.Value, Body: asked.Body.Value), ct);

    public Task<Reply> ToAll(Turn turn, OccurrenceId id, CancellationToken ct) => ToPart(turn, id, new(id.Value), ct);

    public async Task<Reply> Cancel(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        turn.Dialogs.Close();
        return Reply.Show(AcceptScreens.Now(await Load(turn, id, ct)), "Ничего не изменилось");
    }

    public async Task<Reply> Take(Turn turn, (ReturningMark Data, string Words) typed, CancellationToken ct)
    {
        var words = typed.Words.Trim();
        var view = await Load(turn, new(typed.Data.Occurrence), ct);
        if (words.Length is 0 or > MaxLength) return Reply.Say(ReturnScreens.WordsAgain(view, words.Length));
        turn.Dialogs.Close();
        if (Part(view, typed.Data) is { IsMarked: false } || view.Occurrence.Return() != ReturnOutcome.Returned) return Reply.Say(AcceptScreens.Now(view)); // somebody was quicker

        var parts = Part(view, typed.Data) is { } one ? [one] : view.Parts;
        await TakeMarksBack(turn, view, parts, ct);
        RungSchedule.MoveOn(view.Occurrence, turn.UtcNow);
        var remark = new Remark { OccurrenceId = view.Id, Kind = RemarkKind.Returned, Text = words, By = turn.Me, At = turn.UtcNow };
        turn.Db.Remarks.Add(remark);
        MarkDone.WriteHistory(turn, view.Occurrence, HistoryEvent.Returned);
        await turn.Db.SaveChangesAsync(ct); // its number is needed for the letters; the commit is still one
        var told = await TellThem(turn, view, remark.Id, parts, ct);
        return Reply.Say(ReturnScreens.Returned(view with { ConfirmedBy = null, ConfirmedAt = null, Parts = [.. view.Parts.Select(part => parts.Contains(part) ? part with { IsMarked = false } : part)] }, told));
    }

    private async Task<Reply> ToPart(Turn turn, OccurrenceId id, ReturningMark asked, CancellationToken ct)
    {
        var view = await Load(turn, id, ct);
        return Refuse(view) ?? AskWords(turn, view, asked, Part(view, asked));
    }

    private static Reply AskWords(Turn turn, OccurrenceView view, ReturningMark asked, OccurrencePart? part)
    {
        turn.Dialogs.Open(Returning, asked);
        return Reply.Say(ReturnScreens.AskWords(view, part)); // what they return stays readable above
    }

    private static Reply? Refuse(OccurrenceView view) => view.Occurrence.State switch
    {
        OccurrenceState.Reported => null,
        OccurrenceState.Accepted => Reply.Show(AcceptScreens.Now(view), "Уже принято: вернуть нельзя"),
        _ => Reply.Show(AcceptScreens.Now(view), "Отметки уже нет: возвращать нечего"),
    };

    private static OccurrencePart? Part(OccurrenceView view, ReturningMark asked) =>
        view.Parts.FirstOrDefault(part => (asked.Person is { } person && part.Of.Person == new PersonId(person)) || (asked.Body is { } body && part.Of.Body == new BodyId(body)));

    private static async Task TakeMarksBack(Turn turn, OccurrenceView view, IReadOnlyList<OccurrencePart> parts, CancellationToken ct)
    {
        if (await turn.Db.EventReports.FirstOrDefaultAsync(r => r.OccurrenceId == view.Id, ct) is { } report) report.SentAt = null; // a draft again, with all that is in it
        var marks = await turn.Db.AssigneeMarks.Where(m => m.OccurrenceId == view.Id).ToListAsync(ct);
        turn.Db.AssigneeMarks.RemoveRange(marks.Where(m => parts.Count == view.Parts.Count || parts.Any(part => m.PersonId == part.Of.Person && m.BodyId == part.Of.Body)));
    }

    /// <summary>Those who are there and answer for it, or for that part; and nobody who has only heard of it.</summary>
    private static async Task<int> TellThem(Turn turn, OccurrenceView view, RemarkId remark, IReadOnlyList<OccurrencePart> parts, CancellationToken ct)
    {
        var people = parts.Count > 0 ? view.Acting.Hearing(view.Activity.Id, parts.Select(part => part.Of)) : view.Acting.Hearing(view.Activity.Id);
        var others = people.Where(person => person != turn.Me).ToList();
        foreach (var person in others)
            await turn.Outbox.Add($"returned:{remark.Value}:{person.Value}", new(LetterKinds.Returned, person, view.Occurrence.ProgrammeId, view.Id, $"{remark.Value}"), ct);
        return others.Count;
    }

    private static async Task<OccurrenceView> Load(Turn turn, OccurrenceId id, CancellationToken ct) => (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
}
