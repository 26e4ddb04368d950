using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Ongoing;

/// <summary>An answer is saved at each tap; until the next question another tap takes its place. «Завершено» is a mark like any other.</summary>
public sealed class AnswerProgress
{
    public async Task<Reply> List(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Reply.Show(ProgressScreens.List(await ProgressRows.Of(turn.Db, programme, turn.Me, turn.UtcNow, ct)));

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
        if (progress == Progress.Finished) return Reply.Show(ProgressScreens.Over((await MarkDone.Own(turn, view, tells: true, ct)).View), "Записано");
        await turn.Db.SaveChangesAsync(ct); // the list below is asked of the table; the commit is still one
        if (progress == Progress.Difficult) return Reply.Show(ProgressScreens.Difficult(view), "Записано");
        var rows = await ProgressRows.Of(turn.Db, view.Occurrence.ProgrammeId, turn.Me, turn.UtcNow, ct);
        return Reply.Show(ProgressScreens.List(rows), "Записано");
    }

    private static async Task Save(Turn turn, OccurrenceView view, Progress progress, CancellationToken ct)
    {
        var askedFor = ProgressRows.AskedFor(view);
        var answer = await turn.Db.ProgressAnswers.FindAsync([view.Id, turn.Me, askedFor], ct)
            ?? turn.Db.ProgressAnswers.Add(new ProgressAnswer { OccurrenceId = view.Id, PersonId = turn.Me, AskedFor = askedFor }).Entity;
        (answer.Progress, answer.At) = (progress, turn.UtcNow);
    }
}
