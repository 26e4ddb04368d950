namespace Shnor.Documents.Conversion;

/// <summary>What came of converting a file into one that we read.</summary>
internal abstract record ConversionOutcome
{
    private ConversionOutcome()
    {
    }

    public sealed record Converted(byte[] Bytes) : ConversionOutcome;

    /// <summary>The pages of a PDF as text, drawn in several ways.</summary>
    public sealed record Drawn(IReadOnlyList<string> Texts) : ConversionOutcome;

    public sealed record Failed(ConversionTrouble Trouble) : ConversionOutcome;
}

/// <summary>Each has a sentence in <see cref="ConversionRefusals"/>.</summary>
internal enum ConversionTrouble
{
    NoProgram,
    Broken,
    Password,
    TooLarge,
    OutOfTime,

    /// <summary>Others wait already.</summary>
    Busy,

    /// <summary>A PDF of pictures.</summary>
    NoText,
}
