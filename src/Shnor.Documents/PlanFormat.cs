namespace Shnor.Documents;

/// <summary>What a file is, by its bytes where they tell, else by its name.</summary>
public enum PlanFormat
{
    /// <summary>Not a document at all.</summary>
    Unknown,
    Text,
    Csv,

    /// <summary>.docx and its kin, also under a password.</summary>
    Word,
    OldWord,

    /// <summary>.xlsx and its kin, also under a password.</summary>
    Excel,
    OldExcel,
    OpenDocument,
    RichText,
    Pdf,
    Picture,
    Archive,
    Presentation,

    /// <summary>HTML or XML, often under the name of .doc or .xls.</summary>
    WebPage,
}
