using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Reminders;

/// <summary>
/// One list of what is theirs now: for somebody who has just connected, is back after an absence, or has taken over the work of another.
/// Reminders of the past are not made up for.
/// </summary>
public sealed class WelcomeLetters : ILetterWriter
{
    private const int MostRows = 10;
    private const int DaysAhead = 31;

    public string Kind => LetterKinds.Welcome;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        if (await request.Db.Memberships.Where(m => m.PersonId == request.Person && m.ProgrammeId == request.Programme)
            .Select(m => new Guest(m.PersonId, m.Role, m.SchoolId)).FirstOrDefaultAsync(ct) is not { } guest) return null;
        var whose = await DutyRows.WhoseWork(request.Db, request.Programme!.Value, request.Person, request.UtcNow, ct);
        if (whose.Count == 0) return null; // away (again)
        var open = request.Db.Occurrences.Where(o => o.ProgrammeId == request.Programme && o.State == OccurrenceState.Open && o.Activity!.RemovedAt == null);
        var named = await OccurrenceView.Load(request.Db, open.Where(o => o.Activity!.Assignees.AsQueryable().Any(Acting.Names(whose))), request.UtcNow, ct);
        var mine = named.Where(view => !view.IsDoneBy(request.Person)).ToList();
        if (mine.Count > 0) return OfResponsible(mine, isBack: request.Rows[^1].Detail == LetterKinds.BackAgain);
        return guest.Role == Role.Teacher ? await OfTeacher(request, guest, open, ct) : null;
    }

    private static Letter.Message? OfResponsible(IReadOnlyList<OccurrenceView> mine, bool isBack)
    {
        var near = NextOnes(mine).Where(view => Day(view) <= view.Clock.Today.AddDays(DaysAhead)).Take(MostRows).ToList();
        if (near.Count > 0) return new(WelcomeScreens.Mine(near, isBack));
        return NextOnes(mine).FirstOrDefault() is { } next ? new(WelcomeScreens.Nearest(next)) : null;
    }

    private static async Task<Letter?> OfTeacher(LetterRequest request, Guest guest, IQueryable<Occurrence> open, CancellationToken ct)
    {
        var dated = await OccurrenceView.Load(request.Db, open.Where(o => o.Shape == OccurrenceShape.Dated), request.UtcNow, ct);
        if (NextOnes(dated.Where(view => view.IsAhead && guest.IsAmong(view.Occurrence.Invites))).FirstOrDefault() is not { } next) return null;
        var answer = await OwnAnswers.Of(request.Db, next.Occurrence, request.Person, ct);
        return new Letter.Message(WelcomeScreens.NextMeeting(next, isAsked: answer == OwnAnswer.None));
    }

    /// <summary>The most urgent first; of a series only its next date.</summary>
    private static IEnumerable<OccurrenceView> NextOnes(IEnumerable<OccurrenceView> views) => views
        .Where(view => view.Occurrence.Shape != OccurrenceShape.Ongoing && !(view.Occurrence.IsSeries && view.HasStarted))
        .OrderBy(Day).ThenBy(view => view.Occurrence.StartsAt)
        .DistinctBy(view => view.Occurrence.IsSeries ? $"a{view.Activity.Id.Value}" : $"o{view.Id.Value}");

    private static DateOnly Day(OccurrenceView view) => view.Occurrence switch
    {
        { StartsAt: { } start } => DateOnly.FromDateTime(start),
        { Shape: OccurrenceShape.Floating } floating => floating.WindowFrom,
        var other => other.DueOn ?? other.WindowTo,
    };
}
