using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Questions;

public sealed record AskedQuestion(long Occurrence) : IAbout
{
    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>«Вопрос координатору»: one typed message. Asked again about the same thing, it goes on where the first one stands.</summary>
public sealed class AskCoordinator
{
    public static readonly DialogKind<AskedQuestion> Asking = new("question-ask", 1);

    public async Task<Reply> Ask(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!;
        if (await IsOnlyCoordinator(turn, view, ct)) return Reply.Whisper("Координатор этой программы — вы.");
        if (await Talks.HasTooMany(turn, view.Occurrence.ProgrammeId, ct)) return Reply.Say(TalkScreens.TooMany());
        turn.Dialogs.Open(Asking, new(id.Value));
        return Reply.Say(TalkScreens.Ask(view)); // what it is about stays readable above
    }

    public async Task<Reply> Take(Turn turn, (AskedQuestion Data, string Words) typed, CancellationToken ct)
    {
        if (Talks.Read(typed.Words) is not { } words) return Reply.Say(TalkScreens.WordsAgain(typed.Words.Trim().Length));
        turn.Dialogs.Close();
        var view = (await OccurrenceView.Load(turn.Db, new OccurrenceId(typed.Data.Occurrence), turn.UtcNow, ct))!;
        var open = await turn.Db.Questions.FirstOrDefaultAsync(q => q.OccurrenceId == view.Id && q.AskedBy == turn.Me && q.Kind == QuestionKind.Question && q.ClosedAt == null, ct);
        if (open is null && await Talks.HasTooMany(turn, view.Occurrence.ProgrammeId, ct)) return Reply.Say(TalkScreens.TooMany());
        if (open is not null && await Talks.MustWait(turn, open, ct)) return Reply.Say(TalkScreens.MustWait(open.Id));
        var question = open ?? Talks.Begin(turn, view, QuestionKind.Question);
        var told = await Talks.Write(turn, question, words, ct);
        return Reply.Say(TalkScreens.Sent(question.Id, view, told));
    }

    private static async Task<bool> IsOnlyCoordinator(Turn turn, OccurrenceView view, CancellationToken ct) =>
        turn.Who.Coordinates(view.Occurrence.ProgrammeId) && (await DutyRows.Coordinators(turn.Db, view.Occurrence.ProgrammeId, turn.UtcNow, ct)).All(id => id == turn.Me);
}
