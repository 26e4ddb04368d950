namespace Shnor.Documents.Surveys;

internal enum SurveyColumn
{
    /// <summary>Not a heading we know.</summary>
    Unknown,

    /// <summary>«№»: what jumps name.</summary>
    Number,
    Section,
    SectionNote,
    Text,
    Kind,
    Options,
    Required,
    Limits,
    Other,
    GoTo,
    Note,
    Help,
}
