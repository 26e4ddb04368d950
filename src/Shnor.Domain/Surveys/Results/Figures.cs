namespace Shnor.Domain.Surveys.Results;

/// <summary>What may be shown of a block: of everybody, or of a school.</summary>
/// <param name="Mean">Null: hidden, or nobody has answered a statement of it.</param>
/// <param name="IsHidden">Too few have answered for it to be shown.</param>
public sealed record BlockFigure(Average? Mean, bool IsHidden)
{
    public static BlockFigure Hidden { get; } = new(null, IsHidden: true);
}

/// <param name="SchoolId">Null: those of no school.</param>
/// <param name="Blocks">In the order of <see cref="SurveyResults.Blocks"/>.</param>
public sealed record SchoolFigures(SchoolId? SchoolId, ResponseRate Rate, IReadOnlyList<BlockFigure> Blocks)
{
    /// <summary>Nothing of it may be shown but how many have answered.</summary>
    public bool IsHidden => Blocks.Count > 0 && Blocks.All(block => block.IsHidden);
}

/// <param name="Need">0 none, 1 as much as the scale can say.</param>
public sealed record BlockNeed(SurveyBlock Block, Average Mean, decimal Need);

/// <summary>A statement that people find hard.</summary>
/// <param name="Text">Untrusted text.</param>
/// <param name="Need">More than 0; 1 is as much as the scale can say.</param>
public sealed record Difficulty(int Number, string Text, Average Mean, int Lowest, int Highest, decimal Need);

/// <summary>Help that was wanted, and by how many.</summary>
/// <param name="Number">Of the question.</param>
/// <param name="Label">Untrusted text.</param>
public sealed record WantedHelp(int Number, string Label, int Count);

/// <summary>What may be shown of one question.</summary>
/// <param name="IsHidden">Nothing: too few have answered.</param>
public sealed record QuestionFigures(int Number, SurveyQuestion Question, bool IsHidden)
{
    /// <summary>How many have answered it; who left it out is not among them.</summary>
    public int Answered { get; init; }

    /// <summary>How many have chosen each option.</summary>
    public IReadOnlyList<int> Counts { get; init; } = [];

    /// <summary>How many have answered «другое» in their own words.</summary>
    public int Others { get; init; }

    /// <summary>Of the values of a scale, or of numbers.</summary>
    public Average? Mean { get; init; }

    /// <summary>The middle one, or half the sum of the two in the middle. Of numbers without a name none: it would be somebody's own.</summary>
    public decimal? Median { get; init; }

    /// <summary>The smallest and the greatest number. Without a name none, as above.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>The first and the last day. Without a name none, as above.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    /// <summary>
    /// What was written, in the order of the alphabet and of each question by itself: that order says nothing of who wrote when, nor which words of two
    /// questions came together. Untrusted text.
    /// </summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    internal static QuestionFigures Of(int number, SurveyQuestion question, IReadOnlyList<SentSheet> sheets, bool isNamed, bool withWords)
    {
        var answers = sheets.Select(sheet => sheet.Answers[number]).OfType<SurveyAnswer>().Where(answer => !answer.IsEmpty).ToList();
        int[] numbers = question.Kind switch
        {
            AnswerKind.Scale => [.. answers.Select(answer => SurveyScore.Of(question, answer)).OfType<int>().Order()],
            AnswerKind.Number => [.. answers.Select(answer => answer.Number).OfType<int>().Order()],
            _ => [],
        };
        DateOnly[] days = [.. answers.Select(answer => answer.Day).OfType<DateOnly>().Order()];
        return new(number, question, IsHidden: false)
        {
            Answered = answers.Count,
            Counts = CountsOf(question, answers),
            Others = question.HasOther ? answers.Count(answer => answer.Words is not null) : 0,
            Mean = Average.Of(numbers),
            Median = numbers.Length > 0 && (isNamed || question.Kind == AnswerKind.Scale) ? Middle(numbers) : null,
            Range = question.Kind == AnswerKind.Number && numbers.Length > 0 && isNamed ? (numbers[0], numbers[^1]) : null,
            Days = days.Length > 0 && isNamed ? (days[0], days[^1]) : null,
            Words = !withWords ? [] : [.. answers.Select(answer => answer.Words).OfType<string>().Order(StringComparer.Ordinal)],
        };
    }

    private static int[] CountsOf(SurveyQuestion question, List<SurveyAnswer> answers)
    {
        var counts = new int[question.Options.Count];
        foreach (var option in answers.SelectMany(answer => answer.Chosen).Where(option => option >= 0 && option < counts.Length)) counts[option]++;
        return counts;
    }

    private static decimal Middle(int[] sorted) => ((decimal)sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
