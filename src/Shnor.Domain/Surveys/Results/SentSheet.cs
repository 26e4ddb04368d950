namespace Shnor.Domain.Surveys.Results;

/// <summary>What somebody has sent, without whose it is.</summary>
/// <param name="SchoolId">Null: of no school, or it may not be said of which.</param>
public sealed record SentSheet(SchoolId? SchoolId, AnswerSheet Answers);
