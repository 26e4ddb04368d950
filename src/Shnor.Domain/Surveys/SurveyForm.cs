using System.Text.Json.Serialization;

namespace Shnor.Domain.Surveys;

/// <summary>What a survey asks, as data. Questions are numbered through from 1, sections are only headings to whoever answers and blocks to whoever reads the results.</summary>
public sealed record SurveyForm(IReadOnlyList<SurveySection> Sections)
{
    /// <summary>Where a jump leads that ends the survey.</summary>
    public const int End = 0;

    public const int MostQuestions = 100;

    private IReadOnlyList<SurveyQuestion>? _questions;

    public IReadOnlyList<SurveySection> Sections { get; } = Sections;

    /// <summary>Shown before the first question. Untrusted text, as all the texts of a form.</summary>
    public string? Note { get; init; }

    /// <summary>What a higher point of its scales says.</summary>
    public HigherIs HigherIs { get; init; } = HigherIs.Better;

    /// <summary>All of them, in order: the question with number N stands at N − 1.</summary>
    [JsonIgnore]
    public IReadOnlyList<SurveyQuestion> Questions => _questions ??= [.. Sections.SelectMany(section => section.Questions)];

    /// <summary>A file tells whose it is: such a form is carried out with names only.</summary>
    [JsonIgnore]
    public bool HasFiles => Questions.Any(question => question.Kind == AnswerKind.File);

    public SurveySection SectionOf(int number)
    {
        var passed = 0;
        return Sections.First(section => number <= (passed += section.Questions.Count));
    }

    public bool Equals(SurveyForm? other) => other is not null && SurveyJson.Write(this) == SurveyJson.Write(other);

    public override int GetHashCode() => Sections.Count;
}

public enum HigherIs
{
    /// <summary>Satisfaction, readiness: the low ones want help.</summary>
    Better,

    /// <summary>Difficulties, risks: the high ones want help.</summary>
    Worse,
}

/// <param name="Title">Empty: the form has one part only.</param>
/// <param name="Questions">At least one.</param>
public sealed record SurveySection(string Title, IReadOnlyList<SurveyQuestion> Questions)
{
    public string? Note { get; init; }
}

public sealed record SurveyQuestion(string Text, AnswerKind Kind)
{
    public string? Note { get; init; }

    public bool IsRequired { get; init; } = true;

    /// <summary>Points of a scale from its lower end, or what can be chosen; empty for the other kinds.</summary>
    public IReadOnlyList<SurveyOption> Options { get; init; } = [];

    /// <summary>«Другое…»: an answer in one's own words beside the options.</summary>
    public bool HasOther { get; init; }

    /// <summary>How many must be chosen at least, or the smallest number.</summary>
    public int? Least { get; init; }

    /// <summary>How many may be chosen at most, or the greatest number.</summary>
    public int? Most { get; init; }

    /// <summary>Where to go after it, whatever was answered, unless the option says otherwise; null: to the next one.</summary>
    public int? GoTo { get; init; }

    /// <summary>What is chosen here is help that somebody wants.</summary>
    public bool AsksForHelp { get; init; }
}

/// <param name="Label">Untrusted text.</param>
/// <param name="Score">The value of a scale's point; null: it is not counted with.</param>
/// <param name="GoTo">The number of a later question, <see cref="SurveyForm.End"/>, or null: on as usual.</param>
public sealed record SurveyOption(string Label, int? Score = null, int? GoTo = null);

public enum AnswerKind
{
    /// <summary>One point of a scale; each has a label and a value.</summary>
    Scale,
    One,
    Several,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A few words.</summary>
    Text,
    Date,

    /// <summary>A photo or a document; in no anonymous survey, because a file tells whose it is.</summary>
    File,
}
