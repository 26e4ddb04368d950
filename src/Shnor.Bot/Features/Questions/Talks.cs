using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;

namespace Shnor.Bot.Features.Questions;

/// <summary>What every talk through the bot keeps to: how long, how many, and who hears of a new message.</summary>
internal static class Talks
{
    public const int MaxLength = 800; // four of them fit into one message (Bot API: 4096)

    private const int MostOpen = 10; // of one person in one programme
    private const int MostInARow = 5; // without a word from the other side

    /// <returns>Null: nothing, or too much.</returns>
    public static string? Read(string words) => words.Trim() is { Length: > 0 and <= MaxLength } text ? text : null;

    public static async Task<bool> HasTooMany(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        await turn.Db.Questions.CountAsync(q => q.ProgrammeId == programme && q.AskedBy == turn.Me && q.ClosedAt == null, ct) >= MostOpen;

    public static async Task<bool> MustWait(Turn turn, Question question, CancellationToken ct)
    {
        var last = await turn.Db.QuestionMessages.Where(m => m.QuestionId == question.Id).OrderByDescending(m => m.Id).Take(MostInARow).Select(m => m.By).ToListAsync(ct);
        return last.Count == MostInARow && last.TrueForAll(by => by == turn.Me);
    }

    public static Question Begin(Turn turn, OccurrenceView about, QuestionKind kind) => turn.Db.Questions.Add(new Question
    {
        ProgrammeId = about.Occurrence.ProgrammeId,
        OccurrenceId = about.Id,
        Kind = kind,
        AskedBy = turn.Me,
        OpenedAt = turn.UtcNow,
    }).Entity;

    /// <summary>Also opens again what was closed. Whoever asks is heard by the coordinators who are there; what a coordinator writes is for whoever asked.</summary>
    /// <returns>How many people it goes to.</returns>
    public static async Task<int> Write(Turn turn, Question question, string words, CancellationToken ct)
    {
        question.ClosedAt = null;
        var message = new QuestionMessage { QuestionId = question.Id, By = turn.Me, Text = words, At = turn.UtcNow };
        question.Messages.Add(message);
        await turn.Db.SaveChangesAsync(ct); // its number is needed for the letters; the commit is still one
        IReadOnlyList<PersonId> people = question.AskedBy == turn.Me ? await DutyRows.Coordinators(turn.Db, question.ProgrammeId, turn.UtcNow, ct) : [question.AskedBy];
        var others = people.Where(person => person != turn.Me).ToList();
        foreach (var person in others)
            await turn.Outbox.Add($"question:{message.Id}:{person.Value}", new(LetterKinds.Question, person, question.ProgrammeId, question.OccurrenceId, $"{message.Id}"), ct);
        return others.Count;
    }
}
