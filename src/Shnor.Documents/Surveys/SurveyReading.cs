using Shnor.Domain.Surveys;

namespace Shnor.Documents.Surveys;

/// <summary>What became of a document that may be a survey.</summary>
public abstract record SurveyReading : FileReading
{
    private SurveyReading()
    {
    }

    /// <param name="Form">Without a fault (<see cref="FormFaults"/>).</param>
    /// <param name="UnusedColumns">Headings of the columns that a survey has no use for.</param>
    public sealed record Survey(string Title, SurveyForm Form, IReadOnlyList<string> UnusedColumns) : SurveyReading;

    /// <summary>A survey, but not one that could be carried out.</summary>
    /// <param name="Faults">In the order of the rows; at least one.</param>
    public sealed record Faulty(IReadOnlyList<SurveyNote> Faults) : SurveyReading;

    /// <summary>The document has no table with the columns of a survey.</summary>
    public sealed record NotASurvey : SurveyReading;
}

/// <param name="Line">The row's number as the document counts it, from 1; null: it is about the whole.</param>
/// <param name="Sentence">Russian, for a person: it goes on after «Строка 12:».</param>
public sealed record SurveyNote(int? Line, string Sentence);
