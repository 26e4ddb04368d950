using Shnor.Domain.Surveys.Help;

namespace Shnor.Domain.Surveys.Results;

/// <summary>
/// The figures of a survey that was carried out: the one set that screens, pictures and files show. What may not be shown is not in it.
/// <para>
/// A mean of a block is pooled: the sum of the values of all answers to its statements by the number of these answers, whoever gave them; nobody is
/// weighed, and who answered more statements counts with more answers. Points without a value («не знаю») and statements left out are in neither, nor
/// are statements that may not be shown of the group by themselves.
/// </para>
/// </summary>
public sealed class SurveyResults
{
    private SurveyResults(SurveyForm form, SchoolId? part) => (Form, Part) = (form, part);

    public SurveyForm Form { get; }

    /// <summary>The school they are of; null: everybody.</summary>
    public SchoolId? Part { get; }

    public ResponseRate Rate { get; private init; }

    public IReadOnlyList<SurveyBlock> Blocks { get; private init; } = [];

    /// <summary>Of everybody they are about, in the order of <see cref="Blocks"/>.</summary>
    public IReadOnlyList<BlockFigure> Whole { get; private init; } = [];

    /// <summary>Every school that was asked, and those of no school last.</summary>
    public IReadOnlyList<SchoolFigures> Schools { get; private init; } = [];

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<QuestionFigures> Questions { get; private init; } = [];

    /// <summary>Blocks by how much help they ask for, the neediest first.</summary>
    public IReadOnlyList<BlockNeed> Neediest { get; private init; } = [];

    /// <summary>Statements by how much help they ask for, the hardest first; those that nobody finds hard are left out.</summary>
    public IReadOnlyList<Difficulty> Difficulties { get; private init; } = [];

    /// <summary>The most wanted first; «помощь не нужна» is not among them.</summary>
    public IReadOnlyList<WantedHelp> Help { get; private init; } = [];

    /// <summary>The figure of a block is left out somewhere because too few have answered.</summary>
    public bool HidesSomething => Whole.Any(block => block.IsHidden) || Schools.Any(school => school.Blocks.Any(block => block.IsHidden));

    /// <param name="form">What was asked.</param>
    /// <param name="asked">A line a school.</param>
    /// <param name="sheets">What was sent, in any order: nothing depends on it.</param>
    /// <param name="shown">What of it may be shown; of all the sheets, also where only a part is asked for.</param>
    /// <param name="part">Only of this school: nothing of any other is in the figures.</param>
    public static SurveyResults Of(SurveyForm form, IReadOnlyList<AskedSchool> asked, IReadOnlyList<SentSheet> sheets, Disclosure shown, SchoolId? part = null)
    {
        if (part is not null) (asked, sheets) = ([.. asked.Where(each => each.SchoolId == part)], [.. sheets.Where(sheet => sheet.SchoolId == part)]);
        ReadSheet[] read = [.. sheets.Select(sheet => new ReadSheet(form, sheet))];
        var isNamed = ReferenceEquals(shown, Disclosure.Everything);
        var blocks = SurveyBlock.Of(form);
        BlockFigure[] whole = [.. blocks.Select(block => Figure(block, read, number => shown.ShowsQuestion(part, number)))];
        QuestionFigures[] questions = [.. form.Questions.Select((question, i) => Question(i + 1, question))];
        return new(form, part)
        {
            Rate = asked.Aggregate(default(ResponseRate), (sum, each) => sum + each.Rate),
            Blocks = blocks,
            Whole = whole,
            Schools = SchoolsOf(blocks, asked, read, shown),
            Questions = questions,
            Neediest = [.. blocks.Zip(whole).Where(each => each.Second.Mean is not null)
                .Select(each => new BlockNeed(each.First, each.Second.Mean!.Value, SurveyScore.Need(form.HigherIs, each.Second.Mean.Value, each.First.Lowest, each.First.Highest)))
                .OrderByDescending(each => each.Need).ThenBy(each => each.Block.Section)],
            Difficulties = [.. questions.Where(figures => figures.Mean is not null && SurveyScore.IsStatement(figures.Question)).Select(figures => Difficulty(form, figures))
                .Where(each => each.Need > 0).OrderByDescending(each => each.Need).ThenBy(each => each.Number)],
            Help = [.. questions.Where(figures => figures.Question.AsksForHelp).SelectMany(HelpIn).OrderByDescending(each => each.Count)],
        };

        QuestionFigures Question(int number, SurveyQuestion question) => shown.ShowsQuestion(part, number)
            ? QuestionFigures.Of(number, question, read, isNamed, withWords: isNamed || part is null) // of a school without names words would be a handful of people's
            : new(number, question, IsHidden: true);
    }

    private static IReadOnlyList<SchoolFigures> SchoolsOf(IReadOnlyList<SurveyBlock> blocks, IReadOnlyList<AskedSchool> asked, IReadOnlyList<ReadSheet> sheets, Disclosure shown)
    {
        var sent = sheets.ToLookup(sheet => sheet.SchoolId);
        var rates = asked.ToLookup(each => each.SchoolId, each => each.Rate);
        // Who was asked at one school may have answered at another.
        var all = asked.Select(each => each.SchoolId).Concat(sheets.Select(sheet => sheet.SchoolId)).Distinct().OrderBy(school => school is null).ThenBy(school => school?.Value);
        return [.. all.Select(school => new SchoolFigures(
            school,
            rates[school].Aggregate(default(ResponseRate), (sum, rate) => sum + rate),
            [.. blocks.Select(block => Figure(block, [.. sent[school]], number => IsShown(school, number)))]))];

        // Of no school are also those of whom it may not be said.
        bool IsShown(SchoolId? school, int number) => school is { } id ? shown.ShowsQuestion(id, number) : ReferenceEquals(shown, Disclosure.Everything);
    }

    private static BlockFigure Figure(SurveyBlock block, IReadOnlyList<ReadSheet> sheets, Func<int, bool> isShown)
    {
        int[] statements = [.. block.Questions.Where(isShown)];
        if (statements.Length == 0) return BlockFigure.Hidden;
        var (sum, count) = (0L, 0);
        foreach (var sheet in sheets)
        {
            foreach (var number in statements)
            {
                if (sheet.Score(number) is { } score) (sum, count) = (sum + score, count + 1);
            }
        }

        return new(count == 0 ? null : new Average(sum, count), IsHidden: false);
    }

    private static Difficulty Difficulty(SurveyForm form, QuestionFigures figures)
    {
        var scores = figures.Question.Options.Select(option => option.Score).OfType<int>().ToList();
        var (mean, lowest, highest) = (figures.Mean!.Value, scores.Min(), scores.Max());
        return new(figures.Number, figures.Question.Text, mean, lowest, highest, SurveyScore.Need(form.HigherIs, mean, lowest, highest));
    }

    private static IEnumerable<WantedHelp> HelpIn(QuestionFigures figures) => figures.Counts
        .Select((count, option) => new WantedHelp(figures.Number, figures.Question.Options[option].Label, count)).Where(each => each.Count > 0 && HelpWishes.IsWish(each.Label));
}
