namespace Shnor.Domain.Surveys;

/// <summary>Answers that are not sent yet, of one person: every tap is saved at once. Gone after «Отправить».</summary>
public sealed class SurveyDraft
{
    public CampaignId CampaignId { get; init; }

    public PersonId PersonId { get; set; }

    /// <summary>The question that is asked now; <see cref="SurveyForm.End"/>: the summary before «Отправить»; below nothing: the own words of that question are being typed.</summary>
    public int Question { get; set; }

    /// <summary>Counts the screens, from a random number on: a button of an earlier one carries an earlier number and changes nothing.</summary>
    public int Step { get; set; }

    /// <summary>The answers as JSON; of an anonymous survey sealed with a key that is not in the store.</summary>
    public required string Answers { get; set; }

    public DateTime StartedAt { get; init; }

    public DateTime TouchedAt { get; set; }
}

/// <summary>What somebody has sent with their name on it.</summary>
public sealed class NamedResponse
{
    public CampaignId CampaignId { get; init; }

    public PersonId PersonId { get; set; }

    /// <summary>Where they worked then.</summary>
    public SchoolId? SchoolId { get; set; }

    public required AnswerSheet Answers { get; set; }

    /// <summary>Last: it can be changed until the close.</summary>
    public DateTime SentAt { get; set; }
}

/// <summary>Sent without a name, and waiting for others to be shuffled with. Nothing here tells whose it is or which came first.</summary>
public sealed class WaitingResponse
{
    /// <summary>Random.</summary>
    public long Key { get; init; }

    public CampaignId CampaignId { get; init; }

    /// <summary>School and answers, sealed with a key that is not in the store.</summary>
    public required string Sealed { get; init; }
}

/// <summary>What somebody has sent without a name, among at least four others that it cannot be told from.</summary>
public sealed class AnonymousResponse
{
    /// <summary>Random: the order of the keys is not the order of coming.</summary>
    public long Key { get; init; }

    public CampaignId CampaignId { get; init; }

    /// <summary>Null where too few of a school have answered for it to be said.</summary>
    public SchoolId? SchoolId { get; init; }

    public required AnswerSheet Answers { get; init; }
}
