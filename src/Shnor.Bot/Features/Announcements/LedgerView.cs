using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements;

/// <summary>An announcement that has begun, with every row of its ledger: what reports, lists and files are made from.</summary>
/// <param name="Lines">By school, then by name.</param>
/// <param name="NotConnected">Were meant and are not in the ledger: the bot could not write to them, and cannot now.</param>
/// <param name="HidesNames">Names would say who has not answered a survey without names: only numbers are shown.</param>
internal sealed record LedgerView(Announcement Announcement, Programme Programme, LocalClock Clock, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<MissedPerson> NotConnected, bool HidesNames)
{
    public AnnouncementId Id => Announcement.Id;

    /// <summary>It goes out, stands still, has gone out or was called off: it has a ledger.</summary>
    public bool HasBegun => Announcement.State is not (AnnouncementState.Draft or AnnouncementState.Scheduled);

    /// <summary>Nothing of it may be sent any more.</summary>
    public bool IsOver => Announcement.State == AnnouncementState.Stopped || Announcement.WithdrawnAt is not null;

    public bool Asks => Announcement.Content.AsksAcknowledgement;

    /// <summary>Those who can be expected to read it: all but those whose turn a sending that was called off never reached.</summary>
    public IReadOnlyList<LedgerLine> Expected => Announcement.State == AnnouncementState.Stopped ? [.. Lines.Where(line => line.State != RecipientState.Pending)] : Lines;

    public int Read => Lines.Count(line => line.AcknowledgedAt is not null);

    public int Unclear => Lines.Count(line => line.State == RecipientState.Unclear);

    /// <summary>It has not reached them, and now it could.</summary>
    public IReadOnlyList<LedgerLine> Returned => IsOver ? [] : [.. Lines.Where(MayGoAgain)];

    public string Moment(DateTime utc) => AnnouncementWords.Moment(utc, Clock);

    public bool MayGoAgain(LedgerLine line) => line.HasNotArrived && line.IsReached && (line.Reason != FailureReason.Refused || line.Revision < Announcement.Revision);

    public static async Task<LedgerView> Load(ShnorDb db, AnnouncementId id, DateTime utcNow, CancellationToken ct)
    {
        var announcement = await db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct); // as the table has it, whatever this turn has loaded before
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        var schools = await db.Schools.Where(s => s.ProgrammeId == programme.Id).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var rows = await db.AnnouncementRecipients.AsNoTracking().Where(r => r.AnnouncementId == id)
            .Join(
                db.People,
                r => r.PersonId,
                p => p.Id,
                (r, p) => new
                {
                    Row = r,
                    p.Name,
                    p.FullName,
                    IsReached = p.ConsentVersion != null && p.Addresses.Any(a => a.IsReachable) && p.Memberships.Any(m => m.ProgrammeId == programme.Id),
                })
            .ToListAsync(ct);
        var alike = rows.GroupBy(row => row.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var lines = rows
            .Select(row => LedgerLine.Of(
                row.Row,
                alike.Contains(row.Name) ? row.FullName ?? row.Name : row.Name,
                row.Row.SchoolId is { } school ? schools.GetValueOrDefault(school) : null,
                row.IsReached))
            .OrderBy(line => line.School is null).ThenBy(line => line.School, ListOrder.ByName).ThenBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Person.Value)
            .ToList();
        var hides = await AudiencePeople.MustHideNames(db, announcement.Audience, ct);
        var view = new LedgerView(announcement, programme, new LocalClock(programme.Zone, utcNow), lines, [], hides);
        return view.HasBegun ? view with { NotConnected = await Missed(db, view, utcNow, ct) } : view;
    }

    /// <summary>By the audience as it is now: whoever was not connected then and has come since got nothing either, but can be written to.</summary>
    private static async Task<IReadOnlyList<MissedPerson>> Missed(ShnorDb db, LedgerView view, DateTime utcNow, CancellationToken ct)
    {
        var inLedger = view.Lines.Select(line => line.Person).ToHashSet();
        var people = await AudiencePeople.Load(db, view.Programme.Id, view.Announcement.Audience, view.Announcement.CreatedBy, utcNow, ct);
        return
        [
            .. people.NotConnected.Where(person => !inLedger.Contains(person.Id))
                .OrderBy(person => person.SchoolName is null).ThenBy(person => person.SchoolName, ListOrder.ByName).ThenBy(person => person.Name, StringComparer.Ordinal)
                .Select(person => new MissedPerson(person.Name, person.SchoolName, person.Reach)),
        ];
    }
}

/// <summary>One row of the ledger with its person.</summary>
/// <param name="Name">People's text.</param>
/// <param name="School">Where they worked when it began; people's text.</param>
/// <param name="IsReached">They are in the programme, and the bot can write to them now.</param>
internal sealed record LedgerLine(PersonId Person, string Name, string? School, RecipientState State, bool IsReached)
{
    public FailureReason? Reason { get; init; }

    public DateTime? SettledAt { get; init; }

    public DateTime? AcknowledgedAt { get; init; }

    public int? Vote { get; init; }

    public int Revision { get; init; }

    public DateTime? RemovedAt { get; init; }

    /// <summary>Given up, for a reason that is known.</summary>
    public bool HasNotArrived => State is RecipientState.Unreachable or RecipientState.Failed;

    public static LedgerLine Of(AnnouncementRecipient row, string name, string? school, bool isReached) => new(row.PersonId, name, school, row.State, isReached)
    {
        Reason = row.State is RecipientState.Unreachable or RecipientState.Failed ? row.Reason ?? FailureReason.Trouble : null,
        SettledAt = row.SettledAt,
        AcknowledgedAt = row.AcknowledgedAt,
        Vote = row.Vote,
        Revision = row.Revision,
        RemovedAt = row.RemovedAt,
    };
}

/// <summary>Somebody an announcement was meant for and could not be sent to; people's text.</summary>
internal sealed record MissedPerson(string Name, string? School, Reach Why);
