using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Questions;

public sealed record AskedWhy(long Occurrence) : IAbout
{
    object? IAbout.Subject => new OccurrenceId(Occurrence);
}

/// <summary>«Не могу»: the reason goes to the coordinator with the ways out. Until one of them is taken it stays theirs.</summary>
public sealed class SayCannot
{
    public static readonly DialogKind<AskedWhy> AskingWhy = new("cannot", 1);

    public async Task<Reply> Ask(Turn turn, OccurrenceId id, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, id, turn.UtcNow, ct))!.SeenBy(turn.Me);
        if (await Refuse(turn, view, ct) is { } refusal) return refusal;
        turn.Dialogs.Open(AskingWhy, new(id.Value));
        return Reply.Say(CannotScreens.AskWhy(view)); // what it is about stays readable above
    }

    public async Task<Reply> Choose(Turn turn, (OccurrenceId Id, int Reason) asked, CancellationToken ct)
    {
        var view = (await OccurrenceView.Load(turn.Db, asked.Id, turn.UtcNow, ct))!.SeenBy(turn.Me);
        if (await Refuse(turn, view, ct) is { } refusal) return refusal;
        if (CannotScreens.Reason(asked.Reason) is not { } reason) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        if (turn.Dialogs.Read(AskingWhy) is not null) turn.Dialogs.Close();
        return Reply.Show(await Tell(turn, view, reason, ct), "Координатор узнает");
    }

    public async Task<Reply> Take(Turn turn, (AskedWhy Data, string Words) typed, CancellationToken ct)
    {
        if (Talks.Read(typed.Words) is not { } words) return Reply.Say(TalkScreens.WordsAgain(typed.Words.Trim().Length));
        turn.Dialogs.Close();
        var view = (await OccurrenceView.Load(turn.Db, new OccurrenceId(typed.Data.Occurrence), turn.UtcNow, ct))!.SeenBy(turn.Me);
        if (await Refuse(turn, view, ct) is { } refusal) return Reply.Say(refusal.Edit ?? CannotScreens.NothingToSay(view));
        return Reply.Say(await Tell(turn, view, words, ct));
    }

    private static async Task<Screen> Tell(Turn turn, OccurrenceView view, string words, CancellationToken ct)
    {
        var question = Talks.Begin(turn, view, QuestionKind.Cannot);
        var told = await Talks.Write(turn, question, words, ct);
        return CannotScreens.Told(question.Id, view, words, told);
    }

    private static async Task<Reply?> Refuse(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        if (!view.IsTheirs(turn.Me)) return Reply.Show(CannotScreens.NothingToSay(view), "Это дело не за вами: перенести или передать его можете вы сами.");
        if (!view.IsStillToDo || view.ReaderIsDone) return Reply.Show(CannotScreens.NothingToSay(view), "Здесь уже нечего делать.");
        if (await turn.Db.Questions.FirstOrDefaultAsync(q => q.OccurrenceId == view.Id && q.AskedBy == turn.Me && q.Kind == QuestionKind.Cannot && q.ClosedAt == null, ct) is { } open)
            return Reply.Show(CannotScreens.AlreadySaid(open.Id, view), "Координатор уже знает");
        return await Talks.HasTooMany(turn, view.Occurrence.ProgrammeId, ct) ? Reply.Show(TalkScreens.TooMany()) : null;
    }
}
