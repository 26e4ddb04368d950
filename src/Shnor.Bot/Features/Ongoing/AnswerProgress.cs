using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Ongoing;

/// <summary>An answer is saved at each tap; until the next question another tap takes its place. «Завершено» is a mark like any other.</summary>
public sealed class AnswerProgress
{
    public async Task<Reply> List(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Reply.Show(ProgressScreens.List(await ProgressRows.Of(turn.Db, programme, turn.Me, turn.UtcNow, ct), programme));

    public async Task<Reply> Row(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!.SeenBy(turn.Me);
        return Reply.Show(view.IsGoingOn ? ProgressScreens.Ask(view) : ProgressScreens.Over(view));
    }

    public async Task<Reply> Say(Turn turn, (OccurrenceId Id, int Answer) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!.SeenBy(turn.Me);
        if (!view.IsGoingOn) return Reply.Show(ProgressScreens.Over(view), view.IsConfirmed ? "Уже завершено" : "Срок вышел: отвечать не нужно");
        if (!Enum.IsDefined((Progress)asked.Answer)) return Reply.Show(ProgressScreens.Ask(view));
        if (view.ReaderIsDone) return Reply.Show(ProgressScreens.Over(view), "Вы уже отметили «Завершено»");

        var progress = (Progress)asked.Answer;
        await Save(turn, view, progress, ct);
        if (progress == Progress.Finished) return await Finish(turn, view, ct);
        await turn.Db.SaveChangesAsync(ct); // the list below is asked of the table; the commit is still one
        if (progress == Progress.Difficult) return Reply.Show(ProgressScreens.Difficult(view), "Записано");
        var rows = await ProgressRows.Of(turn.Db, view.Occurrence.ProgrammeId, turn.Me, turn.UtcNow, ct);
        return Reply.Show(ProgressScreens.List(rows, view.Occurrence.ProgrammeId), "Записано");
    }

    private static async Task Save(Turn turn, OccurrenceView view, Progress progress, CancellationToken ct)
    {
        var askedFor = ProgressRows.AskedFor(view);
        var answer = await turn.Db.ProgressAnswers.FindAsync([view.Id, turn.Me, askedFor], ct)
            ?? turn.Db.ProgressAnswers.Add(new ProgressAnswer { OccurrenceId = view.Id, PersonId = turn.Me, AskedFor = askedFor }).Entity;
        (answer.Progress, answer.At) = (progress, turn.UtcNow);
    }

    /// <summary>Where everybody marks their own part, theirs; the last of them ends it.</summary>
    private static async Task<Reply> Finish(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        if (view.IsEach)
        {
            var mine = view.PartsOf(turn.Me).Where(part => !part.IsMarked).ToList();
            turn.Db.AssigneeMarks.AddRange(mine.Select(part => new AssigneeMark { OccurrenceId = view.Id, PersonId = part.Of.Person, BodyId = part.Of.Body, By = turn.Me, At = turn.UtcNow }));
            view = view with { Parts = [.. view.Parts.Select(part => mine.Contains(part) ? part with { IsMarked = true } : part)] };
            await turn.Db.SaveChangesAsync(ct); // whose marks these are is asked below
            if (view.Waiting.Count > 0)
            {
                MarkDone.WriteHistory(turn, view.Occurrence, HistoryEvent.Confirmed, $"{view.Parts.Count - view.Waiting.Count}/{view.Parts.Count}");
                return Reply.Show(ProgressScreens.Over(view), "Записано");
            }
        }

        await MarkDone.Confirm(turn, view, ct);
        return Reply.Show(ProgressScreens.Over(view with { ConfirmedBy = turn.Who.Name, ConfirmedAt = view.Clock.Now }), "Завершено");
    }
}
