using Shnor.Domain.Wording;
using System.Security.Cryptography;
using System.Text;
using Shnor.Documents.Rosters;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Roster;

internal enum RosterField
{
    Name,
    School,
    Post,
    Role,
}

internal sealed record FieldChange(RosterField Field, string? Old, string New);

/// <summary>Why a role of the list is not given as it stands there.</summary>
internal enum RoleReason
{
    None,

    /// <summary>Coordinators are not made by a list.</summary>
    NoCoordinators,

    /// <summary>Nor are they unmade by one.</summary>
    StaysCoordinator,

    /// <summary>Answers for something in the plan, and would not see it as a teacher.</summary>
    HasWork,
}

/// <param name="Member">Null: a new person.</param>
/// <param name="Role">After it.</param>
/// <param name="MayHead">Has a head's post, and no role of the list.</param>
internal sealed record RosterEntry(RosterRow Row, KnownMember? Member, Role Role, IReadOnlyList<FieldChange> Changes, RoleReason Reason, bool MayHead)
{
    public bool IsNew => Member is null;

    public bool IsChanged => Member is not null && Changes.Count > 0;
}

/// <summary>What a list would change in a programme, and what is to be asked before.</summary>
internal sealed record RosterDifference(
    IReadOnlyList<RosterEntry> Entries, IReadOnlyList<RosterQuestion> Questions, IReadOnlyList<KnownMember> NotInFile, IReadOnlyDictionary<string, string> NewSchools)
{
    public IEnumerable<RosterEntry> New => Entries.Where(entry => entry.IsNew);

    public IEnumerable<RosterEntry> Changed => Entries.Where(entry => entry.IsChanged);

    public IEnumerable<RosterEntry> Same => Entries.Where(entry => !entry.IsNew && !entry.IsChanged);

    public bool ChangesNothing => Questions.Count == 0 && !Entries.Any(entry => entry.IsNew || entry.IsChanged);

    public static RosterDifference Of(RosterPreview preview, RosterStanding standing)
    {
        var matching = RosterMatching.Of(preview.Rows, standing.People, preview.Answers);
        var entries = preview.Rows.Where(matching.IsSettled).Select(row => Entry(row, matching[row], preview.HeadsByPost)).ToList();
        var met = entries.Where(entry => entry.Member is not null).Select(entry => entry.Member!.Id).Concat(matching.Questions.SelectMany(question => question.Candidates).Select(member => member.Id)).ToHashSet();
        return new(
            entries,
            matching.Questions,
            [.. standing.People.Where(member => !met.Contains(member.Id))],
            preview.Rows.Where(row => row.School is not null).GroupBy(row => SchoolName.KeyOf(row.School!)).Where(same => !standing.Schools.ContainsKey(same.Key)).ToDictionary(same => same.Key, same => same.First().School!));
    }

    /// <summary>The same for the same changes of the same programme.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        foreach (var entry in Entries)
        {
            text.Append(entry.Row.Line).Append(' ').Append(entry.Member?.Id.Value ?? 0).Append(' ').Append((int)entry.Role);
            foreach (var change in entry.Changes) text.Append('|').Append(change.Field).Append(change.Old).Append('>').Append(change.New);
            text.Append('\n');
        }

        foreach (var question in Questions) text.Append('?').Append(question.Row.Line).AppendJoin(',', question.Candidates.Select(member => member.Id.Value)).Append('\n');
        text.AppendJoin('\n', NewSchools.Keys.Order(StringComparer.Ordinal)).Append('\n').AppendJoin(',', NotInFile.Select(member => member.Id.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static RosterEntry Entry(RosterRow row, KnownMember? member, bool headsByPost)
    {
        var school = row.School ?? member?.School;
        var mayHead = row is { Role: null, Post: { } post } && school is not null && RosterWords.IsHeadsPost(post) && (member?.Role ?? Role.Teacher) < Role.SchoolHead;
        var (role, reason) = RoleAfter(mayHead && headsByPost ? Role.SchoolHead : row.Role, member);
        return new(row, member, role, member is null ? [] : [.. Changes(row, member, role)], reason, mayHead);
    }

    private static (Role Role, RoleReason Reason) RoleAfter(Role? said, KnownMember? member) => (said, member) switch
    {
        (Role.Coordinator, { Role: Role.Coordinator }) => (Role.Coordinator, RoleReason.None),
        (Role.Coordinator, _) => (member?.Role ?? Role.Teacher, RoleReason.NoCoordinators),
        (_, null) => (said ?? Role.Teacher, RoleReason.None),
        (null, { } known) => (known.Role, RoleReason.None),
        (_, { Role: Role.Coordinator }) => (Role.Coordinator, RoleReason.StaysCoordinator),
        (Role.Teacher, { HasWork: true }) => (Role.Responsible, RoleReason.HasWork),
        _ => (said.Value, RoleReason.None),
    };

    private static IEnumerable<FieldChange> Changes(RosterRow row, KnownMember member, Role role)
    {
        if (row.FullName is { } full && (member.FullName is null || Yo(full) > Yo(member.FullName))) yield return new(RosterField.Name, member.FullName ?? member.Name, full);
        else if (row.FullName is null && member.NameKey == row.NameKey() && Yo(row.Name) > Yo(member.Name)) yield return new(RosterField.Name, member.Name, row.Name);
        if (row.School is { } school && SchoolName.KeyOf(school) != member.SchoolKey) yield return new(RosterField.School, member.School, school);
        if (row.Post is { } post && post != member.Post) yield return new(RosterField.Post, member.Post, post);
        if (role != member.Role) yield return new(RosterField.Role, RoleInWords.Of(member.Role), RoleInWords.Of(role));
    }

    /// <summary>«Пчёлкина» says more than «Пчелкина».</summary>
    private static int Yo(string name) => name.Count(letter => letter is 'ё' or 'Ё');
}
