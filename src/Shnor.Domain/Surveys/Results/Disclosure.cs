namespace Shnor.Domain.Surveys.Results;

/// <summary>
/// Which figures of a survey may be seen so that nothing about a group of one to four people can be read or reckoned from them. A cell is a
/// question in a school, or in all. Sheets without a school are a group of their own that no view names.
/// <para>
/// A cell with fewer than five answerers is hidden, an empty one too: that none of a small group was asked further tells what they answered
/// before. What the total leaves over when every shown cell is taken off it is then made great enough by hiding one more. And where an answer
/// decides who is asked further on, how many were asked tells how many answered so: whoever is hidden there is hidden further on.
/// </para>
/// <para>Everything else that is shown must be reckoned from shown cells only: a block's mean from its shown statements.</para>
/// </summary>
public sealed class Disclosure
{
    /// <summary>The smallest group that may be spoken of.</summary>
    public const int Fewest = 5;

    private readonly SurveyForm? _form;
    private readonly HashSet<(SchoolId? School, int Number)> _shown = [];
    private readonly HashSet<int> _inAll = [];

    private Disclosure(SurveyForm? form) => _form = form;

    /// <summary>Answers that say whose they are.</summary>
    public static Disclosure Everything { get; } = new(form: null);

    /// <summary>Enough have answered for anything at all to be said.</summary>
    public bool ShowsAnything => _form is null || _inAll.Count > 0;

    public static Disclosure Of(SurveyForm form, IReadOnlyList<SentSheet> sheets)
    {
        var disclosure = new Disclosure(form);
        var groups = sheets.GroupBy(sheet => sheet.SchoolId).Select(group => new Group(group.Key, [.. group.Select(sheet => sheet.Answers)])).ToList();
        var hangsOn = Jumps.DecidingWhetherAsked(form);
        for (var number = 1; number <= form.Questions.Count; number++) disclosure.Judge(number, hangsOn[number], groups);
        return disclosure;
    }

    /// <summary>Some figure of the school is shown.</summary>
    public bool ShowsSchool(SchoolId school) => _form is null || _shown.Any(cell => cell.School == school);

    /// <param name="school">Null: in all.</param>
    /// <param name="section">Its index in the form, from 0.</param>
    public bool ShowsBlock(SchoolId? school, int section)
    {
        if (_form is null) return true;
        var first = _form.Sections.Take(section).Sum(before => before.Questions.Count) + 1;
        return _form.Sections[section].Questions.Where((question, i) => question.Kind == AnswerKind.Scale && ShowsQuestion(school, first + i)).Any();
    }

    /// <param name="school">Null: in all.</param>
    /// <param name="number">From 1.</param>
    public bool ShowsQuestion(SchoolId? school, int number) => _form is null || (school is null ? _inAll.Contains(number) : _shown.Contains((school, number)));

    private void Judge(int number, IReadOnlySet<int> hangsOn, List<Group> groups)
    {
        var cells = groups.ConvertAll(group => new Cell(group.School, group.Sheets.Count, group.Answered(number)));
        var deciding = hangsOn.Where(earlier => groups.Exists(group => group.Answered(earlier) > 0)).ToList();
        if (!deciding.TrueForAll(_inAll.Contains) || cells.Sum(cell => cell.Answered) < Fewest) return;
        _inAll.Add(number);

        // The greatest are kept longest; among equals the order says nothing of their answers. Who has no school is never named, and so is hidden from the start.
        var shown = cells.Where(cell => cell.School is not null && cell.Answered >= Fewest && deciding.TrueForAll(earlier => _shown.Contains((cell.School, earlier))))
            .OrderByDescending(cell => cell.Answered).ThenBy(cell => cell.School!.Value.Value).ToList();
        while (shown.Count > 0 && GivesAway(cells.Except(shown))) shown.RemoveAt(shown.Count - 1);
        foreach (var cell in shown) _shown.Add((cell.School, number));
    }

    /// <summary>What is left of the total when every shown cell is taken off it is a group as well: of those who answered, and of those who were there.</summary>
    private static bool GivesAway(IEnumerable<Cell> hidden)
    {
        var (people, answered) = hidden.Aggregate((People: 0, Answered: 0), (sum, cell) => (sum.People + cell.People, sum.Answered + cell.Answered));
        return people is > 0 and < Fewest || answered is > 0 and < Fewest;
    }

    private sealed record Group(SchoolId? School, List<AnswerSheet> Sheets)
    {
        public int Answered(int number) => Sheets.Count(sheet => sheet[number] is { IsEmpty: false });
    }

    /// <param name="People">Whoever sent anything.</param>
    /// <param name="Answered">Whoever answered this question.</param>
    private sealed record Cell(SchoolId? School, int People, int Answered);
}
