using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.Reports;

/// <summary>What those who came thought of it, without saying who thought what: nothing of it where fewer than three have answered.</summary>
/// <param name="Answers">How many have answered.</param>
/// <param name="Scores">How many gave 1, 2, 3, 4, 5; empty where too few have answered.</param>
/// <param name="Comments">In the order of the alphabet: their own order would tell who wrote when. People's text.</param>
internal sealed record FeedbackResults(int Answers, IReadOnlyList<int> Scores, IReadOnlyList<string> Comments)
{
    public const int LeastAnswers = 3;

    private const int Best = 5;

    public bool IsShown => Answers >= LeastAnswers;

    public double Average => Scores.Select((count, i) => count * (i + 1)).Sum() / (double)Answers;

    public static async Task<FeedbackResults> Load(ShnorDb db, OccurrenceId id, CancellationToken ct)
    {
        var all = await db.Feedbacks.AsNoTracking().Where(f => f.OccurrenceId == id).Select(f => new { f.Score, f.Comment }).ToListAsync(ct);
        return all.Count < LeastAnswers
            ? new(all.Count, [], [])
            : new(
                all.Count,
                [.. Enumerable.Range(1, Best).Select(score => all.Count(f => f.Score == score))],
                [.. all.Select(f => f.Comment).OfType<string>().Order(StringComparer.Ordinal)]);
    }
}
