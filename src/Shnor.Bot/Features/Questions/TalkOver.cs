using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Questions;

public sealed record AskedAnswer(long Question) : IAbout
{
    object? IAbout.Subject => new QuestionId(Question);
}

/// <summary>A talk that goes on: read, answered, closed; a further word opens it again.</summary>
public sealed class TalkOver
{
    public static readonly DialogKind<AskedAnswer> Answering = new("question-answer", 1);

    public Task<Reply> Last(Turn turn, QuestionId id, CancellationToken ct) => Page(turn, (id, int.MaxValue), ct);

    public async Task<Reply> Page(Turn turn, (QuestionId Id, int Page) asked, CancellationToken ct) => Reply.Show(TalkScreens.Talk(await Load(turn, asked.Id, ct), asked.Page));

    public Task<Reply> Open(Turn turn, ProgrammeId programme, CancellationToken ct) => OpenPage(turn, (programme, 0), ct);

    /// <summary>What waits for a coordinator, the oldest first.</summary>
    public async Task<Reply> OpenPage(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        var all = PageOf.Cut(
            await turn.Db.Questions.Where(q => q.ProgrammeId == asked.Programme && q.ClosedAt == null).OrderBy(q => q.OpenedAt).ThenBy(q => q.Id).Select(q => q.Id).ToListAsync(ct),
            asked.Page,
            TalkScreens.ListSize);
        var shown = new List<TalkView>();
        foreach (var id in all.Shown) shown.Add(await Load(turn, id, ct));
        return Reply.Show(TalkScreens.List(asked.Programme, new(shown, all.First, all.Number, all.Last)));
    }

    public async Task<Reply> Answer(Turn turn, QuestionId id, CancellationToken ct)
    {
        var talk = await Load(turn, id, ct);
        if (await Talks.MustWait(turn, talk.Question, ct)) return Reply.Say(TalkScreens.MustWait(id));
        turn.Dialogs.Open(Answering, new(id.Value));
        return Reply.Say(TalkScreens.AskAnswer(talk)); // what is answered stays readable above
    }

    public async Task<Reply> Take(Turn turn, (AskedAnswer Data, string Words) typed, CancellationToken ct)
    {
        if (Talks.Read(typed.Words) is not { } words) return Reply.Say(TalkScreens.WordsAgain(typed.Words.Trim().Length));
        turn.Dialogs.Close();
        var question = await turn.Db.Questions.SingleAsync(q => q.Id == new QuestionId(typed.Data.Question), ct);
        if (await Talks.MustWait(turn, question, ct)) return Reply.Say(TalkScreens.MustWait(question.Id));
        var told = await Talks.Write(turn, question, words, ct);
        return Reply.Say(TalkScreens.Answered(await Load(turn, question.Id, ct), told));
    }

    public async Task<Reply> Close(Turn turn, QuestionId id, CancellationToken ct)
    {
        var talk = await Load(turn, id, ct);
        var wasOpen = talk.Question.ClosedAt is null;
        talk.Question.ClosedAt ??= turn.UtcNow;
        return Reply.Show(TalkScreens.Talk(talk, int.MaxValue), wasOpen ? "Вопрос закрыт" : "Уже закрыт");
    }

    private static async Task<TalkView> Load(Turn turn, QuestionId id, CancellationToken ct) => (await TalkView.Load(turn.Db, id, turn.Me, turn.UtcNow, ct))!;
}
