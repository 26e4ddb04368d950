namespace Shnor.Domain.Events;

/// <summary>A small talk through the bot between somebody of the programme and its coordinators, about one occurrence or nothing in particular.</summary>
public sealed class Question
{
    public QuestionId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public OccurrenceId? OccurrenceId { get; init; }

    public QuestionKind Kind { get; init; }

    public PersonId AskedBy { get; set; }

    public DateTime OpenedAt { get; init; }

    /// <summary>Null: it waits for an answer or goes on.</summary>
    public DateTime? ClosedAt { get; set; }

    public List<QuestionMessage> Messages { get; } = [];
}

public enum QuestionKind
{
    /// <summary>«Вопрос координатору».</summary>
    Question,

    /// <summary>«Не могу», with the reason.</summary>
    Cannot,
}

public sealed class QuestionMessage
{
    public long Id { get; init; }

    public QuestionId QuestionId { get; init; }

    /// <summary>Null: somebody whose data were removed.</summary>
    public PersonId? By { get; set; }

    /// <summary>Untrusted text.</summary>
    public required string Text { get; set; }

    public DateTime At { get; init; }
}
