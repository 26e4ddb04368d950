namespace Shnor.Domain.Events;

/// <summary>«Как идёт?»: how something that goes on all the time stands, in one tap.</summary>
public sealed class ProgressAnswer
{
    public OccurrenceId OccurrenceId { get; init; }

    public PersonId PersonId { get; set; }

    /// <summary>The day it was asked for, on the programme's calendar: a later tap on the same question takes the earlier one's place.</summary>
    public DateOnly AskedFor { get; init; }

    public Progress Progress { get; set; }

    public DateTime At { get; set; }
}

public enum Progress
{
    /// <summary>Идёт по плану.</summary>
    AsPlanned,

    /// <summary>Есть трудности.</summary>
    Difficult,

    /// <summary>Ещё не начинали.</summary>
    NotBegun,

    /// <summary>Завершено.</summary>
    Finished,
}
