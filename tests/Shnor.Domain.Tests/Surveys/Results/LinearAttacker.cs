using System.Numerics;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;

namespace Shnor.Domain.Tests.Surveys.Results;

/// <summary>
/// Somebody who has every figure that is shown, knows the form and how many of each school have answered at all, and reckons. Unknown to them is
/// how many of each group chose each option of each question. Equations: what is shown, and that whoever chose what leads to a question is asked
/// it. Whatever sum over some groups and some options follows from these, they know.
/// </summary>
internal sealed class LinearAttacker
{
    private const long Prime = 2_147_483_647; // reckoned modulo a prime: nothing is lost to rounding

    private readonly SurveyForm _form;
    private readonly List<(SchoolId? School, List<AnswerSheet> Sheets)> _groups;
    private readonly Dictionary<(int Group, int Number, int Option), int> _unknowns = [];
    private readonly List<long[]> _known = []; // reduced rows
    private readonly List<int> _pivots = [];

    /// <param name="shows">School (null: in all) and question.</param>
    public LinearAttacker(SurveyForm form, IReadOnlyList<SentSheet> sheets, Func<SchoolId?, int, bool> shows)
    {
        _form = form;
        _groups = [.. sheets.GroupBy(sheet => sheet.SchoolId).OrderBy(group => group.Key?.Value ?? 0).Select(group => (group.Key, group.Select(sheet => sheet.Answers).ToList()))];
        for (var group = 0; group < _groups.Count; group++)
        {
            for (var number = 1; number <= form.Questions.Count; number++)
            {
                foreach (var option in ChoicesOf(number)) _unknowns.Add((group, number, option), _unknowns.Count);
            }
        }

        for (var group = 0; group < _groups.Count; group++)
        {
            for (var number = 1; number <= form.Questions.Count; number++) LearnFlow(group, number);
        }

        for (var number = 1; number <= form.Questions.Count; number++)
        {
            foreach (var option in OptionsOf(number))
            {
                if (shows(null, number)) Learn([.. Enumerable.Range(0, _groups.Count).Select(group => (group, number, option))]);
                for (var group = 0; group < _groups.Count; group++)
                {
                    if (_groups[group].School is { } school && shows(school, number)) Learn([(group, number, option)]);
                }
            }
        }
    }

    /// <returns>What is known of one to four people, in words; null: nothing.</returns>
    public string? Find()
    {
        for (var number = 1; number <= _form.Questions.Count; number++)
        {
            var options = OptionsOf(number).ToList();
            for (var chosen = 1; chosen < (1 << _groups.Count); chosen++)
            {
                var groups = Enumerable.Range(0, _groups.Count).Where(group => (chosen & (1 << group)) != 0).ToList();
                if (groups.Sum(group => _groups[group].Sheets.Count(sheet => sheet[number] is { IsEmpty: false })) is not (> 0 and < 5)) continue;
                for (var some = 1; some < (1 << options.Count) - 1; some++)
                {
                    var asked = options.Where((_, i) => (some & (1 << i)) != 0).ToList();
                    if (Follows([.. groups.SelectMany(group => asked.Select(option => (group, number, option)))]))
                        return $"question {number}, options {string.Join('+', asked)}, of schools {string.Join('+', groups.Select(group => $"{_groups[group].School?.Value ?? 0}"))}";
                }
            }
        }

        return null;
    }

    private IEnumerable<int> OptionsOf(int number) => Enumerable.Range(0, _form.Questions[number - 1].Options.Count);

    /// <summary>Left out is a choice as well, which nothing shows.</summary>
    private IEnumerable<int> ChoicesOf(int number) => _form.Questions[number - 1].IsRequired ? OptionsOf(number) : OptionsOf(number).Append(-1);

    /// <summary>As many are asked a question as were led to it.</summary>
    private void LearnFlow(int group, int number)
    {
        var row = new long[_unknowns.Count];
        foreach (var option in ChoicesOf(number)) row[_unknowns[(group, number, option)]] += 1;
        for (var earlier = 1; earlier < number; earlier++)
        {
            foreach (var option in ChoicesOf(earlier))
            {
                var answer = option < 0 ? SurveyAnswer.Skipped : new SurveyAnswer { Chosen = [option] };
                if (SurveyPath.After(_form, earlier, answer) == number) row[_unknowns[(group, earlier, option)]] += Prime - 1;
            }
        }

        Add(row);
    }

    private void Learn(List<(int Group, int Number, int Option)> sum) => Add(RowOf(sum));

    private bool Follows(List<(int Group, int Number, int Option)> sum) => Array.TrueForAll(Reduce(RowOf(sum)), value => value == 0);

    private long[] RowOf(List<(int Group, int Number, int Option)> sum)
    {
        var row = new long[_unknowns.Count];
        foreach (var each in sum) row[_unknowns[each]] = 1;
        return row;
    }

    private void Add(long[] row)
    {
        var left = Reduce(row);
        var pivot = Array.FindIndex(left, value => value != 0);
        if (pivot < 0) return;
        var inverse = (long)BigInteger.ModPow(left[pivot], Prime - 2, Prime);
        for (var i = 0; i < left.Length; i++) left[i] = left[i] * inverse % Prime;
        _known.Add(left);
        _pivots.Add(pivot);
    }

    private long[] Reduce(long[] row)
    {
        var left = (long[])row.Clone();
        for (var known = 0; known < _known.Count; known++)
        {
            if (left[_pivots[known]] is not (not 0 and var factor)) continue;
            for (var i = 0; i < left.Length; i++) left[i] = (left[i] + ((Prime - factor) * _known[known][i])) % Prime;
        }

        return left;
    }
}
