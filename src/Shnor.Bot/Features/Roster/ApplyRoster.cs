using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Roster;

/// <summary>«Применить»: exactly what was shown, in one commit; where the programme has changed meanwhile, the preview is shown anew instead.</summary>
public static class ApplyRoster
{
    public static async Task<Reply> Apply(Turn turn, string nonce, CancellationToken ct)
    {
        if (ReviewRoster.Open(turn, nonce) is not { } preview) return Reply.Whisper(RosterScreens.Over);
        var standing = await RosterStanding.Load(turn.Db, preview.ProgrammeId, ct);
        var difference = RosterDifference.Of(preview, standing);
        if (difference.Questions.Count > 0 || difference.Print() != preview.Shown) return Reply.Show(await ReviewRoster.Begin(turn, preview, ct), PreviewScreens.ChangedMeanwhile);

        var schools = await AddSchools(turn, standing, difference, ct);
        var added = difference.New.ToList();
        foreach (var entry in added) Add(turn, preview.ProgrammeId, entry, schools);
        var changed = difference.Changed.ToList();
        await Change(turn, preview.ProgrammeId, changed, schools, ct);
        turn.Dialogs.Close();
        return Reply.Show(PreviewScreens.Applied(new(standing.Title, preview, difference, standing.People.Count + added.Count), added.Count, changed.Count));
    }

    /// <returns>The school of every key.</returns>
    private static async Task<Dictionary<string, SchoolId>> AddSchools(Turn turn, RosterStanding standing, RosterDifference difference, CancellationToken ct)
    {
        var added = difference.NewSchools.Select(school => new School { ProgrammeId = standing.Programme, Name = school.Value, NameKey = school.Key }).ToList();
        turn.Db.Schools.AddRange(added);
        await turn.Db.SaveChangesAsync(ct); // their numbers are needed for what follows; the commit is still one
        return standing.Schools.Select(school => (school.Key, school.Value.Id)).Concat(added.Select(school => (school.NameKey, school.Id))).ToDictionary(school => school.Item1, school => school.Item2);
    }

    private static void Add(Turn turn, ProgrammeId programme, RosterEntry entry, Dictionary<string, SchoolId> schools)
    {
        var person = new Person { Name = entry.Row.Name, NameKey = entry.Row.NameKey(), FullName = entry.Row.FullName };
        person.Memberships.Add(new Membership { Person = person, ProgrammeId = programme, Role = entry.Role, SchoolId = SchoolOf(entry, schools), Post = entry.Row.Post });
        turn.Db.People.Add(person);
        turn.Db.Invitations.Add(new Invitation { ProgrammeId = programme, Person = person, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });
    }

    private static async Task Change(Turn turn, ProgrammeId programme, IReadOnlyList<RosterEntry> entries, Dictionary<string, SchoolId> schools, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.Member!.Id).ToList();
        var members = await turn.Db.Memberships.Include(m => m.Person).Where(m => m.ProgrammeId == programme && ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, ct);
        foreach (var entry in entries)
        {
            var member = members[entry.Member!.Id];
            foreach (var change in entry.Changes)
            {
                switch (change.Field)
                {
                    case RosterField.Name:
                        Rename(member.Person!, entry);
                        break;
                    case RosterField.School:
                        member.SchoolId = SchoolOf(entry, schools);
                        break;
                    case RosterField.Post:
                        member.Post = change.New;
                        break;
                    default:
                        member.Role = entry.Role;
                        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.RoleGiven, Detail = $"{member.PersonId.Value} {entry.Role}" });
                        break;
                }
            }
        }
    }

    private static void Rename(Person person, RosterEntry entry)
    {
        person.FullName = entry.Row.FullName ?? person.FullName;
        if (PersonName.TryParse(person.Name) is { } old && PersonName.TryParse(entry.Row.Name) is { } name && old.Equals(name)) person.Name = PersonName.Clearer(old, name).Display;
    }

    private static SchoolId? SchoolOf(RosterEntry entry, Dictionary<string, SchoolId> schools) => entry.Row.School is { } school ? schools[SchoolName.KeyOf(school)] : null;
}
