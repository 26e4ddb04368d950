namespace Shnor.Documents.Sketches;

/// <summary>What came of opening a file.</summary>
public abstract record SketchOutcome
{
    private SketchOutcome()
    {
    }

    public sealed record Sketched(DocumentSketch Document) : SketchOutcome;

    public sealed record Failed(FileTrouble Trouble) : SketchOutcome;
}

/// <summary>Why a file could not be opened; each has a sentence that says what to do.</summary>
public enum FileTrouble
{
    /// <summary>No bytes, or nothing but blanks.</summary>
    Empty,

    /// <summary>Not what its name or its first bytes say: cut off, damaged, another format.</summary>
    Broken,

    Password,

    /// <summary>Over a limit of bytes, unpacked size or rows.</summary>
    TooLarge,
}
