using System.Text.Json.Serialization;

namespace Shnor.Domain.Surveys;

/// <summary>What was answered to one question: exactly what its kind asks for, or nothing where it was left out.</summary>
public sealed record SurveyAnswer
{
    public const int LongestText = 1000;

    /// <summary>«Пропустить».</summary>
    public static SurveyAnswer Skipped { get; } = new();

    /// <summary>Indexes of options from 0, ascending; one for a scale and a single choice.</summary>
    public IReadOnlyList<int> Chosen { get; init; } = [];

    /// <summary>A few words, or «другое…». Untrusted text.</summary>
    public string? Words { get; init; }

    public int? Number { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>As the messenger names it.</summary>
    public string? FileId { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Chosen.Count == 0 && Words is null && Number is null && Day is null && FileId is null;

    public bool Equals(SurveyAnswer? other) => other is not null
        && Chosen.SequenceEqual(other.Chosen) && (Words, Number, Day, FileId) == (other.Words, other.Number, other.Day, other.FileId);

    public override int GetHashCode() => HashCode.Combine(Chosen.Count, Words, Number, Day, FileId);
}

/// <summary>Answers by the number of their question. A question that is not here was not answered yet, or not asked.</summary>
public sealed class AnswerSheet
{
    private readonly SortedDictionary<int, SurveyAnswer> _answers;

    public AnswerSheet() => _answers = [];

    internal AnswerSheet(SortedDictionary<int, SurveyAnswer> answers) => _answers = answers;

    public IReadOnlyDictionary<int, SurveyAnswer> All => _answers;

    public SurveyAnswer? this[int number] => _answers.GetValueOrDefault(number);

    public AnswerSheet With(int number, SurveyAnswer answer) => new(new(_answers) { [number] = answer });

    /// <summary>Of these questions only.</summary>
    public AnswerSheet Only(IEnumerable<int> numbers)
    {
        var kept = numbers.ToHashSet();
        return new(new(_answers.Where(pair => kept.Contains(pair.Key)).ToDictionary()));
    }
}
