using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Bot.Features.Plan.NewVersion;

/// <summary>What a document is beside the programmes there are.</summary>
internal enum PlanPurpose
{
    NewProgramme,
    NewVersion,
    NextYear,
}

/// <summary>A programme the document may be about.</summary>
internal sealed record KnownPlan(ProgrammeId Id, string Title, PlanYears Years, string ZoneId, bool IsReadOnly)
{
    /// <summary>«Перенести на 2026–2027»: the document's years are over, and these are where they were moved to.</summary>
    public bool WasMovedFrom(PlanYears written, DateOnly today) => written.To < today && YearShift.Of(written, YearShift.ToNow(written, today)) == Years;
}

/// <summary>«Новая программа», «Новая версия „…“» or «План на следующий год», where there is something to choose.</summary>
/// <param name="Alike">Programmes like the document, the likest first; empty: nothing is asked.</param>
/// <param name="Ready">The choice «Верно» takes.</param>
/// <param name="IsAskedFor">«Это не новая программа»: the likest are offered, however little they are like it.</param>
internal sealed record WhichPlan(IReadOnlyList<KnownPlan> Alike, string Ready, bool IsAskedFor = false)
{
    private const int ProgrammesLookedAt = 30; // the newest; a person coordinates a few
    private const int AlikeShown = 3;
    private const int ShownWhenAskedFor = 5;
    private const double TitleAlike = 0.85; // of two neighbours' programmes the titles differ in a word or two
    private const double RowsAlike = 0.3;

    public IReadOnlyList<string> Choices => [ReviewChoice.NewProgramme, .. Alike.SelectMany(plan => new[] { VersionOf(plan.Id), NextYearOf(plan.Id) })];

    public static string VersionOf(ProgrammeId id) => string.Create(CultureInfo.InvariantCulture, $"v{id.Value}");

    public static string NextYearOf(ProgrammeId id) => string.Create(CultureInfo.InvariantCulture, $"y{id.Value}");

    /// <summary>What the coordinator has chosen, and of which programme; as long as they still coordinate it.</summary>
    public static async Task<(PlanPurpose Purpose, KnownPlan? Of)?> Chosen(Turn turn, PlanReview review, CancellationToken ct)
    {
        if (review.AnswerTo(ReviewQuestion.Which) is not { } choice) return null;
        if (choice == ReviewChoice.NotNew) return null;
        if (choice == ReviewChoice.NewProgramme) return (PlanPurpose.NewProgramme, null);
        if (!long.TryParse(choice.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || choice[0] is not ('v' or 'y')) return null;
        var id = new ProgrammeId(number);
        if (!turn.Who.Coordinates(id) || await turn.Db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } programme) return null;
        return (choice[0] == 'v' ? PlanPurpose.NewVersion : PlanPurpose.NextYear, Known(programme));
    }

    /// <summary>Whether this person coordinates anything that a document could be about.</summary>
    public static Task<bool> IsAny(Turn turn, CancellationToken ct) => Mine(turn).AnyAsync(ct);

    /// <summary>Only among the programmes this person coordinates: nothing of one is ever visible in another.</summary>
    public static async Task<WhichPlan> Of(Turn turn, PlanReview review, Understood understood, CancellationToken ct)
    {
        var isAskedFor = review.AnswerTo(ReviewQuestion.Which) == ReviewChoice.NotNew;
        var programmes = await Mine(turn).OrderByDescending(p => p.Id).Take(ProgrammesLookedAt).ToListAsync(ct);
        if (programmes.Count == 0) return new([], ReviewChoice.NewProgramme);

        var ids = programmes.Select(p => p.Id).ToList();
        var rows = (await turn.Db.Activities.Where(a => ids.Contains(a.ProgrammeId) && a.RemovedAt == null).Select(a => new { a.ProgrammeId, a.Title, a.DeadlineText }).ToListAsync(ct)).ToLookup(a => a.ProgrammeId);
        List<string> titles = [.. understood.Rows.Select(row => row.Row.Title)];
        var alike = programmes
            .Select(p => (Plan: Known(p), Title: review.HasNoTitle ? 0 : PlanLikeness.OfTitles(p.Title, review.Title), Rows: PlanLikeness.OfRows([.. rows[p.Id].Select(row => row.Title)], titles)))
            .Where(p => isAskedFor || p.Title >= TitleAlike || p.Rows >= RowsAlike)
            .OrderByDescending(p => p.Title + p.Rows + (p.Plan.Years == understood.Years ? 1 : 0)).ThenByDescending(p => p.Plan.Id.Value)
            .Select(p => p.Plan).Take(isAskedFor ? ShownWhenAskedFor : AlikeShown).ToList();
        if (isAskedFor) return new(alike, ReviewChoice.NewProgramme, IsAskedFor: true);
        if (alike is not [var first, ..]) return new([], ReviewChoice.NewProgramme);
        var words = PlanLikeness.OfRows([.. rows[first.Id].Select(row => $"{row.Title} {row.DeadlineText}")], [.. understood.Rows.Select(row => $"{row.Row.Title} {row.Row.DeadlineText}")]);
        var wasMoved = words >= RowsAlike && first.WasMovedFrom(understood.Years, ReviewStanding.ClockOf(turn, review).Today);
        return new(alike, ReadyOf(first, understood.Years, wasMoved));
    }

    /// <summary>Years that begin when the programme's end are its next year's; years before it another programme's, unless it was moved from there; others are its own.</summary>
    private static string ReadyOf(KnownPlan plan, PlanYears years, bool wasMoved)
    {
        if (years.From > plan.Years.To) return NextYearOf(plan.Id);
        return years.To >= plan.Years.From || wasMoved ? VersionOf(plan.Id) : ReviewChoice.NewProgramme;
    }

    private static IQueryable<Programme> Mine(Turn turn)
    {
        var (isOwner, mine) = (turn.Who.IsOwner, turn.Who.Memberships.Where(m => m.Role == Role.Coordinator).Select(m => m.ProgrammeId).ToList());
        return turn.Db.Programmes.AsNoTracking().Where(p => isOwner || mine.Contains(p.Id));
    }

    private static KnownPlan Known(Programme programme) => new(programme.Id, programme.Title, programme.PlanYears, programme.ZoneId, programme.IsReadOnly);
}
