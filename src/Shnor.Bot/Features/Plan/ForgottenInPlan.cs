using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Plan;

/// <summary>People who asked to have their data removed do not come back with a document: their names are taken out before anything is kept.</summary>
public sealed class ForgottenInPlan(ForgottenNames forgotten)
{
    public async Task<PlanReview> Clean(Turn turn, PlanReview review, CancellationToken ct)
    {
        var names = await Forgotten(turn, [.. review.Rows.SelectMany(TextsOf), .. review.Unread, review.Title], ct);
        if (names.Count == 0) return review;
        var rows = review.Rows.Select(row => Clean(row, names)).ToList();
        var notes = rows.Select((row, i) => (row, i)).Where(each => each.row.ResponsibleText != review.Rows[each.i].ResponsibleText || each.row.People != review.Rows[each.i].People)
            .Select(each => ForgottenNames.Refusal(each.i + 1));
        return review with { Title = Clean(review.Title, names), Rows = rows, Unread = [.. review.Unread.Select(text => Clean(text, names))], Notes = [.. notes, .. review.Notes] };
    }

    public async Task<string> Clean(Turn turn, string words, CancellationToken ct) => Clean(words, await Forgotten(turn, [words], ct));

    /// <summary>Somebody of the same name who works in a programme of this coordinator is not meant.</summary>
    private async Task<IReadOnlyList<NameInText>> Forgotten(Turn turn, IReadOnlyList<string?> texts, CancellationToken ct)
    {
        var known = texts.OfType<string>().SelectMany(NameInText.In).Distinct().Where(forgotten.Knows).ToList();
        if (known.Count == 0) return [];
        var keys = known.Select(name => name.Key).ToList();
        var mine = turn.Who.Memberships.Where(m => m.Role == Role.Coordinator).Select(m => m.ProgrammeId).ToList();
        var living = await turn.Db.Memberships.Where(m => keys.Contains(m.Person!.NameKey) && (turn.Who.IsOwner || mine.Contains(m.ProgrammeId))).Select(m => m.Person!.NameKey).ToListAsync(ct);
        return [.. known.Where(name => !living.Contains(name.Key)).Select(name => NameInText.Of(name.Display))];
    }

    private static IEnumerable<string?> TextsOf(ReviewRow row) => [row.Title, row.Section, row.DeadlineText, row.ResponsibleText, row.Expected, .. row.People ?? []];

    private static ReviewRow Clean(ReviewRow row, IReadOnlyList<NameInText> names) => row with
    {
        Title = Clean(row.Title, names),
        Section = row.Section is null ? null : Clean(row.Section, names),
        DeadlineText = Clean(row.DeadlineText, names),
        ResponsibleText = Clean(row.ResponsibleText, names),
        Expected = row.Expected is null ? null : Clean(row.Expected, names),
        People = row.People is { } people && people.Any(text => names.Any(name => name.IsIn(text))) ? [.. people.Select(text => Clean(text, names))] : row.People,
    };

    private static string Clean(string text, IReadOnlyList<NameInText> names) => names.Aggregate(text, (clean, name) => name.Replace(clean, ForgottenNames.InPlaceOfName));
}
