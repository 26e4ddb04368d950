using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans;

/// <summary>What became of a document: a plan, or a refusal with a sentence that says what to do.</summary>
public abstract record PlanReading : FileReading
{
    private PlanReading()
    {
    }

    public sealed record Plan(PlanDraft Draft) : PlanReading;

    /// <summary>Measures without any deadlines: they may be imported undated when a person says so.</summary>
    /// <param name="Draft">Its rows have an empty <see cref="PlanRow.DeadlineText"/>.</param>
    /// <param name="Sentence">Russian, for a person.</param>
    public sealed record Undated(PlanDraft Draft, string Sentence) : PlanReading;

    /// <param name="Sentence">Russian, for a person.</param>
    public abstract record Refusal(string Sentence) : PlanReading;

    /// <summary>The text was read, and there is no table of measures with deadlines in it.</summary>
    public sealed record NoPlan(string Sentence) : Refusal(Sentence);

    public sealed record UnsupportedFormat(PlanFormat Format, string Sentence) : Refusal(Sentence);

    public sealed record TooLarge(string Sentence) : Refusal(Sentence);

    /// <summary>Nothing is wrong with the file: the same one may be read later.</summary>
    public sealed record NotNow(string Sentence) : Refusal(Sentence);

    /// <summary>The file is of a format that is read, and could not be opened.</summary>
    public sealed record Unreadable(FileTrouble Trouble, string Sentence) : Refusal(Sentence);
}
