namespace Shnor.Domain.Time;

/// <summary>The weeks of every year in which weekly events are not held. An end before the start crosses New Year.</summary>
public sealed record BreakSpan(YearDay From, YearDay To)
{
    /// <summary>1 July – 24 August, the ready answer; a programme may have another or none.</summary>
    public static BreakSpan Summer { get; } = new(new(7, 1), new(8, 24));

    public bool Contains(DateOnly date)
    {
        var day = YearDay.Of(date);
        return From <= To ? From <= day && day <= To : From <= day || day <= To;
    }
}
