using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>An occurrence as screens and letters need it: everything read once, so that they query nothing.</summary>
/// <param name="Clock">The moment, on the programme's clocks.</param>
/// <param name="Responsible">Names as the plan spells them; people's text.</param>
/// <param name="ConfirmedBy">Null while nobody has confirmed.</param>
/// <param name="ConfirmedAt">Local time of the programme.</param>
public sealed record OccurrenceView(
    Occurrence Occurrence, Activity Activity, LocalClock Clock, IReadOnlyList<string> Responsible, string? ConfirmedBy, DateTime? ConfirmedAt)
{
    public OccurrenceId Id => Occurrence.Id;

    /// <summary>Who answers for it now. Not asked for a list.</summary>
    public Acting Acting { get; init; } = Acting.Unknown;

    /// <summary>«Будут 7, не смогут 2, без ответа 5»; empty where nobody has counted them.</summary>
    public string Guests { get; init; } = "";

    /// <summary>Where everybody named marks their own part: these, in the order of the cell. Empty where one mark is enough, and in lists.</summary>
    public IReadOnlyList<OccurrencePart> Parts { get; init; } = [];

    /// <summary>Who looks at it; null: nobody in particular.</summary>
    public PersonId? Reader { get; init; }

    /// <summary>Who has accepted the mark; null: nobody, or nobody had to.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Local time of the programme.</summary>
    public DateTime? AcceptedAt { get; init; }

    /// <summary>The last answer to «Как идёт?»; null: none yet.</summary>
    public ProgressLine? Progress { get; init; }

    public string? Link => Occurrence.Link ?? Activity.Link;

    public bool IsConfirmed => Occurrence.IsDone;

    /// <summary>Everybody named marks their own part.</summary>
    public bool IsEach => Parts.Count > 1;

    /// <summary>The parts nobody has marked yet.</summary>
    public IReadOnlyList<OccurrencePart> Waiting => [.. Parts.Where(part => !part.IsMarked)];

    /// <summary>Whoever looks has done their part, and others have not.</summary>
    public bool ReaderIsDone => Reader is { } reader && IsDoneBy(reader);

    /// <summary>Whoever looks may take back the mark, or their own part of it.</summary>
    public bool CanBeUndone => IsConfirmed ? Occurrence.State == OccurrenceState.Reported || Occurrence.WasAcceptedWithMark : ReaderIsDone;

    /// <summary>How it stands while nobody has marked it.</summary>
    public OccurrenceStanding Standing => Occurrence.Facts.At(Clock.Now);

    public bool HasStarted => Occurrence.StartsAt is { } start && Clock.Now >= start;

    /// <summary>An event can be marked from its start on, one without a date from the opening of its window, a deadline at any time.</summary>
    public bool CanBeConfirmed => Occurrence.State is OccurrenceState.Open or OccurrenceState.Past && Occurrence.Shape switch
    {
        OccurrenceShape.Dated => HasStarted,
        OccurrenceShape.Floating => Clock.Today >= Occurrence.WindowFrom,
        OccurrenceShape.Ongoing => false,
        _ => true,
    };

    /// <summary>There may be a report of it: it can be marked as done, or is.</summary>
    public bool CanBeReported => Occurrence.Shape != OccurrenceShape.Ongoing && (CanBeConfirmed || IsConfirmed);

    /// <summary>People came to it, or could have: who was there can be said.</summary>
    public bool HasAttendance => Occurrence.Shape == OccurrenceShape.Dated && HasStarted && (CanBeConfirmed || IsConfirmed);

    public bool CanBeDated => Occurrence.State == OccurrenceState.Open && Occurrence.Shape == OccurrenceShape.Floating;

    public bool IsAhead => Occurrence.State == OccurrenceState.Open && Occurrence.Shape == OccurrenceShape.Dated && !HasStarted;

    /// <summary>Its hour, its place and who is invited can still be another.</summary>
    public bool CanBeChanged => Occurrence.State == OccurrenceState.Open && Occurrence.Shape is OccurrenceShape.Dated or OccurrenceShape.Floating && Activity.RemovedAt is null;

    /// <summary>A coordinator may say another day.</summary>
    public bool HasDeadline => Occurrence.State == OccurrenceState.Open && Occurrence.Shape == OccurrenceShape.Deadline && Activity.RemovedAt is null;

    /// <summary>Somebody has left it out or cancelled it, or a newer plan no longer has this date.</summary>
    public bool CanBeRestored => Occurrence.State is OccurrenceState.Skipped or OccurrenceState.Cancelled && Activity.RemovedAt is null;

    /// <summary>Goes on all the time, and its time is not over.</summary>
    public bool IsGoingOn => Occurrence.State == OccurrenceState.Open && Standing == OccurrenceStanding.Ongoing;

    /// <summary>Ahead of those who answer for it: they may say that they cannot.</summary>
    public bool IsStillToDo => Occurrence.State == OccurrenceState.Open && Occurrence.Shape != OccurrenceShape.Ongoing && !HasStarted;

    /// <summary>Whether those who answer for it have been due to hear of it: before that there is nothing to put off.</summary>
    public bool RemindersHaveBegun => Ladder.For(Occurrence.Facts, Activity.Programme!.Settings).Any(rung => rung.To == RungRecipient.Responsible && rung.At <= Clock.Now);

    /// <summary>Whether this person answers for it.</summary>
    public bool IsTheirs(PersonId person) => Acting.MayAct(Activity.Id, person);

    /// <summary>Whether this person is reminded of it: whoever is away is not, their deputy is.</summary>
    public bool Hears(PersonId person) => Hearing.Contains(person);

    /// <summary>Whom reminders of it go to. Who has done their part is left alone.</summary>
    public IReadOnlyList<PersonId> Hearing => IsEach && Waiting is { Count: > 0 } waiting ? Acting.Hearing(Activity.Id, waiting.Select(part => part.Of)) : Acting.Hearing(Activity.Id);

    /// <summary>The parts this person acts for.</summary>
    public IReadOnlyList<OccurrencePart> PartsOf(PersonId person) => [.. Parts.Where(part => Acting.ActsFor(Activity.Id, part.Of, person))];

    /// <summary>They have marked all that is theirs of it, and others have not.</summary>
    public bool IsDoneBy(PersonId person) => IsEach && !IsConfirmed && PartsOf(person) is { Count: > 0 } own && own.All(part => part.IsMarked) && Waiting.Count > 0;

    public OccurrenceView SeenBy(PersonId reader) => this with { Reader = reader };

    /// <summary>«Титова Е.А., Борин Б.Б.»: in whose place this person hears of it; empty where they answer for it themselves.</summary>
    public string InsteadOf(PersonId person) => string.Join(", ", Acting.InsteadOf(Activity.Id, person).Select(absent => absent.Name));

    public static async Task<OccurrenceView?> Load(ShnorDb db, OccurrenceId id, DateTime utcNow, CancellationToken ct) =>
        (await Load(db, db.Occurrences.Where(o => o.Id == id), utcNow, ct)).FirstOrDefault();

    public static async Task<IReadOnlyList<OccurrenceView>> Load(ShnorDb db, IQueryable<Occurrence> which, DateTime utcNow, CancellationToken ct)
    {
        var occurrences = await which
            .Include(o => o.Activity!.Programme)
            .Include(o => o.Activity!.Assignees).ThenInclude(a => a.Person)
            .Include(o => o.Activity!.Assignees).ThenInclude(a => a.Body)
            .AsSplitQuery().ToListAsync(ct);
        var acting = await Acting.For(db, [.. occurrences.Select(o => o.ActivityId).Distinct()], utcNow, ct);
        return await Complete(db, occurrences, acting, utcNow, ct);
    }

    /// <summary>For a list, which names nobody: <see cref="Responsible"/> stays empty, and nothing can be changed.</summary>
    public static async Task<IReadOnlyList<OccurrenceView>> LoadForList(ShnorDb db, IQueryable<Occurrence> which, DateTime utcNow, CancellationToken ct) =>
        await Complete(db, await which.AsNoTrackingWithIdentityResolution().Include(o => o.Activity!.Programme).ToListAsync(ct), Acting.Unknown, utcNow, ct);

    private static async Task<IReadOnlyList<OccurrenceView>> Complete(ShnorDb db, List<Occurrence> occurrences, Acting acting, DateTime utcNow, CancellationToken ct)
    {
        var marks = acting == Acting.Unknown ? PartMarks.None : await PartMarks.Load(db, occurrences, ct);
        var progress = acting == Acting.Unknown ? [] : await ProgressLine.Load(db, occurrences, ct);
        var authors = occurrences.SelectMany(o => new[] { o.ReportedBy, o.AcceptedBy }).OfType<PersonId>().Concat(marks.Named(occurrences, acting)).Distinct().ToList();
        var names = authors.Count == 0 ? [] : await db.People.Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return [.. occurrences.Select(o => Of(o, names, acting, utcNow) with { Parts = marks.PartsOf(o, acting, names), Progress = progress.GetValueOrDefault(o.Id) })];
    }

    private static OccurrenceView Of(Occurrence occurrence, Dictionary<PersonId, string> names, Acting acting, DateTime utcNow)
    {
        var activity = occurrence.Activity!;
        var clock = new LocalClock(activity.Programme!.Zone, utcNow);
        return new(
            occurrence,
            activity,
            clock,
            [.. activity.Assignees.OrderBy(a => a.Ordinal).Select(a => a.Name + Absence(a, acting))],
            occurrence.ReportedBy is { } by ? names.GetValueOrDefault(by) : null,
            occurrence.ReportedAt is { } at ? clock.Zone.ToLocal(at) : null)
        {
            Acting = acting,
            AcceptedBy = occurrence.AcceptedBy is { } acceptor && !occurrence.WasAcceptedWithMark ? names.GetValueOrDefault(acceptor) : null,
            AcceptedAt = occurrence.AcceptedAt is { } accepted ? clock.Zone.ToLocal(accepted) : null,
        };
    }

    /// <summary>« (замещает Борин Б.Б.)» after the name of somebody who is away.</summary>
    private static string Absence(Assignee assignee, Acting acting)
    {
        if (assignee.PersonId is not { } person || !acting.IsAway(assignee.ActivityId, person)) return "";
        return acting.DeputyOf(assignee.ActivityId, person) is { } deputy ? $" (замещает {deputy.Name})" : " (сейчас в отпуске)";
    }
}
