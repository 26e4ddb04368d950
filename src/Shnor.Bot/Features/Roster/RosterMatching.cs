using Shnor.Documents.Rosters;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Roster;

/// <summary>A row that may be one of these; who it is, only a person can say.</summary>
internal sealed record RosterQuestion(RosterRow Row, IReadOnlyList<KnownMember> Candidates);

/// <summary>
/// Finds the rows of a list among the people of a programme: by the whole name first, then by surname and initials. A school tells namesakes
/// apart where both sides name it. What could be two people is asked.
/// </summary>
internal sealed class RosterMatching
{
    private readonly Dictionary<RosterRow, KnownMember?> _found = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PersonId> _taken = [];
    private readonly List<RosterQuestion> _questions = [];
    private readonly Dictionary<RosterRow, string?> _schools = new(ReferenceEqualityComparer.Instance);

    private RosterMatching()
    {
    }

    public IReadOnlyList<RosterQuestion> Questions => _questions;

    /// <summary>Null: nobody of the programme.</summary>
    public KnownMember? this[RosterRow row] => _found.GetValueOrDefault(row);

    public bool IsSettled(RosterRow row) => _found.ContainsKey(row);

    public static RosterMatching Of(IReadOnlyList<RosterRow> rows, IReadOnlyList<KnownMember> people, IReadOnlyList<WhoItIs> answers)
    {
        var matching = new RosterMatching();
        foreach (var row in rows) matching._schools[row] = row.School is null ? null : SchoolName.KeyOf(row.School);
        matching.TakeAnswers(rows, people, answers);
        matching.ByFullName(rows, people);
        matching.ByInitials(rows, people);
        return matching;
    }

    private void TakeAnswers(IReadOnlyList<RosterRow> rows, IReadOnlyList<KnownMember> people, IReadOnlyList<WhoItIs> answers)
    {
        foreach (var answer in answers)
        {
            if (rows.FirstOrDefault(row => row.Line == answer.Line) is not { } row || _found.ContainsKey(row)) continue;
            if (answer.Person == 0) _found[row] = null;
            else if (people.FirstOrDefault(member => member.Id.Value == answer.Person) is { } member && !_taken.Contains(member.Id)) Settle(row, member);
        }
    }

    private void ByFullName(IReadOnlyList<RosterRow> rows, IReadOnlyList<KnownMember> people)
    {
        var members = people.Where(member => member.FullKey is not null).ToLookup(member => member.FullKey!);
        foreach (var same in rows.Where(row => row.FullName is not null).GroupBy(row => FullName.KeyOf(row.FullName!)))
        {
            var open = same.Where(row => !IsSettled(row)).ToList();
            var free = members[same.Key].Where(IsFree).ToList();
            if (open.Count == 1 && same.Count() == 1 && free.Count == 1) Settle(open[0], free[0]); // a new school is news of this very person
            else Pair(open, free);
        }
    }

    private void ByInitials(IReadOnlyList<RosterRow> rows, IReadOnlyList<KnownMember> people)
    {
        var members = people.ToLookup(member => member.NameKey);
        foreach (var same in rows.Where(row => !IsSettled(row)).GroupBy(row => row.NameKey()))
        {
            var open = same.ToList();
            Pair(open, [.. members[same.Key].Where(IsFree)]);
            foreach (var row in open.Where(row => !IsSettled(row)))
            {
                var candidates = members[same.Key].Where(member => IsFree(member) && MayBe(row, member)).ToList();
                var isAlone = candidates is [var only] && SchoolsAgree(row, only) && open.Count(other => !IsSettled(other) && MayBe(other, only)) == 1;
                if (candidates.Count == 0) _found[row] = null;
                else if (isAlone) Settle(row, candidates[0]);
                else _questions.Add(new(row, candidates));
            }
        }
    }

    /// <summary>Where one row and one person of a school have the name, they are the same.</summary>
    private void Pair(List<RosterRow> rows, List<KnownMember> people)
    {
        foreach (var row in rows.Where(row => _schools[row] is not null && !IsSettled(row)))
        {
            var here = people.Where(member => IsFree(member) && member.SchoolKey == _schools[row] && MayBe(row, member)).ToList();
            if (here is [var only] && rows.Count(other => _schools[other] == _schools[row] && MayBe(other, only)) == 1) Settle(row, only);
        }
    }

    /// <summary>Two whole names that differ are two people.</summary>
    private static bool MayBe(RosterRow row, KnownMember member) => row.FullName is null || member.FullKey is null || FullName.KeyOf(row.FullName) == member.FullKey;

    private bool SchoolsAgree(RosterRow row, KnownMember member) => _schools[row] is null || member.SchoolKey is null || _schools[row] == member.SchoolKey;

    private bool IsFree(KnownMember member) => !_taken.Contains(member.Id);

    private void Settle(RosterRow row, KnownMember member)
    {
        _found[row] = member;
        _taken.Add(member.Id);
    }
}
