using Shnor.Domain.Surveys.Results;

namespace Shnor.Domain.Surveys;

/// <summary>Of which schools anonymous answers may say that they are theirs: no group that can be told apart has fewer than five.</summary>
public static class SchoolLabels
{
    /// <param name="schools">One for each answer; null: of no school.</param>
    /// <returns>Schools that keep their name. The answers of all others are one group without a school; it is empty or has five at least, unless there are fewer in all.</returns>
    public static IReadOnlySet<SchoolId> Kept(IReadOnlyCollection<SchoolId?> schools)
    {
        // The greatest last, among equals the one that was entered first: nothing of it hangs on what was answered.
        var named = schools.OfType<SchoolId>().GroupBy(school => school).Select(group => (School: group.Key, Answers: group.Count())).Where(group => group.Answers >= Disclosure.Fewest)
            .OrderBy(group => group.Answers).ThenByDescending(group => group.School.Value).ToList();
        var nameless = schools.Count - named.Sum(group => group.Answers);
        while (nameless is > 0 and < Disclosure.Fewest && named.Count > 0)
        {
            nameless += named[0].Answers;
            named.RemoveAt(0);
        }

        return named.Select(group => group.School).ToHashSet();
    }
}
