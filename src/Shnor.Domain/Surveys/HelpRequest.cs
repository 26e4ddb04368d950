namespace Shnor.Domain.Surveys;

/// <summary>Help that somebody asked for in a survey with their name on it, and what became of it. Its state moves only through the methods here; every refusal is an answer that a screen explains.</summary>
public sealed class HelpRequest
{
    public HelpRequestId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public CampaignId? CampaignId { get; init; }

    public PersonId AskedBy { get; set; }

    /// <summary>The option as the survey says it, or their own words. Untrusted text.</summary>
    public required string Wanted { get; set; }

    /// <summary>The row of the plan that promises it; null: none was found.</summary>
    public ActivityId? ActivityId { get; set; }

    /// <summary>Who has to see to it; null: the coordinators.</summary>
    public PersonId? ResponsibleId { get; set; }

    public HelpState State { get; set; }

    public DateTime AskedAt { get; init; }

    /// <summary>When somebody last pressed something about it. Null while it is <see cref="HelpState.Withdrawn"/>: nobody did, the changed answers say so no longer.</summary>
    public DateTime? SettledAt { get; set; }

    public bool IsWaiting => State is HelpState.Open or HelpState.Taken;

    /// <summary>«Беру»: who takes it has it, whoever it was meant for.</summary>
    public HelpOutcome Take(PersonId by, DateTime utcNow) => State switch
    {
        HelpState.Withdrawn => HelpOutcome.NotWanted,
        HelpState.Done => HelpOutcome.IsDone,
        HelpState.Taken when ResponsibleId == by => HelpOutcome.Already,
        _ => Move(HelpState.Taken, by, utcNow),
    };

    /// <summary>«Сделано», also of what nobody took before.</summary>
    public HelpOutcome Finish(PersonId by, DateTime utcNow) => State switch
    {
        HelpState.Withdrawn => HelpOutcome.NotWanted,
        HelpState.Done => HelpOutcome.Already,
        _ => Move(HelpState.Done, by, utcNow),
    };

    /// <summary>«Вернуть»: one step back, for whoever pressed too early.</summary>
    public HelpOutcome StepBack(DateTime utcNow) => State switch
    {
        HelpState.Withdrawn => HelpOutcome.NotWanted,
        HelpState.Open => HelpOutcome.Already,
        HelpState.Taken => Move(HelpState.Open, ResponsibleId, utcNow),
        _ => Move(HelpState.Taken, ResponsibleId, utcNow),
    };

    /// <summary>«Передать»: it waits for another now.</summary>
    /// <param name="to">Null: the coordinators.</param>
    /// <param name="utcNow">The moment; stored.</param>
    public HelpOutcome HandTo(PersonId? to, DateTime utcNow) => State switch
    {
        HelpState.Withdrawn => HelpOutcome.NotWanted,
        HelpState.Done => HelpOutcome.IsDone,
        _ when ResponsibleId == to => HelpOutcome.Already,
        _ => Move(HelpState.Open, to, utcNow),
    };

    /// <summary>«Больше не нужно».</summary>
    public HelpOutcome Withdraw(DateTime utcNow) => State switch
    {
        HelpState.Withdrawn => HelpOutcome.Already,
        HelpState.Done => HelpOutcome.IsDone,
        _ => Move(HelpState.Withdrawn, ResponsibleId, utcNow),
    };

    /// <summary>«Попросить снова».</summary>
    public HelpOutcome AskAgain(DateTime utcNow) => State == HelpState.Withdrawn ? Move(HelpState.Open, ResponsibleId, utcNow) : HelpOutcome.Already;

    /// <summary>The answers have changed and do not ask for it any more. What somebody works at stays theirs to finish.</summary>
    public bool DropWithAnswers()
    {
        if (State != HelpState.Open) return false;
        (State, SettledAt) = (HelpState.Withdrawn, null);
        return true;
    }

    /// <summary>The answers ask for it once more. What the person took back by pressing stays taken back.</summary>
    public bool ReturnWithAnswers()
    {
        if (State != HelpState.Withdrawn || SettledAt is not null) return false;
        State = HelpState.Open;
        return true;
    }

    private HelpOutcome Move(HelpState to, PersonId? responsible, DateTime utcNow)
    {
        (State, ResponsibleId, SettledAt) = (to, responsible, utcNow);
        return HelpOutcome.Changed;
    }
}

public enum HelpState
{
    Open,

    /// <summary>«Беру».</summary>
    Taken,
    Done,

    /// <summary>The person asks no longer.</summary>
    Withdrawn,
}

public enum HelpOutcome
{
    Changed,

    /// <summary>It was so before.</summary>
    Already,
    IsDone,
    NotWanted,
}
